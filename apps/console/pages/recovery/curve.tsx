// The director's one curve and the sentence that says the same.
import { useAsk } from '../../api/hooks.ts'
import { RecoveryCurve } from '../../charts/recovery-curve.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { formatHours } from '../../util/duration.ts'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useRecoveryWords } from './words.ts'

/** Older rehearsals stay in the list; the picture must be read at arm's length. */
const mostRehearsals = 4

export function Curve() {
  const say = useRecoveryWords()
  const locale = useLocale()
  const asked = useAsk('recovery.curve', { query: {} })
  const hours = (value: number) => formatHours(value, locale)
  return (
    <Answered asked={asked}>
      {({ sentence, points }) => {
        const rehearsed = points.filter(({ sort }) => sort === 'rehearsed').slice(-mostRehearsals)
        const drawn = points.filter((point) => point.sort !== 'rehearsed' || rehearsed.includes(point))
        const marks = drawn.map((point) => ({
          sort: point.sort, hours: point.hours, middleHours: point.middleHours,
          title: say(`curve.${point.sort}`),
          below: [point.atLeast ? say('curve.atLeast') : null, point.on === null ? null : formatDate(point.on, locale)].filter((part) => part !== null).join(' '),
        }))
        return (
          <section aria-label={say('curve')} className="card flex flex-col gap-4">
            <p className="text-[1.25rem] leading-160 font-700">{sentence}</p>
            {points.length > 1 && <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={say('curve')}><RecoveryCurve marks={marks} label={sentence} hours={hours} /></div>}
            {points.length > 0 && (
              <Disclosure title={say('curve.list')}>
                <ul className="flex flex-col gap-1">
                  {points.map((point, at) => (
                    <li key={at}>
                      <span className="font-700">{hours(point.hours)}</span>　{say(`curve.${point.sort}`)}　{point.about}　
                      {point.on !== null && <span className="hint">{formatDate(point.on, locale)}</span>}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </section>
        )
      }}
    </Answered>
  )
}
