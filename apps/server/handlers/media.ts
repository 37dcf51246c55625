// Media that are carried: the register, this week's five lines, and what is said of one at the shelf.
import type { ResponseOf } from '#apps/contract/route.ts'
import type { Contract } from '#apps/contract/contract.ts'
import { lifeOf, next, type Life } from '#hospital/recovery/media/machine.ts'
import { doubts, moveFact, type MoveSaid } from '#hospital/recovery/media/move-fact.ts'
import { mediumKey, type Medium, type MediumState } from '#hospital/recovery/media/moves.ts'
import { farBackOf, roundsOf, type Round } from '#hospital/recovery/media/round.ts'
import { calendar, weeklyJob, type Habit } from '#hospital/recovery/media/weekly.ts'
import { witnessed } from '#hospital/register/acts/witness.ts'
import { dayOf, instantOf } from '#hospital/register/moment.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { mediumStates } from '#hospital/register/vocabulary/backups.ts'
import { foldName } from '#engines/japanese'
import type { Context, Handlers, Topic } from '../context.ts'
import { answerOf } from '../receipt.ts'
import { recoveryGround, sentencesOf, titled, type Say } from './recovery-ground.ts'

type Row = ResponseOf<Contract['media.list']>['media'][number]

/** Where no plan says how often its medium changes. */
const usualDays = 7
/** As many of the newest as one page assumes an intruder had his hands in, where it is not asked otherwise. */
const usualContaminated = 2

/** What to keep for the lines: how often, by the plan of its place; where to, as last said. */
function habitOf(view: RegisterView, round: Round, contaminated: number): Habit {
  const systems = new Set(round.lives.flatMap(({ medium }) => medium.systems.map(foldName)))
  const hours = view.all('backupPlan').flatMap(({ is }) => {
    const named = is.repository !== undefined && foldName(is.repository) === foldName(round.name)
    const carried = is.offline === 'detached' && systems.has(foldName(is.system ?? ''))
    return (named || carried) && is.everyHours !== undefined && is.everyHours >= 24 ? [is.everyHours] : []
  })
  const everyDays = hours.length === 0 ? usualDays : Math.max(1, Math.round(Math.min(...hours) / 24))
  return { everyDays, contaminated, drive: null, away: null }
}

function rowOf(say: Say, life: Life, round: Round | null): Row {
  const { medium, state, sealed } = life
  const wrong = [...life.faults, ...(round?.faults.filter((one) => one.medium === medium.label) ?? [])]
  return {
    key: medium.key, label: medium.label, sortTitle: titled(say, 'media', medium.sort), serial: medium.serial,
    capacityBytes: medium.capacityBytes, windowHours: medium.windowHours, systems: [...medium.systems],
    round: round?.name ?? '',
    state, stateTitle: titled(say, 'state', state), since: life.since, place: life.place,
    sealedAt: sealed?.at ?? null, generation: sealed?.generation ?? null, dueOn: life.dueOn,
    faults: wrong.map(({ at, message }) => ({ on: dayOf(at), text: say(message) })),
  }
}

function jobOf(say: Say, round: Round, habit: Habit, now: string) {
  const { lines, warnings, takes, brings, by } = weeklyJob(round, habit, now)
  return {
    round: round.name, takes, brings, by, lines: sentencesOf(say, lines), warnings: sentencesOf(say, warnings),
  }
}

async function list(context: Context<'media.list'>) {
  const { say, query: { contaminated } } = context
  const { view, now } = await recoveryGround(context)
  const rounds = roundsOf(view, now)
  return {
    asOf: view.asOf, contaminated,
    rounds: rounds.map((round) => {
      const habit = habitOf(view, round, contaminated)
      const farBack = farBackOf(round, contaminated, now)
      return {
        name: round.name, everyDays: habit.everyDays, job: jobOf(say, round, habit, now),
        faults: round.faults.map(({ medium, at, message }) => ({ medium, on: dayOf(at), text: say(message) })),
        farBack: {
          text: say(farBack.message), daysBack: farBack.lastClean?.daysBack ?? null,
          copies: farBack.copies.map((one) => ({
            medium: one.medium, sealedOn: dayOf(one.sealedAt), contaminated: one.contaminated,
          })),
        },
        weeks: calendar(round, habit, now).map((week) => ({ ...week })),
      }
    }),
    media: rounds.flatMap((round) => round.lives.map((life) => rowOf(say, life, round))),
  }
}

