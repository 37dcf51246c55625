// How long one system takes to come back, step by step, and on what each number rests. Without a rehearsal there is no
// number of ours: only the vendor's saying, marked as such.
import type { Message } from '#hospital/kernel/text.ts'
import { instantOf } from '#hospital/register/moment.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { sameSystem, systemKey } from '../same.ts'
import { say } from '../text.ts'
import { claimFor, type Claim } from './claims.ts'
import { lastRuns, middle, slowDecile } from './deciles.ts'
import { predict } from './model.ts'
import { pointsOf } from './rates.ts'
import { runsOf, type DataKind, type Run } from './runs.ts'
import { steps, type Step } from './steps.ts'

/** Hours: half of the rehearsals were faster than `middle`; `plan` is the slow decile, and what plans go by. */
export interface Span {
  readonly middle: number
  readonly plan: number
}

export interface StepEstimate {
  readonly step: Step
  readonly hours: Span | null
  /**
   * `own`: rehearsed with this system. `kind`: with others of its kind of data. `assumed`: somebody's guess in the
   * register.
   */
  readonly basis: 'own' | 'kind' | 'assumed' | 'unknown'
  readonly runs: number
}

export interface Estimate {
  readonly system: string
  /** `rehearsed`: every step measured on it. `partly`: some steps are borrowed or assumed. `claimed`: 業者申告・未検証. */
  readonly basis: 'rehearsed' | 'partly' | 'claimed' | 'unknown'
  /** Null where nobody knows. */
  readonly hours: Span | null
  /** Of the steps that are known; it takes at least this. */
  readonly atLeast: Span
  readonly steps: readonly StepEstimate[]
  readonly claim: Claim | null
  readonly bytes: number | null
  readonly files: number | null
  readonly notes: readonly Message[]
}

const none: Span = { middle: 0, plan: 0 }

export function estimateOf(view: RegisterView, system: string, runs: readonly Run[] = runsOf(view)): Estimate {
  const need = view.get('recoveryNeed', systemKey(system))?.is ?? {}
  const own = runs.filter((run) => run.system === systemKey(system))
  const data = need.data ?? own.find((run) => run.data !== null)?.data ?? null
  const { bytes, files } = amountOf(view, system, own)
  const notes: Message[] = []
  const estimates = steps.map((step): StepEstimate => {
    const found =
      step === 'data'
        ? dataStep(runs, own, data, { bytes, files }, notes)
        : fixedStep(
            step,
            own,
            runs.filter((run) => data !== null && run.data === data),
          )
    if (found !== null) return found
    const guess = step === 'data' ? undefined : need.ownHours
    return guess === undefined
      ? { step, hours: null, basis: 'unknown', runs: 0 }
      : { step, hours: { middle: guess, plan: guess }, basis: 'assumed', runs: 0 }
  })
  const claim = claimFor(view, system)
  const atLeast = estimates.reduce((all, { hours }) => plus(all, hours ?? none), none)
  const common = { system, atLeast, steps: estimates, claim, bytes, files }
  const unknown = estimates.filter(({ basis }) => basis === 'unknown')
  if (unknown.length === 0) {
    const whole = own.length > 0 && estimates.every(({ basis }) => basis === 'own')
    if (!whole) notes.push(say('recovery.estimate.partly', { system }))
    if (own.length === 1) notes.push(say('recovery.estimate.one-rehearsal', { system }))
    return { ...common, basis: whole ? 'rehearsed' : 'partly', hours: atLeast, notes }
  }
  if (claim !== null) {
    const { vendor, hours } = claim
    return {
      ...common,
      basis: 'claimed',
      hours: { middle: hours, plan: hours },
      notes: [say('recovery.estimate.claimed', { system, vendor, hours })],
    }
  }
  return { ...common, basis: 'unknown', hours: null, notes: [say('recovery.estimate.unknown', { system })] }
}

function dataStep(
  runs: readonly Run[],
  own: readonly Run[],
  data: DataKind | null,
  load: { readonly bytes: number | null; readonly files: number | null },
  notes: Message[],
): StepEstimate | null {
  if (data === null) return null
  const points = pointsOf(runs, data)
  const found = predict(points, load)
  if (found === null) return null
  if (!found.toldApart && found.planSeconds > found.middleSeconds * 1.5) notes.push(say('recovery.estimate.one-shape'))
  return {
    step: 'data',
    hours: { middle: found.middleSeconds / 3600, plan: found.planSeconds / 3600 },
    basis: own.some((run) => (run.seconds.data ?? 0) > 0) ? 'own' : 'kind',
    runs: found.points,
  }
}

function fixedStep(step: Exclude<Step, 'data'>, own: readonly Run[], kin: readonly Run[]): StepEstimate | null {
  for (const [basis, from] of [
    ['own', own],
    ['kind', kin],
  ] as const) {
    const hours = from
      .flatMap((run) => run.seconds[step] ?? [])
      .slice(0, lastRuns)
      .map((seconds) => seconds / 3600)
    if (hours.length > 0)
      return { step, hours: { middle: middle(hours), plan: slowDecile(hours) }, basis, runs: hours.length }
  }
  return null
}

/** As stated, else as large as its newest copy, else as in its newest rehearsal. */
function amountOf(view: RegisterView, system: string, own: readonly Run[]) {
  const need = view.get('recoveryNeed', systemKey(system))?.is
  const [copy] = view
    .all('generation')
    .map(({ is }) => is)
    .filter((is) => is.takenAt !== undefined && is.systems?.some((one) => sameSystem(one, system)) === true)
    .sort((a, b) => instantOf(b.takenAt ?? '') - instantOf(a.takenAt ?? ''))
  return {
    bytes: need?.bytes ?? copy?.bytes ?? own[0]?.bytes ?? null,
    files: need?.files ?? copy?.files ?? own[0]?.files ?? null,
  }
}

export const plus = (a: Span, b: Span): Span => ({ middle: a.middle + b.middle, plan: a.plan + b.plan })
