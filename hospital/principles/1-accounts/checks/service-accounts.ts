// Accounts programs log on with: somebody must know them, and they must not rule the domain.
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { wellKnownOf } from '#hospital/register/groups/well-known.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { concluded } from '../conclude.ts'
import { accountLists } from '../lists.ts'
import { membershipsIn, type AdminMember } from '../memberships.ts'
import { accountsIn, named } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const serviceAccounts = defineCheck({
  id: 'service-accounts',
  limits: z.strictObject({}),
  needs: [accountLists],
  uses: ['directory-groups'],
  risk: 3,
  effortMinutes: 40,
  duty: 'practitioner',
  judge(view) {
    const found = accountTally(view)
    const ledger = view.batches('account-ledger').length > 0
    const { windows, usable } = accountsIn(view)
    const { admins, known, nested } = membershipsIn(view)
    for (const one of usable) {
      if (one.sort !== 'service') continue
      const { owner, purpose } = one.account.is
      const missing: Message[] = []
      if (owner === undefined) missing.push(say('service-accounts.noOwner'))
      if (purpose === undefined) missing.push(say('service-accounts.noPurpose'))
      const ruling = (admins.get(one) ?? []).filter(rulesDomain)
        .map(({ through }) => say('service-accounts.administrator', { path: through.join(' > ') }))
      const rows = () => rowsOf(view, one.account, 'login', 'use', 'owner')
      if (ruling.length > 0 || (ledger && missing.length > 0)) found.fail(named(one), [...ruling, ...missing], rows())
      else if (missing.length > 0) found.unknown(named(one), [say('service-accounts.noLedger')], rows())
      else if (windows.has(one.realm) && !(known.has(one.realm) && nested.has(one.realm)))
        found.unknown(named(one), [say('service-accounts.groupsUnknown')], rows())
      else found.fine()
    }
    if (!ledger) found.open(say('accounts.noLedger'))
    return concluded(found, view, say('service-accounts.none'))
  },
})

/** On one machine a service may need the rights; in the domain they are the keys of the whole house. */
function rulesDomain({ group }: AdminMember): boolean {
  return ['domain-admins', 'enterprise-admins', 'schema-admins'].includes(wellKnownOf(group.is) ?? '')
}
