// Proof that one record is in the ledger whose head is signed now: computed from the very bytes an export would hold.
import { inclusionProof, readExport } from '#engines/ledger'
import type { Kernel } from '#hospital/kernel/kernel.ts'

export interface Proved {
  readonly size: number
  readonly leaf: string
  readonly path: readonly string[]
  /** The record as it stands, canonical JSON. */
  readonly text: string
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

export async function prove(kernel: Kernel, seq: number): Promise<Proved | null> {
  const hashes: Uint8Array[] = []
  let text: string | null = null
  for await (const line of readExport(kernel.exportLedger())) {
    if (line.kind === 'problem') return null
    if (line.kind !== 'leaf') continue
    if (hashes.length === seq) text = new TextDecoder().decode(line.bytes)
    hashes.push(Buffer.from(line.hash, 'hex'))
  }
  const leaf = hashes[seq]
  if (leaf === undefined || text === null) return null
  return { size: hashes.length, leaf: hex(leaf), path: inclusionProof(hashes, seq, hashes.length).map(hex), text }
}
