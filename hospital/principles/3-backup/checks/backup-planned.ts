// Every system that matters stands in the plan of backups; what a cloud provider keeps is agreed with it.
// SOURCE: leaflet-2023 3-1, guideline-6.0 運用12-1
import { z } from 'zod'
import { hasNoSystems, matters, named, systemsOf } from '#hospital/copies/generations/systems.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { say } from '../text.ts'

export const backupPlanned = defineCheck({
  id: 'backup-planned',
  limits: z.strictObject({}),
  needs: ['backup-plan', 'systems'],
  risk: 5,
  effortMinutes: 30,
  duty: 'manager',
  judge(view) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('backup.noSystems'))
    for (const system of systemsOf(view).filter(matters)) {
      const { entity, plans, copies, sort } = system
      const rows = () => [
        ...plans.flatMap((plan) => rowsOf(view, plan, 'everyHours', 'byProvider')), ...(entity?.evidence ?? []),
      ]
      const fail = (code: Parameters<typeof say>[0]) => found.fail(named(system), [say(code)], rows())
      const unknown = (code: Parameters<typeof say>[0]) => found.unknown(named(system), [say(code)], rows())
      const cloud = entity?.is.cloud === true
      if (plans.length === 0) {
        if (cloud) fail('backup-planned.cloudNone')
        else if (copies.length > 0) fail('backup-planned.unplanned')
        else if (sort === 'other' && entity?.is.importance === undefined) unknown('backup-planned.noneUnknown')
        else fail('backup-planned.none')
      } else if (cloud && plans.every(({ is }) => is.byProvider === undefined) && copies.length === 0)
        unknown('backup-planned.providerUnknown')
      else if (plans.every(({ is }) => is.everyHours === undefined)) unknown('backup-planned.noInterval')
      else found.fine()
    }
    return found.judge(say('backup.noneMatter'))
  },
})
