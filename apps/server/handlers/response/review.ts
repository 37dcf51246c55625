// The review of an incident over the wire, and on paper.
import { incidentReviewPaper } from '#hospital/binder/reports/incident-review.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import { caseOfIncident } from '#hospital/response/cases/read.ts'
import { improvementsOf } from '#hospital/response/improve/read.ts'
import { checkLinked, reviewWritten } from '#hospital/response/review/acts.ts'
import type { Late } from '#hospital/response/review/late.ts'
import { linkedChecks, reviewed } from '#hospital/response/review/read.ts'
import { reviewRules } from '#hospital/response/review/shape.ts'
import { headNow } from '#apps/house/head.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { checks as known } from '../../present.ts'
import { answerOf } from '../../receipt.ts'
import { notFound } from '../../refuse.ts'
import { render } from '../reports.ts'
import { checksHere } from './checks-here.ts'

const read = ({ house, services, facility, params }: Context<'review.get'> | Context<'review.print'>) =>
  house.kernel.read(facility, async (db) => {
    const review = await reviewed(db, params.incident, services.now())
    return review && {
      ...review, improvements: await improvementsOf(db, params.incident), linked: await linkedChecks(db), case: await caseOfIncident(db, params.incident),
    }
  })

const phaseTitles = (locale: 'ja' | 'en') => new Map<string, string>(reviewRules().phases.map(({ id, title }) => [id, title[locale]]))
const lateTitle = ({ title, own }: Late, locale: 'ja' | 'en') => title?.[locale] ?? own ?? '—'

async function get(context: Context<'review.get'>) {
  const { house, services, locale } = context
  const [found, checks] = await Promise.all([read(context), checksHere(context)])
  if (found === null) return notFound()
  const { phases, late, gaps, written, improvements, linked, ground } = found
  const titles = phaseTitles(locale)
  const who = written && await names(house.kernel, [written.written_by])
  const byId = new Map(checks.map((one) => [one.id, one]))
  const end = ground.incident.closed_at ?? services.now()
  return {
    phases: phases.map(({ id, at, minutes, wanted, verdict }) => ({
      id, title: titles.get(id) ?? id, at: momentOrNull(at), minutes, wantedAt: momentOrNull(wanted?.at), wantedFrom: wanted?.from ?? null, verdict,
    })),
    late: late.map((one) => ({
      kind: one.kind, title: lateTitle(one, locale), due: moment(one.due), doneAt: momentOrNull(one.doneAt),
      minutes: Math.round(((one.doneAt ?? end) - one.due) / 60_000),
    })),
    gaps: gaps.map(({ from, to, minutes }) => ({ from: moment(from), to: moment(to), minutes })),
    written: written && {
      well: written.well, hindered: written.hindered, causes: written.causes, at: moment(written.written_at),
      by: who?.get(written.written_by) ?? written.written_by,
    },
    linked: improvements.flatMap(({ id }) => {
      const check = byId.get(linked.get(id) ?? '')
      return check ? [{ improvement: id, check }] : []
    }),
    checks, case: found.case?.id ?? null,
  }
}

async function print(context: Context<'review.print'>) {
  const { house, facility, locale, say, params } = context
  const found = await read(context)
  if (found === null) return notFound()
  const { ground, improvements } = found
  const known = await names(house.kernel, [...ground.lines.map((one) => one.by_person), ...improvements.flatMap(({ owner }) => owner ?? [])])
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo',
  })
  const titles = phaseTitles(locale)
  return render[params.format](incidentReviewPaper({
    locale, say, incident: ground.incident, lines: ground.lines, hospital: house.kernel.facilities().find((one) => one.id === facility)?.name ?? '',
    date: house.today(), head: await headNow(house.kernel), nameOf: (person) => known.get(person) ?? person, timeOf: (at) => format.format(at),
    review: found, phaseTitle: (id) => titles.get(id) ?? id, lateTitle: (one) => lateTitle(one, locale), improvements,
  }))
}

export const reviewHandlers: Handlers<Topic<'review'>> = {
  'review.get': get,
  'review.print': print,
  async 'review.write'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, reviewWritten, {
      incident: params.incident, well: body.well ?? null, hindered: body.hindered ?? null, causes: body.causes ?? null,
    }))
  },
  async 'review.link'({ house, facility, actor, params, body }) {
    const own = await house.kernel.read(facility, (db) => improvementsOf(db, params.incident))
    if (!own.some(({ id }) => id === body.improvement) || (body.check !== null && !known.has(body.check))) return notFound()
    return answerOf(await house.kernel.commit(actor, checkLinked, { improvement: body.improvement, check: body.check }))
  },
}
