// What is cut now, what people saw of it, and the photographs.
import type { Write } from '#hospital/kernel/act.ts'
import type { CutRow, CutTables, EffectRow, PhotoRow } from './tables.ts'

export async function cutsOf(db: Write, incident: string): Promise<readonly CutRow[]> {
  return db.withTables<CutTables>().selectFrom('response_cut').selectAll().where('incident', '=', incident)
    .orderBy('cut_at').orderBy('cut').execute()
}

export async function effectsOf(db: Write, incident: string): Promise<readonly EffectRow[]> {
  return db.withTables<CutTables>().selectFrom('response_cut_effect').selectAll().where('incident', '=', incident)
    .orderBy('happened_at').orderBy('seq').execute()
}

/** Of the whole hospital: where a cable is does not change with the incident. */
export async function cutPhotos(db: Write): Promise<readonly PhotoRow[]> {
  return db.withTables<CutTables>().selectFrom('response_cut_photo').selectAll().orderBy('point').orderBy('kept_at')
    .orderBy('file').execute()
}

export async function cutOf(db: Write, incident: string, cut: string): Promise<CutRow | null> {
  return (await db.withTables<CutTables>().selectFrom('response_cut').selectAll().where('incident', '=', incident)
    .where('cut', '=', cut).executeTakeFirst()) ?? null
}
