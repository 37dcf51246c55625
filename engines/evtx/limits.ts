// What a file may ask of us at most. Real files stay far below every one of these; hostile ones stop here.

export const limits = {
  /** Elements inside elements. */
  depth: 64,
  /** Templates and fragments that make up one record. */
  frames: 64,
  /** Values of one record, all its templates together. */
  values: 16_384,
  /** Fields of one record. */
  fields: 8_192,
  /** Places of a record's trees looked at, however often templates show each other. */
  visits: 65_536,
  /** Characters of XML after which an array's element is not repeated any more. */
  text: 4 << 20,
  /** How often a template may show one value: bounds what a record can be blown up to. */
  repeats: 16,
  /** Bytes of binary XML compiled or compared for one chunk; a real chunk has at most 64 KiB of it. */
  workPerChunk: 4 << 20,
  /** Different continuations of one beginning that are kept of records without a template. */
  structures: 256,
  /** Problems kept in detail per chunk; more are counted. */
  problemsPerChunk: 256,
  /** Templates, shapes, sources and texts kept between chunks; above it the library starts afresh. */
  kept: 20_000,
  keptBytes: 64 << 20,
} as const
