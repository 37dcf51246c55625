// The tally of checks on accounts: where a Windows list does not say whether an account is enabled, nothing can be its fault yet.
import { tally, type Tally } from '#hospital/principles/judgement.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { accountsIn } from './standing.ts'
import { say } from './text.ts'

export function accountTally(view: RegisterView): Tally {
  const found = tally()
  const { byKey, windows } = accountsIn(view)
  return {
    ...found,
    fail(subject, reasons, evidence) {
      const one = subject.kind === 'account' ? byKey.get(subject.key) : undefined
      const silent = one !== undefined && one.account.is.enabled === undefined && windows.has(one.realm)
      if (silent) found.unknown(subject, [...reasons, say('accounts.enabledUnknown')], evidence)
      else found.fail(subject, reasons, evidence)
    },
  }
}
