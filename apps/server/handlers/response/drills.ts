// Drills: what there is, one that runs, what was seen, its end, and one that was held on paper.
import { randomUUID } from 'node:crypto'
import { instantOf } from '#hospital/register/moment.ts'
import { drillEnded, drillInject, drillScored, drillStarted } from '#hospital/response/drills/acts/run.ts'
import { lastRuns, yearlyUntil } from '#hospital/response/drills/due.ts'
import { drillOf, drillsOf, exerciseOf, exercisesOf } from '#hospital/response/drills/read.ts'
import { resultOf, type Seen } from '#hospital/response/drills/result.ts'
import { scheduleOf } from '#hospital/response/drills/schedule.ts'
import { opened } from '#hospital/response/incident/acts.ts'
import { incidentsOf } from '#hospital/response/incident/read.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, type Refused } from '../../refuse.ts'
import { drillGround, drillShown, witnessDrill } from './drills-ground.ts'
import { drillRecord, drillsHeld } from './drill-papers.ts'
import { typedWhen } from './typed-when.ts'

async function list(context: Context<'drills.list'>) {
  const { house, services, facility, say, locale } = context
  const now = services.now()
  const { offered, rows, incidents, real } = await house.kernel.read(facility, async (db) => {
    const held = await drillsOf(db)
    return {
      offered: await exercisesOf(db), incidents: await incidentsOf(db, 'drill'), real: await incidentsOf(db, 'real'),
      rows: await Array.fromAsync(held, async (row) => ({ row, scores: (await drillOf(db, row.incident))?.scores ?? [] })),
    }
  })
  const numbers = new Map(incidents.map(({ id, number }) => [id, number]))
  const held = rows.map(({ row }) => row)
  const until = yearlyUntil(held)
  return {
    now: moment(now),
    exercises: offered.map(({ body, version }) => ({
      id: body.id, version, title: body.title[locale], size: body.size, sizeTitle: say({ code: `words.drill.size.${body.size}` }),
      minutes: body.minutes, about: body.about[locale], aims: body.aims.map((one) => one[locale]),
      audience: body.audience.map((one) => say({ code: `words.drill.audience.${one}` })), drawnFrom: body.drawnFrom,
      certainty: body.certainty, certaintyTitle: say({ code: `words.drill.certainty.${body.certainty}` }), scenes: body.injects.length,
      lastRun: momentOrNull(held.find((row) => row.exercise === body.id && row.ended_at !== null)?.ended_at),
    })),
    drills: rows.map(({ row, scores }) => drillShown(context, row, numbers.get(row.incident) ?? '', scores)),
    wards: lastRuns(held, now).map(({ ward, endedAt, late }) => ({ ward, endedAt: moment(endedAt), late })),
    yearly: { until: momentOrNull(until), late: until === null || until < now },
    real: real.filter(({ state }) => state !== 'closed').map(({ id, number, title }) => ({ id, number, title })),
  }
}

interface Begun {
  readonly exercise: string
  readonly ward?: string | undefined
  readonly participants?: number | undefined
  readonly copyOf?: string | undefined
  readonly happenedAt: number | null
  readonly fromPaper: boolean
}

/** A fresh incident marked as a drill, and the drill on it. */
async function begin(context: Pick<Context<'drills.start'>, 'house' | 'facility' | 'actor' | 'me' | 'locale'>, given: Begun): Promise<{ readonly id: string } | Refused> {
  const { house, facility, actor, me, locale } = context
  const { happenedAt, fromPaper } = given
  const found = await house.kernel.read(facility, (db) => exerciseOf(db, given.exercise))
  if (found === null) return notFound()
  const id = randomUUID()
  const first = await house.kernel.commit(actor, opened, {
    id, mode: 'drill', title: found.body.title[locale], knownAt: null, reports: [], happenedAt, fromPaper,
  })
  if (!first.ok) return passOn(first)
  const started = await house.kernel.commit(actor, drillStarted, {
    incident: id, version: found.version, body: found.body, ward: given.ward ?? null, participants: given.participants ?? null,
    facilitator: me.person.name ?? me.person.login, copyOf: given.copyOf ?? null, happenedAt, fromPaper,
  })
  return started.ok ? { id } : passOn(started)
}

async function takeIn(context: Context<'drills.takeIn'>) {
  const { house, facility, actor, body } = context
  const happenedAt = instantOf(body.startedAt)
  const begun = await begin(context, { ...body, happenedAt, fromPaper: true })
  if (!('id' in begun)) return begun
  const incident = begun.id
  for (const one of body.scores) {
    const scored = await house.kernel.commit(actor, drillScored, { incident, ...one })
    if (!scored.ok) return passOn(scored)
  }
  const ended = await house.kernel.commit(actor, drillEnded, {
    incident, participants: body.participants, strengths: body.strengths ?? null, hotwash: [], happenedAt: instantOf(body.endedAt), fromPaper: true,
  })
  if (!ended.ok) return passOn(ended)
  const fact = await witnessDrill(house, actor, facility, incident)
  return fact === null || fact.ok ? begun : passOn(fact)
}

