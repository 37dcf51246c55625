import { describe, expect, it } from 'vitest'
import { knownOfMissing, knownOfPresent } from './known.ts'
import { judge, outlineOf } from './outline.ts'
import { Dice, tree } from './random.fixture.ts'
import { fieldsOf, outcome } from './simplify.ts'

describe('the outline of a tree', () => {
  it('comes to what the tree comes to, whichever fields there are', () => {
    const seen = new Map<boolean | null, number>()
    for (let seed = 1; seed <= 3000; seed++) {
      const dice = new Dice(seed)
      const test = tree(dice, 3)
      const fields = [...new Set(fieldsOf(test))]
      const outline = outlineOf(test)
      const there = new Set(fields.filter(() => dice.chance(2)))
      const whole = outcome(test, (field, match) => (there.has(field) ? knownOfPresent(match) : knownOfMissing(match)))
      expect(judge(outline, (field) => there.has(field)), `seed ${seed}`).toBe(whole)
      seen.set(whole, (seen.get(whole) ?? 0) + 1)
    }
    for (const answer of [true, false, null]) expect(seen.get(answer), String(answer)).toBeGreaterThan(50)
  })

  it('is as small as what it says', () => {
    const field = (name: string, text: string) => (
      { is: 'field', field: name, match: { kind: 'text', pieces: [{ text }], cased: false } } as const
    )
    const any = { is: 'or', of: ['a', 'b', 'c'].map((text) => field('Image', text)) } as const
    expect(outlineOf(any)).toEqual({ is: 'field', field: 'Image', missing: false, present: null })
    expect(outlineOf({ is: 'keyword', match: field('', 'x').match })).toBe(null)
  })
})
