// A drill runs: it begins on a fresh incident marked as one, injects are given and resolved, what was seen is ticked, it ends.
import { z } from 'zod'
import { defineAct, type Applied, type Write } from '#hospital/kernel/act.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { incidentOf } from '../../incident/read.ts'
import { runningIncident } from '../../incident/running.ts'
import type { IncidentTables } from '../../incident/tables.ts'
import { id, line, prose, when } from '../../payload.ts'
import { rolesOf } from '../../roles/read.ts'
import type { RoleTables } from '../../roles/tables.ts'
import { chosenOf, stepsOf } from '../../steps/read.ts'
import type { StepTables } from '../../steps/tables.ts'
import { tell } from '../../timeline/acts/tell.ts'
import { notAhead } from '../../timeline/when.ts'
import { exercise } from '../exercise.ts'
import { drillOf } from '../read.ts'
import type { DrillTables } from '../tables.ts'
import { actText, say } from '../text.ts'

export const drillStarted = defineAct({
  name: 'response.drill-started',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.drill-started'),
  // The whole exercise: what stood in it then stays true for this drill, whatever becomes of it.
  schema: z.object({
    incident: id, version: z.int().min(0), body: exercise, ward: line.nullable(), participants: z.int().min(1).max(100_000).nullable(),
    facilitator: line.nullable(), copyOf: id.nullable(), ...when,
  }),
  personal: ['facilitator'],
  async check(db, act) {
    const { incident, copyOf } = act.payload
    const target = await incidentOf(db, incident)
    const origin = copyOf === null ? null : await incidentOf(db, copyOf)
    return [
      ...(await runningIncident(db, incident)), ...notAhead(act),
      ...(target !== null && target.mode !== 'drill' ? [say('response.drill.real')] : []),
      ...((await drillOf(db, incident)) !== null ? [say('response.drill.already')] : []),
      ...(copyOf !== null && origin?.mode !== 'real' ? [say('response.drill.no-origin')] : []),
    ]
  },
  async apply(write, act) {
    const { incident, version, body, ward, participants, facilitator, copyOf, happenedAt, fromPaper } = act.payload
    await write.withTables<DrillTables>().insertInto('response_drill').values({
      incident, exercise: body.id, version, body, ward, participants, facilitator, copied_from: copyOf,
      started_at: happenedAt ?? act.at, ended_at: null, strengths: null, hotwash: body.hotwash.map(() => null),
    }).execute()
    if (copyOf !== null) await copyBoard(write, copyOf, incident)
    await tell(write, act, { incident, kind: 'inject', said: say('response.line.drill-started', { ...body.title }), words: ward, happenedAt, fromPaper })
  },
})

/** INVARIANT: reads the real one, writes under the drill's id only. */
async function copyBoard(write: Write, from: string, into: string): Promise<void> {
  const steps = write.withTables<StepTables>()
  const chosen = (await chosenOf(write, from)).map((row) => ({ ...row, incident: into }))
  const rows = (await stepsOf(write, from)).map((row) => ({ ...row, incident: into }))
  const roles = (await rolesOf(write, from)).map((row) => ({ ...row, incident: into }))
  if (chosen.length > 0) await steps.insertInto('response_chosen').values(chosen).execute()
  if (rows.length > 0) await steps.insertInto('response_step').values(rows).execute()
  if (roles.length > 0) await write.withTables<RoleTables>().insertInto('response_role').values(roles).execute()
}

/** What is on paper still comes in after the drill has ended. */
async function knownDrill(db: Write, incident: string, inject?: string, expectation?: string): Promise<readonly Message[]> {
  const missing = await runningIncident(db, incident, 'closed')
  if (missing.length > 0) return missing
  const drill = await drillOf(db, incident)
  if (drill === null) return [say('response.drill.none')]
  if (inject === undefined) return []
  const found = drill.row.body.injects.find((one) => one.id === inject)
  if (found === undefined) return [say('response.drill.no-inject')]
  if (expectation === undefined || found.expectations.some((one) => one.id === expectation)) return []
  return [say('response.drill.no-expectation')]
}

