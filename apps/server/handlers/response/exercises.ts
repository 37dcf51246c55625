// Exercises as data: looked at, changed, carried in and out, printed before a drill.
import { z } from 'zod'
import { names } from '#hospital/kernel/people/queries.ts'
import { exerciseKept } from '#hospital/response/drills/acts/exercise.ts'
import { fromCexf, largestCexf } from '#hospital/response/drills/cexf/from-cexf.ts'
import { toCexf } from '#hospital/response/drills/cexf/to-cexf.ts'
import { exercise } from '#hospital/response/drills/exercise.ts'
import { exerciseOf, exerciseVersionsOf } from '#hospital/response/drills/read.ts'
import { say as drillSay } from '#hospital/response/drills/text.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn, Refused } from '../../refuse.ts'
import { exercisePaper } from './drill-papers.ts'

async function get({ house, facility, params }: Context<'exercises.get'>) {
  const { found, versions } = await house.kernel.read(facility, async (db) => ({
    found: await exerciseOf(db, params.exercise), versions: await exerciseVersionsOf(db, params.exercise),
  }))
  if (found === null) return notFound()
  const known = await names(house.kernel, versions.map((one) => one.kept_by))
  return {
    body: z.json().parse(found.body),
    versions: versions.map(({ version, kept_at, kept_by }) => ({ version, keptAt: moment(kept_at), by: known.get(kept_by) ?? kept_by })),
  }
}

async function keep({ house, actor, params, body }: Context<'exercises.keep'>) {
  const read = exercise.safeParse(body.body)
  if (!read.success) {
    const reasons = read.error.issues.slice(0, 5).map(({ path, message }) => (
      drillSay('response.cexf.shape', { path: path.join('.').slice(0, 120), problem: message.slice(0, 200) })
    ))
    return new Refused(422, 'invalid', reasons)
  }
  if (read.data.id !== params.exercise) return notFound()
  return answerOf(await house.kernel.commit(actor, exerciseKept, { body: read.data }))
}

async function takenIn({ house, actor, upload }: Context<'exercises.import'>) {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of upload) {
    size += part.length
    if (size > largestCexf) return new Refused(413, 'tooBig', [drillSay('response.cexf.too-big')])
    parts.push(part)
  }
  const read = fromCexf(Buffer.concat(parts).toString('utf8'))
  if (!read.ok) return new Refused(422, 'invalid', read.reasons)
  const kept = await house.kernel.commit(actor, exerciseKept, { body: read.body })
  return kept.ok ? { id: read.body.id } : passOn(kept)
}

export const exerciseHandlers: Handlers<Topic<'exercises'>> = {
  'exercises.get': get,
  'exercises.keep': keep,
  'exercises.import': takenIn,
  'exercises.print': exercisePaper,
  async 'exercises.cexf'({ house, facility, params }) {
    const found = await house.kernel.read(facility, (db) => exerciseOf(db, params.exercise))
    if (found === null) return notFound()
    return { type: 'application/json', name: `${found.body.id}.cexf.json`, content: `${JSON.stringify(toCexf(found.body), null, 2)}\n` }
  },
}
