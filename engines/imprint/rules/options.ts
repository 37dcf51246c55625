// What the caller knows besides the two imprints.

export interface Canary {
  /** As bytes, like every path of an imprint. */
  readonly path: string
  /** SHA-256, lower-case hex. */
  readonly hash: string
}

/** Figures of one run, as its tool or its imprints say them. */
export interface RunFigures {
  /** Of what was there: changed, added or removed, as a share from 0 to 1. */
  readonly changed: number
  /** Bytes that had to be stored of the bytes that were there, from 0 to 1; null where nobody says. */
  readonly stored: number | null
  /** Stored bytes of those that were new, after packing, from 0 to 1; null where nobody says. */
  readonly packed: number | null
}

export interface EarlierFigures {
  /** Of the runs before, in any order. */
  readonly runs: readonly RunFigures[]
  /** Of this run; its change is computed where it is left out. */
  readonly now: Omit<RunFigures, 'changed'> | null
}

export const noFigures: EarlierFigures = { runs: [], now: null }
