// People and their roles, per hospital; hospitals themselves; who runs the installation.
import { z } from 'zod'
import { inFacility, routes } from '../route.ts'
import { done, id, line, listOf, moment, paged, paging, role } from '../shapes.ts'

const facilityRole = z.enum(['manager', 'practitioner', 'staff', 'auditor'])
/** Shown once, never again. */
const oneTimePassword = z.object({ person: id, oneTimePassword: z.string() })

const personRow = z.object({
  id,
  name: z.string(),
  login: z.string(),
  origin: z.enum(['local', 'ldap', 'oidc']),
  department: z.string().nullable(),
  roles: z.array(role),
  active: z.boolean(),
  totp: z.boolean(),
  passkeys: z.int(),
  lastSeenAt: moment.nullable(),
  addedAt: moment,
  lockedUntil: moment.nullable(),
})

const profile = z.object({
  name: line,
  kana: line.nullable(),
  romaji: line.nullable(),
  alsoCalled: z.array(line).max(20),
  beds: z.int().min(0).max(10_000).nullable(),
  director: line.nullable(),
})

const people = `${inFacility}/people` as const

export const peopleRoutes = routes({
  'people.list': {
    method: 'GET', path: people, permission: 'people.manage',
    query: paging.extend({ role: facilityRole.optional(), active: z.enum(['true', 'false']).optional() }),
    response: paged(personRow),
  },
  'people.one': { method: 'GET', path: `${people}/:person`, permission: 'people.manage', response: personRow },
  'people.add': {
    method: 'POST', path: people, permission: 'people.manage', act: ['people.added'],
    body: z.object({ name: line, login: line, department: line.optional(), roles: z.array(facilityRole).min(1) }),
    response: oneTimePassword,
  },
  'people.setRoles': {
    method: 'PUT', path: `${people}/:person/roles`, permission: 'people.manage',
    act: ['people.role-granted', 'people.role-revoked'],
    body: z.object({ roles: z.array(facilityRole) }), response: personRow,
  },
  'people.deactivate': {
    method: 'POST', path: `${people}/:person/deactivate`, permission: 'people.manage', act: ['people.deactivated'],
    response: personRow,
  },
  'people.reactivate': {
    method: 'POST', path: `${people}/:person/reactivate`, permission: 'people.manage', act: ['people.reactivated'],
    response: personRow,
  },
  'people.reset': {
    method: 'POST', path: `${people}/:person/reset`, permission: 'people.manage', act: ['people.password-reset'],
    /** `secondStep`: the phone is lost, so codes and passkeys go too. */
    body: z.object({ secondStep: z.boolean().default(false) }), response: oneTimePassword,
  },
  'people.revokeSessions': {
    method: 'POST', path: `${people}/:person/revoke-sessions`, permission: 'people.manage',
    act: ['people.session-revoked'],
    response: z.object({ revoked: z.int() }),
  },
  'people.assignable': {
    method: 'GET', path: `${inFacility}/assignable`, permission: 'work.manage',
    response: listOf(z.object({ id, name: z.string(), roles: z.array(role) })),
  },
  'facilities.list': {
    method: 'GET', path: '/api/v1/facilities', permission: 'installation.operate',
    response: listOf(z.object({ id, name: z.string(), sample: z.boolean(), people: z.int() })),
  },
  'facilities.add': {
    method: 'POST', path: '/api/v1/facilities', permission: 'installation.operate',
    act: ['facility.added', 'people.added'],
    body: z.object({ name: line, manager: z.object({ name: line, login: line }) }),
    response: z.object({ facility: id, person: id, oneTimePassword: z.string() }),
  },
  'profile.get': { method: 'GET', path: `${inFacility}/profile`, permission: 'board.read', response: profile },
  'profile.set': {
    method: 'PUT', path: `${inFacility}/profile`, permission: 'evidence.import',
    act: ['facility.renamed', 'register.note'],
    body: profile, response: profile,
  },
  'operators.list': {
    method: 'GET', path: '/api/v1/operators', permission: 'installation.operate',
    response: listOf(z.object({ id, name: z.string(), login: z.string(), active: z.boolean() })),
  },
  'operators.add': {
    method: 'POST', path: '/api/v1/operators', permission: 'installation.operate', act: ['people.operator-added'],
    body: z.object({ login: line, name: line.optional() }),
    /** null where the person already had an account. */
    response: z.object({ person: id, oneTimePassword: z.string().nullable() }),
  },
  'operators.remove': {
    method: 'DELETE', path: '/api/v1/operators/:person', permission: 'installation.operate',
    act: ['people.operator-removed'], response: done,
  },
})
