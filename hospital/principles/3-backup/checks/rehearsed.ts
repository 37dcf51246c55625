// Systems that matter came back in a rehearsal lately, and within the hours that were agreed.
// SOURCE: checklist-r7 3-②, guideline-6.0 運用18
import { z } from 'zod'
import { hasNoSystems, named, systemsOf, type System } from '#hospital/copies/generations/systems.ts'
import { cameBack, dayOfRehearsal, hoursOf, isFor, isWhole, rehearsalsOf } from '#hospital/copies/rehearsals.ts'
import { addMonths } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { say } from '../text.ts'

export const rehearsed = defineCheck({
  id: 'rehearsed',
  limits: z.strictObject({ rehearsedMonths: z.int().positive() }),
  needs: ['rehearsals'],
  uses: ['recovery-needs', 'systems'],
  risk: 4,
  effortMinutes: 240,
  duty: 'manager',
  judge(view, { rehearsedMonths }) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('backup.noSystems'))
    const listed = rehearsalsOf(view).some(isWhole)
    for (const system of systemsOf(view).filter(first)) {
      const newest = rehearsalsOf(view).find((one) => isWhole(one) && isFor(system.name, one))
      const rows = [...(newest?.evidence ?? []), ...(system.need?.evidence ?? system.entity?.evidence ?? [])]
      const fails: Message[] = []
      if (newest === undefined) {
        // The machine's own samples are no list of rehearsals: without any, it may only not have been noted.
        if (listed) fails.push(say('rehearsed.never'))
        else {
          found.unknown(named(system), [say('rehearsed.never')], rows)
          continue
        }
      } else {
        const date = dayOfRehearsal(newest)
        const [hours, limit] = [hoursOf(newest), system.need?.is.rtoHours]
        if (!cameBack(newest)) fails.push(say('rehearsed.failed', { date }))
        else if (hours !== null && limit !== undefined && hours > limit)
          fails.push(say('rehearsed.slow', { date, hours, limit }))
        if (date < addMonths(view.asOf, -rehearsedMonths))
          fails.push(say('rehearsed.old', { date, months: rehearsedMonths }))
      }
      if (fails.length > 0) found.fail(named(system), fails, rows)
      else found.fine()
    }
    if (systemsOf(view).length === 0) found.open(say('rehearsed.noSystems'))
    return found.judge(say('backup.noneMatter'))
  },
})

function first({ entity, sort, need }: System): boolean {
  const agreed = need?.is.first === true || need?.is.rtoHours !== undefined
  return agreed || sort !== 'other' || entity?.is.importance === 'high'
}
