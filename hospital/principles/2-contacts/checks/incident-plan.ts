// A plan for the bad day, written and looked at again.
// SOURCE: leaflet-2023 2-裏3, checklist-r7 3-③
import { z } from 'zod'
import { addMonths } from '#hospital/kernel/days.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { hasNoSystems } from '../systems.ts'
import { say } from '../text.ts'

export const incidentPlan = defineCheck({
  id: 'incident-plan',
  limits: z.strictObject({ months: z.int().positive() }),
  needs: ['documents'],
  risk: 4,
  effortMinutes: 120,
  duty: 'manager',
  judge(view, { months }) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('contacts.noSystems'))
    const earliest = addMonths(view.asOf, -months)
    const plans = view.all('document').filter(({ is }) => is.about === 'incident-plan' || is.about === 'bcp')
    const lastSeen = (plan: (typeof plans)[number]) => [plan.is.reviewedOn, plan.is.approvedOn]
      .filter((date) => date !== undefined).toSorted().at(-1)
    // The newest of each kind counts; older editions are kept for the record.
    for (const [, editions] of Map.groupBy(plans, ({ is }) => is.about)) {
      const plan = editions.toSorted((a, b) => (lastSeen(b) ?? '').localeCompare(lastSeen(a) ?? ''))[0]
      if (plan === undefined) continue
      const subject = { kind: 'document' as const, key: plan.key, label: plan.is.title ?? plan.key }
      const rows = () => rowsOf(view, plan, 'reviewedOn', 'approvedOn')
      const date = lastSeen(plan)
      if (date === undefined) found.unknown(subject, [say('incident-plan.noDate')], rows())
      else if (date < earliest) found.fail(subject, [say('incident-plan.old', { date, months })], rows())
      else found.fine()
    }
    if (plans.length === 0) {
      const subject = {
        kind: 'document' as const, key: 'incident-plan', label: 'incident-plan', title: say('incident-plan.title'),
      }
      found.fail(subject, [say('incident-plan.missing')], [])
    }
    return found.judge(say('contacts.noSystems'))
  },
})
