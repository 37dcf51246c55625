// The answer at the top: what to do next, by whom, by when.
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/page.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import type { Board, Card } from '../shapes.ts'
import { useIncidentWords } from '../words.ts'

interface NextStepsProps {
  readonly board: Board
  readonly onGo: (lane: Card['lane']) => void
}

export function NextSteps({ board, onGo }: NextStepsProps) {
  const say = useIncidentWords()
  const locale = useLocale()
  const titleOf = (lane: string) => board.lanes.find((one) => one.lane === lane)?.title ?? lane
  return (
    <Section title={say('board.next')}>
      <ol className="flex flex-col gap-2">
        {board.cards.filter(({ next }) => next).map((card) => (
          <li key={card.id} className="flex flex-wrap items-baseline gap-x-4 rounded-8 border-l-8 border border-accent bg-raised px-4 py-2">
            <a href={`#step-${card.id}`} className="link text-[1.125rem] font-700" onClick={() => onGo(card.lane)}>{card.title}</a>
            <span className="hint">{titleOf(card.lane)}</span>
            <span className="hint">{say('step.who', { who: card.holder === null ? card.whoTitle : say('step.holder', { role: card.whoTitle, name: card.holder }) })}</span>
            {card.due !== null && (
              <span className={card.late ? 'inline-flex items-center gap-1 font-700 text-fail' : 'hint'}>
                {card.late && <Icon name="fail" />}
                {say(card.late ? 'step.late' : 'step.due', { time: formatTime(card.due, locale) })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
