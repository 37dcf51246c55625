// Who declares a system down, and when: what was agreed, the minutes that run, and one button at a time.
import { linkTo, type Data } from '../../../api/client.ts'
import { useAsk } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { path } from '../../../util/path-builder.ts'
import { IncidentFrame } from '../incident-frame.tsx'
import { useClock } from '../use-clock.ts'
import { SystemCard } from './system-card.tsx'
import { useDecisionWords } from './words.ts'

export function DecisionsPage() {
  const say = useDecisionWords()
  const facility = useFacility()
  const incident = useParam('incident')
  const asked = useAsk('decisions.list', { params: { incident } })
  const actions = (
    <>
      <a className={buttonLook('secondary')} href={linkTo('reports.get', { params: { facility, report: 'decision-table', format: 'pdf' }, query: {} })}>
        <Icon name="print" />
        {say('print')}
      </a>
      <Link href={path.agreed(facility)} className={buttonLook('secondary')}>{say('agreed')}</Link>
    </>
  )
  return (
    <IncidentFrame actions={actions}>
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
