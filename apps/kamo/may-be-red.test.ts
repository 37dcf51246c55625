import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedRules } from '#hospital/response/triage/rules.ts'
import { judge } from '#hospital/response/triage/judge.ts'
import { mayBeRed } from './may-be-red.ts'

const rules = shippedRules()
const buttons = rules.signs.filter(({ button }) => button).map(({ id }) => id)
const known = new Set(buttons)
const red = rules.rules.filter(({ level }) => level === 'red').map(({ when }) => when)

describe('with nobody to ask', () => {
  it('whatever the server would call red is red here, with anything answered or not', () => {
    fc.assert(fc.property(
      fc.subarray(buttons, { minLength: 1 }), fc.constantFrom(true, false, null), fc.constantFrom('yes', 'no', 'unknown', null),
      (symptoms, several, patients) => {
        const judged = judge({ symptoms, details: [], several, patients }, rules)
        if (judged.level === 'red') expect(mayBeRed({ symptoms, several, patients }, red, known)).toBe(true)
      },
    ))
  })

  it('what was not answered counts as the worse answer, and a sign nobody knows here as red', () => {
    const antivirus = { symptoms: ['antivirus'] }
    expect(mayBeRed(antivirus, red, known)).toBe(true)
    expect(mayBeRed({ ...antivirus, several: false }, red, known)).toBe(false)
    expect(mayBeRed({ symptoms: ['mail'] }, red, known)).toBe(false)
    expect(mayBeRed({ symptoms: ['new-sign'] }, red, known)).toBe(true)
    expect(mayBeRed({ symptoms: ['slow'], several: true, patients: 'no' }, red, known)).toBe(false)
  })
})
