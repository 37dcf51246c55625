// What a caller may know about a table beforehand; everything else is found out from the bytes.
import type { Encoding } from '#engines/japanese'
import type { Limits } from './limits.ts'

export interface TableOptions {
  /** Name or 1-based place of the sheet; otherwise the first visible one with content. */
  readonly sheet?: string | number
  /** 1-based row of the header, 0 for none; otherwise it is looked for. */
  readonly headerRow?: number
  readonly encoding?: Encoding
  readonly delimiter?: string
  readonly limits?: Partial<Limits>
}
