// The recovery plan: which system comes back when, what decides it, how wide the range is, and what nobody knows.
import type { Message } from '#hospital/kernel/text.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Estimate, Span } from '../estimate/estimate.ts'
import { say } from '../text.ts'
import { criticalChain, type Because } from './critical.ts'
import { pictureOf, type Picture } from './picture.ts'
import { bestSchedule } from './search.ts'
import { workOf, type Part } from './tasks.ts'

/** Hours from the decision to recover, as planned (slow decile). */
export interface PathPart {
  readonly part: Part
  readonly startHour: number
  readonly endHour: number
}

export interface PathSystem {
  readonly key: string
  readonly name: string
  readonly first: boolean
  readonly parts: readonly PathPart[]
  /** It stands: others may build on it. */
  readonly stands: Span
  /** And its terminals are there: people work with it. */
  readonly usable: Span
  readonly estimate: Estimate
}

export interface CriticalLink {
  readonly system: string
  readonly part: Part
  readonly startHour: number
  readonly endHour: number
  readonly because: Because
}

export interface RecoveryPath {
  readonly systems: readonly PathSystem[]
  /** All of it, and those that come back first (null where none are named). */
  readonly all: Span
  readonly first: Span | null
  readonly critical: readonly CriticalLink[]
  /** No order of work is quicker. */
  readonly exact: boolean
  /** Something nobody knows is in it: it takes at least this long. */
  readonly atLeast: boolean
  /** Systems that stand in it with a vendor's word only. */
  readonly claimed: readonly string[]
  readonly unknown: readonly string[]
  readonly notes: readonly Message[]
}

export function recoveryPath(view: RegisterView): RecoveryPath {
  return pathOf(pictureOf(view))
}

export function pathOf(picture: Picture): RecoveryPath {
  const plan = workOf(picture, 'plan')
  const middle = workOf(picture, 'middle')
  const planned = bestSchedule(plan.pieces, plan.bounds.limits)
  const usual = bestSchedule(middle.pieces, middle.bounds.limits)
  const nameOf = (key: string) => picture.names.get(key) ?? key
  const systems = picture.systems
    .map(({ key, name, first, estimate }): PathSystem => {
      const own = plan.pieces.filter(({ system }) => system === key)
      const end = (terminalsToo: boolean): Span => {
        const counted = own.filter(({ part }) => terminalsToo || part !== 'terminals').map(({ id }) => id)
        // Both were cut from one picture: the same piece has the same number in both.
        return {
          plan: latest(counted.map((id) => hour(planned.schedule[id]?.end))),
          middle: latest(counted.map((id) => hour(usual.schedule[id]?.end))),
        }
      }
      return {
        key,
        name,
        first,
        estimate,
        stands: end(false),
        usable: end(true),
        parts: own
          .map(({ id, part }) => ({
            part,
            startHour: hour(planned.schedule[id]?.start),
            endHour: hour(planned.schedule[id]?.end),
          }))
          .filter(({ startHour, endHour }) => endHour > startHour),
      }
    })
    .sort((a, b) => a.usable.plan - b.usable.plan || (a.key < b.key ? -1 : 1))
  const firstOnes = systems.filter(({ first }) => first)
  const unknown = systems.filter(({ estimate }) => estimate.basis === 'unknown').map(({ name }) => name)
  const terminalsUnknown =
    plan.bounds.terminalsPerDay === null && picture.systems.some(({ terminals }) => terminals > 0)
  return {
    systems,
    all: endOf(systems),
    first: firstOnes.length === 0 ? null : endOf(firstOnes),
    critical: criticalChain(plan.pieces, planned.schedule, plan.bounds.limits).map(
      ({ piece: { id, system, part }, because }) => ({
        system: nameOf(system),
        part,
        because,
        startHour: hour(planned.schedule[id]?.start),
        endHour: hour(planned.schedule[id]?.end),
      }),
    ),
    exact: planned.exact && usual.exact,
    atLeast: unknown.length > 0 || terminalsUnknown,
    claimed: systems.filter(({ estimate }) => estimate.basis === 'claimed').map(({ name }) => name),
    unknown,
    notes: [
      ...plan.graph.circles.map((circle) =>
        say('recovery.path.circle', { systems: [...circle, circle[0] ?? ''].map(nameOf).join(' → ') }),
      ),
      ...plan.graph.strangers.map(({ key, need }) =>
        say('recovery.path.stranger', { system: nameOf(key), need: nameOf(need) }),
      ),
      ...plan.bounds.notes,
      ...picture.notes,
    ],
  }
}

const hour = (minutes: number | undefined): number => (minutes ?? 0) / 60
const latest = (hours: readonly number[]): number => Math.max(0, ...hours)

function endOf(systems: readonly PathSystem[]): Span {
  return {
    plan: latest(systems.map(({ usable }) => usable.plan)),
    middle: latest(systems.map(({ usable }) => usable.middle)),
  }
}
