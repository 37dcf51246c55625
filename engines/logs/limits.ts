// Bounds that hold whatever comes in. A caller may lower or raise each of them.

export interface Limits {
  /** Bytes of one line, one XML event, one JSON document or one CSV record; longer ones are stated and passed over. */
  readonly record: number
  /** Fields of one event; the others are counted as a problem. */
  readonly fields: number
  /** Nested objects or elements. */
  readonly depth: number
  /** Problems of one kind that are listed one by one; all are counted. */
  readonly listed: number
  /** Bytes of a unit of work. */
  readonly unit: number
  /** Inflated bytes of everything in one archive or compressed file. */
  readonly inflated: number
  /** Bytes of an archive inside an archive, which has to be held in memory. */
  readonly nested: number
  readonly entries: number
}

export const defaultLimits: Limits = {
  record: 16 * 1024 * 1024,
  fields: 2048,
  depth: 64,
  listed: 20,
  unit: 16 * 1024 * 1024,
  inflated: 32 * 1024 * 1024 * 1024,
  nested: 256 * 1024 * 1024,
  entries: 20_000,
}
