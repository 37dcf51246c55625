// Which run a log tells of belongs to which line of the plan. Logs of machines know jobs and computers, not systems.
import { foldName } from '#engines/japanese'
import { perView } from '#hospital/register/per-view.ts'
import type { Entity } from '#hospital/register/view.ts'

type Plan = Entity<'backupPlan'>
type Run = Entity<'backupRun'>

/** Runs by the key of their line: by system, else by the name of job or computer, else by a place only one line has. */
export const runsByLine = perView((view): ReadonlyMap<string, readonly Run[]> => {
  const plans = view.all('backupPlan')
  const bySystem = Map.groupBy(plans, ({ is }) => foldName(is.system ?? ''))
  const byName = Map.groupBy(plans.filter(({ is }) => is.job !== undefined), ({ is }) => nameOf(is.job ?? ''))
  const byPlace = Map.groupBy(plans, ({ is }) => foldName(is.repository ?? ''))
  const tied = new Map<string, Run[]>()
  for (const run of view.all('backupRun')) {
    for (const { key } of linesOf(run)) tied.getOrInsertComputed(key, () => []).push(run)
  }
  return tied

  function linesOf(run: Run): readonly Plan[] {
    const { system, job, repository } = run.is
    const there = (lines: readonly Plan[] = []) => lines.filter(({ is }) =>
      is.repository === undefined || repository === undefined || foldName(is.repository) === foldName(repository))
    const names = [job, system].filter((name) => name !== undefined)
    const named = there([...new Set(names.flatMap((name) => byName.get(nameOf(name)) ?? []))])
    const ofSystem = system === undefined ? undefined : bySystem.get(foldName(system))
    if (ofSystem !== undefined) {
      const both = named.filter((line) => ofSystem.includes(line))
      return both.length > 0 ? both : there(ofSystem)
    }
    if (named.length > 0) return named
    const called = there(bySystem.get(foldName(job ?? '')))
    if (called.length > 0) return called
    // What names a system nobody planned for is that one's, wherever it lies.
    const alone = system === undefined && repository !== undefined ? byPlace.get(foldName(repository)) : undefined
    return alone?.length === 1 ? alone : []
  }
})

/** `HIS-SV01.mihon.local` is `his-sv01`. */
export function nameOf(written: string): string {
  const folded = foldName(written)
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.[a-z]{2,}$/.test(folded) ? (folded.split('.')[0] ?? folded) : folded
}
