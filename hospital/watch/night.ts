// What a night's watch is given: where it keeps its memory, its keys, its clock, and how it is stopped.
import type { RunOptions } from '#engines/copies'

export interface Night {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => string
  readonly run: RunOptions
  /** Which step of which repository begins. */
  readonly onStep?: (step: Step) => void
}

export type Step = 'generations' | 'read' | 'protection' | 'content' | 'source' | 'sample'
