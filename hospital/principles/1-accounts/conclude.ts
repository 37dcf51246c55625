// The end of every check on accounts: a file that should list accounts and lists none tells nothing.
import type { Message } from '#hospital/kernel/text.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Tally } from '#hospital/principles/judgement.ts'
import type { Judgement } from '#hospital/principles/shape.ts'
import { accountsIn } from './standing.ts'
import { say } from './text.ts'

export function concluded(found: Tally, view: RegisterView, none: Message): Judgement {
  if (accountsIn(view).all.length === 0) found.open(say('accounts.notThere'))
  return found.judge(none)
}

/** The same for rules of passwords: there is always a rule, if only nobody exported it. */
export function concludedRules(found: Tally, view: RegisterView): Judgement {
  if (view.all('passwordPolicy').length === 0) found.open(say('password-policy.notThere'))
  return found.judge(say('password-policy.none'))
}
