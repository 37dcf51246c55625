// What stands in an archive, whatever kind it is of.
import type { Bytes } from '#engines/imprint'

export interface Member {
  readonly is: 'member'
  readonly name: Bytes
  readonly what: 'file' | 'directory' | 'link' | 'other'
  /** Of the whole content, holes included; 0 for what has none. */
  readonly size: number
  readonly modifiedAt: string | null
  /** Once, before the next member is asked for; left unread it is passed over. */
  content(): AsyncIterable<Uint8Array>
}

export const faults = {
  header: 'a header that does not fit its own sum',
  cut: 'it ends in the middle',
  'no-end': 'it ends without its end mark',
  extension: 'an extended header that is none',
  sparse: 'a map of holes that does not fit',
  content: 'content that does not fit its sum or size',
  packed: 'the compressed bytes are damaged',
  'too-large': 'more than the limits allow',
} as const
export type FaultCode = keyof typeof faults

export interface Fault {
  readonly is: 'fault'
  readonly code: FaultCode
  /** A member's name where it is known, else a place such as `byte 512`. */
  readonly where: string
  readonly said: string
}

export function fault(code: FaultCode, where: string, said: string = faults[code]): Fault {
  return { is: 'fault', code, where, said: said.slice(0, 200) }
}

export interface ArchiveLimits {
  readonly members: number
  /** Bytes of all members together. */
  readonly total: number
  /** Unpacked to packed, looked at above 1 GiB. */
  readonly ratio: number
  /** Bytes that one sample may bring back. */
  readonly sample: number
}

export const defaultArchiveLimits: ArchiveLimits = {
  members: 2_000_000, total: 16 * 2 ** 40, ratio: 20_000, sample: 64 * 2 ** 30,
}
