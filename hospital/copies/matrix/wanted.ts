// How many generations an edition asks for, and which of a system's copies count as one.
import type { RegisterView } from '#hospital/register/view.ts'
import { placed, type Placed, type System } from '../generations/systems.ts'
import { noLimits } from '../limits.ts'
import { exists } from '../verdicts/exists.ts'

export interface Wanted {
  /** Of electronic records, and of all other systems. */
  readonly records: number
  readonly others: number
}

export function wantedOf({ sort }: System, { records, others }: Wanted): number {
  return sort === 'records' ? records : others
}

/** Points in time, newest first, with every copy of each; what is empty, failed or hidden is none. */
export function pointsOf(view: RegisterView, system: System): readonly (readonly Placed[])[] {
  const there = placed(system).filter((copy) => exists(view, copy, noLimits).verdict !== 'fail')
  return [...Map.groupBy(there, ({ position }) => position).values()]
}

/** All that is known of it is the provider's word. */
export function onlyProviders({ plans, copies }: System): boolean {
  return copies.length === 0 && plans.length > 0 && plans.every(({ is }) => is.byProvider === true)
}