async function get(context: Context<'drills.get'>) {
  const { house, services, facility, say, locale, params } = context
  const found = await drillGround(house, facility, params.drill)
  if (found === null) return notFound()
  const { row, injects, scores, incident } = found
  const { body } = row
  const title = new Map(body.roles.map((one) => [one.id, one.title[locale]]))
  const told = new Map(scores.map((one) => [`${one.inject}/${one.expectation}`, one.score]))
  return {
    now: moment(services.now()), drill: drillShown(context, row, incident.number, scores), minutes: body.minutes,
    aims: body.aims.map((one) => one[locale]), prepare: body.prepare.map((one) => one[locale]), hotwash: body.hotwash.map((one) => one[locale]),
    roles: body.roles.map((one) => ({ id: one.id, title: one.title[locale] })),
    injects: scheduleOf(body, row.started_at, injects).map(({ inject, flow, dueAt, givenAt, resolvedAt, next }) => ({
      id: inject.id, title: inject.title[locale], text: inject.text[locale], easy: inject.easy ?? null,
      prompts: inject.prompts.map((one) => one[locale]), hidden: inject.hidden.map((one) => one[locale]),
      handout: inject.handout === undefined ? null
        : { title: inject.handout.title[locale], lines: inject.handout.lines.map((one) => one[locale]) },
      expectations: inject.expectations.map((one) => {
        const key = `${inject.id}/${one.id}`
        return {
          id: one.id, roleTitle: title.get(one.who) ?? one.who, what: one.what[locale], withinMinutes: one.withinMinutes, bcp: one.bcp ?? null,
          score: told.get(key) ?? null, told: told.has(key),
        }
      }),
      clock: flow.clock ?? null, channelTitle: say({ code: `words.drill.channel.${flow.channel}` }), to: flow.to.map((role) => title.get(role) ?? role),
      dueAt: momentOrNull(dueAt), givenAt: momentOrNull(givenAt), resolvedAt: momentOrNull(resolvedAt), next,
    })),
  }
}

async function result(context: Context<'drills.result'>) {
  const { house, facility, locale, params } = context
  const found = await drillGround(house, facility, params.drill)
  if (found === null) return notFound()
  const { row, scores, incident } = found
  const titles = new Map(row.body.roles.map((one) => [one.id, one.title[locale]]))
  const shown = ({ inject, scene, expectation, score }: Seen) => ({
    inject, scene: scene[locale], expectation: expectation.id, what: expectation.what[locale],
    roleTitle: titles.get(expectation.who) ?? expectation.who, bcp: expectation.bcp ?? null, score,
  })
  const { strengths, better, notTried, roles } = resultOf(row.body, scores)
  return {
    drill: drillShown(context, row, incident.number, scores), own: row.strengths,
    strengths: strengths.map(shown), better: better.map(shown), notTried: notTried.map(shown),
    roles: roles.map((one) => ({ role: one.role, title: one.title[locale], seen: one.seen.map(shown) })),
    hotwash: row.body.hotwash.map((question, at) => ({ question: question[locale], answer: row.hotwash[at] ?? null })),
  }
}

export const drillHandlers: Handlers<Topic<'drills'>> = {
  'drills.list': list,
  'drills.start': (context) => begin(context, { ...context.body, ...typedWhen(context.body) }),
  'drills.takeIn': takeIn,
  'drills.get': get,
  'drills.result': result,
  'drills.record': drillRecord,
  'drills.held': drillsHeld,
  async 'drills.inject'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, drillInject, { incident: params.drill, inject: params.inject, state: body.state, ...typedWhen(body) }))
  },
  async 'drills.score'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, drillScored, {
      incident: params.drill, inject: params.inject, expectation: params.expectation, score: body.score,
    }))
  },
  async 'drills.end'({ house, facility, actor, params, body }) {
    const ended = await house.kernel.commit(actor, drillEnded, {
      incident: params.drill, participants: body.participants ?? null, strengths: body.strengths ?? null, hotwash: body.hotwash, ...typedWhen(body),
    })
    if (!ended.ok) return passOn(ended)
    const fact = await witnessDrill(house, actor, facility, params.drill)
    return fact === null || fact.ok ? answerOf(ended) : passOn(fact)
  },
}
