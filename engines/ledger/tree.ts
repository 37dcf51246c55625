// The RFC 6962 Merkle tree: hashes of leaves and nodes, the root, and a frontier that appends without the tree.
import { fromHex, sha256, toHex } from './bytes.ts'

const leafMark = Buffer.from([0x00])
const nodeMark = Buffer.from([0x01])

export function leafHash(bytes: Uint8Array): Uint8Array {
  return sha256(leafMark, bytes)
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(nodeMark, left, right)
}

export function emptyRoot(): Uint8Array {
  return sha256(new Uint8Array())
}

/** A complete subtree of 2^level leaves, the index-th of its level. */
export interface NodeId {
  readonly level: number
  readonly index: number
}
export interface TreeNode extends NodeId {
  readonly hash: Uint8Array
}

/** Root over leaf hashes: n hashes, log n memory. */
export function rootOf(hashes: Iterable<Uint8Array>): Uint8Array {
  const frontier = new Frontier()
  for (const one of hashes) frontier.append(one)
  return frontier.root()
}

/** The complete subtrees that make up a tree of `size` leaves, from the left: one per bit of size. */
export class Frontier {
  #size = 0
  #nodes: { level: number; hash: Uint8Array }[] = []

  get size(): number {
    return this.#size
  }

  /** Adds one leaf hash; returns every node this completed (the leaf first), for a store that keeps the tree. */
  append(hash: Uint8Array): readonly TreeNode[] {
    if (hash.length !== 32) throw new RangeError('a leaf hash has 32 bytes')
    const completed: TreeNode[] = [{ level: 0, index: this.#size, hash }]
    let node = { level: 0, hash }
    let index = this.#size
    for (let left = this.#nodes.at(-1); left?.level === node.level; left = this.#nodes.at(-1)) {
      this.#nodes.pop()
      node = { level: node.level + 1, hash: nodeHash(left.hash, node.hash) }
      index = (index - 1) / 2
      completed.push({ level: node.level, index, hash: node.hash })
    }
    this.#nodes.push(node)
    this.#size += 1
    return completed
  }

  root(): Uint8Array {
    let root: Uint8Array | undefined
    for (let i = this.#nodes.length - 1; i >= 0; i--) {
      const left = this.#nodes[i]?.hash
      if (left) root = root ? nodeHash(left, root) : left
    }
    return root ?? emptyRoot()
  }

  copy(): Frontier {
    const copy = new Frontier()
    copy.#size = this.#size
    copy.#nodes = [...this.#nodes]
    return copy
  }

  /** `size:hex…`, one 64-character hash per complete subtree, from the left. */
  serialise(): string {
    return `${this.#size}:${this.#nodes.map((node) => toHex(node.hash)).join('')}`
  }

  static parse(text: string): Frontier | null {
    const parts = /^(0|[1-9]\d{0,15}):((?:[0-9a-f]{64}){0,53})$/.exec(text)
    const size = Number(parts?.[1])
    const hex = parts?.[2]
    if (hex === undefined || !Number.isSafeInteger(size)) return null
    const levels = completeLevels(size)
    if (hex.length !== levels.length * 64) return null
    const frontier = new Frontier()
    for (const [i, level] of levels.entries()) {
      const hash = fromHex(hex.slice(i * 64, i * 64 + 64), 32)
      if (!hash) return null
      frontier.#nodes.push({ level, hash })
    }
    frontier.#size = size
    return frontier
  }
}

/** The levels of the complete subtrees of `size` leaves, from the left, largest first. */
export function completeLevels(size: number): number[] {
  const levels: number[] = []
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) levels.unshift(level)
  }
  return levels
}
