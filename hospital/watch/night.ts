// What a night's watch is given: where it keeps its memory, its keys, its clock, and how it is stopped.
import type { Refusal, RunOptions } from '#engines/copies'

export interface Night {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => string
  readonly run: RunOptions
  /** Which step of which repository begins. */
  readonly onStep?: (step: Step) => void
  /** A step could not be done, and why; what an earlier watch saw then stays. */
  readonly onRefused?: (step: Step, refusal: Refusal) => void
  /** What was remembered and could not be read any more was laid aside under this name. */
  readonly onAside?: (file: string) => void
}

export type Step = 'generations' | 'read' | 'protection' | 'content' | 'source' | 'sample'
