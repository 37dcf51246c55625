// Passwords kept so that they can be read back: whoever copies the directory has them all.
import { z } from 'zod'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { withColumn } from '../columns.ts'
import { concludedRules } from '../conclude.ts'
import { disputed, namedPolicy, policiesIn } from '../policies.ts'
import { accountsIn, isDomain, named, nameOf, realmOf } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const reversibleEncryption = defineCheck({
  id: 'reversible-encryption',
  limits: z.strictObject({}),
  needs: [['password-policy', 'directory-users']],
  risk: 4,
  effortMinutes: 10,
  duty: 'practitioner',
  judge(view) {
    const found = accountTally(view)
    const { usable, directories } = accountsIn(view)
    for (const policy of policiesIn(view)) {
      const { reversibleEncryption } = policy.is
      const rows = () => rowsOf(view, policy, 'reversibleEncryption')
      if (reversibleEncryption === undefined)
        found.unknown(namedPolicy(policy), [say('reversible-encryption.notStated')], rows())
      else if (reversibleEncryption) found.fail(namedPolicy(policy), [say('reversible-encryption.policy')], rows())
      else {
        const dispute = disputed(policy, 'reversibleEncryption', (other) => !other)
        if (dispute) found.unknown(namedPolicy(policy), ...dispute)
        else found.fine()
      }
    }
    for (const policy of policiesIn(view)) {
      if (isDomain(realmOf(policy)) && !directories.has(realmOf(policy)))
        found.open(say('reversible-encryption.noAccounts', { realm: nameOf(policy) }))
    }
    // Machines tell it in their rules; in a directory each account may differ.
    const watched = usable.filter((one) => directories.has(one.realm))
    const told = withColumn(
      found, watched, 'reversibleEncryption', (list) => say('reversible-encryption.noColumn', list),
    )
    for (const one of told) {
      const rows = () => rowsOf(view, one.account, 'reversibleEncryption')
      const flag = one.account.is.reversibleEncryption
      if (flag === undefined) found.unknown(named(one), [say('reversible-encryption.accountUnknown')], rows())
      else if (flag) found.fail(named(one), [say('reversible-encryption.account')], rows())
      else found.fine()
    }
    return concludedRules(found, view)
  },
})
