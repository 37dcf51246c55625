// The pack as a scan loads it, and its test events as readers would hand them out.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keep, readUnit, units } from '#engines/logs'
import { type LogEvent, readRules } from '#engines/sigma'
import { packPath } from './asleep.ts'

type Written = Readonly<Record<string, string | number>>

/** Some events one after the other, `every` so many seconds; `{n}` in values counts them. */
export interface Step {
  readonly at: number
  readonly event: Written
  readonly times?: number
  readonly every?: number
}

export interface Samples {
  readonly matches?: readonly Written[]
  readonly misses?: readonly Written[]
  readonly fires?: readonly Step[]
  readonly quiet?: readonly Step[]
}

const folder = import.meta.dirname
const names = readdirSync(folder).filter((name) => name.endsWith('.yml')).sort()

export const lists = new Map([
  ['administrators', ['kanri', 'backup-*']], ['maintenance_accounts', ['hosyu01', 'hosyu02']], ['maintenance_addresses', ['10.50.0.*']],
])

export const texts = new Map(names.map((name) => [`${packPath}${name}`, readFileSync(join(folder, name), 'utf8')]))

export const readPack = (placeholders = lists) =>
  readRules([...texts].map(([path, text]) => ({ path, text })), { placeholders })

/** By the name of the rule. */
export const samples: ReadonlyMap<string, Samples> = new Map(
  names.flatMap((name) => Object.entries(JSON.parse(readFileSync(join(folder, 'events', name.replace('.yml', '.json')), 'utf8')) as Record<string, Samples>)),
)

/** `line` is read by the real reader; everything else is an event of Windows, field by field. */
export async function eventOf(written: Written, time: number, n = 0): Promise<LogEvent> {
  const { line, ...rest } = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, String(value).replaceAll('{n}', String(n))]))
  const base = line === undefined ? windows(rest) : await fromLine(line)
  const more = line === undefined ? [] : Object.entries(rest)
  const fields = [...base.shape.fields, ...more.map(([name]) => name)]
  const text = (at: number): string | null => (at < base.shape.fields.length ? base.text(at) : (more[at - base.shape.fields.length]?.[1] ?? null))
  return { source: base.source, shape: { fields }, time: Number.isNaN(time) ? base.time : time, text }
}

function windows(fields: Readonly<Record<string, string>>): LogEvent {
  const source = {
    product: 'windows', category: null, service: null,
    channel: fields['Channel'] ?? null, provider: fields['Provider_Name'] ?? null, eventId: Number(fields['EventID']),
  }
  const created = Date.parse(fields['TimeCreated'] ?? '2026-11-20T03:00:00Z')
  return { source, shape: { fields: Object.keys(fields) }, time: created, text: (at) => Object.values(fields)[at] ?? null }
}

const known = new Map<string, LogEvent>()

async function fromLine(line: string): Promise<LogEvent> {
  const before = known.get(line)
  if (before !== undefined) return before
  const place = mkdtempSync(join(tmpdir(), 'kokoroe-pack-'))
  const path = join(place, 'line.log')
  writeFileSync(path, `${line}\n`)
  const read: LogEvent[] = []
  for (const found of await units(path)) {
    for (const unit of found.units) await readUnit(unit, (event) => read.push(keep(event)), { zone: 'Asia/Tokyo' })
  }
  rmSync(place, { recursive: true })
  const [only] = read
  if (only === undefined || read.length > 1) throw new Error(`${read.length} events in \`${line}\``)
  known.set(line, only)
  return only
}
