// How often is planned against how much work may be lost.
import { z } from 'zod'
import { hasNoSystems, named, systemsOf, type System } from '#hospital/copies/generations/systems.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { say } from '../text.ts'

const limits = z.strictObject({
  /** Where nobody agreed how much may be lost: by importance. */
  highHours: z.number().positive(),
  middleHours: z.number().positive(),
})

export const backupOftenEnough = defineCheck({
  id: 'backup-often-enough',
  limits,
  needs: ['backup-plan', ['recovery-needs', 'systems']],
  risk: 4,
  effortMinutes: 60,
  duty: 'manager',
  judge(view, figures) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('backup.noSystems'))
    for (const system of systemsOf(view)) {
      // Without any plan it is another question's.
      if (system.plans.length === 0) continue
      const wanted = wantedHours(system, figures)
      const planned = system.plans.map(({ is }) => is.everyHours).filter((hours) => hours !== undefined)
      const rows = () => [
        ...system.plans.flatMap((plan) => rowsOf(view, plan, 'everyHours')),
        ...(system.need ? rowsOf(view, system.need, 'rpoHours') : []),
      ]
      if (wanted === null) {
        if (system.entity?.is.importance !== 'low')
          found.unknown(named(system), [say('backup-often-enough.noNeed')], rows())
      } else if (planned.length === 0) found.unknown(named(system), [say('backup-often-enough.noInterval')], rows())
      else if (Math.min(...planned) > wanted)
        found.fail(
          named(system), [say('backup-often-enough.rare', { hours: Math.min(...planned), limit: wanted })], rows(),
        )
      else found.fine()
    }
    if (view.all('backupPlan').length === 0) found.open(say('backup.emptyPlan'))
    return found.judge(say('backup.noneMatter'))
  },
})

function wantedHours(
  { need, entity, sort }: System, { highHours, middleHours }: z.infer<typeof limits>,
): number | null {
  if (need?.is.rpoHours !== undefined) return need.is.rpoHours
  const importance = entity?.is.importance
  if (importance === 'high' || (sort === 'records' && importance === undefined)) return highHours
  return importance === 'middle' ? middleHours : null
}
