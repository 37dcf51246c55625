// What an inspection found in one generation, with a place to look at and the row that tells it.
import type { Data } from '../../api/client.ts'
import { Notice } from '../../ui/notice.tsx'
import { formatNumber } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { EvidenceList } from '../findings/evidence-list.tsx'
import { useBackupWords } from './words.ts'

type Suspicion = Data<'backups.generation'>['suspicions'][number]

export function Suspicions({ suspicions }: { readonly suspicions: readonly Suspicion[] }) {
  const say = useBackupWords()
  const locale = useLocale()
  return (
    <section aria-label={say('generation.suspicions')} className="flex flex-col gap-3">
      <h2>{say('generation.suspicions')}</h2>
      <Notice tone="caution" title={say('generation.suspicions.note')} />
      <ul className="flex flex-col gap-3">
        {suspicions.map((one) => (
          <li key={one.rule} className="card flex flex-col gap-1 px-4! py-3!">
            <p className="font-700 text-fail">{say('timeline.rule', { title: one.title, count: formatNumber(one.count, locale) })}</p>
            {one.example !== '' && <p>{say('generation.example')}: <code>{one.example}</code></p>}
            <EvidenceList evidence={one.evidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}