export const drillInject = defineAct({
  name: 'response.drill-inject',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.drill-inject'),
  schema: z.object({ incident: id, inject: id, state: z.enum(['given', 'resolved']), ...when }),
  personal: [],
  async check(db, act) {
    const { incident, inject, state } = act.payload
    const rows = (await drillOf(db, incident))?.injects ?? []
    const given = rows.find((one) => one.inject === inject)
    return [
      ...(await knownDrill(db, incident, inject)), ...notAhead(act),
      ...(state === 'given' && given !== undefined ? [say('response.drill.given')] : []),
      ...(state === 'resolved' && given === undefined ? [say('response.drill.not-given')] : []),
    ]
  },
  async apply(write, act) {
    const { incident, inject, state, happenedAt, fromPaper } = act.payload
    const db = write.withTables<DrillTables>()
    const at = happenedAt ?? act.at
    if (state === 'given') await db.insertInto('response_drill_inject').values({ incident, inject, given_at: at, resolved_at: null }).execute()
    else await db.updateTable('response_drill_inject').set({ resolved_at: at }).where('incident', '=', incident).where('inject', '=', inject).execute()
    const title = (await drillOf(write, incident))?.row.body.injects.find((one) => one.id === inject)?.title
    if (title !== undefined) await tell(write, act, { incident, kind: 'inject', said: say(`response.line.inject.${state}`, { ...title }), happenedAt, fromPaper })
  },
})

export const drillScored = defineAct({
  name: 'response.drill-scored',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.drill-scored'),
  schema: z.object({ incident: id, inject: id, expectation: id, score: z.union([z.literal(0), z.literal(1), z.literal(2)]).nullable() }),
  personal: [],
  check: (db, { payload }) => knownDrill(db, payload.incident, payload.inject, payload.expectation),
  async apply(write, { payload: { incident, inject, expectation, score }, at, actor }) {
    const db = write.withTables<DrillTables>()
    await db.deleteFrom('response_drill_score')
      .where('incident', '=', incident).where('inject', '=', inject).where('expectation', '=', expectation).execute()
    await db.insertInto('response_drill_score').values({ incident, inject, expectation, score, set_at: at, set_by: actor }).execute()
  },
})

interface Ended {
  readonly incident: string
  readonly participants: number | null
  readonly strengths: string | null
  readonly hotwash: readonly (string | null)[]
  readonly happenedAt: number | null
  readonly fromPaper: boolean
}

async function close(write: Write, act: Applied<Ended>): Promise<void> {
  const { incident, participants, strengths, hotwash, happenedAt, fromPaper } = act.payload
  const at = happenedAt ?? act.at
  const before = await drillOf(write, incident)
  if (before === null) return
  await write.withTables<DrillTables>().updateTable('response_drill').set({
    ended_at: at, participants: participants ?? before.row.participants, strengths, hotwash: before.row.body.hotwash.map((_, n) => hotwash[n] ?? null),
  }).where('incident', '=', incident).execute()
  await write.withTables<IncidentTables>().updateTable('response_incident').set({ state: 'closed', closed_at: at })
    .where('id', '=', incident).execute()
  await tell(write, act, { incident, kind: 'inject', said: say('response.line.drill-ended'), words: strengths, happenedAt, fromPaper })
}

export const drillEnded = defineAct({
  name: 'response.drill-ended',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.drill-ended'),
  schema: z.object({
    incident: id, participants: z.int().min(1).max(100_000).nullable(), strengths: prose.nullable(),
    hotwash: z.array(prose.nullable()).max(10), ...when,
  }),
  personal: ['strengths', 'hotwash'],
  async check(db, act) {
    const drill = await drillOf(db, act.payload.incident)
    const early = drill !== null && (act.payload.happenedAt ?? act.at) < drill.row.started_at
    return [
      ...(await knownDrill(db, act.payload.incident)), ...notAhead(act), ...(early ? [say('response.drill.early')] : []),
      ...(drill !== null && drill.row.ended_at !== null ? [say('response.drill.over')] : []),
    ]
  },
  apply: close,
})
