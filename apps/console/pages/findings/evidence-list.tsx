// What a verdict rests on: each file, and the row in it, one click away.
import type { Data } from '../../api/client.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useFindingWords } from './words.ts'

type Evidence = Data<'findings.one'>['evidence'][number]

export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const say = useFindingWords()
  const locale = useLocale()
  const facility = useFacility()
  return (
    <ul className="flex flex-col gap-1">
      {evidence.map((one, at) => (
        <li key={at} className="flex items-start gap-2">
          <span className="mt-1 text-soft"><Icon name="file" size={18} /></span>
          <span className="min-w-0">
            <Link href={path.evidence(facility, one.file, one.row)}>
              {one.path}{one.sheet !== null && say('sheet', { sheet: one.sheet })}{one.row === null ? '' : say('row', { row: one.row })}
            </Link>{' '}
            <span className="hint">{say('evidence.of', { source: one.sourceTitle, day: formatDate(one.observedAt, locale) })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
