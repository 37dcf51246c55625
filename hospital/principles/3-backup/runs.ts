// What was planned against what happened: each line's last success, and the runs that should have been.
import { foldName } from '#engines/japanese'
import type { Evidence } from '#hospital/register/fact.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { storeOf, type Copy } from './copies.ts'
import { dayAt, end, start } from './moments.ts'
import { systemsOf } from './systems.ts'

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
  readonly evidence: readonly Evidence[]
}

export function linesOf(view: RegisterView): readonly Line[] {
  return systemsOf(view).flatMap((system) => system.plans.map((plan) => lineOf(view, plan, system.copies)))
}

function lineOf(view: RegisterView, plan: Entity<'backupPlan'>, all: readonly Copy[]): Line {
  const { system, repository } = plan.is
  const same = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined || foldName(a) === foldName(b)
  const ours = ({ is }: Entity<'backupRun'>) => foldName(is.system ?? is.job ?? '') === foldName(system ?? '')
  const copies = all.filter((copy) => same(repository, copy.repository))
  // A watch tells a run for each generation it finds: that is no log, and its time is only what the generation claims.
  const claimed = new Set(copies.map(({ is }) => is.takenAt))
  const runs = view.all('backupRun')
    .filter((run) => run.is.startedAt !== undefined && same(run.is.repository, repository) && ours(run))
    .filter(({ is }) => !claimed.has(is.startedAt))
    .toSorted((a, b) => start(a.is.startedAt ?? '') - start(b.is.startedAt ?? ''))
  const good = copies.filter(({ is, at }) =>
    is.result !== 'failed' && is.result !== 'missed' && is.files !== 0 && is.bytes !== 0 && !Number.isNaN(at))
  const ran = runs.filter(({ is }) => is.result === 'succeeded' || is.result === 'warnings')
  const successes = [...good.map(({ at }) => at), ...ran.map(({ is }) => start(is.startedAt ?? ''))]
    .toSorted((a, b) => a - b)
  return {
    plan, runs, successes, lookedAt: lookedAt(view, repository, copies, runs),
    evidence: [...plan.evidence, ...(runs.at(-1)?.evidence ?? []), ...(copies[0]?.evidence ?? [])],
  }
}

function lookedAt(
  view: RegisterView, repository: string | undefined, copies: readonly Copy[], runs: readonly Entity<'backupRun'>[],
): number | null {
  const store = storeOf(view, repository)
  const told = [
    ...(store?.is.lookedAt === undefined
      ? copies.flatMap((copy) => copy.evidence.map(({ observedAt }) => start(observedAt)))
      : [start(store.is.lookedAt)]),
    ...(runs.length === 0 ? [] : view.batches('backup-log').map(({ observedAt }) => start(observedAt))),
    // What people do by hand is told when it is done: not told is not done, until today.
    ...(copies.some(({ entity }) => entity === null) ? [start(view.asOf)] : []),
  ]
  return told.length === 0 ? null : Math.min(Math.max(...told), end(view.asOf))
}

/** Days on which it should have run between two moments and did not, the first few. */
export function missedDays(
  from: number, to: number, everyHours: number, graceHours: number, most = mostDates,
): readonly string[] {
  const days: string[] = []
  if (everyHours <= 0) return days
  const step = everyHours * hour
  for (let due = from + step; due + graceHours * hour < to && days.length < most; due += step) {
    const day = dayAt(due)
    if (days.at(-1) !== day) days.push(day)
  }
  return days
}

/** Days without a run between two successes and since the last, from `backTo` on. */
export function missedOf(
  { successes, runs, lookedAt }: Line, everyHours: number, graceHours: number, backTo: number, most = mostDates,
): readonly string[] {
  const last = successes.at(-1)
  if (last === undefined || lookedAt === null) return []
  // Old generations are thinned out on purpose: gaps between them are told only where a log says what ran.
  const [first] = runs
  const from = first === undefined ? last : Math.max(backTo, start(first.is.startedAt ?? ''))
  const steps = [...successes.filter((at) => at >= from), lookedAt]
  return steps.slice(1).flatMap((to, at) => missedDays(steps[at] ?? to, to, everyHours, graceHours, most))
}
