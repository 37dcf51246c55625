// Where a file is written before it takes its name.
import { realpathSync, statSync } from 'node:fs'

export interface Draft {
  /** Where to write. */
  readonly path: string
  /** The name it takes in the end; null where it is written in place. */
  readonly becomes: string | null
}

/** Through a link to what it names. A pipe or a device is written to and never replaced. Throws for a folder. */
export function draftOf(path: string): Draft {
  const about = statSync(path, { throwIfNoEntry: false })
  if (about?.isDirectory()) throw Object.assign(new Error('EISDIR: it is a folder'), { code: 'EISDIR' })
  if (about && !about.isFile()) return { path, becomes: null }
  const becomes = about ? realpathSync(path) : path
  return { path: `${becomes}.${process.pid}.part`, becomes }
}

/** Whether writing there would replace what is to be read. */
export function isOneOf(path: string, inputs: readonly string[]): boolean {
  const place = (one: string) => {
    const about = statSync(one, { throwIfNoEntry: false, bigint: true })
    return about?.isFile() ? `${about.dev}:${about.ino}` : null
  }
  const here = place(path)
  return here !== null && inputs.some((one) => place(one) === here)
}
