// Logs of NAS products that tell of backups in sentences: Hyper Backup and Active Backup of Synology, HBS 3 of QNAP; as the table
// the log page exports, or as Hyper Backup's own file of lines.
import { readLines } from '#engines/tabular'
import { factItems, note } from '../shared/json-file.ts'
import { momentIn } from '../shared/dates.ts'
import { inJapan } from '../shared/japan-time.ts'
import { likely } from '../shared/columns.ts'
import { firstLines } from '../shared/sample.ts'
import { tableProblem } from '../shared/table-problems.ts'
import { tableSource } from '../shared/table-source.ts'
import { say as sayShared } from '../shared/text.ts'
import { toldText } from '../shared/told.ts'
import type { Input, Item, Reading, Sample, Source } from '../source.ts'
import { columns } from './phrases.words.ts'
import { runsOf, type Told } from './runs.ts'
import { saidIn } from './sentence.ts'
import { say, text } from './text.ts'

const id = 'nas-backup-log'
const version = 1
const gives = ['backup-log'] as const
/** More than any NAS keeps. */
const most = 500_000
/** `info⇥2026/11/19 03:00:12⇥SYSTEM:⇥[Local][Task] Backup task started.` */
const line = /^(?:info|notice|warn|warning|err|error)\t(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d)\t[^\t]{0,100}:\t(.+)$/i

/** What one file says, whichever way it is written. */
class Log {
  readonly #told: Told[] = []
  readonly #unknown: string[] = []
  #others = 0
  #unread = 0

  add(row: number, at: string | undefined, sentence: string, app?: string): void {
    const said = saidIn(sentence, app)
    if (said === null) this.#others++
    else if (said.is === 'unknown') this.#unknown.push(sentence)
    else if (said.is === 'run' && at === undefined) this.#unread++
    else if (said.is === 'run' && at !== undefined && this.#told.length < most)
      this.#told.push({ task: said.task, outcome: said.outcome, at, text: sentence, row })
  }

  *items(): Iterable<Item> {
    for (const { task, startedAt, endedAt, result, text: sentence, row } of runsOf(this.#told))
      yield* factItems('backupRun', { job: task, startedAt, endedAt, result, note: sentence.slice(0, 500) }, row)
    if (this.#told.length + this.#unread === 0) yield note(say('nas-backup-log.none'))
    if (this.#told.length >= most) yield { type: 'problem', problem: { row: null, weight: 'lost', message: sayShared('source.too-many', { limit: most }) } }
    if (this.#unread > 0) yield { type: 'problem', problem: { row: null, weight: 'lost', message: say('nas-backup-log.no-time', { count: this.#unread }) } }
    if (this.#unknown.length > 0) yield note(say('nas-backup-log.not-understood', { count: this.#unknown.length }), this.#unknown[0])
    if (this.#others > 0) yield note(say('nas-backup-log.others', { count: this.#others }))
  }

  /** Logs roll over: what an older export told is still true, and is in no newer one. */
  reading(): Reading {
    return { mode: 'additive', scope: '', gives: this.#told.length > 0 ? [...gives] : [] }
  }
}

const table = tableSource<keyof typeof columns>({
  id, version, gives, text, columns,
  least: likely,
  sure(found, { table: { rows } }) {
    const at = found.columns.text?.index
    if (at === undefined || !found.has('time')) return 0
    const said = rows.map((row) => saidIn(row[at] ?? '', found.cell(row, 'app'))).filter((one) => one !== null)
    if (said.some(({ is }) => is === 'run')) return found.has('level') || found.has('app') ? 0.93 : 0.8
    return said.length > 0 && (found.has('level') || found.has('app')) ? 0.65 : 0
  },
  begin(_found, input) {
    const log = new Log()
    return {
      row(row) {
        const written = [row.text('date'), row.text('time')].filter((part) => part !== undefined).join(' ')
        const moment = momentIn(written, input.today)
        log.add(row.number, moment === null ? undefined : inJapan(moment), row.text('text') ?? '', toldText(row, 'app'))
        return []
      },
      end: () => log.items(),
      reading: () => log.reading(),
    }
  },
})

export const nasBackupLog: Source = {
  id, version, gives, text,
  recognise: (sample) => (inLines(sample) ? { confidence: 0.95, why: sayShared('source.by-text') } : table.recognise(sample)),
  async *read(input: Input): AsyncIterable<Item> {
    const log = new Log()
    const problems: Item[] = []
    let lines = 0
    for await (const item of readLines(input)) {
      if (item.type === 'problem') problems.push({ type: 'problem', problem: tableProblem(item) })
      else {
        const [, at, sentence] = line.exec(item.text) ?? []
        // A file of lines begins as one; a table never does.
        if (sentence === undefined && lines === 0 && item.text.trim() !== '') return yield* table.read(input)
        if (at === undefined || sentence === undefined) continue
        lines++
        const moment = momentIn(at, input.today)
        log.add(item.row, moment === null ? undefined : inJapan(moment), sentence, 'Hyper Backup')
      }
    }
    if (lines === 0) return yield* table.read(input)
    yield* problems
    yield* log.items()
    yield { type: 'reading', reading: log.reading() }
  },
}

function inLines(sample: Sample): boolean {
  return firstLines(sample).filter((one) => one.trim() !== '').slice(0, 3).some((one) => line.test(one))
}
