// The plan of backups (バックアップ計画表): per system and method how often, how many generations, onto what, and what is kept apart.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { mediaSortOf } from '../shared/amounts/media.ts'
import { longestWait } from '../shared/amounts/weekdays.ts'
import { toldCount, toldMedia, toldRhythm, toldWeekdays } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { systemsIn } from '../shared/contact/reach.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { readYesNo, saysNothing, toldDate, toldText, toldYesNo } from '../shared/told.ts'
import type { Item } from '../source.ts'
import { againWords, columns, offlineWords, ownWords, providerWords, shelved, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn
type Offline = Attributes['backupPlan']['offline']

const telling = ['every', 'generations', 'method', 'repository', 'media', 'offSite', 'offline', 'restore'] as const
const titled = titles.map((word) => fold(word))
const again = new Set<string>(againWords.map((word) => fold(word)))
const ways = offlineWords.map(([way, words]) => [way, words.map((word) => fold(word))] as const)
const provided = providerWords.map((word) => fold(word))
const own = ownWords.map((word) => fold(word))

export const backupPlan = tableSource<Column>({
  id: 'backup-plan',
  version: 2,
  gives: ['backup-plan'],
  text,
  columns: { ...columns, ...rivals('plan', 'document', 'session') },
  least: likely,
  sure(found, { name, table }) {
    const seen = telling.filter((column) => found.has(column)).length
    if (!found.has('system') || seen < 2 || !(found.has('every') || found.has('generations'))) return 0
    if (rivalIn(found, 'people', 'account', 'disclosure', 'form', 'stocktake', 'media', 'claim', 'rehearsal', 'price')) return 0
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word))
    return Math.min(0.95, 0.4 + 0.1 * seen + (found.has('generations') ? 0.1 : 0) + (called ? 0.15 : 0))
  },
  begin(_found, input) {
    let last: string | undefined
    return {
      row(row) {
        const told = toldText(row, 'system')
        // A name merged over several lines stands in the first of them only.
        const named = told === undefined || again.has(fold(told)) ? last : told
        if (named === undefined) return row.lost(say('backup-plan.no-system'))
        last = named
        const media = toldMedia(row, 'media', 'repository', 'method')
        const weekdays = toldWeekdays(row, 'every', 'weekdays')
        const rhythm = toldRhythm(row, 'every')
        const everyHours = weekdays === undefined ? rhythm : Math.max(rhythm ?? 0, longestWait(weekdays))
        const line = {
          method: toldText(row, 'method'),
          repository: toldText(row, 'repository'),
          everyHours,
          weekdays,
          generations: toldCount(row, 'generations'),
          media,
          offSite: offSite(row),
          offline: offline(row, media),
          clause: toldText(row, 'clause'),
          byProvider: byProvider(row),
          agreedOn: toldDate(row, 'agreedOn'),
        }
        // Each server's runs are asked after by themselves: one that ran does not stand for the other.
        const jobs = row.list('job')?.filter((job) => !saysNothing(job)) ?? []
        let items: Iterable<Item> = []
        for (const system of systemsIn(named)) {
          for (const job of jobs.length > 0 ? jobs : [undefined])
            items = row.fact('backupPlan', { ...line, system: system ?? named, job })
        }
        return items
      },
      reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
    }
  },
})

/** ○ and ✕, or the place it is kept at. */
function offSite(row: Row<Column>): boolean | undefined {
  const written = toldText(row, 'offSite')
  return written === undefined ? undefined : (readYesNo(written) ?? true)
}

/** Undefined where it is not kept apart, and where nobody said in which way. */
function offline(row: Row<Column>, media: Attributes['backupPlan']['media'] | undefined): Offline | undefined {
  const written = toldText(row, 'offline')
  if (written === undefined) return undefined
  const folded = fold(written)
  const way = ways.find(([, words]) => words.some((word) => folded.includes(word)))?.[0]
  const told = readYesNo(written)
  if (told === false) return undefined
  if (way !== undefined) return way
  const sort = mediaSortOf(written) ?? media
  if (shelved.some((one) => one === sort)) return 'detached'
  row.note(say('backup-plan.offline-unclear', { column: row.heading('offline') }), written)
  return undefined
}

/** ○ and ✕, or who does it. */
function byProvider(row: Row<Column>): boolean | undefined {
  const written = fold(toldText(row, 'byProvider') ?? '')
  if (provided.some((word) => written.includes(word))) return true
  return own.some((word) => written.includes(word)) ? false : toldYesNo(row, 'byProvider')
}
