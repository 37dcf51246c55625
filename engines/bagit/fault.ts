// What can be wrong with a bag. Every code is something a person can look for.
export const faults = {
  'not-a-bag': 'bagit.txt is missing, or is not one',
  'no-manifest': 'there is no manifest with SHA-256 or SHA-512 of the payload',
  'bad-line': 'a line of a manifest is not a hash and a name',
  escapes: 'a manifest names a file outside of the bag',
  twice: 'a manifest names a file twice, with different hashes',
  missing: 'listed, but not there',
  extra: 'there, but not listed',
  unlisted: 'beside the payload, and in no list of the bag that has one',
  outside: 'beside the bag, not in it',
  changed: 'its bytes are not those that were listed',
  unreadable: 'it could not be read to its end',
  'not-plain': 'a link or device where a file belongs',
  'too-long': 'a manifest is longer than can be held',
  'too-many': 'more entries than are read',
  'same-name': 'two files of one name: whoever unpacks it gets only one of them',
  'cut-off': 'the archive is broken here, and what follows was not read',
  oxum: 'number or size of the payload is not what bag-info.txt says',
} as const
export type FaultCode = keyof typeof faults

export interface Fault {
  readonly kind: 'fault'
  readonly code: FaultCode
  readonly path: string
  /** Of a manifest, where the fault is in one. */
  readonly line?: number
  readonly wanted?: string
  readonly found?: string
}

export interface BagSummary {
  readonly kind: 'summary'
  readonly whole: boolean
  readonly files: number
  readonly bytes: number
  readonly faults: number
  /** SHA-256 of the tag manifest as it is; null where there is none. */
  readonly seal: string | null
  /** bag-info.txt, in its order. */
  readonly info: readonly (readonly [string, string])[]
}

export interface Read {
  readonly kind: 'read'
  readonly path: string
  readonly size: number
  readonly sha256: string
}

export type BagItem = Fault | Read | BagSummary
