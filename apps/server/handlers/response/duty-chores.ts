// Duties of open incidents that are due soon or overdue, for today's list.
import type { Chore } from '#hospital/work/today.ts'
import { believed } from '#hospital/response/duties/machine-clock.ts'
import { newestRecord, openClocks, pressing } from '#hospital/response/duties/open.ts'
import type { House } from '#apps/house.ts'
import { dayOf } from '../../moment.ts'

/** One line per incident, however many of its duties press. */
export async function dutyChores(house: House, facility: string, clock: number): Promise<readonly Chore[]> {
  const open = await house.kernel.read(facility, async (db) => openClocks(db, believed(clock, await newestRecord(db)).now))
  return open.flatMap(({ incident, clocks }): Chore[] => {
    const now = clocks.filter(pressing)
    const first = now.map(({ due }) => due?.aimAt ?? null).filter((at) => at !== null).toSorted((a, b) => a - b)[0]
    if (first === undefined) return []
    // The instant at which a day has ended already belongs to the next.
    return [{
      id: `duty-${incident.id}`, kind: 'duty', principle: null, about: incident.id, count: now.length, risk: 5, effortMinutes: 10,
      due: dayOf(first - 1),
    }]
  })
}
