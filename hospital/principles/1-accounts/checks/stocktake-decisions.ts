// What a stock-take decided about each account, against the lists that came after it.
// SOURCE: leaflet-2023 1-裏3
import { z } from 'zod'
import { dayOf, daysBetween } from '#hospital/kernel/days.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { accountLists } from '../lists.ts'
import { accountsIn, named, type Standing } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const stocktakeDecisions = defineCheck({
  id: 'stocktake-decisions',
  /** `graceDays`: time to carry out what was decided, and to ask about what nobody knew. */
  limits: z.strictObject({ graceDays: z.int().nonnegative() }),
  needs: ['stocktake', accountLists],
  risk: 3,
  effortMinutes: 20,
  duty: 'practitioner',
  judge(view, { graceDays }) {
    const found = accountTally(view)
    const { all, usable } = accountsIn(view)
    const decided = all.filter(({ account }) => account.is.decided !== undefined)
    let waiting = 0
    for (const one of decided) {
      const { decided: answer, decidedOn } = one.account.is
      const days = decidedOn === undefined ? undefined : daysBetween(decidedOn, view.asOf)
      const told = { date: decidedOn ?? '', days: days ?? 0, limit: graceDays }
      const rows = () => rowsOf(view, one.account, 'decided', 'enabled')
      if (answer === 'keep' || !one.usable) found.fine()
      else if (decidedOn === undefined || days === undefined) found.unknown(named(one), [say('stocktake-decisions.noDate')], rows())
      else if (days <= graceDays) {
        waiting += 1
        found.fine()
      } else if (answer === 'unsure') found.unknown(named(one), [say('stocktake-decisions.unsure', told)], rows())
      else if (!isListedAfter(view, one, decidedOn)) found.unknown(named(one), [say('stocktake-decisions.noNewList', told)], rows())
      else found.fail(named(one), [say('stocktake-decisions.stillEnabled', told)], rows())
    }
    if (waiting > 0) found.note(say('stocktake-decisions.waiting', { count: waiting, limit: graceDays }))
    // A review on paper leaves only its figures.
    if (decided.length === 0 && usable.length > 0) found.open(say('stocktake-decisions.none'))
    return found.judge(say('accounts.noneUsable'))
  },
})

/** A list older than the decision cannot show whether it was done, nor can the sheet the decision itself was written on. */
function isListedAfter(view: RegisterView, { account }: Standing, decidedOn: string): boolean {
  const sheet = view.source(account, 'decided')?.file
  const reviews = new Set(view.batches('stocktake').map((batch) => batch.file))
  return account.evidence.some((row) => row.file !== sheet && !reviews.has(row.file) && dayOf(row.observedAt) > decidedOn)
}
