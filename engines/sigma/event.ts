// What the matcher asks of an event. Whoever reads logs hands out events of this shape; no reader is known here.

/**
 * Where an event comes from, as far as rules can ask. Readers intern it: same values, same object.
 * INVARIANT: where this names an event ID, channel or provider and the shape has `EventID` (in decimal), `Channel` or
 * `Provider_Name` once, that field says the same: rules are ruled out by the source without reading the field.
 */
export interface LogSource {
  readonly product: string | null
  readonly category: string | null
  readonly service: string | null
  readonly channel: string | null
  readonly provider: string | null
  readonly eventId: number | null
}

/**
 * The names of an event's fields in the order of its values. Readers intern it, so that a name is looked up once per
 * shape and never per event. A name may stand twice: a list value is several fields of one name, and any of them may
 * match.
 */
export interface Shape {
  readonly fields: readonly string[]
}

export interface LogEvent {
  readonly source: LogSource
  readonly shape: Shape
  /** Milliseconds since 1970, NaN where the log does not say. */
  readonly time: number
  /** The value at that place of the shape, made only when asked for; null is a field without a value. */
  text(field: number): string | null
  /**
   * The same value as UTF-16LE where it lies, for readers whose values lie so: most values are looked through and never
   * become a string. Null says to ask for `text`. The object and its bytes hold until the next call.
   */
  units?(field: number): Units | null
  /** The same for readers of JSON: the string as it stands between its quotes. Null says to ask for `text`. */
  json?(field: number): JsonText | null
}

export interface Units {
  readonly bytes: Uint8Array
  readonly start: number
  /** In code units, two bytes each. */
  readonly length: number
}

/** Valid UTF-8; a backslash that begins no escape of JSON is left out. */
export interface JsonText {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}
