// What the fee rules want shown: system by method by kind of offline keeping by where that is agreed by the last drill.
// SOURCE: 疑義解釈(2024) その1 問47: the records, order and receipt systems; その8: contract or the hospital's own rule
import type { RegisterView, Entity } from '#hospital/register/view.ts'
import { systemsOf, type System } from './generations/systems.ts'
import { cameBack, dayOfRehearsal, hoursOf, isFor, isWhole, rehearsalsOf, type Rehearsal } from './rehearsals.ts'

export interface FeeLine {
  readonly system: System
  readonly plans: readonly Entity<'backupPlan'>[]
  readonly lastDrill: Drill | null
}

interface Drill {
  readonly rehearsal: Rehearsal
  readonly date: string
  readonly hours: number | null
  readonly came: boolean
}

export function feeLines(view: RegisterView): readonly FeeLine[] {
  return systemsOf(view).filter(({ sort }) => sort !== 'other').map((system) => {
    // What a machine brings back of itself every night is no drill.
    const newest = rehearsalsOf(view).find((one) => isWhole(one) && isFor(system.name, one))
    return {
      system, plans: system.plans,
      lastDrill: newest === undefined
        ? null
        : { rehearsal: newest, date: dayOfRehearsal(newest), hours: hoursOf(newest), came: cameBack(newest) },
    }
  })
}
