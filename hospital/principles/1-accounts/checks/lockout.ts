// Whether guessing is stopped after some wrong passwords. 0 means: never.
// SOURCE: guideline-7.0 アカウントロック
import { z } from 'zod'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { concludedRules } from '../conclude.ts'
import { disputed, namedPolicy, policiesIn } from '../policies.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const lockout = defineCheck({
  id: 'lockout',
  limits: z.strictObject({ maxThreshold: z.int().positive() }),
  needs: ['password-policy'],
  risk: 5,
  effortMinutes: 15,
  duty: 'practitioner',
  judge(view, { maxThreshold }) {
    const found = accountTally(view)
    for (const policy of policiesIn(view)) {
      const count = policy.is.lockoutThreshold
      const rows = () => rowsOf(view, policy, 'lockoutThreshold')
      if (count === undefined) found.unknown(namedPolicy(policy), [say('lockout.notStated')], rows())
      else if (count === 0) found.fail(namedPolicy(policy), [say('lockout.never', { limit: maxThreshold })], rows())
      else if (count > maxThreshold)
        found.fail(namedPolicy(policy), [say('lockout.late', { count, limit: maxThreshold })], rows())
      else {
        const dispute = disputed(policy, 'lockoutThreshold', (other) => other > 0 && other <= maxThreshold)
        if (dispute) found.unknown(namedPolicy(policy), ...dispute)
        else found.fine()
      }
    }
    return concludedRules(found, view)
  },
})
