// What readers hand out: an event for rules, and what people need to find it again.
import type { LogEvent, LogSource, Shape } from '#engines/sigma'

/**
 * Valid only while it is being visited: readers use one object again and again, so that reading makes no garbage.
 * `keep` copies.
 */
export interface Event extends LogEvent {
  /** The log's own number of the record; null where the kind has none. */
  readonly recordId: number | null
  readonly computer: string | null
  /** ISO with offset and as many digits of the second as the log had; null where `time` is NaN. */
  readonly ts: string | null
  /** As the log says it: a number for Windows, a word for others. */
  readonly level: string | null
  /** Byte where the record or line begins, in the file or the inflated content; characters for UTF-16. */
  readonly offset: number
  /** Counted from 1 at the start of the unit; 0 where the kind has no lines. */
  readonly line: number
}

/** Names and values in the order of the log. A list value stands as several of one name. */
export function fields(event: LogEvent): [name: string, value: string | null][] {
  return event.shape.fields.map((name, at) => [name, event.text(at)])
}

/** The first value of that name; null where it is missing or empty. */
export function field(event: LogEvent, name: string): string | null {
  const at = event.shape.fields.indexOf(name)
  return at < 0 ? null : event.text(at)
}

/** A copy that stays valid. */
export function keep(event: Event): Event {
  const { source, shape, time, recordId, computer, ts, level, offset, line } = event
  return new KeptEvent(source, shape, shape.fields.map((_, at) => event.text(at)), {
    time, recordId, computer, ts, level, offset, line,
  })
}

type Rest = Omit<Event, 'source' | 'shape' | 'text'>

class KeptEvent implements Event {
  readonly source: LogSource
  readonly shape: Shape
  readonly time: number
  readonly recordId: number | null
  readonly computer: string | null
  readonly ts: string | null
  readonly level: string | null
  readonly offset: number
  readonly line: number
  readonly #values: readonly (string | null)[]

  constructor(source: LogSource, shape: Shape, values: readonly (string | null)[], rest: Rest) {
    this.source = source
    this.shape = shape
    this.time = rest.time
    this.recordId = rest.recordId
    this.computer = rest.computer
    this.ts = rest.ts
    this.level = rest.level
    this.offset = rest.offset
    this.line = rest.line
    this.#values = values
  }

  text(field: number): string | null {
    return this.#values[field] ?? null
  }
}
