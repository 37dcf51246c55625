// Accounts somebody could log on with, and nobody has for long.
// SOURCE: checklist-r7 2-⑤
import { z } from 'zod'
import { dayOf, daysBetween } from '#hospital/kernel/days.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { withColumn } from '../columns.ts'
import { concluded } from '../conclude.ts'
import { accountLists } from '../lists.ts'
import { accountsIn, named, type Standing } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

/** lastLogonTimestamp is copied between domain controllers at most this late. */
const lag = 14

export const unusedAccounts = defineCheck({
  id: 'unused-accounts',
  limits: z.strictObject({ days: z.int().positive() }),
  needs: [accountLists],
  risk: 4,
  effortMinutes: 20,
  duty: 'practitioner',
  judge(view, { days }) {
    const found = accountTally(view)
    const watched = accountsIn(view).usable.filter(expectedInUse)
    for (const one of withColumn(found, watched, 'lastLogonAt', (list) => say('unused-accounts.noColumn', list))) {
      const { lastLogonAt, lastLogonPrecision, createdAt } = one.account.is
      const rows = () => rowsOf(view, one.account, 'lastLogonAt')
      if (lastLogonAt === undefined) {
        found.unknown(named(one), [say('unused-accounts.noDate')], rows())
      } else if (lastLogonAt === null) {
        if (createdAt === undefined) found.unknown(named(one), [say('unused-accounts.neverNoCreated')], rows())
        else if (daysBetween(createdAt, view.asOf) <= days) found.fine()
        else found.fail(named(one), [say('unused-accounts.never', told(createdAt))], rows())
      } else {
        const age = daysBetween(lastLogonAt, view.asOf)
        const surely = lastLogonPrecision === 'exact' ? days : days + lag
        if (age <= days) found.fine()
        else if (age <= surely) found.unknown(named(one), [say('unused-accounts.between', told(lastLogonAt))], rows())
        else found.fail(named(one), [say('unused-accounts.old', told(lastLogonAt))], rows())
      }
    }
    return concluded(found, view, say('unused-accounts.none'))

    function told(moment: string) {
      return { date: dayOf(moment), days: daysBetween(moment, view.asOf), limit: days }
    }
  },
})

/** Built-in ones have their own check, break-glass ones are meant to rest, services may leave no date of log-on. */
function expectedInUse({ sort, account }: Standing): boolean {
  if (sort === 'administrator' || sort === 'guest' || sort === 'emergency') return false
  return sort !== 'service' || typeof account.is.lastLogonAt === 'string'
}
