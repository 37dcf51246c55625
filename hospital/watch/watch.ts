// All repositories, one after the other → the report that is carried to the house.
import { hostname } from 'node:os'
import {
  type MediumAttached, type Refusal, type RefusalCode, reportName, reportVersion, type RepositorySeen, type WatchReport,
} from '#engines/copies'
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
  /**
   * The report replaces the one before of this machine: what is watched on other days, and not in this run, comes along as it was
   * last seen.
   */
  readonly others?: boolean
  /** What stands in this machine's drives. */
  readonly media?: () => Promise<readonly MediumAttached[]>
}

export async function watch(
  repositories: readonly RepositorySettings[], { onStep, onRefused, onAside, others, media, ...night }: WatchOptions,
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

const codes: Readonly<Record<string, RefusalCode>> = { EACCES: 'denied', EPERM: 'denied', ENOENT: 'not-there', ENOTDIR: 'not-there' }

/** A place that breaks in a way nobody foresaw costs itself, and not what is watched after it. What has no code is a bug. */
async function orRefused(settings: RepositorySettings, memory: Memory, night: Night): Promise<Watched> {
  try {
    return await watchOne(settings, memory, night)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const code = night.run.signal?.aborted ? 'aborted' : (codes[String(error.code)] ?? 'failed')
    return notSeen(settings, memory, night, { code, what: settings.place.slice(0, 500), said: error.message.slice(0, 400) })
  }
}
