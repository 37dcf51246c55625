import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyRoot, Frontier, leafHash, nodeHash, rootOf } from './index.ts'
import { ctLeaves, ctRoots, hex } from './vectors.fixture.ts'

describe('the tree', () => {
  it('gives the known roots of certificate transparency', () => {
    expect(hex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(ctRoots.map((_, i) => hex(rootOf(ctLeaves.slice(0, i + 1))))).toEqual(ctRoots)
  })

  it('equals the recursive definition', () => {
    const naive = (hashes: readonly Uint8Array[]): Uint8Array => {
      const [only] = hashes
      if (!only) return emptyRoot()
      if (hashes.length === 1) return only
      const k = 2 ** Math.floor(Math.log2(hashes.length - 1))
      return nodeHash(naive(hashes.slice(0, k)), naive(hashes.slice(k)))
    }
    for (let n = 0; n <= 130; n++) {
      const hashes = Array.from({ length: n }, (_, i) => leafHash(Buffer.from([i])))
      expect(hex(rootOf(hashes))).toBe(hex(naive(hashes)))
    }
  })
})

describe('the frontier', () => {
  it('goes on from what was kept, as if it had never stopped', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 80 }), fc.nat(80), (leaves, at) => {
      const whole = new Frontier()
      let kept = new Frontier()
      for (const [i, leaf] of leaves.entries()) {
        whole.append(leafHash(leaf))
        kept.append(leafHash(leaf))
        if (i === at) kept = Frontier.parse(kept.serialise()) ?? new Frontier()
      }
      expect(kept.serialise()).toBe(whole.serialise())
      expect(hex(kept.root())).toBe(hex(rootOf(leaves.map(leafHash))))
    }))
  })

  it('returns every node that was completed, and a copy stands alone', () => {
    const frontier = new Frontier()
    frontier.append(leafHash(Buffer.from('a')))
    const copy = frontier.copy()
    const nodes = frontier.append(leafHash(Buffer.from('b')))
    expect(nodes.map(({ level, index }) => [level, index])).toEqual([[0, 1], [1, 0]])
    expect(nodes[1]?.hash).toEqual(frontier.root())
    expect([copy.size, frontier.size]).toEqual([1, 2])
    expect(copy.root()).toEqual(leafHash(Buffer.from('a')))
  })

  it('refuses what it did not write', () => {
    const kept = new Frontier()
    for (const leaf of ctLeaves.slice(0, 5)) kept.append(leaf)
    const text = kept.serialise()
    expect(Frontier.parse(text)?.root()).toEqual(kept.root())
    for (const bad of ['', '1:', `4${text.slice(1)}`, `05${text.slice(1)}`, text.toUpperCase(), `${text}00`,
      '9007199254740993:']) {
      expect(Frontier.parse(bad)).toBeNull()
    }
    expect(() => kept.append(Buffer.alloc(31))).toThrow(RangeError)
  })
})
