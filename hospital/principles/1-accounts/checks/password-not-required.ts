// Accounts Windows lets have no password at all, whatever the rules say.
// SOURCE: guideline-6.0 企Q-44
import { z } from 'zod'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { withColumn } from '../columns.ts'
import { concluded } from '../conclude.ts'
import { windowsLists } from '../lists.ts'
import { accountsIn, named } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const passwordNotRequired = defineCheck({
  id: 'password-not-required',
  limits: z.strictObject({}),
  needs: [windowsLists],
  risk: 5,
  effortMinutes: 10,
  duty: 'practitioner',
  judge(view) {
    const found = accountTally(view)
    const { usable, windows } = accountsIn(view)
    const lists = withColumn(
      found, usable, 'passwordNotRequired', (list) => say('password-not-required.noColumn', list),
      (realm) => windows.has(realm),
    )
    for (const one of lists) {
      const rows = () => rowsOf(view, one.account, 'passwordNotRequired')
      // A list that does not say whether it is enabled shows Guest with this flag on every machine.
      const flag = one.account.is.passwordNotRequired
      if (flag === undefined) found.unknown(named(one), [say('accounts.flagUnknown')], rows())
      else if (!flag || (one.sort === 'guest' && one.account.is.enabled === undefined))
        found.fine()
      else found.fail(named(one), [say('password-not-required.empty')], rows())
    }
    return concluded(found, view, say('accounts.noneUsable'))
  },
})
