// The rules of passwords, per domain or machine, and what they guarantee for an account nobody measured.
import type { Message } from '#hospital/kernel/text.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { Named } from '#hospital/principles/judgement.ts'
import { perView } from '#hospital/register/per-view.ts'
import { accountsIn, nameOf, realmOf, type Standing } from './standing.ts'
import { say } from './text.ts'

export type Policy = Entity<'passwordPolicy'>

/** Rules nobody is under do not matter: a list that shows no usable account is left out. */
export const policiesIn = perView((view: RegisterView): readonly Policy[] => {
  const { byRealm } = accountsIn(view)
  return view.all('passwordPolicy')
    .filter((policy) => byRealm.get(realmOf(policy))?.some((one) => one.usable) !== false)
})

const byRealm = perView(
  (view: RegisterView) => new Map(view.all('passwordPolicy').map((policy) => [realmOf(policy), policy])),
)

export function policyOf(view: RegisterView, one: Standing): Policy | undefined {
  return byRealm(view).get(one.realm)
}

export function namedPolicy(policy: Policy): Named {
  return { kind: 'passwordPolicy', key: policy.key, label: nameOf(policy) }
}

/**
 * INVARIANT: rules are no pass where another source says of the same domain what would not pass: the newest may be another
 * machine's. `fine` is the check's own answer to one value.
 */
export function disputed<A extends keyof Policy['is']>(
  policy: Policy, attribute: A, fine: (value: NonNullable<Policy['is'][A]>) => boolean,
): readonly [readonly Message[], readonly Evidence[]] | undefined {
  const conflict = policy.conflicts.find((one) => one.attribute === attribute)
  // A conflict keeps the values of its own attribute.
  const bad = conflict?.values.find(({ value }) => !fine(value as NonNullable<Policy['is'][A]>))
  const [newest] = conflict?.values ?? []
  if (!conflict || !bad || !newest) return undefined
  const told = { one: newest.evidence.path, other: bad.evidence.path }
  return [[say('password-policy.disputed', told)], conflict.values.map(({ evidence }) => evidence)]
}

/** `measured`: of this password. Otherwise the shortest the rules allow. */
export interface Length {
  readonly characters: number
  readonly measured: boolean
}

export function lengthOf(view: RegisterView, one: Standing): Length | undefined {
  const measured = one.account.is.passwordLength
  if (measured !== undefined) return { characters: measured, measured: true }
  const least = policyOf(view, one)?.is.minLength
  return least === undefined ? undefined : { characters: least, measured: false }
}
