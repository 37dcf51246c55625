// All repositories, one after the other → the report that is carried to the house.
import { hostname } from 'node:os'
import { reportName, reportVersion, type MediumAttached, type RepositorySeen, type WatchReport } from '#engines/copies'
import { recall, recallAll, remember } from './memory.ts'
import type { Night, Step } from './night.ts'
import { watchOne } from './one.ts'
import type { RepositorySettings } from './settings.ts'

export interface WatchOptions extends Omit<Night, 'onStep'> {
  readonly onStep?: (repository: string, step: Step) => void
  /** A memory that could not be read was laid aside under this name. */
  readonly onAside?: (repository: string, file: string) => void
  /**
   * The report replaces the one before of this machine: what is watched on other days, and not in this run, comes along as it was
   * last seen.
   */
  readonly others?: boolean
  /** What stands in this machine's drives. */
  readonly media?: () => Promise<readonly MediumAttached[]>
}

export async function watch(
  repositories: readonly RepositorySettings[], { onStep, onAside, others, media, ...night }: WatchOptions,
): Promise<WatchReport> {
  const startedAt = night.now()
  const seen: RepositorySeen[] = []
  for (const settings of repositories) {
    if (night.run.signal?.aborted) break
    const recalled = recall(night.folder, settings.name)
    if (!recalled.ok) onAside?.(settings.name, recalled.aside)
    const watched = await watchOne(settings, recalled.memory, {
      ...night, ...(onStep && { onStep: (step: Step) => onStep(settings.name, step) }),
    })
    // After each one: what was read tonight is not read again because of a later one.
    remember(night.folder, watched.memory)
    seen.push(watched.seen)
  }
  const names = new Set(repositories.map(({ name }) => name))
  if (others) for (const { name, seen: last } of recallAll(night.folder)) if (last && !names.has(name)) seen.push(last)
  return {
    kind: reportName, version: reportVersion, host: hostname(), startedAt, endedAt: night.now(),
    complete: night.run.signal?.aborted !== true, repositories: seen, media: await media?.() ?? [],
  }
}
