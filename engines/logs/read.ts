// One unit of work read: every event is shown to a visitor, everything else is told in the report.
import type { LogSource } from '#engines/sigma'
import { ContentError } from './bytes/content.ts'
import type { Content } from './bytes/content.ts'
import { contentOf } from './bytes/open.ts'
import { readCsv } from './csv/read.ts'
import type { Event } from './event.ts'
import { readEvtx } from './evtx.ts'
import { readDocuments } from './json/documents.ts'
import { defaultLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { readLines } from './lines/read.ts'
import { Problems } from './problem.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { systemZone, zoneOf } from './time/zone.ts'
import type { Reading, Tally } from './reading.ts'
import type { Unit } from './unit.ts'
import { readXml } from './xml/read.ts'

export interface ReadOptions {
  /** Asked with the interned source before anything else of an event is read; those refused are counted. */
  readonly wants?: (source: LogSource) => boolean
  /** For times without an offset: `Asia/Tokyo`, `+09:00`. The machine's own if not given. */
  readonly zone?: string
  readonly limits?: Partial<Limits>
  /** The bytes, where they lie in no file: what was dropped into a page, what came out of somebody else's archive. */
  readonly content?: Content
  readonly signal?: AbortSignal
  /** Called now and then with the bytes of content read since the last call. */
  readonly progress?: (bytes: number) => void
}

export interface UnitReport {
  /** Events that were read, wanted or not. */
  readonly events: number
  readonly unwanted: number
  /** Lines that began in the unit; add them up over units to have line numbers of the file. */
  readonly lines: number
  readonly bytes: number
  readonly problems: readonly Problem[]
  readonly counts: ReadonlyMap<ProblemCode, number>
  /** False where the signal ended it. */
  readonly complete: boolean
}

/** The event is valid only during the visit. Throws for an unknown zone and as the visitor does, never for bytes. */
export async function readUnit(
  unit: Unit, visit: (event: Event) => void, options: ReadOptions = {},
): Promise<UnitReport> {
  const zone = options.zone === undefined ? systemZone() : zoneOf(options.zone)
  if (zone === null) throw new Error(`no time zone \`${options.zone}\``)
  const limits = { ...defaultLimits, ...options.limits }
  const problems = new Problems(limits.listed)
  const tally: Tally = { events: 0, unwanted: 0, lines: 0 }
  const meter = { bytes: 0 }
  let complete = true
  try {
    const content = watched(options.content ?? await contentOf(unit, limits), options, meter)
    const wants = options.wants ?? (() => true)
    await reader(unit)({ unit, content, zone, limits, problems, wants, visit, tally })
  } catch (error) {
    if (error instanceof ContentError) problems.add(error.code, { detail: error.detail, line: tally.lines })
    else if (error === stopped) complete = false
    else throw error
  }
  return { ...tally, bytes: meter.bytes, problems: problems.list, counts: problems.counts, complete }
}

function reader(unit: Unit): (reading: Reading) => Promise<void> {
  if (unit.kind === 'evtx') return readEvtx
  if (unit.kind === 'xml') return readXml
  if (unit.kind === 'json') return readDocuments
  return unit.kind === 'csv' ? readCsv : readLines
}

const stopped = Symbol('stopped')

/** Counts what is read, and stops between pieces when asked to. */
function watched(content: Content, options: ReadOptions, meter: { bytes: number }): Content {
  return {
    ...content,
    async *stream(from) {
      for await (const bytes of content.stream(from)) {
        if (options.signal?.aborted === true) throw stopped
        meter.bytes += bytes.length
        options.progress?.(bytes.length)
        yield bytes
      }
    },
  }
}
