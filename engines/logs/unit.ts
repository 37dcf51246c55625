// A piece of work: enough to read one part of one file in another thread, and nothing that cannot be sent there.
import type { Kind, TextEncoding } from './kind.ts'

export interface Unit {
  /** A path of the file system. */
  readonly file: string
  /** Names of archive entries, from the outside in; '' stands for the content of a compressed file. */
  readonly inside: readonly string[]
  readonly kind: Kind
  /** Bytes of the content; a line belongs to the unit in which it begins. `to` is null for everything to the end. */
  readonly from: number
  readonly to: number | null
  readonly encoding: TextEncoding
  readonly fallback: 'cp932' | 'euc-jp'
  /** When the file was last written, in ms: tells the year where lines do not. */
  readonly written: number
  /** Bytes there are to read, for progress and for sharing work out; packed bytes inside archives. */
  readonly weight: number
}

/** `folder/logs.zip/server/Security.evtx`: for people. */
export function nameOf(unit: Pick<Unit, 'file' | 'inside'>): string {
  return [unit.file, ...unit.inside.filter(part => part !== '')].join('/')
}
