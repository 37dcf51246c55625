// Locks of a borg repository on this machine, looked at without taking one.
import { readdirSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

export interface BorgLock {
  /** As borg writes it: host@number, process, thread. */
  readonly by: string
  readonly exclusive: boolean
  /** Its process is gone, and it stands in the way of the next backup all the same. */
  readonly stale: boolean
}

export function readLocks(folder: string): readonly BorgLock[] {
  return [
    ...namesIn(join(folder, 'lock.exclusive')).map((name) => ({ by: name, exclusive: true, stale: isStale(name) })),
    ...roster(join(folder, 'lock.roster')),
  ]
}

/** INVARIANT: what another machine holds is never called stale: nobody here can know. */
export function isStale(name: string): boolean {
  const [, host, pid] = /^(.+)@\d+\.(\d+)-[0-9a-f]+$/.exec(name) ?? []
  return host !== undefined && pid !== undefined && host.split('.')[0] === hostname().split('.')[0] && !runs(Number(pid))
}

function roster(path: string): readonly BorgLock[] {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof parsed !== 'object' || parsed === null) return []
    return Object.entries(parsed).flatMap(([sort, holders]) => (Array.isArray(holders) ? holders : []).flatMap((holder: unknown) => {
      if (!Array.isArray(holder)) return []
      const [host, pid, thread] = holder.map(String)
      const by = `${host}.${pid}-${Number(thread).toString(16)}`
      return [{ by, exclusive: sort === 'exclusive', stale: isStale(by) }]
    }))
  } catch (error) {
    // Not there, or half written by whoever takes it away.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return []
    throw error
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
