// The director's one curve: what the vendor said, what rehearsals needed, what the plan says now, and what the next
// step would save.
import type { RegisterView } from '#hospital/register/view.ts'
import { dayOf } from '#hospital/register/moment.ts'
import { estimateOf, type Estimate, type Span } from '../estimate/estimate.ts'
import { runsOf, type Run } from '../estimate/runs.ts'
import { recoveryPath } from '../path/path.ts'
import { systemKey } from '../same.ts'
import { leversOf, type Lever, type LeverOptions } from './levers.ts'

export type CurvePoint =
  /** 業者申告・未検証: drawn apart from what was measured. */
  | {
      readonly sort: 'claimed'
      readonly on: string | null
      readonly hours: number
      readonly vendor: string
      readonly system: string
    }
  | {
      readonly sort: 'rehearsed'
      readonly on: string
      readonly hours: number
      readonly title: string
      readonly system: string
    }
  | { readonly sort: 'now'; readonly on: string; readonly hours: Span; readonly atLeast: boolean }
  | { readonly sort: 'next'; readonly hours: number; readonly lever: Lever }

export interface Curve {
  /** Null: the whole hospital. */
  readonly system: string | null
  readonly points: readonly CurvePoint[]
}

/**
 * The whole hospital: the longest saying, each rehearsal of a whole system or site, the plan, and the step that saves
 * most.
 */
export function hospitalCurve(view: RegisterView, options: LeverOptions = {}): Curve {
  const path = recoveryPath(view)
  const claims = path.systems
    .flatMap(({ name, estimate }) => claimPoint(name, estimate))
    .sort((a, b) => b.hours - a.hours)
    .slice(0, 1)
  const points: CurvePoint[] = [...claims, ...rehearsed(view, runsOf(view))]
  if (path.systems.length > 0) points.push({ sort: 'now', on: view.asOf, hours: path.all, atLeast: path.atLeast })
  const [best] = leversOf(view, options)
    .filter(({ savesHours }) => (savesHours ?? 0) > 0)
    .sort((a, b) => (b.savesHours ?? 0) - (a.savesHours ?? 0))
  if (best?.savesHours) points.push({ sort: 'next', hours: path.all.plan - best.savesHours, lever: best })
  return { system: null, points }
}

export function systemCurve(view: RegisterView, system: string): Curve {
  const runs = runsOf(view)
  const estimate = estimateOf(view, system, runs)
  const points: CurvePoint[] = [
    ...claimPoint(system, estimate),
    ...rehearsed(
      view,
      runs.filter((run) => run.system === systemKey(system)),
    ),
  ]
  // A saying is on the curve already; it is no estimate of ours.
  if (estimate.hours !== null && estimate.basis !== 'claimed')
    points.push({ sort: 'now', on: view.asOf, hours: estimate.hours, atLeast: false })
  return { system, points }
}

function claimPoint(system: string, { claim }: Estimate) {
  return claim === null
    ? []
    : [{ sort: 'claimed' as const, on: claim.saidOn, hours: claim.hours, vendor: claim.vendor, system }]
}

/** Oldest first. */
function rehearsed(view: RegisterView, runs: readonly Run[]): CurvePoint[] {
  return runs.toReversed().flatMap(({ wholeSeconds, title, system, at }): CurvePoint[] =>
    wholeSeconds === null
      ? []
      : [
          {
            sort: 'rehearsed',
            on: dayOf(at),
            hours: wholeSeconds / 3600,
            title,
            system: view.get('recoveryNeed', system)?.is.system ?? view.get('system', system)?.is.name ?? system,
          },
        ],
  )
}
