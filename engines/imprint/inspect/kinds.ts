// Every kind there is, those that begin most plainly first.
import { dicom } from './dicom.ts'
import { elf } from './elf.ts'
import { gzip } from './gzip.ts'
import { jpeg } from './jpeg.ts'
import { jpeg2000 } from './jpeg2000.ts'
import type { Kind } from './kind.ts'
import { ole } from './ole.ts'
import { others } from './others.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'
import { sevenZip } from './seven-zip.ts'
import { text } from './text.ts'
import { zip } from './zip.ts'
import { zstd } from './zstd.ts'

const judged: readonly Kind[] = [
  dicom, jpeg, png, jpeg2000, zip, gzip, zstd, sevenZip, elf, ole, pdf,
]

const binary: readonly Kind[] = [...judged, ...others]
const all: readonly Kind[] = [...binary, text]
const byEnding = new Map(all.flatMap((kind) => kind.endings.map((ending) => [ending, kind] as const)))

/** Those that begin like text. */
const likeText = all.filter(({ name }) => ['pdf', 'openpgp', 'age', 'ar', 'disk'].includes(name))

export function kindOfContent(head: Buffer): Kind | null {
  if (text.begins(head)) return likeText.find((kind) => kind.begins(head)) ?? text
  return binary.find((kind) => kind.begins(head)) ?? null
}

export const isOnlyRecognised = (kind: Kind): boolean => others.includes(kind)

/** They say themselves that the content is something else than what the name says before. */
const wrapped = new Set(['base64', 'b64', 'br', 'brotli', 'enc', 'gpg', 'pgp', 'aes', 'p7m', 'crypt', 'jmod'])

export interface Promised {
  readonly kind: Kind
  readonly ending: string
}

/** What a name promises: by its ending, or, where that is of nobody's, by the one before it (`scan.dcm.locked`). */
export function promised(name: string): Promised | null {
  const [last = '', before = ''] = name.toLowerCase().split('.').slice(1).toReversed()
  for (const ending of wrapped.has(last) ? [] : [last, before]) {
    const kind = byEnding.get(ending)
    if (kind) return { kind, ending }
  }
  return null
}
