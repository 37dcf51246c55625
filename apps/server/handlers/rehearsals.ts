// Rehearsals: how fresh each system's is, one as it runs with the server's clock, a stage reached, and its result on a sheet.
import { drillOf } from '#hospital/recovery/rehearsal/drill.ts'
import { newRehearsalId, rehearsalFact, stageFact, type RehearsalSaid } from '#hospital/recovery/rehearsal/fact.ts'
import { freshness } from '#hospital/recovery/rehearsal/freshness.ts'
import { resultSheet } from '#hospital/recovery/rehearsal/result.ts'
import { freshnessLimits } from '#hospital/recovery/limits.ts'
import { witnessed } from '#hospital/register/acts/witness.ts'
import { dayOf, instantOf } from '#hospital/register/moment.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { Entity } from '#hospital/register/view.ts'
import { stages } from '#hospital/register/vocabulary/recovery.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { answerOf } from '../receipt.ts'
import { notFound, passOn, refuse } from '../refuse.ts'
import { recoveryGround, sentencesOf, titled, type Say } from './recovery-ground.ts'

type Rehearsal = Entity<'rehearsal'>

const beganAt = ({ is }: Rehearsal): string | null =>
  stages.map((stage) => is[stage]).find((stamp) => stamp !== undefined) ?? null

const isRunning = ({ is }: Rehearsal): boolean => is.outcome === undefined || is.outcome === 'running'

/** What the machine brought back by itself has no title: its id is for machines. */
function titleOf(say: Say, { key, is }: Rehearsal): string {
  if (is.title !== undefined) return is.title
  if (is.sort === 'sample' && is.repository !== undefined) return say({ code: 'words.rehearsal.sample', params: { repository: is.repository } })
  return is.id ?? key
}

function rowOf(say: Say, one: Rehearsal) {
  const { key, is } = one
  const began = beganAt(one)
  const hours = is.declaredAt === undefined || is.handedOverAt === undefined ? null
    : (instantOf(is.handedOverAt) - instantOf(is.declaredAt)) / 3_600_000
  const outcome = is.outcome ?? 'running'
  return {
    key, title: titleOf(say, one), sort: is.sort ?? null, sortTitle: titled(say, 'sort', is.sort),
    system: is.system ?? null, on: began === null ? null : dayOf(began), outcome,
    outcomeTitle: titled(say, 'outcome', outcome) ?? outcome, running: isRunning(one),
    hours: hours === null || hours < 0 ? null : hours,
  }
}

async function list(context: Context<'rehearsals.list'>) {
  const { say } = context
  const { view, books, now } = await recoveryGround(context)
  const limits = freshnessLimits(view, books)
  const at = (one: Rehearsal) => instantOf(beganAt(one) ?? '1970-01-01')
  return {
    now, ...limits,
    systems: freshness(view, limits).map(({ messages, ...one }) => ({
      ...one, next: messages[0] === undefined ? null : say(messages[0]),
    })),
    rehearsals: view.all('rehearsal').toSorted((a, b) => at(b) - at(a)).map((one) => rowOf(say, one)),
  }
}

async function start(context: Context<'rehearsals.start'>) {
  const { house, actor, me, say, body: { system, sort, title, data, medium } } = context
  const { view, now } = await recoveryGround(context)
  const id = newRehearsalId(dayOf(now), system, (key) => view.get('rehearsal', key) !== undefined)
  const by = me.person.name ?? me.person.login
  const said: RehearsalSaid = {
    id, system, sort, outcome: 'running', declaredAt: now,
    title: title ?? say({ code: 'words.rehearsal.title', params: { system, date: dayOf(now) } }),
    ...(by === null ? {} : { doneBy: by, decidedBy: by }), ...(data === undefined ? {} : { data }),
    ...(medium === undefined ? {} : { medium }),
  }
  const done = await house.kernel.commit(actor, witnessed, { fact: rehearsalFact(said) })
  return done.ok ? { key: keyOf.rehearsal({ id }) ?? id } : passOn(done)
}

async function one(context: Context<'rehearsals.one'>) {
  const { say, query: { key } } = context
  const { view, now } = await recoveryGround(context)
  const entity = view.get('rehearsal', key)
  const drill = drillOf(view, key, now)
  const sheet = resultSheet(view, key, now)
  if (entity === undefined || drill === null || sheet === null) return notFound()
  const { is } = entity
  return {
    now, rehearsal: rowOf(say, entity),
    medium: is.medium ?? null, dataTitle: titled(say, 'data', is.data), trouble: is.trouble ?? null,
    clocks: drill.clocks.map(({ stage, step, ...clock }) => ({
      ...clock, stage, title: say({ code: `words.stage.${stage}` }),
      stepTitle: step === null ? null : say({ code: `recovery.step.${step}` }),
    })),
    wholeSeconds: drill.wholeSeconds,
    last: drill.last && {
      key: keyOf.rehearsal({ id: drill.last.id }) ?? drill.last.id, on: drill.last.on, wholeSeconds: drill.last.wholeSeconds,
    },
    problems: drill.problems.map(({ stage, message }) => `${say({ code: `words.stage.${stage}` })}: ${say(message)}`),
    sheet: {
      rto: sheet.rto, rpo: sheet.rpo, bytes: is.bytes ?? null, files: is.files ?? null,
      bytesPerSecond: sheet.bytesPerSecond, filesPerSecond: sheet.filesPerSecond, hashes: sheet.hashes,
      keysNeeded: [...(is.keysNeeded ?? [])], keysOutOfReach: [...sheet.keysOutOfReach],
      messages: sentencesOf(say, sheet.messages),
    },
  }
}

type Learned = Omit<Context<'rehearsals.stage'>['body'], 'key' | 'stage'>

/** Without what was left out: a stage says nothing of what it does not know. */
function given(learned: Learned): Omit<RehearsalSaid, 'id'> {
  return Object.fromEntries(Object.entries(learned).filter(([, value]) => value !== undefined))
}

async function stage(context: Context<'rehearsals.stage'>) {
  const { house, actor, body: { key, stage: reached, ...learned } } = context
  const { view, now } = await recoveryGround(context)
  const found = view.get('rehearsal', key)
  if (found?.is.id === undefined) return notFound()
  if (!isRunning(found)) return refuse(409, 'conflict', { code: 'words.rehearsal.over' })
  // Pressed twice, or by two people: the first moment stands.
  if (found.is[reached] !== undefined) return refuse(409, 'conflict', { code: 'words.rehearsal.reached' })
  const fact = stageFact(found.is.id, reached, now, given(learned))
  return answerOf(await house.kernel.commit(actor, witnessed, { fact }))
}

async function finish(context: Context<'rehearsals.finish'>) {
  const { house, actor, body: { key, outcome, ...learned } } = context
  const { view } = await recoveryGround(context)
  const found = view.get('rehearsal', key)
  if (found?.is.id === undefined) return notFound()
  if (!isRunning(found)) return refuse(409, 'conflict', { code: 'words.rehearsal.over' })
  if (outcome === 'came-back' && found.is.handedOverAt === undefined) {
    return refuse(422, 'invalid', { code: 'words.rehearsal.notHandedOver' })
  }
  const fact = rehearsalFact({ ...given(learned), id: found.is.id, outcome })
  return answerOf(await house.kernel.commit(actor, witnessed, { fact }))
}

export const rehearsalHandlers: Handlers<Topic<'rehearsals'>> = {
  'rehearsals.list': list,
  'rehearsals.start': start,
  'rehearsals.one': one,
  'rehearsals.stage': stage,
  'rehearsals.finish': finish,
}
