// What keeps the files of a repository on this machine's file systems from being removed: flags, then rights.
import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import type { Protection } from '../reader.ts'
import { flagsBelow } from './flags.ts'

/** Whoever is root, or an administrator of Windows, takes flags off as easily as they were set. */
export function weCouldLiftFlags(): boolean {
  return process.getuid === undefined || process.getuid() === 0
}

/** Whose a file is: every generation needs it, one alone does, or none. */
export type Belongs = 'all' | { readonly to: string } | null

export interface Guarded {
  /** Of what all share, and of what this one has for itself. */
  of(generation: string): Protection
}

interface Options {
  readonly signal?: AbortSignal
  readonly mayLift?: boolean
}

/** One walk over a repository tells the protection of each of its generations. */
export async function guarded(folder: string, belongs: (path: string) => Belongs, options: Options = {}): Promise<Guarded> {
  const shared = new Count()
  const own = new Map<string, Count>()
  let known = true
  for await (const one of flagsBelow(folder, options.signal)) {
    if (one === null) {
      known = false
      continue
    }
    const whose = belongs(one.path)
    if (whose === null) continue
    const count = whose === 'all' ? shared : own.getOrInsertComputed(whose.to, () => new Count())
    count.add(one)
  }
  const mayLift = options.mayLift ?? weCouldLiftFlags()
  return { of: (generation) => judge(shared.with(own.get(generation)), { folder, known, mayLift }) }
}

class Count {
  objects = 0
  immutable = 0
  appendOnly = 0
  folders = new Set<string>()

  add(one: { readonly path: string; readonly immutable: boolean; readonly appendOnly: boolean }): void {
    this.objects++
    if (one.immutable) this.immutable++
    else if (one.appendOnly) this.appendOnly++
    this.folders.add(dirname(one.path))
  }

  with(more: Count | undefined): Count {
    const sum = new Count()
    for (const one of more === undefined ? [this] : [this, more]) {
      sum.objects += one.objects
      sum.immutable += one.immutable
      sum.appendOnly += one.appendOnly
      sum.folders = sum.folders.union(one.folders)
    }
    return sum
  }
}

interface Around {
  readonly folder: string
  readonly known: boolean
  readonly mayLift: boolean
}

/**
 * INVARIANT: flags count only where they are on every file of the repository that counts, and only where this account could
 * not lift them. A flag that was set by the account that looks is no more than a right.
 */
function judge({ objects, immutable, appendOnly, folders }: Count, { folder, known, mayLift }: Around): Protection {
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
