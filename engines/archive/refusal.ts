// Why an archive or one of its entries is not read. Refusals are values; nothing here throws for bad bytes.

export const refusalCodes = {
  'not-zip': 'no zip directory at the end of the file',
  damaged: 'the directory or an entry contradicts itself',
  'multi-disk': 'one part of an archive split over several files',
  'too-many-entries': 'more entries than the limit',
  'entry-too-large': 'one entry inflates to more than the limit',
  'total-too-large': 'everything read so far is more than the limit',
  'ratio-too-high': 'an entry inflates to suspiciously much',
  overlap: 'two entries share bytes, as in a zip bomb',
  'name-invalid': 'a name that is empty or holds control characters',
  'name-absolute': 'a name that starts at a root or drive',
  'name-traversal': 'a name that climbs out of its folder',
  'name-duplicate': 'two entries of one name',
  encrypted: 'the entry has a password',
  method: 'a compression method other than stored and deflate',
  link: 'a symbolic link',
  checksum: 'the content does not match its checksum or size',
  unreadable: 'the bytes stopped coming',
} as const

export type RefusalCode = keyof typeof refusalCodes

export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  /** Name of the entry, or the limit, or the message of the outside world. */
  readonly detail?: string
}

export function refuse(code: RefusalCode, detail?: string): Refusal {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail }
}
