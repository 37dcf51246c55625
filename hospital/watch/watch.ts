// All repositories, one after the other → the report that is carried to the house.
import { hostname } from 'node:os'
import {
  type MediumAttached, type Refusal, reportName, reportVersion, type RepositorySeen, type WatchReport,
} from '#engines/copies'
import { refusalOf } from './broken.ts'
import { type Memory, recall, recallAll, remember } from './memory.ts'
import type { Night, Step } from './night.ts'
import { notSeen, type Watched } from './not-seen.ts'
import { watchOne } from './one.ts'
import type { RepositorySettings } from './settings.ts'

export interface WatchOptions extends Omit<Night, 'onStep' | 'onRefused' | 'onAside'> {
  readonly onStep?: (repository: string, step: Step) => void
  readonly onRefused?: (repository: string, step: Step, refusal: Refusal) => void
  /** A memory that could not be read was laid aside under this name. */
  readonly onAside?: (repository: string, file: string) => void
  /** What this night found could not be remembered: it stands in the report, and the next night begins where this one did. */
  readonly onForgot?: (repository: string, refusal: Refusal) => void
  /**
   * The report replaces the one before of this machine: what is watched on other days, and not in this run, comes along as it was
   * last seen.
   */
  readonly others?: boolean
  /** What stands in this machine's drives. */
  readonly media?: () => Promise<readonly MediumAttached[]>
}

export async function watch(
  repositories: readonly RepositorySettings[], { onStep, onRefused, onAside, onForgot, others, media, ...night }: WatchOptions,
): Promise<WatchReport> {
  const startedAt = night.now()
  const seen: RepositorySeen[] = []
  for (const settings of repositories) {
    if (night.run.signal?.aborted) break
    const recalled = recall(night.folder, settings.name)
    if (!recalled.ok) onAside?.(settings.name, recalled.aside)
    const watched = await orRefused(settings, recalled.memory, {
      ...night,
      ...(onStep && { onStep: (step: Step) => onStep(settings.name, step) }),
      ...(onAside && { onAside: (file: string) => onAside(settings.name, file) }),
      ...(onRefused && { onRefused: (step: Step, refusal: Refusal) => onRefused(settings.name, step, refusal) }),
    })
    // After each one: what was read tonight is not read again because of a later one.
    try {
      remember(night.folder, watched.memory)
    } catch (error) {
      onForgot?.(settings.name, refusalOf(error, night.folder))
    }
    seen.push(watched.seen)
  }
  const names = new Set(repositories.map(({ name }) => name))
  if (others) for (const { name, seen: last } of recallAll(night.folder)) if (last && !names.has(name)) seen.push(last)
  return {
    kind: reportName, version: reportVersion, host: hostname(), startedAt, endedAt: night.now(),
    complete: night.run.signal?.aborted !== true, repositories: seen, media: await media?.() ?? [],
  }
}

/** A place that breaks in a way nobody foresaw costs itself, and not what is watched after it. What has no code is a bug. */
async function orRefused(settings: RepositorySettings, memory: Memory, night: Night): Promise<Watched> {
  try {
    return await watchOne(settings, memory, night)
  } catch (error) {
    const refusal = refusalOf(error, settings.place)
    return notSeen(settings, memory, night, night.run.signal?.aborted ? { ...refusal, code: 'aborted' } : refusal)
  }
}
