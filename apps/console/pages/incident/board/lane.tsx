// One lane: what is open first, what is over one click below.
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { Card } from '../shapes.ts'
import { useIncidentWords } from '../words.ts'
import { StepCard } from './step-card.tsx'

interface LaneProps {
  readonly title: string
  readonly open: number
  readonly cards: readonly Card[]
  readonly incident: string
  readonly over: boolean
}

export function Lane({ title, open, cards, incident, over }: LaneProps) {
  const say = useIncidentWords()
  const rest = cards.filter(({ needed, state }) => needed && (state === 'todo' || state === 'doing'))
  const gone = cards.filter((card) => !rest.includes(card))
  const each = (card: Card) => <StepCard key={card.id} card={card} incident={incident} over={over} />
  return (
    <section aria-label={title} className="flex flex-col gap-3 rounded-12 bg-sunken p-3">
      <h3 className="flex items-baseline justify-between gap-2">{title}<span className="hint">{say('lane.open', { count: open })}</span></h3>
      {rest.length === 0 && <p className="hint">{say(cards.length === 0 ? 'lane.none' : 'lane.done')}</p>}
      {rest.length > 0 && <ul className="flex flex-col gap-3">{rest.map(each)}</ul>}
      {gone.length > 0 && (
        <Disclosure title={say('lane.gone', { count: gone.length })}>
          <ul className="flex flex-col gap-3">{gone.map(each)}</ul>
        </Disclosure>
      )}
    </section>
  )
}
