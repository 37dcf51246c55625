// Coming back: the plan from now, states one step at a time, the gate, terminals, and paper caught up.
import { leversOn, offeredDrive } from '#hospital/recovery/levers/levers.ts'
import { rebuilt, reentrySet } from '#hospital/response/comeback/acts/catch-up.ts'
import { comebackSet, gateAnswered } from '#hospital/response/comeback/acts/state.ts'
import { hospitalGate, type GateState } from '#hospital/response/comeback/gate.ts'
import { deviceNamed, openOf, type DeviceStanding, type SystemStanding } from '#hospital/response/comeback/standing.ts'
import { comebackOf } from '#hospital/response/comeback/read.ts'
import type { ComebackState } from '#hospital/response/comeback/tables.ts'
import type { Common, Context, Handlers, Topic } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, refuse } from '../../refuse.ts'
import { shownLever, shownPath } from '../recovery.ts'
import { comebackGround, type ComebackGround } from './comeback-ground.ts'
import { comebackPaper } from './comeback-papers.ts'
import { typedWhen } from './typed-when.ts'

type Speaks = Pick<Common, 'say' | 'locale'>
const hour = 3_600_000
const day = 24 * hour

const gateItem = ({ item, state, answer }: GateState, { say, locale }: Speaks) => ({
  id: item.id, title: item.title[locale], how: item.how[locale], case: item.case[locale], source: item.source,
  certaintyTitle: say({ code: `words.certainty.${item.certainty}` }), byHouse: item.by === 'house', state,
  answer: answer && {
    answer: answer.answer, title: say({ code: `words.gate.${answer.answer}` }), by: answer.by_name, how: answer.how, at: moment(answer.at),
  },
})

const titled = (say: Common['say'], state: ComebackState) => say({ code: `words.comeback.state.${state}` })

function step(one: SystemStanding | DeviceStanding, speaks: Speaks) {
  const { say } = speaks
  return {
    key: one.key, label: one.label, state: one.state, stateTitle: titled(say, one.state), since: momentOrNull(one.row?.since),
    by: one.row?.by_name ?? null, how: one.row?.how ?? null, next: one.next && { state: one.next, title: titled(say, one.next) },
    gate: one.gate.map((each) => gateItem(each, speaks)), open: openOf(one), held: one.held !== null, heldIn: one.held?.incident ?? null,
  }
}

const systemOf = (one: SystemStanding, speaks: Speaks) => ({
  ...step(one, speaks), first: one.first, rank: one.rank, wantedHours: one.wantedHours, claim: one.estimate.claim, measuredHours: one.measuredHours,
  basisTitle: speaks.say({ code: `recovery.basis.${one.estimate.basis}` }), onlyClaimed: one.estimate.basis === 'claimed' && one.measuredHours === null,
  needs: [...one.needs], terminals: one.terminals,
  substitutes: one.substitutes.map(({ is }) => ({
    form: is.form ?? '', where: is.where ?? null, amount: is.amount ?? null, steps: is.steps ?? null, checkedOn: is.checkedOn ?? null,
  })),
})

/** What is built up already is marked as such: its hours are over, not measured as none. */
function planOf(say: Common['say'], { view, left, systems }: ComebackGround) {
  const plan = shownPath(say, view.asOf, left.path)
  const built = new Set(systems.filter(({ state }) => state !== 'down').map(({ key }) => key))
  return {
    ...plan, systems: plan.systems.map((one) => (built.has(one.key) ? { ...one, basisTitle: say({ code: 'words.comeback.built' }) } : one)),
  }
}

async function get(context: Context<'comeback.get'>) {
  const { say } = context
  const found = await comebackGround(context)
  if (found === null) return notFound()
  const { view, comeback, left, systems, devices, now } = found
  const gate = hospitalGate(comeback.answers)
  const { terminals, path } = left
  return {
    now: moment(now), plan: planOf(say, found),
    endsAt: path.systems.length === 0 ? null : { middle: moment(now + path.all.middle * hour), plan: moment(now + path.all.plan * hour) },
    levers: leversOn(left.picture, { drive: offeredDrive(view) }).map((one) => shownLever(say, one)),
    terminals: { ...terminals, doneAt: terminals.daysLeft === null ? null : moment(now + terminals.daysLeft * day) },
    systems: systems.map((one) => systemOf(one, context)),
    devices: devices.map((one) => ({ ...step(one, context), place: one.place, heldFor: one.held?.reason ?? null })),
    gate: gate.map((one) => gateItem(one, context)), gateOpen: gate.filter(({ state }) => state !== 'open').length,
    reentries: comeback.reentries.map(({ system, form, counted, entered, checked, note, at }) => ({ system, form, counted, entered, checked, note, at: moment(at) })),
    forms: view.all('substitute').flatMap(({ is }) => (is.system !== undefined && is.form !== undefined ? [{ system: is.system, form: is.form }] : [])),
  }
}

async function setState(context: Context<'comeback.state'>) {
  const { house, actor, params, body } = context
  const found = await comebackGround(context)
  const one = (body.kind === 'system' ? found?.systems : found?.devices)?.find(({ key }) => key === body.key)
  if (one === undefined) return notFound()
  return answerOf(await house.kernel.commit(actor, comebackSet, {
    incident: params.incident, kind: body.kind, key: one.key, label: one.label, state: body.state, by: body.by, how: body.how ?? null, ...typedWhen(body),
  }))
}

async function follow({ house, facility, actor, params, body }: Context<'comeback.device'>) {
  const { key, label } = deviceNamed(await house.registers.view(facility), body.number)
  const { states } = await house.kernel.read(facility, (db) => comebackOf(db, params.incident))
  if (states.some((one) => one.kind === 'device' && one.key === key)) return refuse(409, 'conflict', { code: 'response.comeback.followed' })
  return answerOf(await house.kernel.commit(actor, comebackSet, {
    incident: params.incident, kind: 'device', key, label, state: 'down', by: body.by, how: null, happenedAt: null, fromPaper: false,
  }))
}

export const comebackHandlers: Handlers<Topic<'comeback'>> = {
  'comeback.get': get,
  'comeback.state': setState,
  'comeback.device': follow,
  'comeback.print': comebackPaper,
  async 'comeback.answer'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, gateAnswered, {
      incident: params.incident, subject: body.subject ?? null, item: body.item, answer: body.answer, by: body.by, how: body.how ?? null,
    }))
  },
  async 'comeback.terminals'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, rebuilt, { incident: params.incident, way: body.way, count: body.count, ...typedWhen(body) }))
  },
  async 'comeback.reentry'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, reentrySet, {
      incident: params.incident, system: body.system, form: body.form, counted: body.counted, entered: body.entered, checked: body.checked,
      note: body.note ?? null,
    }))
  },
}
