// Reports of an incident: what stands in each field, what could, what was sent; and the files that go out.
import { createHash, randomUUID } from 'node:crypto'
import { incidentFormPaper, incidentFormText, type FormGiven } from '#hospital/binder/reports/incident-form.ts'
import { toPdf } from '#hospital/binder/render/pdf.ts'
import { toXlsx } from '#hospital/binder/render/xlsx.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import { comebackOf } from '#hospital/response/comeback/read.ts'
import { cutsOf } from '#hospital/response/cuts/read.ts'
import { dutyRows, givenOf } from '#hospital/response/duties/read.ts'
import { duties } from '#hospital/response/duties/rules.ts'
import { itemsOf } from '#hospital/response/evidence/read.ts'
import { fieldSet, formSent } from '#hospital/response/forms/acts.ts'
import { changes, completeness, type Change, type Completeness, type Values } from '#hospital/response/forms/complete.ts'
import { digestOf } from '#hospital/response/forms/digest.ts'
import { fieldsOf, formOf, forms, suggestors } from '#hospital/response/forms/form.ts'
import { fieldRows, sentOf, sentValues, valuesOf } from '#hospital/response/forms/read.ts'
import { suggestionsFor, type Known } from '#hospital/response/forms/suggest.ts'
import type { SentRow } from '#hospital/response/forms/tables.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { leadersOf } from '#hospital/response/roles/read.ts'
import { linesOf } from '#hospital/response/timeline/read.ts'
import { notesOf } from '#hospital/response/word/read.ts'
import { headNow } from '#apps/house/head.ts'
import type { Common, Context, FileOut, Handlers, Topic } from '../../context.ts'
import { dayOf, moment } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn } from '../../refuse.ts'
import { securityContact } from './duty-desks.ts'
import { typedWhen } from './typed-when.ts'

const ended = ({ missing, ...far }: Completeness, locale: Common['locale']) => (
  { ...far, missing: missing.map(({ title }) => title[locale]) }
)

const read = async ({ house, facility }: Pick<Common, 'house'> & { readonly facility: string }, incident: string) => (
  house.kernel.read(facility, async (db) => ({
    incident: await incidentOf(db, incident), rows: await fieldRows(db, incident), sent: await sentOf(db, incident),
  }))
)

async function list({ house, facility, locale, say, params }: Context<'forms.list'>) {
  const { incident, rows, sent } = await read({ house, facility }, params.incident)
  if (incident === null) return notFound()
  return {
    rows: forms().map((form) => {
      const own = sent.filter((one) => one.form === form.id)
      const last = own.at(-1)
      return {
        id: form.id, short: form.short[locale], title: form.title[locale], to: form.to[locale],
        far: ended(completeness(form, valuesOf(rows)), locale), sent: own.length, lastAt: last ? moment(last.at) : null,
        lastTitle: last ? say({ code: `response.form.stage.${last.stage}` }) : null,
      }
    }),
  }
}

/** What suggestions are made of, in the language of the page. */
async function knownOf({ house, facility, locale, say, params }: Context<'forms.get'>): Promise<Known | null> {
  const [found, view] = await Promise.all([
    house.kernel.read(facility, async (db) => ({
      incident: await incidentOf(db, params.incident), lines: await linesOf(db, params.incident),
      rows: await dutyRows(db, params.incident), leaders: await leadersOf(db), items: await itemsOf(db, params.incident),
      cuts: await cutsOf(db, params.incident), comeback: await comebackOf(db, params.incident), notes: await notesOf(db, params.incident),
    })),
    house.registers.view(facility),
  ])
  const { incident, rows, leaders, ...known } = found
  if (incident === null) return null
  const titles = new Map(duties().editions.map(({ duty, title }) => [duty, title[locale]]))
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo',
  })
  return {
    ...known, incident, say, answers: givenOf(incident, rows).answers, contact: securityContact(view),
    told: rows.reports.filter(({ withdrawn_at }) => withdrawn_at === null)
      .map((report) => ({ report, title: titles.get(report.duty) ?? report.duty })),
    hospital: hospitalOf(house, facility), lead: leaders.get(params.incident)?.holder ?? null, moment: (at) => format.format(at),
  }
}

const hospitalOf = (house: Common['house'], facility: string) => (
  house.kernel.facilities().find((one) => one.id === facility)?.name ?? ''
)

