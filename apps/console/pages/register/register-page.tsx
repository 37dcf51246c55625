// What the house knows, kind by kind.
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { formatDate, formatNumber } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useRegisterWords } from './words.ts'

export function RegisterPage() {
  const say = useRegisterWords()
  const locale = useLocale()
  const facility = useFacility()
  const asked = useAsk('register.kinds', {})
  return (
    <Page title={say('title')}>
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>
        {({ rows }) => {
          const known = rows.filter((kind) => kind.count > 0)
          if (known.length === 0) {
            return (
              <Empty title={say('none')}>
                <Link href={path.files(facility)} className={buttonLook()}>{say('none.go')}</Link>
              </Empty>
            )
          }
          return (
            <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
              {known.map((kind) => (
                <li key={kind.kind} className="card relative hover:border-accent">
                  <h2><Link href={path.registerKind(facility, kind.kind)} className="after:absolute after:inset-0 hover:underline">{kind.title}</Link></h2>
                  <p className="text-[1.5rem] font-700">{say('count', { count: formatNumber(kind.count, locale) })}</p>
                  {kind.newest && <p className="hint">{say('newest', { day: formatDate(kind.newest, locale) })}</p>}
                  {kind.conflicts > 0 && <p className="font-700 text-unknown">{say('conflicts', { count: formatNumber(kind.conflicts, locale) })}</p>}
                </li>
              ))}
            </ul>
          )
        }}
      </Answered>
    </Page>
  )
}
