// Accounts of vendors: for whom, for what, until when, and one person each.
// SOURCE: guideline-6.0 運用10-1
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { concluded } from '../conclude.ts'
import { accountLists } from '../lists.ts'
import { accountsIn, named, type Standing } from '../standing.ts'
import { usersOf } from '../suspects.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const vendorAccounts = defineCheck({
  id: 'vendor-accounts',
  limits: z.strictObject({}),
  needs: [accountLists],
  risk: 5,
  effortMinutes: 40,
  duty: 'practitioner',
  judge(view) {
    const found = accountTally(view)
    const ledger = view.batches('account-ledger').length > 0
    for (const one of accountsIn(view).usable) {
      if (one.sort !== 'vendor') continue
      const { sure, missing } = shortcomings(one, view.asOf)
      const rows = () => rowsOf(view, one.account, 'login', 'use', 'endsOn', 'users')
      if (sure.length > 0 || (ledger && missing.length > 0)) found.fail(named(one), [...sure, ...missing], rows())
      else if (missing.length > 0) found.unknown(named(one), [say('vendor-accounts.noLedger')], rows())
      else if (usersOf(one) === undefined) found.unknown(named(one), [say('vendor-accounts.noUsers')], rows())
      else found.fine()
    }
    if (!ledger) found.open(say('accounts.noLedger'))
    return concluded(found, view, say('vendor-accounts.none'))
  },
})

/** `sure` stands in the files; `missing` counts only where a ledger was given that could have said it. */
function shortcomings(one: Standing, asOf: string): {
  readonly sure: readonly Message[]; readonly missing: readonly Message[],
} {
  const { owner, purpose, endsOn, expiresAt, vendor } = one.account.is
  const sure: Message[] = []
  const missing: Message[] = []
  const users = usersOf(one)
  const vendors = (vendor ?? '').normalize('NFKC').split(/[、;/\n]/).map((name) => name.trim())
    .filter((name) => name !== '')
  if (endsOn !== undefined && endsOn < asOf) sure.push(say('vendor-accounts.ended', { date: endsOn }))
  if (users !== undefined && users > 1) sure.push(say('vendor-accounts.several', { count: users }))
  if (vendors.length > 1) sure.push(say('vendor-accounts.severalVendors', { names: vendors.join(', ') }))
  if (owner === undefined) missing.push(say('vendor-accounts.noOwner'))
  if (purpose === undefined) missing.push(say('vendor-accounts.noPurpose'))
  if (endsOn === undefined && typeof expiresAt !== 'string') missing.push(say('vendor-accounts.noEnd'))
  return { sure, missing }
}
