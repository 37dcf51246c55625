// Versions of the red file, its printings, and what was taken in.
import type { Write } from '#hospital/kernel/act.ts'
import type { PrintingRow, RedFileRow, RedFileTables } from './tables.ts'

export async function newestVersion(db: Write): Promise<RedFileRow | null> {
  return (await db.withTables<RedFileTables>().selectFrom('response_redfile').selectAll().orderBy('version', 'desc').limit(1)
    .executeTakeFirst()) ?? null
}

/** Newest first. */
export async function versions(db: Write, most = 50): Promise<readonly RedFileRow[]> {
  return db.withTables<RedFileTables>().selectFrom('response_redfile').selectAll().orderBy('version', 'desc').limit(most).execute()
}

export async function versionAt(db: Write, version: number): Promise<RedFileRow | null> {
  return (await db.withTables<RedFileTables>().selectFrom('response_redfile').selectAll().where('version', '=', version)
    .executeTakeFirst()) ?? null
}

/** Newest first. */
export async function printings(db: Write, most = 50): Promise<readonly PrintingRow[]> {
  return db.withTables<RedFileTables>().selectFrom('response_redfile_printing').selectAll().orderBy('printed_at', 'desc')
    .orderBy('seq', 'desc').limit(most).execute()
}

export async function takenEntries(db: Write, incident: string): Promise<ReadonlySet<string>> {
  const rows = await db.withTables<RedFileTables>().selectFrom('response_redfile_taken').select('entry')
    .where('incident', '=', incident).execute()
  return new Set(rows.map(({ entry }) => entry))
}
