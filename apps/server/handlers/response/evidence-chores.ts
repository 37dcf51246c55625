// Evidence that is not as it came in, or that nobody reads again any more: before everything else of today's list.
import { newestRead, unreadSince } from '#hospital/response/evidence/read.ts'
import type { Chore } from '#hospital/work/today.ts'
import type { House } from '#apps/house.ts'
import { dayOf } from '../../moment.ts'

/** Due on the day it came to light: from the next one on it counts as overdue. */
const first = { id: 'evidence-read', kind: 'evidenceRead', principle: null, risk: 5, effortMinutes: 1 } as const

export async function evidenceChores(house: House, facility: string, now: number): Promise<readonly Chore[]> {
  const { newest, unread } = await house.kernel.read(facility, async (db) => ({
    newest: await newestRead(db), unread: await unreadSince(db, now),
  }))
  const [fault] = newest?.faults ?? []
  if (newest !== null && fault !== undefined) {
    return [{ ...first, about: fault.incident, count: newest.fault_count, due: dayOf(newest.read_at) }]
  }
  return unread === null ? [] : [{ ...first, about: unread, count: 0, due: dayOf(now) }]
}
