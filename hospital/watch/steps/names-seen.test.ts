import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { NamesSeen } from './names-seen.ts'

it('knows just the names it was given, however they are written', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string(), { maxLength: 3000 }), fc.array(fc.string()), (given, others) => {
    const seen = new NamesSeen()
    for (const name of given) seen.add(name.normalize('NFD'))
    const set = new Set(given.map((name) => name.normalize('NFC')))
    for (const name of [...given, ...others]) expect(seen.has(name)).toBe(set.has(name.normalize('NFC')))
    expect(seen.size).toBe(given.length)
  }), { numRuns: 50 })
})

it('takes more after it was asked', () => {
  const seen = new NamesSeen()
  for (let n = 0; n < 5000; n++) {
    expect(seen.has(`${n}`)).toBe(false)
    seen.add(`${n}`)
    expect(seen.has(`${n}`)).toBe(true)
  }
})
