// The nine stages with their times: what is done, where we are, what comes; each with what the last rehearsal took.
import type { Data } from '../../api/client.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/page.tsx'
import { formatClock } from '../../util/duration.ts'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useRehearsalWords } from './words.ts'

const looks = { done: 'border-pass', next: 'border-accent bg-accent-soft', later: 'border-line' } as const
const signs = { done: 'pass', next: 'arrow', later: 'clock' } as const
const tones = { done: 'text-pass', next: 'text-accent', later: 'text-aside' } as const

export function StageList({ one }: { readonly one: Data<'rehearsals.one'> }) {
  const say = useRehearsalWords()
  const locale = useLocale()
  return (
    <Section title={say('stages')}>
      <ol className="flex max-w-3xl flex-col gap-2">
        {one.clocks.map((clock) => (
          <li key={clock.stage} className={`flex items-start gap-3 rounded-8 border-l-8 border bg-raised px-4 py-2 ${looks[clock.state]}`} aria-current={clock.state === 'next' ? 'step' : undefined}>
            <span className={`mt-1 ${tones[clock.state]}`}><Icon name={signs[clock.state]} /></span>
            <span className="min-w-0 flex-1">
              <span className="font-700">{clock.title}</span>
              {clock.state === 'next' && one.rehearsal.running && <span className="ml-3 text-accent">{say('stage.next')}</span>}
              {clock.at && <span className="hint ml-3">{formatTime(clock.at, locale)}</span>}
              {clock.stepTitle && (clock.state === 'done' || clock.lastSeconds !== null) && (
                <span className="block">
                  {clock.state === 'done' && clock.seconds !== null && say('stage.took', { step: clock.stepTitle, time: formatClock(clock.seconds) })}
                  {clock.lastSeconds !== null && <span className="hint ml-3">{say('stage.last', { time: formatClock(clock.lastSeconds) })}</span>}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
