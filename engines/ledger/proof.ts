// RFC 6962 proofs, made from leaf hashes or from a store of nodes, and checked.
import { sameBytes } from './bytes.ts'
import { completeLevels, emptyRoot, nodeHash, rootOf } from './tree.ts'
import type { NodeId } from './tree.ts'

/** Leaves from `from` up to, not including, `to`. */
interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Read access to complete subtrees (`Frontier.append` returns them as they are made; about two rows per leaf).
 * A proof over a million leaves asks for about forty, in one call.
 */
export interface HashStore {
  read(nodes: readonly NodeId[]): Promise<readonly Uint8Array[]> | readonly Uint8Array[]
}

/** From leaf hashes alone: hashes every leaf once, O(size). */
export function inclusionProof(hashes: readonly Uint8Array[], index: number, size: number): Uint8Array[] {
  if (hashes.length < size) throw new RangeError('fewer hashes than the tree has leaves')
  return inclusionRanges(index, size).map((range) => rootOf(hashes.slice(range.from, range.to)))
}

export function consistencyProof(hashes: readonly Uint8Array[], from: number, to: number): Uint8Array[] {
  if (hashes.length < to) throw new RangeError('fewer hashes than the tree has leaves')
  return consistencyRanges(from, to).map((range) => rootOf(hashes.slice(range.from, range.to)))
}

/** From stored nodes: O(log size) reads and hashes. */
export function inclusionProofFrom(store: HashStore, index: number, size: number): Promise<Uint8Array[]> {
  return fromStore(store, inclusionRanges(index, size))
}

export function consistencyProofFrom(store: HashStore, from: number, to: number): Promise<Uint8Array[]> {
  return fromStore(store, consistencyRanges(from, to))
}

/** The root at an earlier size, from stored nodes. */
export async function rootFrom(store: HashStore, size: number): Promise<Uint8Array> {
  if (size === 0) return emptyRoot()
  const [root] = await fromStore(store, [{ from: 0, to: size }])
  if (!root) throw new RangeError('the store gave no node')
  return root
}

export function verifyInclusion(
  leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[], root: Uint8Array,
): boolean {
  if (!isSize(size) || !isSize(index) || index >= size) return false
  let here = index
  let last = size - 1
  let hash = leaf
  for (const one of proof) {
    if (last === 0 || one.length !== 32) return false
    if (here % 2 === 1 || here === last) {
      hash = nodeHash(one, hash)
      while (here % 2 === 0 && here !== 0) [here, last] = [half(here), half(last)]
    } else hash = nodeHash(hash, one)
    ;[here, last] = [half(here), half(last)]
  }
  return last === 0 && sameBytes(hash, root)
}

export function verifyConsistency(
  from: number, to: number, fromRoot: Uint8Array, toRoot: Uint8Array, proof: readonly Uint8Array[],
): boolean {
  if (!isSize(from) || !isSize(to) || from > to) return false
  if (from === 0) {
    return proof.length === 0 && sameBytes(fromRoot, emptyRoot()) && (to > 0 || sameBytes(toRoot, fromRoot))
  }
  if (from === to) return proof.length === 0 && sameBytes(fromRoot, toRoot)
  let here = from - 1
  let last = to - 1
  while (here % 2 === 1) [here, last] = [half(here), half(last)]
  // A power of two is a complete subtree: its own root starts the climb and is left out of the proof.
  const path = here === 0 ? [fromRoot, ...proof] : proof
  const [start, ...rest] = path
  if (!start || path.some((one) => one.length !== 32)) return false
  let [older, newer] = [start, start]
  for (const one of rest) {
    if (last === 0) return false
    if (here % 2 === 1 || here === last) {
      older = nodeHash(one, older)
      newer = nodeHash(one, newer)
      while (here % 2 === 0 && here !== 0) [here, last] = [half(here), half(last)]
    } else newer = nodeHash(newer, one)
    ;[here, last] = [half(here), half(last)]
  }
  return last === 0 && sameBytes(older, fromRoot) && sameBytes(newer, toRoot)
}

function inclusionRanges(index: number, size: number): Range[] {
  if (!isSize(size) || !isSize(index) || index >= size) throw new RangeError('no such leaf in a tree of this size')
  const ranges: Range[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from)
    if (index < middle) {
      ranges.unshift({ from: middle, to })
      to = middle
    } else {
      ranges.unshift({ from, to: middle })
      from = middle
    }
  }
  return ranges
}

function consistencyRanges(older: number, newer: number): Range[] {
  if (!isSize(older) || !isSize(newer) || older > newer) throw new RangeError('a tree only grows')
  if (older === 0 || older === newer) return []
  const ranges: Range[] = []
  let [from, to] = [0, newer]
  while (to !== older) {
    const middle = from + largestPowerBelow(to - from)
    if (older <= middle) {
      ranges.unshift({ from: middle, to })
      to = middle
    } else {
      ranges.unshift({ from, to: middle })
      from = middle
    }
  }
  return from === 0 ? ranges : [{ from, to }, ...ranges]
}

async function fromStore(store: HashStore, ranges: readonly Range[]): Promise<Uint8Array[]> {
  const plan = ranges.map(nodesOf)
  const hashes = await store.read(plan.flat())
  let used = 0
  return plan.map((nodes) => {
    const part = hashes.slice(used, (used += nodes.length))
    if (part.length !== nodes.length) throw new RangeError('the store gave fewer nodes than asked')
    return part.reduceRight((right, left) => nodeHash(left, right))
  })
}

/** The complete subtrees a range is made of. Ranges of a proof start at a multiple of their largest subtree. */
function nodesOf(range: Range): NodeId[] {
  let at = range.from
  return completeLevels(range.to - range.from).map((level) => {
    const node = { level, index: at / 2 ** level }
    at += 2 ** level
    return node
  })
}

function largestPowerBelow(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

const half = (n: number): number => Math.floor(n / 2)
const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
