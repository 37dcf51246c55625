// The four ways to look at the same backups, and the way back to the duty.
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { path } from '../../util/path-builder.ts'
import { useBackupWords } from './words.ts'

const ways = { matrix: path.backups, timeline: path.backupTimeline, calendar: path.backupCalendar, fee: path.backupFee } as const
export type Way = keyof typeof ways

export function BackupTabs({ here }: { readonly here: Way | null }) {
  const say = useBackupWords()
  const facility = useFacility()
  // Object.keys of a constant with these keys only.
  const names = Object.keys(ways) as readonly Way[]
  return (
    <nav aria-label={say('tabs')}>
      <ul className="flex flex-wrap gap-1 border-b border-line">
        {names.map((way) => (
          <li key={way}>
            <Link
              href={ways[way](facility)}
              aria-current={way === here ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-4 border-transparent px-4 font-700 text-accent hover:bg-accent-soft aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {say(`tab.${way}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
