// Is it clean? The imprint of a generation beside that of the one before.
import { createReadStream } from 'node:fs'
import { done, type GenerationSeen, type Outcome, refused } from '#engines/copies'
import { judgeGeneration, pathText } from '#engines/imprint'
import type { RepositorySettings } from '../settings.ts'
import type { Rate } from '../memory.ts'
import { matcher } from '../patterns.ts'
import { plain } from './plain.ts'

/** Of a path: what the house takes as one line. */
const mostExample = 1000

export interface InspectJob {
  readonly generation: string
  /** Imprints, with what the inspector said of each file. */
  readonly file: string
  readonly previous: string | null
  readonly rates: readonly Rate[]
  /** Of its bytes, how much had to be stored; null where the tool does not say. */
  readonly stored: number | null
  /** And what packing left of it. */
  readonly packed: number | null
  readonly settings: Pick<RepositorySettings, 'writeOnce' | 'canaries'>
}

export interface Inspected {
  readonly inspected: NonNullable<GenerationSeen['inspected']>
  readonly rate: Rate | null
}

const none = { added: 0, removed: 0, changed: 0, renamed: 0, unjudged: 0 }
const source = (file: string) => createReadStream(file, { highWaterMark: 1024 * 1024 })

export async function inspect(
  { generation, file, previous, rates, stored, packed, settings }: InspectJob, now: string, signal?: AbortSignal,
): Promise<Outcome<Inspected>> {
  const isWriteOnce = matcher(settings.writeOnce)
  const judged = await unlessStopped(signal, () => judgeGeneration(previous === null ? null : source(previous), source(file), {
    isWriteOnce: (path) => isWriteOnce(pathText(path)),
    canaries: Object.entries(settings.canaries).map(([path, hash]) => ({ path: plain(path), hash })),
    earlier: {
      runs: rates.filter((rate) => rate.generation !== generation)
        .map((rate) => ({ changed: rate.changed, stored: rate.stored, packed: rate.packed ?? null })),
      now: { stored, packed },
    },
    ...(signal && { signal }),
  }))
  if (judged === null) return refused('aborted', generation)
  const { suspicions, canaries, files, judged: counts, changed, summary } = judged
  const { added, removed, changed: other, renamed, unjudged } = summary?.counts ?? none
  return done({
    inspected: {
      at: now, files: counts.clean + counts.suspect, unjudged: counts.unjudged + unjudged,
      changed: changed === null ? null : added + removed + other + renamed, suspicions: suspicions.map((one) => ({ ...one, example: one.example.slice(0, mostExample) })), canaries,
    },
    rate: changed === null ? null : { generation, files, changed, stored, ...(packed !== null && { packed }) },
  })
}

async function unlessStopped<T>(signal: AbortSignal | undefined, act: () => Promise<T>): Promise<T | null> {
  try {
    return await act()
  } catch (error) {
    if (signal?.aborted) return null
    throw error
  }
}
