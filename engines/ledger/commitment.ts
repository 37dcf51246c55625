// Salted commitments: all that a leaf holds of personal values, so that one can be erased and the record still holds.
import { randomBytes } from 'node:crypto'
import { fromHex, sha256, toHex } from './bytes.ts'
import type { Hex } from './bytes.ts'
import { leafHash, rootOf } from './tree.ts'

// Keeps these hashes apart from tree nodes, head codes and everything else that is hashed here.
const domain = Buffer.from('kokoroe/commitment/v1\0', 'utf8')

/** What a leaf's payload holds in the place of one personal value. */
export interface Committed {
  readonly $commit: Hex
}
/** What it holds in the place of a list, each element of which can be erased alone. */
export interface CommittedList {
  readonly $commitList: { readonly root: Hex; readonly count: number }
}

export interface ListCommitment {
  readonly root: Hex
  readonly count: number
  readonly items: readonly { readonly salt: Hex; readonly hash: Hex }[]
}

/** An element that is still there, or only the hash that erasing left behind. */
export type ListElement =
  | { readonly salt: Hex; readonly bytes: Uint8Array }
  | { readonly hash: Hex }

/** 32 random bytes as hex. Without the salt nobody can find the value by trying likely ones. */
export function newSalt(): Hex {
  return toHex(randomBytes(32))
}

export function commit(bytes: Uint8Array, salt: Hex): Hex {
  const saltBytes = fromHex(salt, 32)
  if (!saltBytes) throw new RangeError('a salt is 64 lower-case hex characters')
  return toHex(sha256(domain, saltBytes, bytes))
}

export function verifyCommitment(hash: Hex, bytes: Uint8Array, salt: Hex): boolean {
  return fromHex(salt, 32) !== null && commit(bytes, salt) === hash
}

/** One salted hash per element and the RFC 6962 root over them, each hash's 32 bytes being a leaf. */
export function commitList(elements: readonly Uint8Array[]): ListCommitment {
  const salts = randomBytes(32 * elements.length)
  const items = elements.map((bytes, i) => {
    const salt = toHex(salts.subarray(i * 32, i * 32 + 32))
    return { salt, hash: commit(bytes, salt) }
  })
  return { root: listRoot(items.map((item) => item.hash)), count: items.length, items }
}

/** Every element must be given, in order, opened or by its hash alone. */
export function verifyList(
  list: { readonly root: Hex; readonly count: number }, elements: readonly ListElement[],
): boolean {
  if (elements.length !== list.count) return false
  const hashes: Hex[] = []
  for (const one of elements) {
    if ('hash' in one) {
      if (!fromHex(one.hash, 32)) return false
      hashes.push(one.hash)
    } else {
      if (!fromHex(one.salt, 32)) return false
      hashes.push(commit(one.bytes, one.salt))
    }
  }
  return listRoot(hashes) === list.root
}

function listRoot(hashes: readonly Hex[]): Hex {
  return toHex(rootOf(hashes.map((hash) => leafHash(Buffer.from(hash, 'hex')))))
}

export function isCommitted(value: unknown): value is Committed {
  return onlyKey(value, '$commit') && typeof value['$commit'] === 'string' && fromHex(value['$commit'], 32) !== null
}

export function isCommittedList(value: unknown): value is CommittedList {
  if (!onlyKey(value, '$commitList')) return false
  const inner = value['$commitList']
  if (typeof inner !== 'object' || inner === null || Object.keys(inner).length !== 2) return false
  if (!('root' in inner) || !('count' in inner)) return false
  return typeof inner.root === 'string' && fromHex(inner.root, 32) !== null
    && Number.isSafeInteger(inner.count) && Number(inner.count) >= 0
}

function onlyKey<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    && Object.keys(value).length === 1 && Object.hasOwn(value, key)
}
