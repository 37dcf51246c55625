// Counts what is in the logs: event IDs, computers, spans, runs of record numbers, hours with events, cleared logs.
import type { Event } from '#engines/logs'
import type { LogSource } from '#engines/sigma'
import { type EventChoice, eventChooser } from '../choose/events.ts'
import { fieldReader } from '../pass/fields.ts'
import type { Emit, Pass } from '../pass/pass.ts'

export interface Counted {
  readonly source: LogSource
  readonly computer: string | null
  count: number
  from: number
  to: number
}

/** Numbers that follow each other without a break: first, last, and when each was written. */
export type Run = [first: number, last: number, from: number, to: number]

export interface Stretch {
  readonly channel: string
  readonly computer: string
  readonly runs: Run[]
  /** Hour since 1970 → its first and last event. */
  readonly hours: Map<number, [from: number, to: number]>
}

export interface Cleared {
  readonly file: number
  readonly time: number | null
  readonly computer: string | null
  readonly log: string
  readonly user: string | null
  readonly recordId: number | null
}

export interface MetricsPart {
  readonly counted: readonly Counted[]
  readonly stretches: readonly Stretch[]
  readonly cleared: readonly Cleared[]
}

export const hour = 3_600_000
const read = fieldReader(['SubjectUserName', 'SubjectDomainName', 'Channel'])

export function metricsPass(config: { readonly events: EventChoice }, emit: Emit): Pass {
  const wanted = eventChooser(config.events)
  let counted = new Map<LogSource, Map<string | null, Counted>>()
  let stretches = new Map<string | null, Map<string | null, Stretch>>()
  let cleared: Cleared[] = []
  return {
    visit(event, file) {
      if (wanted && !wanted(event)) return
      count(counted, event)
      if (event.source.channel !== null) follow(stretches, event, event.source.channel)
      if (isClearing(event)) cleared.push(clearedBy(event, file))
    },
    flush() {
      const part: MetricsPart = {
        counted: [...counted.values()].flatMap((byComputer) => [...byComputer.values()]),
        stretches: [...stretches.values()].flatMap((byComputer) => [...byComputer.values()]), cleared,
      }
      emit(part)
      counted = new Map()
      stretches = new Map()
      cleared = []
    },
  }
}

function count(all: Map<LogSource, Map<string | null, Counted>>, { source, computer, time }: Event): void {
  let byComputer = all.get(source)
  if (!byComputer) all.set(source, (byComputer = new Map()))
  const known = byComputer.get(computer)
  if (!known) {
    byComputer.set(computer, {
      source, computer, count: 1, from: Number.isNaN(time) ? Infinity : time, to: Number.isNaN(time) ? -Infinity : time,
    })
    return
  }
  known.count++
  if (time < known.from) known.from = time
  if (time > known.to) known.to = time
}

function follow(all: Map<string | null, Map<string | null, Stretch>>, event: Event, channel: string): void {
  const { computer, recordId, time } = event
  let byComputer = all.get(channel)
  if (!byComputer) all.set(channel, (byComputer = new Map()))
  let stretch = byComputer.get(computer)
  if (!stretch) byComputer.set(computer, (stretch = { channel, computer: computer ?? '', runs: [], hours: new Map() }))
  if (recordId !== null) {
    const last = stretch.runs.at(-1)
    if (last && recordId === last[1] + 1) {
      last[1] = recordId
      last[3] = time
    } else stretch.runs.push([recordId, recordId, time, time])
  }
  if (Number.isNaN(time)) return
  const bucket = Math.floor(time / hour)
  const known = stretch.hours.get(bucket)
  if (!known) stretch.hours.set(bucket, [time, time])
  else if (time < known[0]) known[0] = time
  else if (time > known[1]) known[1] = time
}

function isClearing({ source }: Event): boolean {
  return (
    source.eventId === 1102 || source.eventId === 104
  ) && source.provider?.toLowerCase() === 'microsoft-windows-eventlog'
}

/** 104 names the log that was cleared; 1102 is always the security log. */
function clearedBy(event: Event, file: number): Cleared {
  const [domain, user] = [read(event, 'SubjectDomainName'), read(event, 'SubjectUserName')]
  return {
    file, time: Number.isNaN(event.time) ? null : event.time, computer: event.computer, recordId: event.recordId,
    log: event.source.eventId === 1102 ? 'Security' : read(event, 'Channel') ?? '',
    user: domain && user ? `${domain}\\${user}` : user,
  }
}
