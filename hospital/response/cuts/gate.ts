// Whether what was cut may be joined again: asked by whoever undoes a cut.
// INVARIANT: what nobody answered is not passed.
import type { Write } from '#hospital/kernel/act.ts'
import { hospitalGate, whole } from '../comeback/gate.ts'
import { comebackOf } from '../comeback/read.ts'

export type Gate = 'passed' | 'notPassed' | 'unknown'

/** How many items of the hospital's gate nobody has confirmed yet. */
export async function gateOpen(db: Write, incident: string): Promise<number> {
  return hospitalGate((await comebackOf(db, incident)).answers).filter(({ state }) => state !== 'open').length
}

export async function gateOf(db: Write, incident: string): Promise<Gate> {
  const states = hospitalGate((await comebackOf(db, incident)).answers)
  if (whole(states)) return 'passed'
  return states.some(({ state }) => state === 'shut') ? 'notPassed' : 'unknown'
}
