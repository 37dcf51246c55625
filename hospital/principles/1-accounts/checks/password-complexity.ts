// Whether the rules ask for letters, digits and signs together.
// SOURCE: checklist-r7 2-⑦, leaflet-2023 1-裏2
import { z } from 'zod'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { concludedRules } from '../conclude.ts'
import { disputed, namedPolicy, policiesIn } from '../policies.ts'
import { accountsIn, named } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

/** Letters, digits, signs: what Windows means by complexity. */
const kindsNeeded = 3

export const passwordComplexity = defineCheck({
  id: 'password-complexity',
  limits: z.strictObject({}),
  needs: ['password-policy'],
  risk: 3,
  effortMinutes: 15,
  duty: 'practitioner',
  judge(view) {
    const found = accountTally(view)
    for (const policy of policiesIn(view)) {
      const rows = () => rowsOf(view, policy, 'complexity')
      if (policy.is.complexity === undefined)
        found.unknown(namedPolicy(policy), [say('password-complexity.notStated')], rows())
      else if (policy.is.complexity) {
        const dispute = disputed(policy, 'complexity', (other) => other)
        if (dispute) found.unknown(namedPolicy(policy), ...dispute)
        else found.fine()
      } else found.fail(namedPolicy(policy), [say('password-complexity.off')], rows())
    }
    for (const one of accountsIn(view).usable) {
      const kinds = one.account.is.passwordKinds
      if (kinds === undefined || kinds >= kindsNeeded) continue
      found.fail(
        named(one),
        [say('password-complexity.few', { kinds, limit: kindsNeeded })],
        rowsOf(view, one.account, 'passwordKinds'),
      )
    }
    return concludedRules(found, view)
  },
})
