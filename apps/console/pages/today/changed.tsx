// What changed since it was last different: per duty, more or fewer things that need action.
import { useAsk } from '../../api/hooks.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Section } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { changeOf } from './change-of.ts'
import { useTodayWords } from './words.ts'

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
