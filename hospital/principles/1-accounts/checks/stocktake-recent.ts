// Whether the accounts were gone through, wholly and not too long ago.
// SOURCE: leaflet-2023 1-裏3
import { z } from 'zod'
import { addMonths } from '#hospital/kernel/days.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { accountsIn } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const stocktakeRecent = defineCheck({
  id: 'stocktake-recent',
  limits: z.strictObject({ months: z.int().positive() }),
  needs: ['stocktake'],
  risk: 2,
  effortMinutes: 60,
  duty: 'manager',
  judge(view, { months }) {
    const found = accountTally(view)
    const { all, usable } = accountsIn(view)
    if (all.length > 0 && usable.length === 0) return found.judge(say('accounts.noneUsable'))
    const earliest = addMonths(view.asOf, -months)
    for (const [scope, list] of Map.groupBy(view.all('stocktake'), ({ is }) => is.scope ?? '')) {
      const newest = list.toSorted((a, b) => (b.is.finishedOn ?? '').localeCompare(a.is.finishedOn ?? ''))[0]
      if (newest === undefined) continue
      const { finishedOn, unanswered } = newest.is
      const subject = { kind: 'stocktake' as const, key: newest.key, label: scope || (finishedOn ?? newest.key) }
      const rows = () => rowsOf(view, newest, 'finishedOn', 'unanswered')
      if (finishedOn === undefined) found.unknown(subject, [say('stocktake-recent.notFinished')], rows())
      else if (finishedOn < earliest)
        found.fail(subject, [say('stocktake-recent.old', { date: finishedOn, months })], rows())
      else if (unanswered === undefined) found.unknown(subject, [say('stocktake-recent.notCounted')], rows())
      else if (unanswered > 0)
        found.unknown(subject, [say('stocktake-recent.unanswered', { count: unanswered })], rows())
      else found.fine()
    }
    return found.judge(say('accounts.noneUsable'))
  },
})
