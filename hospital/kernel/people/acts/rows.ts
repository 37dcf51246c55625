// Small changes of rows that several acts make.
import type { Kysely } from 'kysely'
import type { Role } from '../../permission.ts'
import type { PeopleTables, Place } from '../tables.ts'

type Db = Kysely<PeopleTables>

export async function grant(db: Db, person: string, place: Place, role: Role): Promise<void> {
  await db.insertInto('people_roles').values({ person, place, role })
    .onConflict((on) => on.columns(['person', 'place', 'role']).doNothing()).execute()
}

export async function revoke(db: Db, person: string, place: Place, role: Role): Promise<void> {
  await db.deleteFrom('people_roles').where('person', '=', person).where('place', '=', place).where('role', '=', role)
    .execute()
}

export async function setRecovery(db: Db, person: string, hashes: readonly (string | null)[]): Promise<void> {
  await db.deleteFrom('people_recovery').where('person', '=', person).execute()
  // An erased code is null and can never be used again.
  for (const hash of hashes) if (hash !== null) await db.insertInto('people_recovery').values({ person, hash })
    .execute()
}

/** Code generator, recovery codes and passkeys: all of the second step. */
export async function forgetProofs(db: Db, person: string): Promise<void> {
  await db.updateTable('people').set({ totp_secret: null, totp_step: null }).where('id', '=', person).execute()
  await db.deleteFrom('people_recovery').where('person', '=', person).execute()
  await db.deleteFrom('people_passkeys').where('person', '=', person).execute()
}
