// Reading about people. Only reads: every change is an act.
import type { Readable } from '../readable.ts'
import { permissionsOf, type Permission, type Role } from '../permission.ts'
import { loginKey } from './login-key.ts'
import type { Grant } from './rank.ts'
import { everywhere, tablesOf, type Origin, type PeopleTables, type Place } from './tables.ts'

export type PersonRow = PeopleTables['people']
export type SessionRow = PeopleTables['people_sessions']
export type PasskeyRow = PeopleTables['people_passkeys']

export interface Who {
  readonly person: PersonRow
  /** Active places only. */
  readonly grants: readonly Grant[]
}

export interface SignedIn extends Who {
  readonly session: SessionRow
}

const grantsIn = (kernel: Readable, person: string) =>
  kernel.read(null, (db) =>
    tablesOf(db).selectFrom('people_roles as r').innerJoin('people_places as p', (on) =>
      on.onRef('p.person', '=', 'r.person').onRef('p.place', '=', 'r.place'))
      .select(['r.place', 'r.role']).where('r.person', '=', person).where('p.active', '=', true)
      .orderBy('r.place').orderBy('r.role').execute())

export function personById(kernel: Readable, id: string): Promise<PersonRow | undefined> {
  return kernel.read(
    null, (db) => tablesOf(db).selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
  )
}

export async function whoIs(kernel: Readable, id: string): Promise<Who | undefined> {
  const person = await personById(kernel, id)
  return person && { person, grants: await grantsIn(kernel, id) }
}

/** Also where the person is stopped just now: whoever starts them again must not raise somebody else. */
export async function everyGrantOf(kernel: Readable, person: string): Promise<{ readonly grants: readonly Grant[] }> {
  const grants = await kernel.read(null, (db) =>
    tablesOf(db).selectFrom('people_roles').select(['place', 'role']).where('person', '=', person).execute())
  return { grants }
}

export function byLogin(kernel: Readable, login: string, origin: Origin): Promise<PersonRow | undefined> {
  return kernel.read(null, (db) =>
    tablesOf(db).selectFrom('people').selectAll()
      .where('login_key', '=', loginKey(login)).where('origin', '=', origin).executeTakeFirst())
}

export function bySubject(kernel: Readable, origin: Origin, subject: string): Promise<PersonRow | undefined> {
  return kernel.read(null, (db) =>
    tablesOf(db).selectFrom('people').selectAll().where(
      'subject', '=', subject
    ).where('origin', '=', origin).executeTakeFirst())
}

export async function byToken(kernel: Readable, tokenHash: string): Promise<SignedIn | undefined> {
  const session = await kernel.read(null, (db) =>
    tablesOf(db).selectFrom('people_sessions').selectAll().where('token', '=', tokenHash).executeTakeFirst())
  const who = session && (await whoIs(kernel, session.person))
  return session && who && { ...who, session }
}

export function sessionsOf(kernel: Readable, person: string, now: number): Promise<readonly SessionRow[]> {
  return kernel.read(null, (db) =>
    tablesOf(db).selectFrom('people_sessions').selectAll().where('person', '=', person).where('ends_at', '>', now)
      .orderBy('started_at', 'desc').execute())
}

export function passkeysOf(kernel: Readable, person: string): Promise<readonly PasskeyRow[]> {
  return kernel.read(null, (db) =>
    tablesOf(db).selectFrom('people_passkeys').selectAll().where('person', '=', person).orderBy('added_at').execute())
}

export function passkeyById(kernel: Readable, id: string): Promise<PasskeyRow | undefined> {
  return kernel.read(
    null, (db) => tablesOf(db).selectFrom('people_passkeys').selectAll().where('id', '=', id).executeTakeFirst()
  )
}

export function recoveryCodesLeft(kernel: Readable, person: string): Promise<number> {
  return kernel.read(null, async (db) =>
    (await tablesOf(db).selectFrom('people_recovery').select('hash').where('person', '=', person).execute()).length)
}

export interface Member {
  readonly person: PersonRow
  readonly active: boolean
  readonly department: string | null
  readonly addedAt: number
  readonly roles: readonly Role[]
  readonly passkeys: number
  /** Newest log-in among the sessions that still stand. */
  readonly loggedInAt: number | null
}

/** Those who belong to a place: a few hundred at most, so the page is cut by the caller. */
export async function membersOf(kernel: Readable, place: Place): Promise<readonly Member[]> {
  return kernel.read(null, async (db) => {
    const tables = tablesOf(db)
    const here = tables.selectFrom('people_places').select('person').where('place', '=', place)
    const rows = await tables.selectFrom('people').selectAll().where('id', 'in', here).execute()
    const places = await tables.selectFrom('people_places').selectAll().where('place', '=', place).execute()
    const roles = await tables.selectFrom('people_roles').selectAll().where('place', '=', place).orderBy('role')
      .execute()
    const keys = await tables.selectFrom('people_passkeys').select('person').where('person', 'in', here).execute()
    const sessions = await tables.selectFrom('people_sessions').select(['person', 'started_at'])
      .where('person', 'in', here).orderBy('started_at').execute()
    const loggedIn = new Map(sessions.map((one) => [one.person, one.started_at]))
    const placeOf = new Map(places.map((one) => [one.person, one]))
    const rolesOf = Map.groupBy(roles, (one) => one.person)
    const keysOf = Map.groupBy(keys, (one) => one.person)
    return rows.map((person) => ({
      person,
      active: placeOf.get(person.id)?.active ?? false,
      department: placeOf.get(person.id)?.department ?? null,
      addedAt: placeOf.get(person.id)?.added_at ?? person.added_at,
      roles: (rolesOf.get(person.id) ?? []).map((one) => one.role),
      passkeys: keysOf.get(person.id)?.length ?? 0,
      loggedInAt: loggedIn.get(person.id) ?? null,
    }))
  })
}

export function names(kernel: Readable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return Promise.resolve(new Map())
  return kernel.read(null, async (db) => {
    const rows = await tablesOf(db).selectFrom('people').select(['id', 'name', 'login'])
      .where('id', 'in', [...new Set(ids)]).execute()
    return new Map(rows.map((row) => [row.id, row.name ?? row.login ?? row.id]))
  })
}

/**
 * Whether the first set-up is done. Asked by the role, not by the accounts: a power cut between the first account and
 * its role would else leave a house that nobody can ever run.
 */
export async function someoneRuns(kernel: Readable): Promise<boolean> {
  return kernel.read(null, async (db) =>
    (await tablesOf(db).selectFrom('people_roles').select('person').where('place', '=', everywhere)
      .where('role', '=', 'operator').limit(1).execute()).length > 0)
}

export const rolesAt = (grants: readonly Grant[], place: Place): readonly Role[] =>
  grants.filter((one) => one.place === place).map((one) => one.role)

/** What a person may do in a hospital: by the roles there, and by the operator's, which holds everywhere. */
export function permissionsAt(grants: readonly Grant[], place: Place): ReadonlySet<Permission> {
  return permissionsOf([...rolesAt(grants, place), ...rolesAt(grants, everywhere)])
}
