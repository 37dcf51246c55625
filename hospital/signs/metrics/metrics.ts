// The parts of all threads as one answer, the same whatever their order.
import type { LogSource } from '#engines/sigma'
import { RecordRuns, type RecordGap, type TimeGap, timeGaps } from './gaps.ts'
import type { Cleared, Counted, MetricsPart } from './metrics-pass.ts'

export interface CountRow {
  readonly channel: string | null
  readonly provider: string | null
  readonly eventId: number | null
  readonly count: number
  readonly from: number | null
  readonly to: number | null
}

export interface NameRow {
  readonly name: string
  readonly count: number
  readonly from: number | null
  readonly to: number | null
}

export interface Metrics {
  readonly events: number
  readonly eventIds: readonly CountRow[]
  readonly channels: readonly NameRow[]
  readonly computers: readonly NameRow[]
  readonly cleared: readonly Cleared[]
  readonly recordGaps: readonly (RecordGap & { readonly channel: string; readonly computer: string })[]
  readonly timeGaps: readonly (TimeGap & { readonly channel: string; readonly computer: string })[]
  /** Logs with so many gaps in their numbers that only a choice of their events can be here. */
  readonly scattered: readonly { readonly channel: string; readonly computer: string }[]
}

interface Total {
  count: number
  from: number
  to: number
}

interface Log {
  readonly channel: string
  readonly computer: string
  readonly runs: RecordRuns
  readonly hours: Map<number, [number, number]>
}

/** Names beyond this many are counted together: a log that makes up names shall not fill the memory. */
const mostNames = 200_000

export class MetricsTotal {
  readonly #sources = new Map<string, Total & { readonly source: LogSource }>()
  readonly #computers = new Map<string, Total>()
  readonly #channels = new Map<string, Total>()
  readonly #logs = new Map<string, Log>()
  readonly #cleared: Cleared[] = []
  #events = 0

  add({ counted, stretches, cleared }: MetricsPart): void {
    for (const one of counted) this.#count(one)
    for (const { channel, computer, runs, hours } of stretches) {
      const key = `${channel}\n${computer}`
      let log = this.#logs.get(key)
      if (!log) {
        if (this.#logs.size >= mostNames) continue
        this.#logs.set(key, (log = { channel, computer, runs: new RecordRuns(), hours: new Map() }))
      }
      log.runs.add(runs)
      for (const [bucket, [from, to]] of hours) {
        const known = log.hours.get(bucket)
        log.hours.set(bucket, known ? [Math.min(known[0], from), Math.max(known[1], to)] : [from, to])
      }
    }
    this.#cleared.push(...cleared.slice(0, Math.max(0, mostNames - this.#cleared.length)))
  }

  /** `gap`: hours without events that are worth telling. */
  result(gap: number): Metrics {
    const logs = [...this.#logs.values()].sort((a, b) => compare(
      a.channel, b.channel,
    ) || compare(a.computer, b.computer))
    return {
      events: this.#events,
      eventIds: [...this.#sources.values()]
        .map(({ source, ...total }) => ({
          channel: source.channel, provider: source.provider, eventId: source.eventId, ...row(total),
        }))
        .sort((a, b) => b.count - a.count || compare(a.channel, b.channel) || (a.eventId ?? 0) - (b.eventId ?? 0)
          || compare(a.provider, b.provider)),
      channels: named(this.#channels),
      computers: named(this.#computers),
      cleared: this.#cleared.sort((a, b) => (a.time ?? Infinity) - (b.time ?? Infinity) || a.file - b.file
        || (a.recordId ?? 0) - (b.recordId ?? 0)),
      recordGaps: logs.flatMap(({ channel, computer, runs }) =>
        runs.gaps().map((one) => ({ channel, computer, ...one }))),
      timeGaps: logs.flatMap(({ channel, computer, hours }) =>
        timeGaps(hours, gap * 3_600_000).map((one) => ({ channel, computer, ...one }))),
      scattered: logs.filter(({ runs }) => runs.scattered).map(({ channel, computer }) => ({ channel, computer })),
    }
  }

  #count({ source, computer, ...one }: Counted): void {
    this.#events += one.count
    const { channel, provider, eventId, product, category, service } = source
    const key = [channel, provider, eventId, product, category, service].join('\n')
    const known = this.#sources.get(key)
    if (known) join(known, one)
    else if (this.#sources.size < mostNames) this.#sources.set(key, { source, ...one })
    total(this.#computers, computer ?? '', one)
    total(this.#channels, source.channel ?? source.service ?? source.category ?? source.product ?? '', one)
  }
}

function total(all: Map<string, Total>, name: string, one: Total): void {
  const key = all.size < mostNames || all.has(name) ? name : ''
  const known = all.get(key)
  if (known) join(known, one)
  else all.set(key, { ...one })
}

function join(known: Total, one: Total): void {
  known.count += one.count
  known.from = Math.min(known.from, one.from)
  known.to = Math.max(known.to, one.to)
}

const row = ({ count, from, to }: Total) => ({
  count, from: from === Infinity ? null : from, to: to === -Infinity ? null : to,
})
const compare = (
  a: string | null, b: string | null,
): number => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0)

function named(all: ReadonlyMap<string, Total>): NameRow[] {
  return [...all].map(([name, one]) => ({
    name, ...row(one),
  })).sort((a, b) => b.count - a.count || compare(a.name, b.name))
}
