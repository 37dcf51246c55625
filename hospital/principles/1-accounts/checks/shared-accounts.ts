// Accounts several people use: declared ones must be looked after, others must be declared.
// SOURCE: leaflet-2023 1-裏3, guideline-6.0 企Q-44
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { addMonths } from '#hospital/kernel/days.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { openNameless } from '../comparable.ts'
import { concluded } from '../conclude.ts'
import { accountLists } from '../lists.ts'
import { accountsIn, named, type Standing } from '../standing.ts'
import { looksShared, usersOf } from '../suspects.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const sharedAccounts = defineCheck({
  id: 'shared-accounts',
  limits: z.strictObject({ reviewMonths: z.int().positive() }),
  needs: [accountLists],
  risk: 3,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view, { reviewMonths }) {
    const found = accountTally(view)
    const ledger = view.batches('account-ledger').length > 0
    for (const one of accountsIn(view).usable) {
      const several = usersOf(one)
      if (one.sort === 'shared') {
        const reasons = shortcomings(view, one, reviewMonths)
        if (reasons.length === 0) found.fine()
        else found.fail(named(one), reasons, rowsOf(view, one.account, 'use', 'owner', 'reviewOn'))
      } else if ((one.sort === 'person' || one.sort === 'test') && several !== undefined && several > 1) {
        found.fail(named(one), [say('shared-accounts.several', { count: several })], rowsOf(view, one.account, 'users'))
      } else if (looksShared(view, one)) {
        const rows = rowsOf(view, one.account, 'login', 'displayName')
        if (ledger) found.fail(named(one), [say('shared-accounts.suspected')], rows)
        else found.unknown(named(one), [say('shared-accounts.suspectedNoLedger')], rows)
      }
    }
    openNameless(found, view)
    if (!ledger) found.open(say('accounts.noLedger'))
    return concluded(found, view, say('shared-accounts.none'))
  },
})

function shortcomings(view: RegisterView, { account }: Standing, months: number): readonly Message[] {
  const { owner, purpose, reviewOn } = account.is
  const last = addMonths(view.asOf, months)
  return [
    ...(owner === undefined ? [say('shared-accounts.noOwner')] : []),
    ...(purpose === undefined ? [say('shared-accounts.noPurpose')] : []),
    ...(reviewOn === undefined ? [say('shared-accounts.noReview')] : []),
    ...(reviewOn !== undefined ? review(reviewOn) : []),
  ]

  function review(date: string): readonly Message[] {
    if (date < view.asOf) return [say('shared-accounts.reviewPassed', { date })]
    return date > last ? [say('shared-accounts.reviewFar', { date, months })] : []
  }
}
