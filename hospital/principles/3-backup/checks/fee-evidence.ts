// What the fee rules want to see can be shown: several methods, part offline, where that is agreed, the last drill.
// SOURCE: fee-records-2024 (11)(12), 疑義解釈(2024) その1 問47・問49, その7, その8
import { z } from 'zod'
import { fold } from '#engines/japanese'
import { feeLines, type FeeLine } from '#hospital/copies/fee.ts'
import { hasNoSystems, named } from '#hospital/copies/generations/systems.ts'
import { addMonths } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { say } from '../text.ts'

const limits = z.strictObject({
  /** Smaller hospitals are not asked. */
  beds: z.int().nonnegative(),
  methods: z.int().positive(),
  offline: z.int().positive(),
  drillMonths: z.int().positive(),
})

export const feeEvidence = defineCheck({
  id: 'fee-evidence',
  limits,
  needs: ['backup-plan'],
  uses: ['systems', 'rehearsals', 'hospital-profile'],
  risk: 3,
  effortMinutes: 60,
  duty: 'manager',
  judge(view, figures) {
    const found = tally()
    const beds = view.all('hospital')[0]?.is.beds
    if (beds !== undefined && beds < figures.beds)
      return found.judge(say('fee-evidence.small', { beds, limit: figures.beds }))
    const lines = feeLines(view)
    for (const line of lines) {
      const { fails, unknowns } = judged(view, line, figures)
      const rows = () => [
        ...line.plans.flatMap((plan) => rowsOf(view, plan, 'method', 'offline', 'clause')),
        ...(line.lastDrill?.rehearsal.evidence ?? []),
        ...(line.plans.length === 0 ? line.system.entity?.evidence ?? [] : []),
      ]
      if (fails.length > 0) found.fail(named(line.system), [...fails, ...unknowns], rows())
      else if (unknowns.length > 0) found.unknown(named(line.system), unknowns, rows())
      else found.fine()
    }
    if (lines.length === 0 && !hasNoSystems(view)) found.open(say('fee-evidence.noneNamed'))
    return found.judge(say('backup.noSystems'))
  },
})

function judged(
  view: RegisterView, { plans, lastDrill }: FeeLine, { methods, offline, drillMonths }: z.infer<typeof limits>,
) {
  const fails: Message[] = []
  const unknowns: Message[] = []
  const ways = new Set(plans.flatMap(({ is }) => (is.method === undefined ? [] : fold(is.method))))
  const media = new Set(plans.flatMap(({ is }) => is.media ?? []))
  const count = Math.max(ways.size, media.size)
  if (plans.length === 0) fails.push(say('fee-evidence.noPlan'))
  else if (count < methods) fails.push(say('fee-evidence.methods', { count, limit: methods }))
  const away = plans.filter(({ is }) => is.offline !== undefined)
  const columns = view.all('backupPlan')
  if (plans.length > 0 && away.length < offline) {
    if (columns.some(({ is }) => is.offline !== undefined))
      fails.push(say('fee-evidence.offline', { count: away.length, limit: offline }))
    else unknowns.push(say('fee-evidence.offlineUnknown'))
  } else if (plans.length > 0 && away.filter(({ is }) => is.clause !== undefined).length < offline) {
    if (columns.some(({ is }) => is.clause !== undefined)) fails.push(say('fee-evidence.clause'))
    else unknowns.push(say('fee-evidence.clauseUnknown'))
  }
  // The continuity drill these rules ask for may have been another one than a restore: it is asked, not accused.
  if (lastDrill === null) unknowns.push(say('fee-evidence.noDrill', { months: drillMonths }))
  else if (lastDrill.date < addMonths(view.asOf, -drillMonths))
    unknowns.push(say('fee-evidence.oldDrill', { date: lastDrill.date, months: drillMonths }))
  return { fails, unknowns }
}
