// Who declares a system down, and when: what was agreed, the minutes that run, and one button at a time.
import type { Data } from '../../../api/client.ts'
import { useAsk } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { AgreedActions } from '../agreed-actions.tsx'
import { IncidentFrame } from '../incident-frame.tsx'
import { useClock } from '../use-clock.ts'
import { SystemCard } from './system-card.tsx'
import { useDecisionWords } from './words.ts'

export function DecisionsPage() {
  const say = useDecisionWords()
  const incident = useParam('incident')
  const asked = useAsk('decisions.list', { params: { incident } })
  return (
    <IncidentFrame actions={<AgreedActions report="decision-table" print={say('print')} change={say('agreed')} />}>
      {() => <Answered asked={asked}>{(found) => <Systems found={found} incident={incident} />}</Answered>}
    </IncidentFrame>
  )
}

function Systems({ found, incident }: { readonly found: Data<'decisions.list'>; readonly incident: string }) {
  const say = useDecisionWords()
  const now = useClock(found.now, 5)
  if (found.systems.length === 0) return <Empty title={say('none')}><p>{say('none.next')}</p></Empty>
  return (
    <>
      <p>{say('lead')}</p>
      <ul className="flex flex-col gap-4">
        {found.systems.map((one) => <li key={one.system}><SystemCard one={one} incident={incident} now={now} /></li>)}
      </ul>
    </>
  )
}
