// How much may be brought back at once: half of what is free where it lies, because the watch's own memory lies there too.
import { statfsSync } from 'node:fs'

/** A round: enough that a start of the tool does not count, little enough that a night's work is not lost by the light going out. */
const mostRound = 1024 ** 3
const block = 4096

/** What a file takes on a disk. */
export const onDisk = (size: number): number => Math.ceil(size / block) * block + block

export interface Room {
  /** Bytes on the disk that what is wanted may take. */
  readonly round: number
  /** That one file alone may take. */
  readonly file: number
  readonly free: number
}

export function roomIn(folder: string, freeIn: (folder: string) => number = free): Room {
  const there = freeIn(folder)
  return { free: there, file: Math.floor(there / 2), round: Math.min(mostRound, Math.floor(there / 4)) }
}

export function free(folder: string): number {
  const { bavail, bsize, ffree, files } = statfsSync(folder)
  // A file system also runs out of places for files; some count none.
  return Math.min(bavail * bsize, files > 0 ? ffree * block : Infinity)
}
