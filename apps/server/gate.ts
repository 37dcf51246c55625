// Who asks, and may they: the one place where a route's permission is decided.
import type { RouteId } from '#apps/contract/contract.ts'
import { inFacility, type Route } from '#apps/contract/route.ts'
import type { Actor } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Permission } from '#hospital/kernel/permission.ts'
import { permissionsAt, rolesAt, type SignedIn } from '#hospital/kernel/people/queries.ts'
import { notFound, refuse, type Refused } from './refuse.ts'

export interface Passed {
  readonly facility: string
  readonly actor: Actor
}

const nobody: Actor = { person: 'nobody', facility: null, permissions: new Set<Permission>() }

/** Until the one-time password is replaced, only these are open. */
const beforeNewPassword: ReadonlySet<RouteId> = new Set(
  ['me.get', 'me.changePassword', 'me.setLocale', 'session.logOut']
)

export function gate(
  kernel: Kernel, route: Route & { readonly id: RouteId }, me: SignedIn | null, facility: string
): Passed | Refused {
  if (route.permission === 'public') return { facility: '', actor: nobody }
  if (me === null) return refuse(401, 'logInFirst', { code: 'server.logInFirst' })
  if (me.person.must_change && !beforeNewPassword.has(route.id)) {
    return refuse(403, 'mustChangePassword', { code: 'server.mustChangePassword' })
  }
  const inside = route.path.startsWith(inFacility)
  if (inside && !mayKnow(kernel, me, facility)) return notFound()
  const permissions = permissionsAt(me.grants, inside ? facility : '')
  if (route.permission !== 'signedIn' && !permissions.has(route.permission)) {
    return refuse(403, 'forbidden', { code: 'server.forbidden' })
  }
  return {
    facility: inside ? facility : '', actor: { person: me.person.id, facility: inside ? facility : null, permissions }
  }
}

/** INVARIANT: without a role there, a hospital is answered as if it did not exist. */
function mayKnow(kernel: Kernel, me: SignedIn, facility: string): boolean {
  if (facility === '' || !kernel.facilities().some((one) => one.id === facility)) return false
  return rolesAt(me.grants, facility).length > 0 || rolesAt(me.grants, '').includes('operator')
}
