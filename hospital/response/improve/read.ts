// Improvements as they stand.
import type { Write } from '#hospital/kernel/act.ts'
import type { ImprovementRow, ImproveTables } from './tables.ts'

export async function improvementOf(db: Write, id: string): Promise<ImprovementRow | null> {
  return (await db.withTables<ImproveTables>().selectFrom('response_improvement').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** What is open first, by its day. `of`: of one incident or drill only. */
export async function improvementsOf(db: Write, of?: string): Promise<readonly ImprovementRow[]> {
  const all = db.withTables<ImproveTables>().selectFrom('response_improvement').selectAll()
  const rows = await (of === undefined ? all : all.where('of', '=', of)).orderBy('due').orderBy('id').execute()
  return [...rows.filter(({ state }) => state === 'open'), ...rows.filter(({ state }) => state === 'done')]
}

const soonDays = 14

/** Open, and due within two weeks or overdue. */
export function pressingImprovements(rows: readonly ImprovementRow[], today: string): readonly ImprovementRow[] {
  const until = Temporal.PlainDate.from(today).add({ days: soonDays }).toString()
  return rows.filter(({ state, due }) => state === 'open' && due <= until)
}
