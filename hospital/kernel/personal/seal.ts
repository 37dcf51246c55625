// Takes personal values out of a payload: the leaf gets commitments, the values go into blocks kept beside the ledger.
import { canonical, commit, commitList, newSalt } from '#engines/ledger'
import type { CanonicalProblem } from '#engines/ledger'
import type { SealedRow } from '../store/tables.ts'
import { packBlocks } from './block.ts'

export type SealedBlock = Omit<SealedRow, 'seq'>

export type Sealing =
  | {
      readonly ok: true
      readonly payload: Readonly<Record<string, unknown>>
      readonly opened: Readonly<Record<string, unknown>>
      readonly blocks: readonly SealedBlock[]
    }
  | CanonicalProblem

/** `opened` is the payload as replay will see it, so that the first application can be no different. */
export function seal(payload: Readonly<Record<string, unknown>>, personal: readonly string[]): Sealing {
  const committed: Record<string, unknown> = { ...payload }
  const sealedValues: Record<string, unknown> = {}
  const blocks: SealedBlock[] = []
  for (const field of personal) {
    const value = payload[field]
    if (value === undefined) continue
    const elements: Uint8Array[] = []
    for (const [n, element] of (Array.isArray(value) ? value : [value]).entries()) {
      const bytes = canonical(element)
      if (!bytes.ok) return { ...bytes, at: `/${field}${Array.isArray(value) ? `/${n}` : ''}${bytes.at}` }
      elements.push(bytes.bytes)
    }
    const made = Array.isArray(value) ? commitMany(elements) : commitOne(elements)
    committed[field] = made.inLeaf
    const packed = packBlocks(field, elements, made.salts)
    blocks.push(...packed.blocks)
    sealedValues[field] = Array.isArray(value) ? packed.values : packed.values[0]
  }
  const plain = canonical(committed)
  if (!plain.ok) return plain
  // What canonical wrote is JSON of an object.
  const again = JSON.parse(Buffer.from(plain.bytes).toString('utf8')) as Record<string, unknown>
  return { ok: true, payload: again, opened: { ...again, ...sealedValues }, blocks }
}

function commitMany(elements: readonly Uint8Array[]) {
  const { root, count, items } = commitList(elements)
  return { inLeaf: { $commitList: { root, count } }, salts: items.map((item) => item.salt) }
}

function commitOne(elements: readonly Uint8Array[]) {
  const salt = newSalt()
  return { inLeaf: { $commit: commit(elements[0] ?? new Uint8Array(), salt) }, salts: [salt] }
}
