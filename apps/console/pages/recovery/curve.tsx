// The director's one curve and the sentence that says the same: of the whole hospital, or of one system.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { RecoveryCurve } from '../../charts/recovery-curve.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { formatHours } from '../../util/duration.ts'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { useRecoveryWords } from './words.ts'

/** Older rehearsals stay in the list; the picture must be read at arm's length. */
const mostRehearsals = 4

export function Curve({ systems }: { readonly systems: readonly string[] }) {
  const say = useRecoveryWords()
  const [system, setSystem] = useState('')
  const asked = useAsk('recovery.curve', { query: system === '' ? {} : { system } })
  return (
    <section aria-label={say('curve')} className="card flex flex-col gap-4">
      <Answered asked={asked}>{(found) => <Drawn found={found} />}</Answered>
      {systems.length > 1 && (
        <SelectField
          label={say('curve.of')}
          value={system}
          options={[{ value: '', label: say('curve.of.all') }, ...systems.map((name) => ({ value: name, label: name }))]}
          onChange={setSystem}
        />
      )}
    </section>
  )
}

function Drawn({ found: { sentence, points, system } }: { readonly found: Data<'recovery.curve'> }) {
  const say = useRecoveryWords()
  const locale = useLocale()
  const hours = (value: number) => formatHours(value, locale)
  const rehearsed = points.filter(({ sort }) => sort === 'rehearsed').slice(-mostRehearsals)
  const marks = points.filter((point) => point.sort !== 'rehearsed' || rehearsed.includes(point)).map((point) => ({
    sort: point.sort, hours: point.hours, middleHours: point.middleHours,
    title: say(`curve.${point.sort}`),
    below: [
      system === null ? point.system : null, point.atLeast ? say('curve.atLeast') : null,
      point.on === null ? null : formatDate(point.on, locale),
    ].filter((line) => line !== null),
  }))
  return (
    <>
      <p className="text-[1.25rem] leading-160 font-700">{sentence}</p>
      {points.length > 1 && (
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={say('curve.region')}>
          <RecoveryCurve marks={marks} label={sentence} hours={hours} ofOne={system !== null} />
        </div>
      )}
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
    </>
  )
}
