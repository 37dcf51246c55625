// Accounts exempted from the change the rules ask of everybody.
// SOURCE: checklist-r7 2-⑦, guideline-6.0 シQ-54
import { z } from 'zod'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { withColumn } from '../columns.ts'
import { concluded } from '../conclude.ts'
import { windowsLists } from '../lists.ts'
import { lengthOf } from '../policies.ts'
import { accountsIn, named, type Standing } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const passwordNeverExpires = defineCheck({
  id: 'password-never-expires',
  /** `allowedLength`: from this length on, never changing is fine. */
  limits: z.strictObject({ allowedLength: z.int().positive().optional() }),
  needs: [windowsLists],
  risk: 3,
  effortMinutes: 20,
  duty: 'practitioner',
  judge(view, { allowedLength }) {
    const found = accountTally(view)
    const { usable, windows } = accountsIn(view)
    const lists = withColumn(found, usable.filter(changesByHand), 'passwordNeverExpires',
      (list) => say('password-never-expires.noColumn', list), (realm) => windows.has(realm))
    for (const one of lists) {
      const { passwordNeverExpires, twoFactor } = one.account.is
      const rows = () => rowsOf(view, one.account, 'passwordNeverExpires', 'passwordLength')
      const length = lengthOf(view, one)
      if (passwordNeverExpires === undefined) found.unknown(named(one), [say('accounts.flagUnknown')], rows())
      else if (!passwordNeverExpires || (allowedLength !== undefined && twoFactor === true)) found.fine()
      else if (allowedLength === undefined) found.fail(named(one), [say('password-never-expires.flag')], rows())
      else if (length === undefined)
        found.unknown(named(one), [say('password-never-expires.lengthUnknown', { limit: allowedLength })], rows())
      else if (length.characters >= allowedLength) found.fine()
      else {
        const told = { length: length.characters, limit: allowedLength }
        found.fail(
          named(one),
          [say(length.measured ? 'password-never-expires.short' : 'password-never-expires.mayBeShort', told)],
          rows(),
        )
      }
    }
    return concluded(found, view, say('accounts.noneUsable'))
  },
})

/** Programs cannot answer "please change your password"; Administrator's age is another check's matter. */
function changesByHand({ sort }: Standing): boolean {
  return sort === 'person' || sort === 'shared' || sort === 'vendor' || sort === 'test'
}
