// The playbooks one can choose: each in its newest version, the hospital's own before the one that was shipped.
import type { Write } from '#hospital/kernel/act.ts'
import type { Playbook } from './schema.ts'
import { shippedPlaybooks } from './shipped.ts'
import type { PlaybookRow, PlaybookTables } from './tables.ts'

export interface Offered {
  readonly book: Playbook
  /** 0: as shipped. */
  readonly version: number
  readonly keptAt: number | null
}

/** The newest last. */
export async function versionsOf(db: Write, playbook: string): Promise<readonly PlaybookRow[]> {
  return db.withTables<PlaybookTables>().selectFrom('response_playbook').selectAll().where('playbook', '=', playbook)
    .orderBy('version').execute()
}

export async function playbooksOf(db: Write): Promise<readonly Offered[]> {
  const rows = await db.withTables<PlaybookTables>().selectFrom('response_playbook').selectAll().orderBy('version').execute()
  const own = new Map(rows.map(({ playbook, body, version, kept_at }) => [playbook, { book: body, version, keptAt: kept_at }]))
  const shipped = shippedPlaybooks().map((book) => own.get(book.id) ?? { book, version: 0, keptAt: null })
  const ids = new Set(shipped.map(({ book }) => book.id))
  return [...shipped, ...[...own.values()].filter(({ book }) => !ids.has(book.id))]
}

export async function playbookOf(db: Write, id: string): Promise<Offered | null> {
  return (await playbooksOf(db)).find(({ book }) => book.id === id) ?? null
}
