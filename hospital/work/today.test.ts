import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { type Chore, todaysFive, weight } from './today.ts'

const chore = (over: Partial<Chore>): Chore => ({
  id: 'a', kind: 'findings', principle: 1, about: 'unused-accounts', count: 1, risk: 3, effortMinutes: 10, due: null, ...over,
})

describe('today', () => {
  it('puts what brings hospitals down before what is untidy', () => {
    expect(weight(chore({ risk: 5, effortMinutes: 30 }), '2026-11-20')).toBeGreaterThan(weight(chore({ risk: 2, effortMinutes: 5 }), '2026-11-20'))
  })

  it('puts the quick one first where the risk is the same', () => {
    const { chores } = todaysFive([chore({ id: 'slow', effortMinutes: 60 }), chore({ id: 'quick', effortMinutes: 5 })], '2026-11-20')
    expect(chores.map(({ id }) => id)).toEqual(['quick', 'slow'])
  })

  it('lifts what is overdue and what is due this week', () => {
    const at = (due: string | null) => weight(chore({ due }), '2026-11-20')
    expect(at('2026-11-19')).toBeGreaterThan(at('2026-11-20'))
    expect(at('2026-11-27')).toBeGreaterThan(at('2026-11-28'))
    expect(at('2026-11-28')).toBe(at(null))
  })

  it('never gives more than five, loses none, and is the same in any order', () => {
    const many = fc.uniqueArray(fc.record({
      id: fc.string({ minLength: 1 }), risk: fc.integer({ min: 1, max: 5 }), effortMinutes: fc.integer({ min: 0, max: 300 }),
    }), { selector: ({ id }) => id })
    fc.assert(fc.property(many, (some) => {
      const chores = some.map((one) => chore(one))
      const today = todaysFive(chores, '2026-11-20')
      expect(today.chores.length).toBe(Math.min(5, chores.length))
      expect(today.chores.length + today.later).toBe(chores.length)
      expect(todaysFive(chores.toReversed(), '2026-11-20')).toEqual(today)
    }))
  })
})
