// Exercises one can choose, and drills as they stand.
import type { Write } from '#hospital/kernel/act.ts'
import type { Exercise } from './exercise.ts'
import { shippedExercises } from './shipped.ts'
import type { DrillRow, DrillTables, ExerciseRow, InjectRow, ScoreRow } from './tables.ts'

export interface OfferedExercise {
  readonly body: Exercise
  /** 0: as shipped. */
  readonly version: number
  readonly keptAt: number | null
}

export interface Drill {
  readonly row: DrillRow
  readonly injects: readonly InjectRow[]
  readonly scores: readonly ScoreRow[]
}

/** The newest last. */
export async function exerciseVersionsOf(db: Write, exercise: string): Promise<readonly ExerciseRow[]> {
  return db.withTables<DrillTables>().selectFrom('response_exercise').selectAll().where('exercise', '=', exercise)
    .orderBy('version').execute()
}

/** Each in its newest version, the hospital's own before the one that was shipped. */
export async function exercisesOf(db: Write): Promise<readonly OfferedExercise[]> {
  const rows = await db.withTables<DrillTables>().selectFrom('response_exercise').selectAll().orderBy('version').execute()
  const own = new Map(rows.map(({ exercise, body, version, kept_at }) => [exercise, { body, version, keptAt: kept_at }]))
  const shipped = shippedExercises().map((body) => own.get(body.id) ?? { body, version: 0, keptAt: null })
  const ids = new Set(shipped.map(({ body }) => body.id))
  return [...shipped, ...[...own.values()].filter(({ body }) => !ids.has(body.id))]
}

export async function exerciseOf(db: Write, id: string): Promise<OfferedExercise | null> {
  return (await exercisesOf(db)).find(({ body }) => body.id === id) ?? null
}

export async function drillOf(db: Write, incident: string): Promise<Drill | null> {
  const tables = db.withTables<DrillTables>()
  const row = await tables.selectFrom('response_drill').selectAll().where('incident', '=', incident).executeTakeFirst()
  if (row === undefined) return null
  return {
    row,
    injects: await tables.selectFrom('response_drill_inject').selectAll().where('incident', '=', incident).orderBy('given_at').orderBy('inject').execute(),
    scores: await tables.selectFrom('response_drill_score').selectAll().where('incident', '=', incident)
      .orderBy('inject').orderBy('expectation').execute(),
  }
}

/** Newest first. */
export async function drillsOf(db: Write): Promise<readonly DrillRow[]> {
  return db.withTables<DrillTables>().selectFrom('response_drill').selectAll().orderBy('started_at', 'desc').orderBy('incident').execute()
}