async function get(context: Context<'forms.get'>) {
  const { house, services, facility, locale, say, params } = context
  const form = formOf(params.form)
  const known = form === null ? null : await knownOf(context)
  if (form === null || known === null) return notFound()
  const { rows, sent } = await read(context, params.incident)
  const own = sent.filter((one) => one.form === form.id)
  const snapshots = await house.kernel.read(facility, (db) => Array.fromAsync(own, ({ id }) => sentValues(db, id)))
  const who = await names(house.kernel, own.map((one) => one.by_person))
  const values = valuesOf(rows)
  const stood = new Map(rows.map((row) => [row.field, row]))
  const word = (value: Change['before']) => value && (value.state === 'unknown' ? say({ code: 'words.form.unknown' }) : value.value)
  const differing = (before: Values, after: Values) => changes(form, before, after)
    .map((one) => ({ title: one.field.title[locale], before: word(one.before), after: word(one.after) }))
  const last = snapshots.at(-1)
  return {
    now: moment(services.now()), drill: known.incident.mode === 'drill', id: form.id, short: form.short[locale], title: form.title[locale],
    to: form.to[locale], note: form.note[locale], source: form.source, certaintyTitle: say({ code: `certainty.${form.certainty}` }),
    validFrom: form.validFrom, digest: digestOf(form, values), far: ended(completeness(form, values), locale),
    sections: form.sections.map(({ title, fields }) => ({
      title: title[locale],
      fields: fields.map((field) => {
        const row = stood.get(field.id)
        return {
          id: field.id, title: field.title[locale], hint: field.hint?.[locale] ?? null, kind: field.kind, required: field.required,
          certaintyTitle: say({ code: `certainty.${field.certainty}` }), state: row?.state ?? ('empty' as const), value: row?.value ?? null,
          sourceTitle: row?.source == null ? null : say({ code: `response.form.from.${row.source}` }),
          suggestions: suggestionsFor(field, known).filter(({ value }) => value !== row?.value)
            .map(({ source, value }) => ({ source, value, title: say({ code: `response.form.from.${source}` }) })),
        }
      }),
    })),
    sent: own.map((one, at) => ({
      id: one.id, version: one.version, stage: one.stage, stageTitle: say({ code: `response.form.stage.${one.stage}` }),
      at: moment(one.at), by: who.get(one.by_person) ?? one.by_person, desk: one.desk, note: one.note, sha256: one.sha256,
      fromPaper: one.from_paper, changes: at === 0 ? [] : differing(snapshots[at - 1] ?? new Map(), snapshots[at] ?? new Map()),
    })).toReversed(),
    changedSince: last === undefined ? [] : differing(last, values),
  }
}

type Wanted = { readonly stage: SentRow['stage'] | null; readonly version: number | null; readonly values: Values; readonly date: string }

async function given(context: Context<'forms.file'> | Context<'forms.send'>, wanted: Wanted): Promise<FormGiven | null> {
  const { house, facility, locale, params } = context
  const form = formOf(params.form)
  const incident = await house.kernel.read(facility, (db) => incidentOf(db, params.incident))
  if (form === null || incident === null) return null
  return {
    locale, hospital: hospitalOf(house, facility), head: await headNow(house.kernel), form, number: incident.number,
    drill: incident.mode === 'drill', ...wanted,
  }
}

async function file(context: Context<'forms.file'>): Promise<FileOut | ReturnType<typeof notFound>> {
  const { house, facility, params, query } = context
  const { rows, sent } = await read(context, params.incident)
  const row = query.sent === undefined ? null : sent.find((one) => one.id === query.sent && one.form === params.form)
  if (row === undefined) return notFound()
  const one = await given(context, row === null
    ? { stage: null, version: null, values: valuesOf(rows), date: house.today() }
    : {
        stage: row.stage, version: row.version, date: dayOf(row.at),
        values: await house.kernel.read(facility, (db) => sentValues(db, row.id)),
      })
  if (one === null) return notFound()
  const paper = incidentFormPaper(one)
  if (params.format === 'pdf') {
    return { type: 'application/pdf', name: `${paper.name}.pdf`, content: (await toPdf(paper)).bytes, inline: true }
  }
  if (params.format === 'txt') {
    // A version that was sent goes out byte for byte as it was, so that its hash can be checked.
    return { type: 'text/plain', name: `${paper.name}.txt`, content: row?.text ?? incidentFormText(one) }
  }
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: `${paper.name}.xlsx`, content: await toXlsx(paper),
  }
}

async function send(context: Context<'forms.send'>) {
  const { house, actor, params, body } = context
  const { rows, sent } = await read(context, params.incident)
  const version = sent.filter((one) => one.form === params.form).length + 1
  const one = await given(context, { stage: body.stage, version, values: valuesOf(rows), date: house.today() })
  if (one === null) return notFound()
  const text = incidentFormText(one)
  const id = randomUUID()
  const outcome = await house.kernel.commit(actor, formSent, {
    incident: params.incident, id, form: one.form.id, stage: body.stage, desk: body.desk ?? null, note: body.note ?? null,
    fields: fieldsOf(one.form).map((field) => field.id), digest: body.digest, text,
    sha256: createHash('sha256').update(text).digest('hex'), ...typedWhen(body),
  })
  return outcome.ok ? { id } : passOn(outcome)
}

export const formHandlers: Handlers<Topic<'forms'>> = {
  'forms.list': list,
  'forms.get': get,
  'forms.file': file,
  'forms.send': send,
  async 'forms.set'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, fieldSet, {
      incident: params.incident, field: body.field, state: body.state, value: body.state === 'value' ? body.value ?? null : null,
      source: suggestors.find((one) => one === body.source) ?? null,
    }))
  },
}
