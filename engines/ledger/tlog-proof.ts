// C2SP tlog-proof: one text that shows, without the ledger, that one leaf is in it.
// SOURCE: https://c2sp.org/tlog-proof
import { fromBase64, toBase64 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { openNote } from './note.ts'
import { verifyInclusion } from './proof.ts'
import { leafHash } from './tree.ts'

export interface InclusionProofText {
  readonly index: number
  readonly proof: readonly Uint8Array[]
  /** The signed checkpoint. */
  readonly note: string
}

const first = 'c2sp.org/tlog-proof@v1'
const longestProof = 64

export function formatProof({ index, proof, note }: InclusionProofText): string {
  const hashes = proof.map((hash) => `${toBase64(hash)}\n`).join('')
  return `${first}\nindex ${index}\n${hashes}\n${note}`
}

export function parseProof(text: string): InclusionProofText | null {
  const end = text.indexOf('\n\n')
  if (end < 0 || text.length > 1_100_000) return null
  const lines = text.slice(0, end).split('\n')
  if (lines.shift() !== first) return null
  // Extra data is allowed by the format and vouched for by nobody: it is skipped.
  if (lines[0]?.startsWith('extra ')) lines.shift()
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1]
  const proof = lines.map(fromBase64)
  if (index === undefined || proof.length > longestProof) return null
  const hashes = proof.filter((hash) => hash !== null && hash.length === 32) as Uint8Array[] // null filtered out
  return hashes.length === proof.length ? { index: Number(index), proof: hashes, note: text.slice(end + 2) } : null
}

export type ProofVerdict =
  | { readonly ok: true; readonly index: number; readonly size: number }
  | { readonly ok: false; readonly code: 'malformed' | 'wrong-signature' | 'no-known-signature' | 'not-included' }

export function verifyProof(text: string, leaf: Uint8Array, vkeys: readonly string[]): ProofVerdict {
  const parsed = parseProof(text)
  if (!parsed) return { ok: false, code: 'malformed' }
  const opened = openNote(parsed.note, vkeys)
  if (!opened.ok) return opened
  const head = parseCheckpoint(opened.text)
  if (!head) return { ok: false, code: 'malformed' }
  return verifyInclusion(leafHash(leaf), parsed.index, head.size, parsed.proof, head.root)
    ? { ok: true, index: parsed.index, size: head.size }
    : { ok: false, code: 'not-included' }
}
