// The shortest password the rules allow, and passwords known to be shorter.
// SOURCE: checklist-r7 2-⑦, password-notice-2024 桁数
import { z } from 'zod'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { concludedRules } from '../conclude.ts'
import { disputed, namedPolicy, policiesIn } from '../policies.ts'
import { accountsIn, named } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const passwordLength = defineCheck({
  id: 'password-length',
  limits: z.strictObject({ minLength: z.int().positive() }),
  needs: ['password-policy'],
  risk: 4,
  effortMinutes: 15,
  duty: 'practitioner',
  judge(view, { minLength }) {
    const found = accountTally(view)
    for (const policy of policiesIn(view)) {
      const length = policy.is.minLength
      const rows = () => rowsOf(view, policy, 'minLength')
      if (length === undefined) found.unknown(namedPolicy(policy), [say('password-length.notStated')], rows())
      else if (length >= minLength) {
        const dispute = disputed(policy, 'minLength', (other) => other >= minLength)
        if (dispute) found.unknown(namedPolicy(policy), ...dispute)
        else found.fine()
      } else found.fail(namedPolicy(policy), [say('password-length.short', { length, limit: minLength })], rows())
    }
    for (const one of accountsIn(view).usable) {
      const length = one.account.is.passwordLength
      if (length === undefined || length >= minLength) continue
      found.fail(
        named(one),
        [say('password-length.accountShort', { length, limit: minLength })],
        rowsOf(view, one.account, 'passwordLength'),
      )
    }
    return concludedRules(found, view)
  },
})
