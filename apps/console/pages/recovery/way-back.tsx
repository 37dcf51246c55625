// The picture of the way back, its legend, and in words what decides its length.
import type { Data } from '../../api/client.ts'
import { RecoveryPath } from '../../charts/recovery-path.tsx'
import { Section } from '../../ui/page.tsx'
import { formatHours } from '../../util/duration.ts'
import { useLocale } from '../../util/locale.ts'
import { useRecoveryWords } from './words.ts'

type Found = Data<'recovery.path'>

export function WayBack({ found }: { readonly found: Found }) {
  const say = useRecoveryWords()
  const locale = useLocale()
  const hours = (value: number, by?: number) => formatHours(value, locale, by)
  const rows = found.systems.map(({ key, name, first, basis, basisTitle, parts, usable }) => ({
    key, name, first, basis, note: basisTitle, bars: parts, end: usable,
  }))
  const whole = found.atLeast ? say('path.atLeast', { hours: hours(found.all.plan) }) : hours(found.all.plan)
  return (
    <>
      <Section title={say('path')} note={say('path.note')}>
        <div className="flex flex-wrap gap-4">
          <Sum name={say('path.all')} span={found.all} atLeast={found.atLeast} />
          {found.first && <Sum name={say('path.first')} span={found.first} atLeast={false} />}
        </div>
        <div className="card overflow-x-auto" tabIndex={0} role="region" aria-label={say('path.region')}>
          <RecoveryPath rows={rows} label={say('path.picture', { hours: whole })} hours={hours} firstMark={say('path.first.mark')} />
        </div>
        <Legend />
        {!found.exact && <p className="hint">{say('path.notExact')}</p>}
      </Section>
      {found.critical.length > 0 && (
        <Section title={say('critical')}>
          <ol className="flex max-w-3xl flex-col gap-2">
            {inARow(found.critical).map((links, at) => (
              <li key={at} className="rounded-8 border-l-8 border border-fail bg-raised px-4 py-2">
                <p className="font-700">{say('critical.one', { system: links[0]?.system ?? '', part: links.map(({ partTitle }) => partTitle).join(' → ') })}</p>
                <p className="hint">
                  {say('critical.from', { start: hours(links[0]?.startHour ?? 0), end: hours(links.at(-1)?.endHour ?? 0) })}　{links[0]?.because}
                </p>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

/** Work of one system that follows upon itself is one line. */
export function inARow<L extends { readonly system: string }>(links: readonly L[]): readonly (readonly L[])[] {
  return links.reduce<readonly (readonly L[])[]>((rows, link) => {
    const last = rows.at(-1)
    return last?.[0]?.system === link.system ? [...rows.slice(0, -1), [...last, link]] : [...rows, [link]]
  }, [])
}

function Sum({ name, span, atLeast }: { readonly name: string; readonly span: Found['all']; readonly atLeast: boolean }) {
  const say = useRecoveryWords()
  const locale = useLocale()
  const [middle, plan] = [formatHours(span.middle, locale), formatHours(span.plan, locale)]
  return (
    <p className="card p-4">
      <span className="hint block">{name}</span>
      <span className="text-[1.5rem] font-700">{atLeast ? say('path.atLeast', { hours: plan }) : middle === plan ? plan : say('path.range', { middle, plan })}</span>
    </p>
  )
}

const signs = [
  ['fetch', 'fill-aside opacity-60'], ['copy', 'fill-accent'], ['build', 'fill-accent opacity-60'], ['terminals', 'fill-aside'],
  ['claimed', 'fill-raised stroke-unknown'], ['critical', 'fill-none stroke-fail'],
] as const

function Legend() {
  const say = useRecoveryWords()
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {signs.map(([part, look]) => (
        <li key={part} className="inline-flex items-center gap-2">
          <svg width="28" height="22" viewBox="0 0 28 22" aria-hidden="true">
            <rect x="2" y="7" width="24" height="13" rx="3" className={look} strokeWidth={part === 'critical' ? 3 : 2} strokeDasharray={part === 'claimed' ? '4 3' : undefined} />
            {part === 'critical' && <path d="M9 0h10l-5 6z" className="fill-fail" />}
          </svg>
          {say(`legend.${part}`)}
        </li>
      ))}
    </ul>
  )
}
