// The timeline of an incident, and what people add to it.
import { names } from '#hospital/kernel/people/queries.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { lanes } from '#hospital/response/lanes.ts'
import { told } from '#hospital/response/timeline/acts/told.ts'
import { linesOf } from '#hospital/response/timeline/read.ts'
import { notAhead } from '#hospital/response/timeline/when.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, refuse } from '../../refuse.ts'
import { incidentPaper } from './incident-papers.ts'
import { typedWhen } from './typed-when.ts'

async function list({ house, facility, params, say }: Context<'timeline.list'>) {
  const { row, lines } = await house.kernel.read(facility, async (db) => ({
    row: await incidentOf(db, params.incident), lines: await linesOf(db, params.incident),
  }))
  if (row === null) return notFound()
  const known = await names(house.kernel, lines.map((line) => line.by_person))
  return {
    lanes: lanes.map((lane) => ({ lane, title: say({ code: `response.lane.${lane}` }) })),
    lines: lines.map((line) => ({
      id: `${line.seq}-${line.n}`, happenedAt: moment(line.happened_at), recordedAt: moment(line.recorded_at), kind: line.kind,
      kindTitle: say({ code: `response.kind.${line.kind}` }), lane: line.lane, said: line.said && say(line.said), words: line.words,
      by: known.get(line.by_person) ?? line.by_person, fromPaper: line.from_paper,
    })),
  }
}

/** All or none: a sheet that was half taken in would be typed in again, and stand there twice. */
async function paper({ house, services, facility, actor, params, body }: Context<'timeline.paper'>) {
  const lines = body.lines.map((line) => ({
    incident: params.incident, lane: line.lane ?? null, words: line.words, happenedAt: instantOf(line.happenedAt), fromPaper: true,
  })).toSorted((a, b) => a.happenedAt - b.happenedAt)
  const about = { at: services.now(), seq: 0, actor: actor.person, facility }
  const [ahead] = lines.flatMap((payload) => notAhead({ ...about, payload }))
  if (ahead !== undefined) return refuse(409, 'conflict', ahead)
  for (const line of lines) {
    const receipt = await house.kernel.commit(actor, told, line)
    if (!receipt.ok) return passOn(receipt)
  }
  return { kept: lines.length }
}

export const timelineHandlers: Handlers<Topic<'timeline'>> = {
  'timeline.list': list,
  'timeline.paper': paper,
  'timeline.print': incidentPaper,
  async 'timeline.tell'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, told, {
      incident: params.incident, lane: body.lane ?? null, words: body.words, ...typedWhen(body),
    }))
  },
}
