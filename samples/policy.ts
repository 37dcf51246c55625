// The rules of passwords this hospital lives under, good and bad.
import type { Dice } from './dice.ts'
import type { Policy } from './hospital.ts'
import type { Shape } from './shape.ts'

export function policyFor(shape: Shape, dice: Dice): Policy {
  switch (shape.policy) {
    case 'good':
      return {
        minLength: 13,
        complexity: true,
        maxAgeDays: null,
        minAgeDays: 0,
        history: 5,
        lockoutThreshold: dice.pick([5, 10]),
        lockoutMinutes: 30,
        reversible: false,
      }
    case 'old':
      return {
        minLength: 8,
        complexity: true,
        maxAgeDays: 90,
        minAgeDays: 1,
        history: 3,
        lockoutThreshold: 0,
        lockoutMinutes: 30,
        reversible: false,
      }
    case 'weak':
      return {
        minLength: dice.pick([8, 10]),
        complexity: false,
        maxAgeDays: 180,
        minAgeDays: 0,
        history: 0,
        lockoutThreshold: dice.pick([20, 50]),
        lockoutMinutes: 15,
        reversible: true,
      }
    // Only `net accounts` was run, which says nothing of complexity.
    case 'halfTold':
      return {
        minLength: dice.pick([4, 6, 7]),
        complexity: true,
        maxAgeDays: null,
        minAgeDays: 0,
        history: 0,
        lockoutThreshold: dice.pick([0, 5]),
        lockoutMinutes: 30,
        reversible: false,
      }
  }
}
