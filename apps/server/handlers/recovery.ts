// The way back as a picture, the director's one curve, and what would shorten it.
import { hospitalCurve, systemCurve, type Curve, type CurvePoint } from '#hospital/recovery/levers/curve.ts'
import { leversOf, type Lever } from '#hospital/recovery/levers/levers.ts'
import { recoveryPath, type RecoveryPath } from '#hospital/recovery/path/path.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { recoveryGround, sentencesOf, type Say } from './recovery-ground.ts'

async function path(context: Context<'recovery.path'>) {
  const { view } = await recoveryGround(context)
  return shownPath(context.say, view.asOf, recoveryPath(view))
}

/** Also what is left of one, in the middle of a recovery. */
export function shownPath(say: Say, asOf: string, found: RecoveryPath) {
  const decides = new Set(found.critical.map(({ system, part, startHour }) => `${system} ${part} ${startHour}`))
  return {
    asOf,
    systems: found.systems.map(({ key, name, first, parts, stands, usable, estimate }) => ({
      key, name, first, stands, usable, basis: estimate.basis, basisTitle: say({ code: `recovery.basis.${estimate.basis}` }),
      claim: estimate.claim,
      parts: parts.map((one) => ({
        ...one, title: say({ code: `recovery.part.${one.part}` }), critical: decides.has(`${name} ${one.part} ${one.startHour}`),
      })),
      steps: estimate.steps.map((one) => ({ ...one, title: say({ code: `recovery.step.${one.step}` }) })),
    })),
    all: found.all, first: found.first,
    critical: found.critical.map(({ system, part, startHour, endHour, because }) => ({
      system, startHour, endHour, partTitle: say({ code: `recovery.part.${part}` }),
      because: say({ code: `recovery.because.${because}` }),
    })),
    exact: found.exact, atLeast: found.atLeast, claimed: [...found.claimed], unknown: [...found.unknown],
    notes: sentencesOf(say, found.notes),
  }
}

/** Nobody pictures 336 hours. */
function timeOf(say: Say, hours: number): string {
  const days = hours >= 72
  const amount = Math.round((days ? hours / 24 : hours) * 10) / 10
  return say({ code: days ? 'words.curve.days' : 'words.curve.hours', params: { amount } })
}

function shownPoint(say: Say, point: CurvePoint) {
  const common = { sort: point.sort, middleHours: null, atLeast: false, system: null }
  switch (point.sort) {
    case 'claimed':
      return {
        ...common, on: point.on, hours: point.hours, system: point.system,
        about: say({ code: 'words.curve.claimed', params: { vendor: point.vendor, system: point.system } }),
      }
    case 'rehearsed':
      return { ...common, on: point.on, hours: point.hours, system: point.system, about: point.title }
    case 'now':
      return {
        ...common, on: point.on, hours: point.hours.plan, middleHours: point.hours.middle, atLeast: point.atLeast,
        about: say({ code: point.atLeast ? 'words.curve.atLeast' : 'words.curve.now' }),
      }
    case 'next':
      return { ...common, on: null, hours: point.hours, about: say(point.lever.message) }
  }
}

/** The vendor said this, the last rehearsal needed that, now it is so long, and this step saves so much. */
function sentenceOf(say: Say, { points, system }: Curve): string {
  const claimed = points.find((one) => one.sort === 'claimed')
  const drills = points.filter((one) => one.sort === 'rehearsed')
  // A saying beside the measurement of the same system, where there is one.
  const rehearsed = drills.findLast((one) => one.system === claimed?.system) ?? drills.at(-1)
  const now = points.find((one) => one.sort === 'now')
  const next = points.find((one) => one.sort === 'next')
  const parts = [
    claimed && say({
      code: 'words.curve.saidClaim', params: { vendor: claimed.vendor, system: claimed.system, time: timeOf(say, claimed.hours) },
    }),
    rehearsed && say({
      code: 'words.curve.saidRehearsal',
      params: { system: rehearsed.system, date: rehearsed.on, time: timeOf(say, rehearsed.hours) },
    }),
    now && say({
      code: system !== null ? 'words.curve.saidSystem' : now.atLeast ? 'words.curve.saidAtLeast' : 'words.curve.saidNow',
      params: { time: timeOf(say, now.hours.plan), system: system ?? '' },
    }),
    next && say(next.lever.message),
  ].filter((one) => one !== undefined)
  return parts.length === 0 ? say({ code: 'words.curve.nothing' }) : parts.join(say({ code: 'words.curve.sep' }))
}

async function curve(context: Context<'recovery.curve'>) {
  const { say, query } = context
  const { view } = await recoveryGround(context)
  const found = query.system === undefined ? hospitalCurve(view) : systemCurve(view, query.system)
  return {
    system: found.system, sentence: sentenceOf(say, found), points: found.points.map((point) => shownPoint(say, point)),
  }
}

export const shownLever = (say: Say, { message, ...one }: Lever) => ({ ...one, text: say(message) })

async function levers(context: Context<'recovery.levers'>) {
  const { say, query: { viewerPercent, viewerTerminals: terminals, viewerYen } } = context
  const { view } = await recoveryGround(context)
  const viewer = viewerPercent === undefined ? {} : {
    viewer: { share: viewerPercent / 100, terminals, yen: viewerYen ?? null, pricedOn: null },
  }
  return { rows: leversOf(view, viewer).map((one) => shownLever(say, one)) }
}

export const recoveryHandlers: Handlers<Topic<'recovery'>> = {
  'recovery.path': path,
  'recovery.curve': curve,
  'recovery.levers': levers,
}
