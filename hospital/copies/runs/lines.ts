// What was planned against what happened: each line's last success, and the runs that should have been.
import { foldName } from '#engines/japanese'
import type { Evidence } from '#hospital/register/fact.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { storeOf, type Copy } from '../generations/copies.ts'
import { systemsOf, type System } from '../generations/systems.ts'
import { end, start } from '../moments.ts'
import { dueAfter, rhythmOf, type Rhythm } from './due.ts'
import { nameOf, runsByLine } from './tied.ts'

const hour = 3_600_000
const mostDates = 10

export interface Line {
  readonly plan: Entity<'backupPlan'>
  /** Instants at which it succeeded, oldest first. */
  readonly successes: readonly number[]
  /** Runs a log tells of, oldest first. */
  readonly runs: readonly Entity<'backupRun'>[]
  /** Until when something was looked at; null: nowhere. */
  readonly lookedAt: number | null
  /** Null: the plan does not say how often. */
  readonly rhythm: Rhythm | null
  readonly evidence: readonly Evidence[]
}

export function linesOf(view: RegisterView): readonly Line[] {
  return systemsOf(view).flatMap((system) => system.plans.map((plan) => lineOf(view, plan, system)))
}

function lineOf(view: RegisterView, plan: Entity<'backupPlan'>, { copies: all, plans }: System): Line {
  const { repository, job } = plan.is
  const copies = all.filter((copy) => same(repository, copy.repository))
  // A watch tells a run for each generation it finds: that is no log, and its time is only what the generation claims.
  const claimed = new Set(copies.map(({ is }) => is.takenAt))
  const runs = (runsByLine(view).get(plan.key) ?? [])
    .filter(({ is }) => is.startedAt !== undefined && !claimed.has(is.startedAt))
    .toSorted((a, b) => start(a.is.startedAt ?? '') - start(b.is.startedAt ?? ''))
  // Several servers into one place: whose generations these are, only the logs tell.
  const others = job !== undefined && runs.length > 0
    && plans.some((one) => one !== plan && one.is.job !== undefined && same(one.is.repository, repository))
  const good = copies.filter(({ is, at }) => !others && !Number.isNaN(at)
    && is.result !== 'failed' && is.result !== 'missed' && is.files !== 0 && is.bytes !== 0)
  const ran = runs.filter(({ is }) => is.result === 'succeeded' || is.result === 'warnings')
  const successes = [...good.map(({ at }) => at), ...ran.map(({ is }) => start(is.startedAt ?? ''))]
    .toSorted((a, b) => a - b)
  return {
    plan, runs, successes, lookedAt: lookedAt(view, plan, others ? [] : copies, runs),
    rhythm: rhythmOf(plan.is, [...successes, ...runs.map(({ is }) => start(is.startedAt ?? ''))]),
    evidence: [...plan.evidence, ...(runs.at(-1)?.evidence ?? []), ...(copies[0]?.evidence ?? [])],
  }
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || foldName(a) === foldName(b)
}

function lookedAt(
  view: RegisterView, plan: Entity<'backupPlan'>, copies: readonly Copy[], runs: readonly Entity<'backupRun'>[],
): number | null {
  const store = storeOf(view, plan.is.repository)
  const told = [
    ...(store?.is.lookedAt === undefined
      ? copies.flatMap((copy) => copy.evidence.map(({ observedAt }) => start(observedAt)))
      : [start(store.is.lookedAt)]),
    ...(runs.length === 0 ? [] : logsOf(view, plan, runs).map(({ observedAt }) => start(observedAt))),
    // What people do by hand is told when it is done: not told is not done, until today.
    ...(copies.some(({ entity }) => entity === null) ? [start(view.asOf)] : []),
  ]
  return told.length === 0 ? null : Math.min(Math.max(...told), end(view.asOf))
}

/** Logs that would have told of a run of this line: a log of one computer says nothing of another's. */
function logsOf(view: RegisterView, plan: Entity<'backupPlan'>, runs: readonly Entity<'backupRun'>[]) {
  const names = new Set([plan.is.job, ...runs.map(({ is }) => is.job)].map((name) => nameOf(name ?? '')))
  const files = new Set(runs.flatMap(({ evidence }) => evidence.map(({ file }) => file)))
  return view.batches('backup-log').filter(({ scope, file }) =>
    scope === '' || names.has(nameOf(scope)) || files.has(file))
}

/** Days on which it should have run between two moments and did not, the first few. */
export function missedDays(
  from: number, to: number, rhythm: Rhythm, graceHours: number, most = mostDates,
): readonly string[] {
  const days: string[] = []
  for (const { at, day } of dueAfter(from, rhythm)) {
    if (at + graceHours * hour >= to || days.length >= most) return days
    if (days.at(-1) !== day) days.push(day)
  }
  return days
}

/** Days without a run between two successes and since the last, from `backTo` on. */
export function missedOf(
  { successes, runs, lookedAt, rhythm }: Line, graceHours: number, backTo: number, most = mostDates,
): readonly string[] {
  const last = successes.at(-1)
  if (last === undefined || lookedAt === null || rhythm === null) return []
  // Old generations are thinned out on purpose: gaps between them are told only where a log says what ran.
  const [first] = runs
  const from = first === undefined ? last : Math.max(backTo, start(first.is.startedAt ?? ''))
  const steps = [...successes.filter((at) => at >= from), lookedAt]
  return steps.slice(1).flatMap((to, at) => missedDays(steps[at] ?? to, to, rhythm, graceHours, most))
}
