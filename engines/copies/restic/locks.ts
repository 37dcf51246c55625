// Locks of a restic repository, looked at without taking one.
import { hostname } from 'node:os'
import { count, parseObject, text } from '../json.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Restic } from './call.ts'
import { refusalOf } from './said.ts'
import { isId } from './snapshots.ts'

export interface Lock {
  readonly id: string
  readonly host: string | null
  readonly pid: number | null
  readonly user: string | null
  /** Renewed every five minutes by whoever holds it. */
  readonly at: string | null
  /** Nobody else may work meanwhile: what is read may be half of something. */
  readonly exclusive: boolean
  /** Its owner is gone, and it stands in the way of the next backup or retention all the same. */
  readonly stale: boolean
}

/** As long as restic itself waits before it believes nobody is there. */
const staleMs = 30 * 60_000

export async function readLocks(restic: Restic, signal?: AbortSignal): Promise<Outcome<readonly Lock[]>> {
  const ran = await restic.run(['list', 'locks'], signal)
  const refusal = refusalOf(ran, 'locks')
  if (refusal) return refusal
  const locks: Lock[] = []
  for (const id of ran.output.split('\n').filter(isId).slice(0, 50)) {
    const one = await restic.run(['cat', 'lock', id], signal)
    // Gone meanwhile: its owner took it away, as it should be.
    const json = refusalOf(one, id) === null ? parseObject(one.output) : null
    if (json === null) continue
    const lock = {
      id, host: text(json, 'hostname'), pid: count(json, 'pid'), user: text(json, 'username'), at: text(json, 'time'),
      exclusive: json['exclusive'] === true,
    }
    locks.push({ ...lock, stale: isStale(lock, Date.now()) })
  }
  return done(locks)
}

export function isStale(lock: Pick<Lock, 'host' | 'pid' | 'at'>, now: number): boolean {
  const at = lock.at === null ? NaN : Date.parse(lock.at)
  if (!Number.isNaN(at) && now - at > staleMs) return true
  return lock.host === hostname() && lock.pid !== null && lock.pid > 0 && !runs(lock.pid)
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // There, and another account's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
