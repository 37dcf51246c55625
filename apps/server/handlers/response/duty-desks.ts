// Whom to call about a duty, as the register knows them.
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { Edition } from '#hospital/response/duties/rules.ts'

export function desksOf(view: RegisterView, desk: Edition['desk']) {
  return view.all('contact')
    .filter(({ is }) => (desk === 'vendor' ? is.role === 'vendor' : is.role === 'outside-body' && is.body === desk))
    .slice(0, 40)
    .map((one) => ({
      name: nameOf(one), reach: [...(one.is.phones ?? []), ...(one.is.emails ?? [])],
      expired: one.is.validUntil !== undefined && one.is.validUntil < view.asOf,
    }))
}

/** Who answers for security here, as a form asks it; null: nobody stands in the register. */
export function securityContact(view: RegisterView): string | null {
  const own = view.all('contact').filter(({ is }) => is.role === 'security-manager' || is.role === 'systems')
  const main = own.filter(({ is }) => is.order !== 'deputy')
  const chosen = main.find(({ is }) => is.role === 'security-manager') ?? main[0] ?? own[0]
  return chosen ? [nameOf(chosen), ...(chosen.is.phones ?? []), ...(chosen.is.emails ?? [])].join(' ') : null
}

function nameOf({ is, key }: Entity<'contact'>): string {
  return [is.organisation ?? is.vendor, is.department, is.name].filter(Boolean).join(' ') || key
}
