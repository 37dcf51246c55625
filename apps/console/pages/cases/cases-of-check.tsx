// Below what to do about a check: the case that taught it.
import { useAsk } from '../../api/hooks.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { path } from '../../util/path-builder.ts'
import { useAfterWords } from './words.ts'

export function CasesOfCheck({ check }: { readonly check: string }) {
  const say = useAfterWords()
  const facility = useFacility()
  // One question for all checks of a page.
  const asked = useAsk('cases.list', { query: {} })
  const rows = asked.data?.ok ? asked.data.data.rows.filter(({ checks }) => checks.includes(check)) : []
  if (rows.length === 0) return null
  return (
    <p>
      <span className="font-700">{say('of.check')}</span>{'　'}
      {rows.map((one, n) => (
        <span key={one.id}>{n > 0 && '、'}<Link href={path.publishedCase(facility, one.id)} className="link">{one.hospital} {say('year', { year: one.year })}</Link></span>
      ))}
    </p>
  )
}
