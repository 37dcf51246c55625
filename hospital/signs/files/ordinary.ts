// Files a user names that are read whole. A pipe or a device may never end, so only ordinary files are opened.
import { readFileSync, statSync } from 'node:fs'

/** Has a code as errors of the file system have one. */
export class NotOrdinary extends Error {
  readonly code = 'ENOTREG'
  readonly path: string

  constructor(path: string) {
    super('not an ordinary file')
    this.path = path
  }
}

/** Throws what the file system throws, and `NotOrdinary`. */
export function ordinaryBytes(path: string): Buffer {
  const about = statSync(path)
  // A folder has an error of its own.
  if (!about.isFile() && !about.isDirectory()) throw new NotOrdinary(path)
  return readFileSync(path)
}
