// What to cut, in which order: a numbered list for somebody in a hurry, and what the register does not know, as questions.
import type { Data } from '../../../api/client.ts'
import { useAsk } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Section } from '../../../ui/page.tsx'
import { AgreedActions } from '../agreed-actions.tsx'
import { IncidentFrame } from '../incident-frame.tsx'
import { CutCard } from './cut-card.tsx'
import { useCutWords } from './words.ts'

type Cuts = Data<'cuts.list'>

export function CutsPage() {
  const say = useCutWords()
  const incident = useParam('incident')
  const asked = useAsk('cuts.list', { params: { incident } })
  return (
    <IncidentFrame actions={<AgreedActions report="cut-order" print={say('print')} change={say('agreed')} />}>
      {() => <Answered asked={asked}>{(cuts) => <Order cuts={cuts} incident={incident} />}</Answered>}
    </IncidentFrame>
  )
}

function Order({ cuts, incident }: { readonly cuts: Cuts; readonly incident: string }) {
  const say = useCutWords()
  const { items, asks, gate, gateOpen, now } = cuts
  const cut = items.filter(({ done }) => done?.state === 'cut').length
  return (
    <>
      {items.length === 0 ? <Empty title={say('none')}><p>{say('none.next')}</p></Empty> : (
        <>
          <p>{say('lead')}</p>
          <p className="font-700" role="status">{say('progress', { count: items.length, cut })}</p>
          <ol className="flex flex-col gap-4">
            {items.map((item, at) => <li key={item.key}><CutCard item={item} number={at + 1} incident={incident} gate={gate} gateOpen={gateOpen} now={now} /></li>)}
          </ol>
        </>
      )}
      {asks.length > 0 && (
        <Section title={say('asks', { count: asks.length })}>
          <p>{say('asks.lead')}</p>
          <ul className="flex flex-col gap-3">
            {asks.map((one) => (
              <li key={one.question} className="card">
                <p className="font-700">{one.question}</p>
                <p className="hint">{one.next}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
