// A case of one's own over the wire: written level by level, held back until every place is removed or confirmed, packed to go out.
import { randomUUID } from 'node:crypto'
import { casePackPaper } from '#hospital/binder/reports/case-pack.ts'
import { caseConfirmed, caseMade, casePublished, caseWritten } from '#hospital/response/cases/acts/own.ts'
import { caseJson, caseText } from '#hospital/response/cases/exchange.ts'
import { caseFields, everyField, levels, textsAt, type CaseField, type CaseLevel } from '#hospital/response/cases/levels.ts'
import { fieldPlaces, stillOpen, type FieldPlace } from '#hospital/response/cases/open-places.ts'
import { caseOf, confirmedIn, toldOf } from '#hospital/response/cases/read.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import type { RouteId } from '#apps/contract/contract.ts'
import type { Context, Handlers } from '../../context.ts'
import { dayOf, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'
import { render } from '../reports.ts'
import { caseFinder } from './case-names.ts'

type Own = Extract<RouteId, 'cases.make' | 'cases.own' | 'cases.write' | 'cases.confirm' | 'cases.publish' | 'cases.pack'>
type OfCase = Context<'cases.own'> | Context<'cases.publish'> | Context<'cases.confirm'> | Context<'cases.pack'>

async function make({ house, facility, actor, body }: Context<'cases.make'>) {
  const incident = await house.kernel.read(facility, (db) => incidentOf(db, body.incident))
  if (incident === null) return notFound()
  const id = randomUUID()
  const days = Math.round(((incident.closed_at ?? incident.known_at) - incident.known_at) / 86_400_000)
  const receipt = await house.kernel.commit(actor, caseMade, {
    id, incident: incident.id, year: Number(dayOf(incident.known_at).slice(0, 4)), kind: body.kind, days,
  })
  return receipt.ok ? { id } : passOn(receipt)
}

async function atLevel(context: OfCase, level: CaseLevel) {
  const { house, facility, params } = context
  const { told, confirmed } = await house.kernel.read(facility, async (db) => ({
    told: await toldOf(db, params.case, level), confirmed: await confirmedIn(db, params.case, level),
  }))
  const places = told === null ? [] : fieldPlaces(level, told.texts, confirmed, await caseFinder(context, facility))
  return { told, confirmed, places }
}

async function own(context: Context<'cases.own'>) {
  const { house, facility, locale, say, params } = context
  const row = await house.kernel.read(facility, (db) => caseOf(db, params.case))
  if (row === null) return notFound()
  const fieldTitle = (field: CaseField) => say({ code: `response.case.field.${field}` })
  const standing = await Promise.all(levels().map(async (level) => ({ level, ...(await atLevel(context, level.id)) })))
  return {
    id: row.id, incident: row.incident, year: row.year, days: row.days, fields: caseFields.map((field) => ({ field, title: fieldTitle(field) })),
    levels: standing.map(({ level, told, confirmed, places }) => ({
      level: level.id, title: level.title[locale], about: level.about[locale], fields: [...level.fields],
      texts: told === null ? {} : everyField(told.texts), publishedAt: momentOrNull(told?.published_at), written: told !== null,
      places: places.map((place) => ({
        field: place.field, fieldTitle: fieldTitle(place.field), kind: place.kind, kindTitle: say({ code: `response.case.kind.${place.kind}` }),
        why: say({ code: `response.case.why.${place.why}` }), start: place.start, end: place.end, match: place.match, blocks: place.blocks,
        confirmed: place.confirmed, reason: confirmed.find((one) => same(one, place))?.reason ?? null,
      })),
      open: stillOpen(places).length,
    })),
  }
}

const same = (one: { readonly field: string; readonly starts: number; readonly ends: number }, place: FieldPlace) =>
  one.field === place.field && one.starts === place.start && one.ends === place.end

async function publish(context: Context<'cases.publish'>) {
  const { house, actor, params, body } = context
  // What only the register knows is asked here: the door asks for shapes again.
  const open = body.published ? stillOpen((await atLevel(context, params.level)).places).length : 0
  if (open > 0) return refuse(409, 'conflict', { code: 'response.case.open', params: { count: open } })
  return answerOf(await house.kernel.commit(actor, casePublished, { case: params.case, level: params.level, published: body.published }))
}

async function confirm(context: Context<'cases.confirm'>) {
  const { house, actor, params, body } = context
  const { places } = await atLevel(context, params.level)
  const place = places.find((one) => one.field === body.field && one.start === body.start && one.end === body.end && one.kind === body.kind)
  if (place === undefined) return refuse(409, 'conflict', { code: 'response.case.place' })
  return answerOf(await house.kernel.commit(actor, caseConfirmed, { case: params.case, level: params.level, ...body }))
}

/** INVARIANT: beyond the hospital only what is published, looked through once more: the register may have learnt names since. */
async function pack(context: Context<'cases.pack'>) {
  const { house, facility, locale, say, params: { level, format, ...params } } = context
  const row = await house.kernel.read(facility, (db) => caseOf(db, params.case))
  const { told, places } = await atLevel(context, level)
  if (row === null || told === null || (level !== 'internal' && told.published_at === null)) return notFound()
  const open = stillOpen(places).length
  if (open > 0) return refuse(409, 'conflict', { code: 'response.case.open', params: { count: open } })
  const texts = textsAt(level, told.texts)
  const title = (field: CaseField) => say({ code: `response.case.field.${field}` })
  const hospital = level === 'public' ? '' : house.kernel.facilities().find(({ id }) => id === facility)?.name ?? ''
  const name = `case-${row.year}-${level}`
  if (format === 'txt') return { type: 'text/plain', name: `${name}.txt`, content: caseText({ level, texts }, title) }
  if (format === 'json') {
    if (level === 'internal') return notFound()
    const content = caseJson({ level, year: row.year, kind: row.kind, days: row.days, giver: hospital === '' ? null : hospital, texts })
    return { type: 'application/json', name: `${name}.json`, content }
  }
  const about = levels().find(({ id }) => id === level)?.title[locale] ?? level
  return render[format](casePackPaper({ locale, hospital, date: house.today(), level: about, year: row.year, texts, title }))
}

export const ownCaseHandlers: Handlers<Own> = {
  'cases.make': make, 'cases.own': own, 'cases.publish': publish, 'cases.confirm': confirm, 'cases.pack': pack,
  async 'cases.write'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, caseWritten, { case: params.case, level: params.level, ...everyField(body) }))
  },
}
