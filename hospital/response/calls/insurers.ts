// The insurer as somebody to call, from the policy: many hospitals keep its number there and not among their contacts.
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { channels, type Contact, type Place } from '#hospital/work/contact-tree.ts'

/** Policies with a number, those that run now first. */
export function insurers(view: RegisterView): readonly Contact[] {
  const over = ({ is }: Entity<'insurance'>) => is.to !== undefined && is.to < view.asOf
  return view.all('insurance').toSorted((a, b) => Number(over(a)) - Number(over(b))).flatMap(({ key, is, evidence }) => (
    (is.phones ?? []).length === 0 ? [] : [{
      kind: 'contact' as const, key, evidence, conflicts: [],
      is: { role: 'outside-body' as const, body: 'insurer' as const, phones: is.phones ?? [], ...(is.insurer === undefined ? {} : { organisation: is.insurer }) },
    }]
  ))
}

/** As it stands among the contacts, where anybody there can be called; else by the policies. */
export function insurerPlace<Id extends string>(place: Place<Id>, view: RegisterView): Place<Id> {
  if ([place.main, ...place.deputies].some((one) => one !== null && channels(one).length > 0)) return place
  const [main, ...deputies] = insurers(view)
  return main ? { ...place, main, deputies } : place
}
