// The event log of Windows Server Backup: when each run began, and how it ended. Told by the numbers of the events, never by
// their sentences; everything else in the file is left alone.
import { decode, detectEncoding, fold } from '#engines/japanese'
import type { Content, Event, Unit } from '#engines/logs'
import { sniff } from '#engines/tabular'
import { hostInName } from '../shared/host-names.ts'
import { factItems, lost, note } from '../shared/json-file.ts'
import { firstLines } from '../shared/sample.ts'
import { say as sayShared } from '../shared/text.ts'
import { titleOf } from '../shared/titles.ts'
import type { Input, Item, Sample, Source } from '../source.ts'
import { provider, tells } from './ids.ts'
import { applicationNames, eventIdHeadings, sourceHeadings } from './names.words.ts'
import { runsOf, type Run, type Told } from './runs.ts'
import { say, text } from './text.ts'
import { volumesIn } from './volumes.ts'

const headBytes = 64 * 1024
/** A run a minute for ten months. */
const mostEvents = 500_000
const ids = new Set<string>(eventIdHeadings.map((word) => fold(word)))
const whence = new Set<string>(sourceHeadings.map((word) => fold(word)))

export const backupEvents: Source = {
  id: 'backup-events',
  version: 2,
  gives: ['backup-log'],
  text,
  recognise(sample) {
    const confidence = sure(sample)
    return { confidence, why: confidence > 0 ? say('backup-events.by-component') : sayShared('source.not-this-text') }
  },
  async *read(input: Input): AsyncIterable<Item> {
    // Loaded when a log is read: the engine is large, and most files are none.
    const { field, readUnit, recognise } = await import('#engines/logs')
    const seen = recognise(await input.slice(0, Math.min(headBytes, input.size)))
    if (seen.is !== 'log') return yield lost(say('backup-events.no-log'))
    const told: Told[] = []
    let others = 0
    const visit = (event: Event): void => {
      const { eventId } = event.source
      if (!provider.test(event.source.provider ?? '') || !tells(eventId)) others++
      else if (!Number.isNaN(event.time) && told.length < mostEvents) told.push(kept(event, eventId, (name) => field(event, name)))
    }
    const written = Date.parse(input.modifiedAt ?? input.today)
    const unit: Unit = {
      file: input.name, inside: [], kind: seen.kind, from: 0, to: null, encoding: seen.encoding, fallback: seen.fallback, written,
      weight: input.size,
    }
    const { counts } = await readUnit(unit, visit, { content: contentOf(input, written), zone: 'Asia/Tokyo' })
    const damaged = [...counts.values()].reduce((sum, count) => sum + count, 0)
    if (damaged > 0) yield lost(say('backup-events.damaged', { count: damaged }))
    if (told.length >= mostEvents) yield lost(sayShared('source.too-many', { limit: mostEvents }))
    const runs = runsOf(told)
    const host = hostInName(input.name) ?? titleOf(input.name)
    for (const run of runs) yield* items(run, host)
    if (runs.length === 0) yield note(say('backup-events.none'))
    if (others > 0) yield note(say('backup-events.others', { count: others }))
    const computers = new Set(runs.map(({ computer }) => computer?.split('.')[0] ?? host))
    const scope = computers.size === 1 ? ([...computers][0] ?? '').replace(/[#,/]/g, '_') : ''
    // Logs roll over: what an older export told is still true, and is in no newer one.
    yield { type: 'reading', reading: { mode: 'additive', scope, gives: runs.length > 0 ? ['backup-log'] : [] } }
  },
}

function sure(sample: Sample): number {
  const { format } = sniff(sample.head, sample.name)
  const name = fold(sample.name)
  if (format === 'evtx') {
    if (Buffer.from(sample.head).includes(Buffer.from('Microsoft-Windows-Backup', 'utf16le'))) return 0.95
    if (name.includes('backup')) return 0.8
    return applicationNames.some((word) => name.includes(fold(word))) ? 0.6 : 0
  }
  const head = decode(sample.head, detectEncoding(sample.head).encoding)
  if (sample.table) {
    const header = sample.table.header.map((cell) => fold(cell))
    if (!header.some((cell) => whence.has(cell)) || !header.some((cell) => ids.has(cell))) return 0
    // The event viewer gives its last column no heading, so that its rows are wider than a table's: the text itself is asked.
    return /[,\t;"](?:Microsoft-Windows-)?Backup[,\t;"]/i.test(head) ? 0.95 : 0
  }
  if (/<Event[\s>]/.test(head) && /Provider\s+Name=['"]Microsoft-Windows-Backup['"]/.test(head)) return 0.95
  const lines = firstLines(sample)
  return /^\s*[[{]/.test(lines[0] ?? '') && /"(?:ProviderName|provider_name|SourceName)"\s*:\s*"Microsoft-Windows-Backup"/.test(head) ? 0.9 : 0
}

function kept(event: Event, id: number, field: (name: string) => string | null): Told {
  const began = Date.parse(field('BackupTime') ?? '')
  const code = Number(field('HRESULT') ?? Number.NaN)
  return {
    id, at: event.time, computer: event.computer, began: Number.isNaN(began) ? null : began,
    code: Number.isNaN(code) ? null : code, ...volumesIn(field('VolumesInfo')),
  }
}

function items({ computer, startedAt, endedAt, result, bytes, ids: numbers, code }: Run, host: string): Iterable<Item> {
  return factItems('backupRun', {
    job: computer?.split('.')[0] ?? host,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(Math.max(startedAt, endedAt)).toISOString(),
    result, bytes,
    note: `Event ID ${[...new Set(numbers)].join(', ')}${code === null ? '' : ` (0x${(code >>> 0).toString(16).toUpperCase()})`}`,
  })
}

function contentOf(input: Input, written: number): Content {
  return {
    size: input.size, weight: input.size, written, range: null,
    async *stream(from) {
      let skip = from
      for await (const bytes of input.open()) {
        if (skip < bytes.length) yield skip > 0 ? bytes.subarray(skip) : bytes
        skip = Math.max(0, skip - bytes.length)
      }
    },
  }
}
