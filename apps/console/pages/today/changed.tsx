// What changed since it was last different: per duty, more or fewer things that need action.
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Section } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useTodayWords } from './words.ts'

type Principle = Data<'board.get'>['principles'][number]

export function Changed() {
  const say = useTodayWords()
  const locale = useLocale()
  const facility = useFacility()
  const { data } = useAsk('board.get', {})
  if (!data?.ok) return null
  const changes = data.data.principles.flatMap((principle) => {
    const change = changeOf(principle)
    return change ? [{ principle, ...change }] : []
  })
  return (
    <Section title={say('changed')}>
      {changes.length === 0 && <p>{say('changed.none')}</p>}
      <ul className="flex flex-col gap-2">
        {changes.map(({ principle, by, on }) => (
          <li key={principle.number}>
            <Link href={path.principle(facility, principle.number)}>{principle.title}</Link>{' '}
            <span className={by > 0 ? 'font-700 text-fail' : 'font-700 text-pass'}>
              {say(by > 0 ? 'changed.more' : 'changed.fewer', { count: Math.abs(by) })}
            </span>{' '}
            <span className="hint">{say('changed.since', { day: formatDate(on, locale) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The newest step in the trend of what fails; null: it never moved. */
export function changeOf(principle: Pick<Principle, 'trend'>): { readonly by: number; readonly on: string } | null {
  const { trend } = principle
  for (let at = trend.length - 1; at > 0; at -= 1) {
    const now = trend[at]
    const before = trend[at - 1]
    if (now && before && now.fail !== before.fail) return { by: now.fail - before.fail, on: now.on }
  }
  return null
}
