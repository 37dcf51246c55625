// The library of cases over the wire: search, one case, and what is taken in from a file.
import { publishedCases, type PublishedCase } from '#hospital/response/cases/shape.ts'
import { readCase } from '#hospital/response/cases/exchange.ts'
import { caseFields, everyField, textsAt, type CaseTexts } from '#hospital/response/cases/levels.ts'
import { ownCases, takenCases } from '#hospital/response/cases/read.ts'
import { matches } from '#hospital/response/cases/search.ts'
import { caseTaken } from '#hospital/response/cases/acts/taken.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'
import { bytesOf } from './bytes-of.ts'
import { ownCaseHandlers } from './cases-own.ts'
import { checksHere } from './checks-here.ts'

const untitled = '—'

const wordsOf = (one: PublishedCase, locale: 'ja' | 'en') => [
  one.title[locale], one.hospital[locale], String(one.year), one.scale[locale], one.entry.text[locale],
  ...[...one.failed, ...one.worked, ...one.stages, ...(one.cost ? [one.cost] : [])].map(({ text }) => text[locale]), ...one.lessons.map((each) => each[locale]),
]

async function list({ house, facility, actor, locale, query }: Context<'cases.list'>) {
  const { own, taken } = await house.kernel.read(facility, async (db) => ({ own: await ownCases(db), taken: await takenCases(db) }))
  const q = query.q ?? ''
  const fits = (texts: readonly (string | null | undefined)[]) => query.check === undefined && matches(q, texts)
  // What is written for the inside is for those who work incidents; a ward reads what was published.
  const inside = actor.permissions.has('incident.read')
  return {
    rows: [
      ...own.flatMap(({ row, told }) => {
        const shown = told.filter((one) => inside || (one.level === 'public' && one.published_at !== null))
        const texts = shown.flatMap((one) => Object.values(one.texts))
        if ((!inside && shown.length === 0) || !fits([...texts, String(row.year)])) return []
        const title = shown.map((one) => one.texts.title).find((one) => typeof one === 'string') ?? untitled
        return [{
          id: row.id, origin: 'own' as const, title, hospital: null, year: row.year, days: row.days,
          levels: told.filter(({ published_at }) => published_at !== null).map(({ level }) => level), checks: [],
        }]
      }),
      ...taken.filter((one) => fits([...Object.values(one.texts), one.giver, String(one.year)])).map((one) => ({
        id: one.id, origin: 'taken' as const, title: one.texts.title ?? untitled, hospital: one.giver, year: one.year, days: one.days, levels: [], checks: [],
      })),
      ...publishedCases().filter((one) => (query.check === undefined || one.checks.includes(query.check)) && matches(q, wordsOf(one, locale)))
        .map((one) => ({
          id: one.id, origin: 'published' as const, title: one.title[locale], hospital: one.hospital[locale], year: one.year,
          days: one.stages.find(({ back }) => back === true)?.days ?? null, levels: [], checks: [...one.checks],
        })),
    ],
  }
}

async function get(context: Context<'cases.get'>) {
  const { locale, say, params } = context
  const one = publishedCases().find(({ id }) => id === params.case)
  if (one === undefined) return notFound()
  const fact = ({ text, certainty }: PublishedCase['entry']) => ({ text: text[locale], certainty, certaintyTitle: say({ code: `certainty.${certainty}` }) })
  const checks = await checksHere(context)
  return {
    id: one.id, title: one.title[locale], hospital: one.hospital[locale], year: one.year, happenedOn: one.happenedOn, scale: one.scale[locale],
    entry: fact(one.entry), failed: one.failed.map(fact), worked: one.worked.map(fact),
    stages: one.stages.map((stage) => ({ ...fact(stage), on: stage.on, days: stage.days })), cost: one.cost && fact(one.cost),
    lessons: one.lessons.map((lesson) => lesson[locale]), sources: [...one.sources], checks: checks.filter(({ id }) => one.checks.includes(id)),
  }
}

async function taken({ house, facility, say, params }: Context<'cases.taken'>) {
  const one = (await house.kernel.read(facility, takenCases)).find(({ id }) => id === params.case)
  if (one === undefined) return notFound()
  const texts: CaseTexts = textsAt(one.level, one.texts)
  return {
    title: texts.title ?? untitled, giver: one.giver, year: one.year, days: one.days, takenAt: moment(one.taken_at),
    parts: caseFields.flatMap((field) => {
      const text = texts[field]
      return field === 'title' || !text ? [] : [{ field, title: say({ code: `response.case.field.${field}` }), text }]
    }),
  }
}

async function take({ house, actor, upload }: Context<'cases.take'>) {
  const read = readCase(await bytesOf(upload))
  if (!read.ok) return refuse(422, 'invalid', { code: `response.case.${read.code}` })
  const { level, year, kind, days, giver, texts } = read.file
  const all = everyField(texts)
  const receipt = await house.kernel.commit(actor, caseTaken, { id: read.id, level, year, kind, days, giver, ...all })
  return receipt.ok ? { id: read.id } : passOn(receipt)
}

export const caseHandlers: Handlers<Topic<'cases'>> = {
  'cases.list': list, 'cases.get': get, 'cases.taken': taken, 'cases.take': take, ...ownCaseHandlers,
}
