import { describe, expect, it } from 'vitest'
import { exercise } from './exercise.ts'
import { shippedExercises } from './shipped.ts'

describe('exercises', () => {
  it('fit into their time', () => {
    for (const one of shippedExercises()) {
      const starts = new Map<string, number>()
      for (const { inject, at, after } of one.flow) starts.set(inject, at + (after === undefined ? 0 : starts.get(after) ?? 0))
      expect(Math.max(...starts.values()), one.id).toBeLessThan(one.minutes)
    }
  })

  it('expect something of every role, and never of a person', () => {
    for (const { id, roles, injects } of shippedExercises()) {
      const asked = new Set(injects.flatMap(({ expectations }) => expectations.map(({ who }) => who)))
      expect([...asked].toSorted(), id).toEqual(roles.map((role) => role.id).toSorted())
    }
  })

  it('are refused where an inject never comes, waits for itself, or goes to nobody', () => {
    const good = shippedExercises().at(-1)
    if (good === undefined) throw new Error('none')
    const codes = (bent: unknown) => exercise.safeParse(bent).error?.issues.map(({ message }) => message)
    expect(codes(good)).toBeUndefined()
    expect(codes({ ...good, flow: good.flow.slice(0, -1) })).toEqual(['`paper-back` never comes'])
    expect(codes({ ...good, flow: good.flow.map((one) => (one.inject === 'call' ? { ...one, after: 'call' } : one)) })?.[0]).toBe('`call` does not come before')
    expect(codes({ ...good, flow: good.flow.map((one) => (one.inject === 'call' ? { ...one, to: ['nobody'] } : one)) })).toEqual(['no role `nobody`'])
  })
})
