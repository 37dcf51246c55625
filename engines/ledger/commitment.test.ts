import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commit, commitList, isCommitted, isCommittedList, newSalt, verifyCommitment, verifyList } from './index.ts'

const bytes = fc.uint8Array({ maxLength: 20 })

describe('a commitment', () => {
  it('opens with its value and salt only', () => {
    fc.assert(fc.property(bytes, bytes, (value, other) => {
      const salt = newSalt()
      const hash = commit(value, salt)
      expect(verifyCommitment(hash, value, salt)).toBe(true)
      expect(verifyCommitment(hash, value, newSalt())).toBe(false)
      expect(verifyCommitment(hash, other, salt)).toBe(Buffer.compare(value, other) === 0)
    }))
  })

  it('differs each time for the same value, so that nobody can compare two records', () => {
    const value = Buffer.from('"山田 太郎"')
    expect(commit(value, newSalt())).not.toBe(commit(value, newSalt()))
    const { items } = commitList([value, value])
    expect(items[0]?.hash).not.toBe(items[1]?.hash)
  })

  it('takes no other salt than 64 lower-case hex characters', () => {
    expect(() => commit(Buffer.from('1'), 'AB'.repeat(32))).toThrow(RangeError)
    expect(verifyCommitment('00', Buffer.from('1'), 'zz')).toBe(false)
  })
})

describe('a list', () => {
  it('still verifies when any of its elements were erased, and not when one was changed, moved or left out', () => {
    const lists = fc.array(bytes, { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(lists, fc.infiniteStream(fc.boolean()), fc.nat(), (values, erase, at) => {
      const list = commitList(values)
      const elements = list.items.map(({ salt, hash }, i) => (
        erase.next().value === true ? { hash } : { salt, bytes: values[i] ?? new Uint8Array() }
      ))
      expect(verifyList(list, elements)).toBe(true)
      expect(verifyList(list, elements.slice(1))).toBe(false)
      expect(verifyList({ ...list, count: list.count + 1 }, elements)).toBe(false)
      const place = at % values.length
      const changed = elements.map((one, i) => (i === place ? { salt: newSalt(), bytes: Buffer.from('x') } : one))
      expect(verifyList(list, changed)).toBe(false)
      if (values.length > 1) expect(verifyList(list, elements.toReversed())).toBe(false)
    }))
  })

  it('may be empty, and refuses hashes and salts of another shape', () => {
    const list = commitList([])
    expect(verifyList(list, [])).toBe(true)
    const one = commitList([Buffer.from('1')])
    expect(verifyList(one, [{ hash: 'xyz' }])).toBe(false)
    expect(verifyList(one, [{ salt: 'xyz', bytes: Buffer.from('1') }])).toBe(false)
  })
})

it('commitments in a payload are known by their exact shape', () => {
  const hash = 'a'.repeat(64)
  expect(isCommitted({ $commit: hash })).toBe(true)
  for (const other of [null, [], { $commit: 'a' }, { $commit: hash, more: 1 }, { $commit: 5 }, 'text']) {
    expect(isCommitted(other)).toBe(false)
  }
  expect(isCommittedList({ $commitList: { root: hash, count: 0 } })).toBe(true)
  for (const inner of [null, { root: hash }, { root: hash, count: -1 }, { root: 1, count: 1 }, { root: hash, count: 1,
    x: 1 }]) {
    expect(isCommittedList({ $commitList: inner })).toBe(false)
  }
})
