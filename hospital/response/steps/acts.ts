// A playbook is chosen, a step is begun, done or left out with its reason, and people add steps of their own.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { runningIncident } from '../incident/running.ts'
import { lanes, responseRoles } from '../lanes.ts'
import { id, line, prose, when } from '../payload.ts'
import { orderFaults } from '../playbooks/order.ts'
import { playbook } from '../playbooks/schema.ts'
import { tell } from '../timeline/acts/tell.ts'
import { notAhead } from '../timeline/when.ts'
import { chosenOf, stepsOf } from './read.ts'
import { stepStates, type StepTables } from './tables.ts'
import { actText, say } from './text.ts'

const untouched = { state: 'todo', answer: null, happened_at: null, done_by: null, note: null, set_by: null } as const

export const playbookChosen = defineAct({
  name: 'response.playbook-chosen',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.playbook-chosen'),
  // The whole of it: what stood in it then stays true for this incident, whatever becomes of the playbook.
  schema: z.object({ incident: id, version: z.int().min(0), book: playbook, ...when }),
  personal: [],
  async check(db, act) {
    const { incident, book } = act.payload
    const already = (await chosenOf(db, incident)).some((one) => one.playbook === book.id)
    return [
      ...(await runningIncident(db, incident)), ...notAhead(act), ...orderFaults(book),
      ...(already ? [say('response.step.chosen-already')] : []),
    ]
  },
  async apply(write, act) {
    const { incident, version, book, happenedAt, fromPaper } = act.payload
    const db = write.withTables<StepTables>()
    const there = new Set((await stepsOf(write, incident)).map(({ step }) => step))
    await db.insertInto('response_chosen').values({
      incident, playbook: book.id, version, title: book.title, chosen_at: happenedAt ?? act.at, chosen_by: act.actor,
    }).execute()
    // What two playbooks share is done once.
    const rows = book.steps.filter((step) => !there.has(step.id)).map((step, n) => ({
      incident, step: step.id, seq: act.seq, n, playbook: book.id, lane: step.lane, body: step, own: null, added_at: act.at, ...untouched,
    }))
    if (rows.length > 0) await db.insertInto('response_step').values(rows).execute()
    await tell(write, act, { incident, kind: 'step', said: say('response.line.chosen', { ...book.title }), happenedAt, fromPaper })
  },
})

export const stepAdded = defineAct({
  name: 'response.step-added',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.step-added'),
  schema: z.object({
    incident: id, step: id, lane: z.enum(lanes), words: line.nullable(), who: z.enum(responseRoles),
    withinMinutes: z.int().min(0).max(525_600).nullable(),
  }),
  personal: ['words'],
  async check(db, { payload: { incident, step } }) {
    const taken = (await stepsOf(db, incident)).some((one) => one.step === step)
    return [...(await runningIncident(db, incident)), ...(taken ? [say('response.step.taken')] : [])]
  },
  async apply(write, act) {
    const { incident, step, lane, words, who, withinMinutes } = act.payload
    await write.withTables<StepTables>().insertInto('response_step').values({
      incident, step, seq: act.seq, n: 0, playbook: null, lane, own: words, added_at: act.at, ...untouched,
      body: { id: step, lane, who, after: [], ...(withinMinutes === null ? {} : { withinMinutes }) },
    }).execute()
    await tell(write, act, { incident, kind: 'step', lane, said: say('response.line.added'), words })
  },
})

export const stepSet = defineAct({
  name: 'response.step-set',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.step-set'),
  schema: z.object({
    incident: id, step: id, state: z.enum(stepStates), answer: z.enum(['yes', 'no']).nullable(), name: line.nullable(),
    note: prose.nullable(), ...when,
  }),
  personal: ['name', 'note'],
  async check(db, act) {
    const { incident, step, state, answer, note } = act.payload
    const row = (await stepsOf(db, incident)).find((one) => one.step === step)
    return [
      ...(await runningIncident(db, incident)), ...notAhead(act), ...(row === undefined ? [say('response.step.none')] : []),
      ...(state === 'skipped' && note === null ? [say('response.step.reason')] : []),
      ...(state === 'done' && row?.body.branch !== undefined && answer === null ? [say('response.step.answer')] : []),
      ...(answer !== null && row !== undefined && row.body.branch === undefined ? [say('response.step.no-question')] : []),
    ]
  },
  async apply(write, act) {
    const { incident, step, state, answer, name, note, happenedAt, fromPaper } = act.payload
    const db = write.withTables<StepTables>()
    const row = (await stepsOf(write, incident)).find((one) => one.step === step)
    if (row === undefined) return
    await db.updateTable('response_step').set({
      state, answer: state === 'done' ? answer : null, happened_at: happenedAt ?? act.at, done_by: name, note, set_by: act.actor,
    }).where('incident', '=', incident).where('step', '=', step).execute()
    const words = [row.own, name, note].filter((one) => one !== null).join('\n')
    const title = row.body.title
    const said = title === undefined ? say(`response.line.own.${state}`)
      : answer !== null && state === 'done' ? say(`response.line.answer.${answer}`, { ...(row.body.branch?.question ?? title) })
        : say(`response.line.step.${state}`, { ...title })
    await tell(write, act, {
      incident, kind: 'step', lane: row.lane, said, words: words === '' ? null : words, happenedAt, fromPaper,
    })
  },
})
