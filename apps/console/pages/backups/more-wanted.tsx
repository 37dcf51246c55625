// Files that would tell more, and where to put them.
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { path } from '../../util/path-builder.ts'
import { useBackupWords } from './words.ts'

interface Wanted {
  readonly kind: string
  readonly title: string
  readonly how: string | null
}

export function MoreWanted({ wanted }: { readonly wanted: readonly Wanted[] }) {
  const say = useBackupWords()
  const facility = useFacility()
  if (wanted.length === 0) return null
  return (
    <section aria-label={say('more')} className="card flex flex-col items-start gap-3">
      <p className="font-700">{say('more')}</p>
      <ul className="flex flex-col gap-1">
        {wanted.map((one) => <li key={one.kind}><span className="font-700">{one.title}</span> <span className="hint">{one.how}</span></li>)}
      </ul>
      <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('none.go')}</Link>
    </section>
  )
}

/** Nothing is known: the two files that would tell most. */
export function NothingYet({ title }: { readonly title: string }) {
  const say = useBackupWords()
  const facility = useFacility()
  return (
    <Empty title={title}>
      <p>{say('none.plan')}</p>
      <p>{say('none.watch')}</p>
      <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('none.go')}</Link>
    </Empty>
  )
}
