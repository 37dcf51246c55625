import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consistencyProof, consistencyProofFrom, emptyRoot, Frontier, inclusionProof, inclusionProofFrom, leafHash, rootFrom,
  rootOf, verifyConsistency, verifyInclusion,
} from './index.ts'
import type { HashStore } from './index.ts'
import { ctLeaves, hex } from './vectors.fixture.ts'

const most = 70
const hashes = Array.from({ length: most }, (_, i) => leafHash(Buffer.from([i])))
const roots = Array.from({ length: most + 1 }, (_, n) => rootOf(hashes.slice(0, n)))
const root = (n: number): Uint8Array => roots[n] ?? emptyRoot()
const leaf = (i: number): Uint8Array => hashes[i] ?? emptyRoot()

/** Counts what is read, to hold the promised cost. */
function memoryStore(leaves: Iterable<Uint8Array>): HashStore & { reads: number; calls: number } {
  const nodes = new Map<string, Uint8Array>()
  const frontier = new Frontier()
  for (const one of leaves) for (const node of frontier.append(one)) nodes.set(`${node.level}/${node.index}`, node.hash)
  const store = {
    reads: 0,
    calls: 0,
    read(ids: readonly { level: number; index: number }[]) {
      store.reads += ids.length
      store.calls += 1
      return ids.map(({ level, index }) => nodes.get(`${level}/${index}`) ?? new Uint8Array())
    },
  }
  return store
}

describe('proofs', () => {
  it('are the known ones of certificate transparency', () => {
    const one = [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]
    expect(inclusionProof(ctLeaves, 0, 8).map(hex)).toEqual(one)
    expect(consistencyProof(ctLeaves, 1, 8).map(hex)).toEqual(one)
    expect(consistencyProof(ctLeaves, 6, 8).map(hex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })

  it('hold for every leaf and every pair of sizes, and the store gives the same', async () => {
    const store = memoryStore(hashes)
    for (let size = 0; size <= most; size += size < 34 ? 1 : 7) {
      expect(await rootFrom(store, size)).toEqual(root(size))
      for (let i = 0; i < size; i++) {
        const proof = inclusionProof(hashes, i, size)
        if (!verifyInclusion(leaf(i), i, size, proof, root(size))) expect.fail(`leaf ${i} of ${size}`)
        expect((await inclusionProofFrom(store, i, size)).map(hex)).toEqual(proof.map(hex))
      }
      for (let older = 0; older <= size; older++) {
        const proof = consistencyProof(hashes, older, size)
        if (!verifyConsistency(older, size, root(older), root(size), proof)) expect.fail(`${older} to ${size}`)
        expect((await consistencyProofFrom(store, older, size)).map(hex)).toEqual(proof.map(hex))
      }
    }
  })

  it('hold for nothing else: another leaf, place, size, root, or a changed, missing or added hash', () => {
    const place = fc.integer({ min: 2, max: most })
      .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(size - 1)))
    fc.assert(fc.property(place, fc.nat(), fc.nat(31), ([size, i, other], which, byte) => {
      const proof = inclusionProof(hashes, i, size)
      const inclusion = (changed: readonly Uint8Array[]): boolean =>
        verifyInclusion(leaf(i), i, size, changed, root(size))
      if (other !== i) {
        expect(verifyInclusion(leaf(other), i, size, proof, root(size))).toBe(false)
        expect(verifyInclusion(leaf(i), other, size, proof, root(size))).toBe(false)
      }
      expect(verifyInclusion(leaf(i), i, size, proof, root(size - 1))).toBe(false)
      for (const changed of disturbed(proof, which, byte)) expect(inclusion(changed)).toBe(false)

      const older = Math.max(1, i)
      const growth = consistencyProof(hashes, older, size)
      const consistent = (changed: readonly Uint8Array[]): boolean =>
        verifyConsistency(older, size, root(older), root(size), changed)
      expect(verifyConsistency(older, size, leaf(most - 1), root(size), growth)).toBe(false)
      expect(verifyConsistency(older, size, root(older), leaf(most - 1), growth)).toBe(false)
      for (const changed of disturbed(growth, which, byte)) expect(consistent(changed)).toBe(false)
    }), { numRuns: 300 })
  })

  it('of nonsense sizes are refused', () => {
    expect(verifyInclusion(leaf(0), 1, 1, [], root(1))).toBe(false)
    expect(verifyInclusion(leaf(0), -1, 1, [], root(1))).toBe(false)
    expect(verifyInclusion(leaf(0), 0.5, 1, [], root(1))).toBe(false)
    expect(verifyConsistency(2, 1, root(2), root(1), [])).toBe(false)
    expect(verifyConsistency(0, 3, root(1), root(3), [])).toBe(false)
    expect(verifyConsistency(0, 3, emptyRoot(), root(3), [])).toBe(true)
    expect(verifyConsistency(3, 5, root(3), root(5), [])).toBe(false)
    expect(() => inclusionProof(hashes, 3, 3)).toThrow(RangeError)
    expect(() => inclusionProof(hashes, 0, most + 1)).toThrow(RangeError)
    expect(() => consistencyProof(hashes, 4, 3)).toThrow(RangeError)
    expect(() => consistencyProof(hashes, 4, most + 1)).toThrow(RangeError)
  })

  it('from a store read few nodes, in one call', async () => {
    const size = 50_001
    const leaves = Array.from({ length: size }, (_, i) => leafHash(Buffer.from(String(i))))
    const store = memoryStore(leaves)
    const proof = await inclusionProofFrom(store, 31_234, size)
    expect(verifyInclusion(leaves[31_234] ?? emptyRoot(), 31_234, size, proof, rootOf(leaves))).toBe(true)
    expect(store.calls).toBe(1)
    expect(store.reads).toBeLessThan(40)
  })
})

function disturbed(proof: readonly Uint8Array[], which: number, byte: number): Uint8Array[][] {
  const extra = [...proof, emptyRoot()]
  const at = which % Math.max(proof.length, 1)
  const flipped = proof.map((hash, i) => (i === at ? Uint8Array.from(hash, (b, j) => (j === byte ? b ^ 1 : b)) : hash))
  const shorter = proof.filter((_, i) => i !== at)
  const clipped = proof.map((hash, i) => (i === at ? hash.subarray(1) : hash))
  return proof.length === 0 ? [extra] : [extra, flipped, shorter, clipped]
}
