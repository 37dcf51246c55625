// Checks of the nine duties, each with where it stands here.
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { VerdictBadge } from '../../ui/verdict.tsx'
import { path } from '../../util/path-builder.ts'
import { useAfterWords } from './words.ts'

export interface CheckHere {
  readonly id: string
  readonly title: string
  readonly principle: number
  readonly verdict: 'pass' | 'fail' | 'notApplicable' | 'unknown' | null
}

export function CheckList({ checks, name }: { readonly checks: readonly CheckHere[]; readonly name: string }) {
  const say = useAfterWords()
  const facility = useFacility()
  return (
    <ul aria-label={name} className="flex flex-col gap-2">
      {checks.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center gap-x-3">
          <VerdictBadge verdict={one.verdict ?? 'unknown'} />
          <Link href={path.principle(facility, one.principle)} className="link">{say('review.duty', { number: one.principle, title: one.title })}</Link>
        </li>
      ))}
    </ul>
  )
}
