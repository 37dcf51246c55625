import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { inParts } from './in-parts.ts'

it('loses no file, keeps their order, and no part is too large to be read', () => {
  const names = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 50 })
  fc.assert(fc.property(names, fc.integer({ min: 1, max: 120 }), (given, times) => {
    const files = Array.from({ length: times }, () => given).flat().map((name, at) => ({ name: `${at} ${name}`, sha256: '0'.repeat(64), size: at }))
    const parts = inParts(files)
    expect(parts.flat()).toEqual(files)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(2000)
  }), { numRuns: 30 })
  const long = Array.from({ length: 3000 }, (_, size) => ({ name: '長'.repeat(1000), sha256: '0'.repeat(64), size }))
  for (const part of inParts(long)) expect(new TextEncoder().encode(JSON.stringify(part)).length).toBeLessThan(2 << 20)
})
