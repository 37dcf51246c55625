// Evidence on its way out: as a sealed folder, as a chain of custody on paper, as a tag on a machine.
import { custodyPaper } from '#hospital/binder/evidence/custody.ts'
import { holdTag } from '#hospital/binder/evidence/hold-tag.ts'
import { toPdf } from '#hospital/binder/render/pdf.ts'
import type { Paper } from '#hospital/binder/paper.ts'
import { headNow } from '#apps/house/head.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import type { Locale } from '#hospital/kernel/text.ts'
import { evidenceTar, folderName } from '#hospital/response/evidence/export/evidence-bag.ts'
import { holdsIn, itemsOf } from '#hospital/response/evidence/read.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import type { Context, FileOut } from '../../context.ts'
import { notFound } from '../../refuse.ts'
import { peopleOf } from './evidence-shown.ts'

type Asked = Pick<Context<'secured.export'>, 'house' | 'facility' | 'params' | 'services' | 'say' | 'locale'>

async function standing({ house, facility, params, say }: Asked) {
  const { incident, items, holds } = await house.kernel.read(facility, async (db) => ({
    incident: await incidentOf(db, params.incident), items: await itemsOf(db, params.incident), holds: await holdsIn(db, params.incident),
  }))
  if (incident === null) return null
  const known = await names(house.kernel, peopleOf(items, holds))
  return {
    incident, items, holds,
    hospital: house.kernel.facilities().find((one) => one.id === facility)?.name ?? '',
    person: (id: string) => known.get(id) ?? id,
    method: (id: string) => say({ code: `response.method.${id}` }),
  }
}

export async function exported(context: Context<'secured.export'>) {
  const found = await standing(context)
  if (found === null) return notFound()
  const { house, services, facility, say } = context
  const { incident, items, hospital, person, method } = found
  const now = services.now()
  const columns = (table: string, count: number) =>
    Array.from({ length: count }, (_, at) => say({ code: `response.export.${table}.${at + 1}` }))
  const content = evidenceTar({
    store: house.evidence, facility, hospital, items, now,
    incident: { number: incident.number, title: incident.title, drill: incident.mode === 'drill' },
    words: {
      names: columns('names', 8), items: columns('items', 10), custody: columns('custody', 8), gone: say({ code: 'response.export.gone' }),
      method, person,
    },
  })
  return { type: 'application/x-tar', name: `${folderName(incident.number, now)}.tar`, content }
}

export const clock = (locale: Locale) => (ms: number): string => new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
  dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo',
}).format(ms)

export async function pdfOf(paper: Paper): Promise<FileOut> {
  return { type: 'application/pdf', name: `${paper.name}.pdf`, content: (await toPdf(paper)).bytes, inline: true }
}

export async function custodyFile(context: Context<'secured.custodyPaper'>) {
  const found = await standing(context)
  if (found === null) return notFound()
  const { house, locale } = context
  const { incident, items, hospital, method } = found
  return pdfOf(custodyPaper({
    locale, hospital, today: house.today(), head: await headNow(house.kernel), items, method, time: clock(locale),
    incident: { number: incident.number, title: incident.title ?? '', drill: incident.mode === 'drill' },
  }))
}

export async function tagFile(context: Context<'secured.tag'>) {
  const found = await standing(context)
  const { house, locale, query } = context
  const hold = found?.holds.find(({ device, ended }) => device === query.device && ended === null)
  if (found === null || hold === undefined) return notFound()
  const { incident, items, hospital, person } = found
  const own = items.filter(({ item }) => item.device === hold.device).map(({ item }) => item.number)
  return pdfOf(holdTag({
    locale, hospital, today: house.today(), drill: incident.mode === 'drill', label: hold.label, numbers: [incident.number, ...own],
    since: clock(locale)(hold.since), by: person(hold.by_person), phone: query.phone ?? null,
  }))
}
