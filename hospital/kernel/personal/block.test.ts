// Sealed blocks hold any values, prove themselves against the leaf, and still do after any of them were erased.
import { isCommittedList, verifyList } from '#engines/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elementsOf, eraseInBlock, openBlock } from './block.ts'
import { seal } from './seal.ts'

const value = fc
  .jsonValue({ noUnicodeString: false, maxDepth: 3 })
  .filter((one) => JSON.stringify(one).isWellFormed())
  // -0 has no JSON of its own.
  .map((one) => JSON.parse(JSON.stringify(one)) as unknown)

function sealed(list: readonly unknown[]) {
  const made = seal({ id: 'x', list }, ['list'])
  if (!made.ok) throw new Error(made.code)
  const inLeaf = made.payload['list']
  if (!isCommittedList(inLeaf)) throw new Error('no list')
  return { ...made, commitment: inLeaf.$commitList }
}

test('what is sealed opens to the same, and only commitments are in the leaf', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 30 }), (list) => {
      const { payload, opened, blocks, commitment } = sealed(list)
      expect(opened).toEqual({ id: 'x', list })
      expect(Object.keys(payload['list'] as object)).toEqual(['$commitList'])
      const rows = blocks.map((block) => ({ seq: 0, ...block }))
      expect(rows.flatMap(openBlock)).toEqual(list)
      expect(verifyList(commitment, rows.flatMap(elementsOf))).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('erased ones are null and gone, the others stay, the commitment holds; twice is the same as once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 12, unit: 'grapheme-ascii' }), { minLength: 1, maxLength: 20 }),
      fc.func(fc.boolean()),
      (list, chosen) => {
        const { blocks, commitment } = sealed(list)
        const positions = new Set(list.keys().filter((at) => chosen(at)))
        const rows = blocks.map((block) => eraseInBlock(eraseInBlock({ seq: 0, ...block }, positions), positions))
        expect(rows.flatMap(openBlock)).toEqual(list.map((one, at) => (positions.has(at) ? null : one)))
        expect(verifyList(commitment, rows.flatMap(elementsOf))).toBe(true)
        for (const at of positions) {
          const salts = rows.flatMap((row) =>
            Array.from({ length: row.count }, (_, n) => row.salts.subarray(n * 32, n * 32 + 32)),
          )
          expect(salts[at]?.every((byte) => byte === 0)).toBe(true)
        }
      },
    ),
    { numRuns: 100 },
  )
})

test('a changed value no longer proves itself', () => {
  const { blocks, commitment } = sealed(['a', 'b'])
  const other = sealed(['a', 'c']).blocks
  const rows = blocks.map((block, n) => ({ seq: 0, ...block, body: other[n]?.body ?? block.body }))
  expect(verifyList(commitment, rows.flatMap(elementsOf))).toBe(false)
})

test('a hundred thousand elements are sealed into few rows', () => {
  const list = Array.from({ length: 100_000 }, (_, i) => ({ id: i, name: `職員${i}`, department: '看護部' }))
  const { blocks } = sealed(list)
  expect(blocks.length).toBe(100)
  const bytes = blocks.reduce((sum, block) => sum + block.body.length + block.salts.length, 0)
  expect(bytes).toBeLessThan(JSON.stringify(list).length)
})

test('a value without canonical form is said with its place', () => {
  expect(seal({ list: ['ok', '\ud800'] }, ['list'])).toEqual({ ok: false, code: 'lone-surrogate', at: '/list/1' })
  expect(seal({ name: Number.NaN }, ['name'])).toEqual({ ok: false, code: 'not-finite', at: '/name' })
})
