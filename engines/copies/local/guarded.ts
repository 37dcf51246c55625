// What keeps the files of a repository on this machine's file systems from being removed: flags, then rights.
import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import type { Protection } from '../reader.ts'
import { flagsBelow } from './flags.ts'

/** Whoever is root, or an administrator of Windows, takes flags off as easily as they were set. */
export function weCouldLiftFlags(): boolean {
  return process.getuid === undefined || process.getuid() === 0
}

/**
 * INVARIANT: flags count only where they are on every file of the repository that counts, and only where this account could
 * not lift them. A flag that was set by the account that looks is no more than a right.
 */
export async function guarded(
  folder: string, counts: (path: string) => boolean, options: { readonly signal?: AbortSignal; readonly mayLift?: boolean } = {},
): Promise<Protection> {
  let objects = 0
  let immutable = 0
  let appendOnly = 0
  let known = true
  const folders = new Set<string>()
  for await (const one of flagsBelow(folder, options.signal)) {
    if (one === null) known = false
    else if (counts(one.path)) {
      objects++
      if (one.immutable) immutable++
      else if (one.appendOnly) appendOnly++
      folders.add(dirname(one.path))
    }
  }
  const mayLift = options.mayLift ?? weCouldLiftFlags()
  const grounds = [`files ${objects}`]
  if (!known) grounds.push('flags cannot be read here')
  else grounds.push(`immutable flag on ${immutable}`, `append-only flag on ${appendOnly}`)
  const base = { until: null, objects, hidden: 0, refused: null }
  if (known && objects > 0 && immutable + appendOnly > 0) {
    grounds.push(mayLift ? 'the account that looked could lift the flags' : 'the account that looked cannot lift the flags')
  }
  if (known && objects > 0 && !mayLift) {
    if (immutable === objects) return { ...base, grade: 'C', unlocked: 0, grounds }
    if (immutable + appendOnly === objects) return { ...base, grade: 'D', unlocked: 0, grounds }
  }
  const writable = [...(folders.size > 0 ? folders : [folder])].some(mayWrite)
  grounds.push(writable ? 'this account may write and delete here' : 'this account may not write here')
  return { ...base, grade: writable ? 'none' : 'E', unlocked: objects - immutable, grounds }
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
