// The signature at the end of the HTML file: a signed note inside a comment, over every byte before it.
import { createHash } from 'node:crypto'
import { openNote, parseVkey } from '#engines/ledger'
import { statementLine } from '#hospital/kernel/ledger/statement.ts'

export const redFileStatement = 'red-file'
const opening = '<!--kokoroe-signature\n'
const closing = '-->\n'
/** Where the page says which key it was signed with. */
const keyPlace = /<meta name="kokoroe-key" content="([^"<>]{1,400})">/

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export interface SignedAbout {
  readonly facility: string
  readonly version: number
  readonly digest: string
}

/** What the statement says, line by line. */
export const statementLines = (page: Uint8Array, { facility, version, digest }: SignedAbout): readonly string[] => [
  `facility ${facility}`, `version ${version}`, `content ${digest}`, `bytes ${page.length}`, `sha256 ${hashOf(page)}`,
]

export const withSignature = (page: Uint8Array, note: string): Uint8Array =>
  Buffer.concat([page, Buffer.from(`${opening}${note}${closing}`, 'utf8')])

export type SignatureVerdict =
  | {
    /** `unknownKey`: it fits the key that stands in the file; whose key that is, nobody has told. */
    readonly state: 'good' | 'unknownKey'
    readonly key: string
    readonly about: SignedAbout
  }
  | { readonly state: 'none' | 'malformed' | 'changed' | 'otherKey' }

/** `vkey`: as on paper or from the hospital; null: only the one in the file is there. */
export function checkSignature(file: Uint8Array, vkey: string | null): SignatureVerdict {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const at = bytes.lastIndexOf(opening)
  if (at < 0) return { state: 'none' }
  const page = bytes.subarray(0, at)
  const tail = bytes.subarray(at + opening.length).toString('utf8')
  if (!tail.endsWith(closing)) return { state: 'malformed' }
  const note = tail.slice(0, -closing.length)
  const inside = keyPlace.exec(page.toString('utf8'))?.[1] ?? null
  const key = vkey ?? inside
  if (key === null || parseVkey(key) === null) return { state: 'malformed' }
  const opened = openNote(note, [key])
  if (!opened.ok) return { state: opened.code === 'no-known-signature' ? 'otherKey' : opened.code === 'malformed' ? 'malformed' : 'changed' }
  const about = readLines(opened.text)
  if (about === null) return { state: 'malformed' }
  const same = [statementLine(redFileStatement), ...statementLines(page, about), ''].join('\n') === opened.text
  return same ? { state: vkey === null ? 'unknownKey' : 'good', key, about } : { state: 'changed' }
}

function readLines(text: string): SignedAbout | null {
  const found = /\nfacility ([^\n]+)\nversion (\d{1,9})\ncontent ([0-9a-f]{64})\n/.exec(text)
  const [, facility = '', version = '', digest = ''] = found ?? []
  return found === null ? null : { facility, version: Number(version), digest }
}
