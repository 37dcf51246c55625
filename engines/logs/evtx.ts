// Event log files of Windows: the chunk reader's record as an event of this engine.
import { ChunkReader, chunkSize, headerSize, readHeader } from '#engines/evtx'
import type { EvtxRecord, Problem } from '#engines/evtx'
import type { LogSource, Shape, Units } from '#engines/sigma'
import type { Event } from './event.ts'
import type { Reading } from './reading.ts'
import { windowsSource } from './source.ts'

/** Ranges of whole chunks; the header goes with the first. */
export function evtxCuts(size: number, unit: number): [from: number, to: number | null][] {
  const step = Math.max(1, Math.floor(unit / chunkSize)) * chunkSize
  const cuts: [number, number | null][] = []
  for (let from = 0; from < size; from = from === 0 ? headerSize + step : from + step) {
    const to = from === 0 ? headerSize + step : from + step
    cuts.push([from, to >= size ? null : to])
  }
  return cuts
}

/** What one reading needs and the next one too: what was learnt of templates, sources and shapes holds for it as well. */
interface Tools {
  readonly reader: ChunkReader
  readonly event: EvtxEvent
  /** A block that lies in two pieces. */
  readonly joint: Buffer
}

const idle: Tools[] = []

export async function readEvtx(reading: Reading): Promise<void> {
  const tools = idle.pop() ?? { reader: new ChunkReader(), event: new EvtxEvent(), joint: Buffer.alloc(chunkSize) }
  try {
    await readWith(tools, reading)
  } finally {
    idle.push(tools)
  }
}

async function readWith({ reader, event, joint }: Tools, reading: Reading): Promise<void> {
  const { unit, content, problems } = reading
  const to = unit.to ?? Number.POSITIVE_INFINITY
  let at = unit.from
  let held = 0
  let promised = 0
  for await (const piece of content.stream(at)) {
    for (let start = 0; start < piece.length;) {
      if (at >= to) return
      const size = at === 0 ? headerSize : chunkSize
      const end = Math.min(start + size - held, piece.length)
      let block = piece.subarray(start, end)
      start = end
      if (held > 0 || block.length < size) {
        joint.set(block, held)
        held += block.length
        if (held < size) continue
        block = joint.subarray(0, size)
        held = 0
      }
      if (at > 0) readChunk(reader, event, block, at, reading)
      else {
        const { header, problems: odd } = readHeader(block)
        promised = header?.chunks ?? 0
        for (const { code, offset } of odd) problems.add('header-bad', { offset, detail: code })
        if (unit.to !== null) missing(promised, content.size ?? Number.POSITIVE_INFINITY, reading)
      }
      at += size
    }
  }
  if (at === 0) problems.add('record-cut', { detail: 'evtx' })
  // what is left of a file that was cut while it was written
  else if (held > 0 && at < to) readChunk(reader, event, joint.subarray(0, held), at, reading)
  if (unit.to === null) missing(promised, at + held, reading)
}

/** A copy that was broken off: what the header counts and the file no longer holds. */
function missing(promised: number, size: number, { problems }: Reading): void {
  const held = Math.ceil(Math.max(0, size - headerSize) / chunkSize)
  for (let chunk = held; chunk < promised; chunk++) {
    problems.add('chunk-bad', { offset: headerSize + chunk * chunkSize, detail: 'not-there' })
  }
}

function readChunk(reader: ChunkReader, event: EvtxEvent, bytes: Uint8Array, offset: number, reading: Reading): void {
  const { wants, visit, tally, problems } = reading
  if (reader.open(bytes, offset)) {
    for (let record = reader.next(); record !== null; record = reader.next()) {
      tally.events++
      const { source } = record
      if (!wants(source)) {
        tally.unwanted++
        continue
      }
      event.turn(record, source)
      visit(event)
    }
  }
  for (const problem of reader.problems) {
    problems.add(ofChunk.has(problem.code) ? 'chunk-bad' : 'record-bad', {
      offset: problem.offset,
      detail: problem.recordId === null ? problem.code : `${problem.code} ${problem.recordId}`,
    })
  }
  for (let more = reader.moreProblems; more > 0; more--) problems.add('record-bad', { offset, detail: 'more' })
}

const ofChunk: ReadonlySet<Problem['code']> =
  new Set(['bad-chunk', 'chunk-checksum', 'records-checksum', 'chunk-bounds'])

/** The record behind an event, for whoever wants its whole form; null for events of other kinds of log. */
export function recordOf(event: Event): EvtxRecord | null {
  return event instanceof EvtxEvent ? event.record : null
}

class EvtxEvent implements Event {
  source: LogSource = windowsSource(null, null, null)
  shape: Shape = { fields: [] }
  readonly line = 0
  #record: EvtxRecord | null = null
  #places: Places = noPlaces
  readonly #known = new WeakMap<Shape, Places>()

  turn(record: EvtxRecord, source: LogSource): void {
    this.#record = record
    this.source = source
    const { shape } = record
    if (shape === this.shape) return
    this.shape = shape
    let places = this.#known.get(shape)
    if (places === undefined) this.#known.set(shape, (places = placesOf(shape)))
    this.#places = places
  }

  text(field: number): string | null {
    return this.#record?.text(field) ?? null
  }

  units(field: number): Units | null {
    return this.#record?.units(field) ?? null
  }

  get record(): EvtxRecord | null {
    return this.#record
  }

  get time(): number {
    return this.#record?.time ?? Number.NaN
  }

  get ts(): string | null {
    return Number.isNaN(this.time) ? null : this.text(this.#places.time)
  }

  get recordId(): number | null {
    return this.#record?.recordId ?? null
  }

  get computer(): string | null {
    return this.#record?.computer ?? null
  }

  get level(): string | null {
    return this.#places.level < 0 ? null : this.text(this.#places.level)
  }

  get offset(): number {
    return this.#record?.offset ?? 0
  }
}

/** Where the fields stand that every event is asked for. */
interface Places {
  readonly time: number
  readonly level: number
}

const noPlaces: Places = { time: -1, level: -1 }

function placesOf(shape: Shape): Places {
  return { time: shape.fields.indexOf('TimeCreated'), level: shape.fields.indexOf('Level') }
}