async function one(context: Context<'media.one'>) {
  const { say, query } = context
  const { view, now } = await recoveryGround(context)
  const key = mediumKey(query.label)
  const round = roundsOf(view, now).find(({ lives }) => lives.some(({ medium }) => medium.key === key)) ?? null
  const life = round?.lives.find(({ medium }) => medium.key === key) ?? lifeOf(unheardOf(key, query.label), now)
  const job = round && jobOf(say, round, habitOf(view, round, usualContaminated), now)
  const label = life.medium.label
  const moves = life.medium.moves.toReversed()
  return {
    now, known: round !== null, medium: rowOf(say, life, round),
    states: statesFor(life).map(({ state, fits }) => ({
      state, fits, title: titled(say, 'state', state) ?? state, place: placesOf(round, [state])[0] ?? null,
      doubts: sentencesOf(say, doubts(life, saidNow(view, life, { medium: label, at: now, state }))),
    })),
    places: placesOf(round, mediumStates).slice(0, 8),
    job: job !== null && (job.takes === label || job.brings === label) ? job : null,
    moves: moves.map(({ at, state, place, by, generation, root }) => ({
      at, stateTitle: titled(say, 'state', state) ?? state, place, by, generation, sealedWithRoot: root !== null,
    })),
  }
}

const unheardOf = (key: string, label: string): Medium => ({
  key, label, sort: null, serial: null, capacityBytes: null, windowHours: null, systems: [], moves: [],
})

/** Those that may follow first. Of one nobody has spoken of, whatever is seen on the shelf may be said. */
function statesFor({ state }: Life): readonly { readonly state: MediumState; readonly fits: boolean }[] {
  const fitting = state === null ? mediumStates.filter((one) => one !== 'retired') : next(state)
  const others = mediumStates.filter((one) => one !== state && !fitting.includes(one))
  return [...fitting.map((one) => ({ state: one, fits: true })), ...others.map((one) => ({ state: one, fits: false }))]
}

/** Where media of this round were when this was said of them, the newest first, each place once. */
function placesOf(round: Round | null, of: readonly MediumState[]): string[] {
  const told = (round?.lives ?? []).flatMap(({ medium }) => medium.moves)
    .filter(({ state, place }) => place !== null && of.includes(state))
    .toSorted((a, b) => instantOf(b.at) - instantOf(a.at))
  return [...new Set(told.flatMap(({ place }) => place ?? []))]
}

/** A seal speaks of the copy that was written on it since; its root is the register's, nobody types it. */
function saidNow(view: RegisterView, life: Life, said: MoveSaid): MoveSaid {
  const written = life.medium.moves.findLast(({ state }) => state === 'writing')
  const repository = life.medium.moves.findLast((move) => move.repository !== null)?.repository
  const named = { ...said, ...(repository == null ? {} : { repository }) }
  if (said.state !== 'sealed') return named
  const [copy] = view.all('generation')
    .filter(({ is }) => is.medium !== undefined && mediumKey(is.medium) === life.medium.key && is.takenAt !== undefined
      && (written === undefined || instantOf(is.takenAt) >= instantOf(written.at)))
    .toSorted((a, b) => instantOf(b.is.takenAt ?? '') - instantOf(a.is.takenAt ?? ''))
  return {
    ...named, ...(copy?.is.id === undefined ? {} : { generation: copy.is.id }),
    ...(copy?.is.root === undefined ? {} : { root: copy.is.root }),
  }
}

async function move(context: Context<'media.move'>) {
  const { house, actor, me, body } = context
  const { view, now } = await recoveryGround(context)
  const key = mediumKey(body.label)
  const life = roundsOf(view, now).flatMap(({ lives }) => lives).find(({ medium }) => medium.key === key)
    ?? lifeOf(unheardOf(key, body.label), now)
  const by = me.person.name ?? me.person.login
  const { place, dueOn, note } = body
  const fact = moveFact(saidNow(view, life, {
    medium: life.medium.label, at: now, state: body.state,
    ...(place === undefined ? {} : { place }), ...(by === null ? {} : { by }),
    ...(dueOn === undefined ? {} : { dueOn }), ...(note === undefined ? {} : { note }),
  }))
  return answerOf(await house.kernel.commit(actor, witnessed, { fact }))
}

export const mediaHandlers: Handlers<Topic<'media'>> = { 'media.list': list, 'media.one': one, 'media.move': move }
