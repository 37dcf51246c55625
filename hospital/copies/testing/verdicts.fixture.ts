// One system, its generations, and the verdicts on them, for tests.
import { register, viewOf } from '#hospital/principles/testing/register.ts'
import type { Batch } from '#hospital/register/fact.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { systemsOf } from '../generations/systems.ts'
import type { VerdictLimits } from '../limits.ts'
import { rowsOfSystem, type GenerationRow, type SystemRows } from '../matrix/matrix.ts'
import { records } from './house.fixture.ts'

export const limits: VerdictLimits = {
  aheadMinutes: 15, dropPercent: 50, wholeReadDays: 31, detachedReadDays: 183, unjudgedPercent: 10, from: 3, protectedDays: 31,
  lockLeadDays: 14,
  reachDays: 92, rehearsedMonths: 12,
}

export const view = (...files: readonly Batch[]): RegisterView => viewOf(register(...files))

export function rowsIn(seen: RegisterView, name = records): SystemRows {
  const system = systemsOf(seen).find((one) => one.name === name)
  if (system === undefined) throw new Error(`no system ${name}`)
  return rowsOfSystem(seen, system, limits)
}

export function generation(seen: RegisterView, id: string): GenerationRow {
  const row = rowsIn(seen).generations.find((one) => one.generation.id === id)
  if (row === undefined) throw new Error(`no generation ${id}`)
  return row
}

export const codes = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code)
