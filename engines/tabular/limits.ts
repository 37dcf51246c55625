// Bounds on everything that comes in. Far above what offices write, far below what hurts.

export interface Limits {
  /** Characters of one cell; the rest is cut and reported. */
  readonly cell: number
  /** Characters of one record with its line breaks; a longer one is skipped and reported. */
  readonly record: number
  /** Lines that one quoted cell may span before its quote is taken for a stray one. */
  readonly quotedLines: number
  readonly columns: number
  /** Problems of one code that are told one by one; further ones are counted. */
  readonly problems: number
  /** Bytes of one archive entry after inflating. */
  readonly inflated: number
  /** Characters of all shared strings of a workbook. */
  readonly sharedStrings: number
  readonly rows: number
}

export const defaultLimits: Limits = {
  cell: 1024 * 1024,
  record: 4 * 1024 * 1024,
  quotedLines: 1000,
  columns: 16_384,
  problems: 1000,
  inflated: 2 * 1024 * 1024 * 1024,
  sharedStrings: 64 * 1024 * 1024,
  rows: 100_000_000,
}
