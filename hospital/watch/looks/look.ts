// The one shape of a look: it is given what is shared and what is known so far, adds what it sees of generations to `looking`, and
// gives back what it found of the whole. What it could not do stays as it was.
import type { RepositorySeen } from '#engines/copies'
import type { Looking } from '../looking.ts'
import type { Memory } from '../memory.ts'

export interface Known extends Required<Pick<RepositorySeen, 'clock' | 'prune' | 'gone'>>, Pick<Memory, 'rolling' | 'rates' | 'samples'> {
  readonly judgedBy: string | undefined
}

export type Look = (looking: Looking, known: Known) => Promise<Partial<Known>>
