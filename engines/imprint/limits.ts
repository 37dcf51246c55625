// What is held at once, at most.
export interface Limits {
  /** Bytes of records that a sort holds before it goes to disk. */
  readonly sortBytes: number
  /** Sorted pieces on disk that are merged at once. */
  readonly fanIn: number
  /** Names of one directory that are held before they go to disk. */
  readonly names: number
  /** Files of the same content that may wait for a partner when renames are matched. */
  readonly sameContent: number
  /** Endings of names that are counted one by one. */
  readonly extensions: number
}

export const defaultLimits: Limits = {
  sortBytes: 48 * 2 ** 20, fanIn: 64, names: 100_000, sameContent: 10_000, extensions: 10_000,
}

export const longestLine = 256 * 1024
/** The deepest path that a system takes has fewer parts. */
export const deepest = 20_000
/** A file with more is not worth reading on. */
export const mostProblems = 1000
