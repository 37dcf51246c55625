// How evidence is kept: when it was read again, and bytes nobody has added to an item yet.
import type { Message } from '#hospital/kernel/text.ts'
import { newestRead, recordedHashes } from '#hospital/response/evidence/read.ts'
import type { House } from '#apps/house.ts'
import { moment, momentOrNull } from '../../moment.ts'

const mostShown = 200
/** What is being sent right now is no left-over. */
const underWay = 30 * 60_000

export async function rereadOf(house: House, facility: string, incident: string, say: (message: Message) => string) {
  const newest = await house.kernel.read(facility, newestRead)
  const here = newest?.faults.filter((one) => one.incident === incident) ?? []
  return {
    at: momentOrNull(newest?.read_at ?? null),
    faults: here.map(({ number, n, why }) => ({ number, n, text: say({ code: `response.reread.${why}`, params: { number, n } }) })),
    elsewhere: (newest?.fault_count ?? 0) - here.length,
  }
}

/** INVARIANT: they are shown, and never taken away: what a stopped upload left may be all there is of it. */
export async function looseFiles({ kernel, evidence }: House, facility: string, now: number) {
  const recorded = await kernel.read(facility, recordedHashes)
  const loose: { sha256: string; size: number; at: number }[] = []
  for (const sha256 of await evidence.list(facility)) {
    if (recorded.has(sha256)) continue
    const found = await evidence.arrived(facility, sha256)
    if (found !== null && found.at < now - underWay) loose.push({ sha256, ...found })
  }
  const newestFirst = loose.toSorted((a, b) => b.at - a.at || (a.sha256 < b.sha256 ? -1 : 1))
  return {
    looseCount: loose.length, loose: newestFirst.slice(0, mostShown).map(({ sha256, size, at }) => ({ sha256, size, at: moment(at) })),
  }
}
