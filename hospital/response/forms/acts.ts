// A field is filled in, said to be unknown or emptied again; a report is sent as it stands.
import { z } from 'zod'
import { defineAct } from '#hospital/kernel/act.ts'
import { runningIncident } from '../incident/running.ts'
import { id, line, prose, when } from '../payload.ts'
import { tell } from '../timeline/acts/tell.ts'
import { notAhead } from '../timeline/when.ts'
import { completeness } from './complete.ts'
import { digestOf } from './digest.ts'
import { fieldsOf, formOf, forms, suggestors } from './form.ts'
import { fieldRows, valuesOf } from './read.ts'
import { stages, type FormTables } from './tables.ts'
import { actText, say } from './text.ts'

const word = z.string().regex(/^[a-z0-9-]{1,60}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const fieldSet = defineAct({
  name: 'response.field-set',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.field-set'),
  schema: z.object({
    incident: id, field: word, state: z.enum(['value', 'unknown', 'empty']), value: z.string().trim().min(1).max(20_000).nullable(),
    /** The suggestion it was taken from. */
    source: z.enum(suggestors).nullable(),
  }),
  personal: ['value'],
  async check(db, { payload: { incident, field, state, value } }) {
    const known = forms().some((form) => fieldsOf(form).some((one) => one.id === field))
    return [
      ...(await runningIncident(db, incident, 'closed')), ...(known ? [] : [say('response.form.field.none')]),
      ...((state === 'value') === (value !== null) ? [] : [say('response.form.field.empty')]),
    ]
  },
  async apply(write, { payload: { incident, field, state, value, source }, at, actor }) {
    const db = write.withTables<FormTables>()
    await db.deleteFrom('response_form_field').where('incident', '=', incident).where('field', '=', field).execute()
    if (state === 'empty') return
    await db.insertInto('response_form_field').values({ incident, field, state, value, source, at, by_person: actor }).execute()
  },
})

export const formSent = defineAct({
  name: 'response.form-sent',
  permission: 'incident.work',
  scope: 'facility',
  text: actText('response.form-sent'),
  schema: z.object({
    incident: id, id, form: word, stage: z.enum(stages), desk: line.nullable(), note: prose.nullable(),
    /** Its fields, in the form's order at that time: a later edition of the form must not change what was sent. */
    fields: z.array(word).min(1).max(400),
    /** Of the values that are meant, and of the text that went out. */
    digest: sha256, text: z.string().min(1).max(600_000).nullable(), sha256, ...when,
  }),
  personal: ['desk', 'note', 'text'],
  async check(db, act) {
    const { incident, form: formId, digest, stage } = act.payload
    const found = formOf(formId)
    const values = valuesOf(await fieldRows(db, incident))
    const taken = await db.withTables<FormTables>().selectFrom('response_form_sent').select('id').where('id', '=', act.payload.id)
      .executeTakeFirst()
    return [
      ...(await runningIncident(db, incident, 'closed')), ...notAhead(act),
      ...(found === null ? [say('response.form.none')] : []), ...(taken ? [say('response.form.taken')] : []),
      ...(found !== null && digestOf(found, values) !== digest ? [say('response.form.changed')] : []),
      ...(found !== null && stage === 'final' && !completeness(found, values).complete ? [say('response.form.incomplete')] : []),
    ]
  },
  async apply(write, act) {
    const { incident, form: formId, stage, desk, note, text, fields, sha256: hash, happenedAt, fromPaper } = act.payload
    const db = write.withTables<FormTables>()
    const before = await db.selectFrom('response_form_sent').select('id').where('incident', '=', incident).where('form', '=', formId)
      .execute()
    await db.insertInto('response_form_sent').values({
      id: act.payload.id, incident, form: formId, version: before.length + 1, stage, desk, note, text, sha256: hash,
      at: happenedAt ?? act.at,
      recorded_at: act.at, by_person: act.actor, from_paper: fromPaper,
    }).execute()
    const rows = (await fieldRows(write, incident)).filter(({ field }) => fields.includes(field))
      .map(({ field, state, value }) => ({ sent: act.payload.id, field, state, value }))
    if (rows.length > 0) await db.insertInto('response_form_sent_field').values(rows).execute()
    await tell(write, act, {
      incident, kind: 'form', lane: 'word', said: say(`response.form.line.${stage}`, { version: before.length + 1 }), words: desk,
      happenedAt, fromPaper,
    })
  },
})
