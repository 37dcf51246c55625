// Events of some paths in time order: those that a search finds, or those that hold base64.
import { readFiles, type ReadFilesOptions } from '../files/read-files.ts'
import type { ReadState } from '../files/read-state.ts'
import type { FoundEvent } from '../finding.ts'
import { eventIn } from '../pass/content.ts'
import { Timeline, type TimelineLimits, usualLimits } from '../timeline/timeline.ts'
import type { EventChoice } from '../choose/events.ts'
import type { SearchConfig } from './search-pass.ts'

export interface FoundAt {
  readonly time: number | null
  readonly event: FoundEvent
}

export type FoundEvents =
  | {
    readonly ok: true
    readonly state: ReadState
    readonly stopped: boolean
    events(): Generator<FoundAt>
    close(): void
  }
  | { readonly ok: false; readonly path: string; readonly reason: string }

type Job =
  | { readonly name: 'search'; readonly config: SearchConfig }
  | { readonly name: 'base64'; readonly config: { readonly events: EventChoice } }

export async function findEvents(
  paths: readonly string[], job: Job, options: ReadFilesOptions, limits: TimelineLimits = usualLimits,
): Promise<FoundEvents> {
  const timeline = new Timeline(limits)
  try {
    const read = await readFiles(paths, job, (bytes) => timeline.add(bytes as Uint8Array), options)
    if (!read.ok) {
      timeline.close()
      return read
    }
    return {
      ...read,
      *events() {
        for (const { time, file, content } of timeline.hits()) {
          yield { time: time === Infinity ? null : time, event: eventIn(content, read.state.name(file)) }
        }
      },
      close: () => timeline.close(),
    }
  } catch (error) {
    timeline.close()
    throw error
  }
}
