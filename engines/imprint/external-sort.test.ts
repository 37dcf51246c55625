import { existsSync, readdirSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExternalSort } from './external-sort.ts'
import { inFolder } from './testing/trees.ts'

const records = fc.array(
  fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString('latin1')), { maxLength: 80 },
)

describe('sorting on disk', () => {
  it('gives every record in order, whatever it holds and however little memory there is', async () => {
    await inFolder((folder) => {
      fc.assert(fc.property(records, fc.constantFrom(1, 60, 200, 1e6), fc.integer({ min: 2, max: 4 }), (
        all, sortBytes, fanIn,
      ) => {
        const sort = new ExternalSort(folder, { sortBytes, fanIn })
        for (const one of all) sort.add(one)
        expect([...sort.sorted()]).toEqual(
          all.toSorted((a, b) => Buffer.compare(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1')))
        )
      }), { numRuns: 60 })
      expect(readdirSync(folder)).toEqual([])
    })
  })
  it('reads records that are longer than a piece', async () => {
    await inFolder((folder) => {
      const sort = new ExternalSort(folder, { sortBytes: 1, fanIn: 2 })
      const all = ['c', 'a', 'b'].map((letter) => letter.repeat(700_000))
      for (const one of all) sort.add(one)
      expect([...sort.sorted()].map((one) => one.slice(0, 1) + one.length)).toEqual(['a700000', 'b700000', 'c700000'])
    })
  })
  it('leaves nothing on disk when it is left early', async () => {
    await inFolder((folder) => {
      const sort = new ExternalSort(folder, { sortBytes: 1, fanIn: 2 })
      for (let at = 0; at < 9; at++) sort.add(String(at))
      expect(readdirSync(folder)).toHaveLength(1)
      for (const one of sort.sorted()) if (one === '3') break
      expect(existsSync(folder) && readdirSync(folder)).toEqual([])
    })
  })
})
