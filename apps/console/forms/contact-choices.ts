// The places of the contact tree, as the register's vocabulary names them. Written out so that the browser need not load its schemas.
import type { contactRoles as roles, outsideBodies as bodies } from '#hospital/register/vocabulary/contacts.ts'

export const contactRoles = [
  'director', 'security-manager', 'systems', 'administration', 'clinical', 'public-relations', 'vendor', 'outside-body',
] as const satisfies typeof roles

export const outsideBodies = [
  'ministry', 'portal', 'privacy-commission', 'police', 'jpcert', 'insurer', 'prefecture',
] as const satisfies typeof bodies
