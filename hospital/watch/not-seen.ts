// What is said of a repository that could not be read: why, and what an earlier watch saw.
import { type Refusal, type RepositorySeen, withoutSecrets } from '#engines/copies'
import type { Memory } from './memory.ts'
import type { Night } from './night.ts'
import type { RepositorySettings } from './settings.ts'

export interface Watched {
  readonly seen: RepositorySeen
  readonly memory: Memory
}

export function notSeen({ name, systems, tool, place }: RepositorySettings, memory: Memory, night: Night, refusal: Refusal): Watched {
  const last = memory.seen
  return {
    memory,
    seen: {
      name, systems, lookedAt: night.now(), ...earlier(memory), tool: tool ?? last?.tool ?? 'folder',
      place: last?.place ?? withoutSecrets(place), refusal: { ...refusal, what: withoutSecrets(refusal.what) },
    },
  }
}

export function earlier({ seen, samples }: Memory) {
  return {
    clock: null, prune: null, generations: seen?.generations ?? [], sample: samples[0] ?? null, samples: samples.slice(1),
    gone: seen?.gone ?? [],
  }
}
