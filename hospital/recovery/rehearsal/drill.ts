// A drill as it runs: what is next, how long each stage has taken so far, and how long it took last time.
import { instantOf } from '#hospital/register/moment.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { stages, type Stage } from '#hospital/register/vocabulary/recovery.ts'
import { sameSystem } from '../same.ts'
import { stepSeconds, steps, type Step } from '../estimate/steps.ts'
import { orderProblems, type OrderProblem } from './order.ts'

export interface Clock {
  readonly stage: Stage
  /** The step that ends with it; null for the first. */
  readonly step: Step | null
  readonly state: 'done' | 'next' | 'later'
  readonly at: string | null
  /** Of the step: as it was, or as it runs now. */
  readonly seconds: number | null
  /** The same step in the drill before. */
  readonly lastSeconds: number | null
}

export interface Drill {
  readonly id: string
  readonly title: string
  readonly system: string | null
  readonly running: boolean
  readonly clocks: readonly Clock[]
  /** Since it was declared. */
  readonly wholeSeconds: number | null
  readonly last: { readonly id: string; readonly wholeSeconds: number | null; readonly on: string } | null
  readonly problems: readonly OrderProblem[]
}

/** Null where no such drill is known. `now`: ISO moment. */
export function drillOf(view: RegisterView, key: string, now: string): Drill | null {
  const entity = view.get('rehearsal', key)
  if (entity === undefined) return null
  const { is } = entity
  const running = is.outcome === undefined || is.outcome === 'running'
  const reached = stages.findLastIndex((stage) => is[stage] !== undefined)
  const spent = stepSeconds(is) ?? {}
  const last = lastBefore(view, key)
  const lastSpent = last ? (stepSeconds(last.is) ?? {}) : {}
  const since = reached < 0 ? null : instantOf(is[stages[reached] ?? 'declaredAt'] ?? now)
  const clocks = stages.map((stage, at): Clock => {
    const step = steps[at - 1] ?? null
    const next = running && at === reached + 1
    return {
      stage,
      step,
      state: at <= reached ? 'done' : next ? 'next' : 'later',
      at: is[stage] ?? null,
      seconds: next
        ? since === null
          ? null
          : Math.max(0, (instantOf(now) - since) / 1000)
        : step && at <= reached
          ? (spent[step] ?? null)
          : null,
      lastSeconds: step ? (lastSpent[step] ?? null) : null,
    }
  })
  const end = running ? instantOf(now) : is.handedOverAt === undefined ? null : instantOf(is.handedOverAt)
  return {
    id: is.id ?? key,
    title: is.title ?? is.id ?? key,
    system: is.system ?? null,
    running,
    clocks,
    wholeSeconds:
      is.declaredAt === undefined || end === null ? null : Math.max(0, (end - instantOf(is.declaredAt)) / 1000),
    last: last && {
      id: last.is.id ?? last.key,
      on: (last.is.declaredAt ?? '').slice(0, 10),
      wholeSeconds: wholeOf(last.is),
    },
    problems: orderProblems(is, now),
  }
}

/** Of the same system and kind, finished, and before this one. */
function lastBefore(view: RegisterView, key: string) {
  const here = view.get('rehearsal', key)?.is
  const began = here?.declaredAt
  return (
    view
      .all('rehearsal')
      .filter(
        (one) =>
          one.key !== key &&
          one.is.outcome === 'came-back' &&
          one.is.sort === here?.sort &&
          one.is.declaredAt !== undefined &&
          sameSystem(one.is.system, here?.system) &&
          (began === undefined || instantOf(one.is.declaredAt) < instantOf(began)),
      )
      .sort((a, b) => instantOf(b.is.declaredAt ?? '') - instantOf(a.is.declaredAt ?? ''))[0] ?? null
  )
}

function wholeOf(is: {
  readonly declaredAt?: string | undefined
  readonly handedOverAt?: string | undefined
}): number | null {
  return is.declaredAt === undefined || is.handedOverAt === undefined
    ? null
    : (instantOf(is.handedOverAt) - instantOf(is.declaredAt)) / 1000
}
