// Generations that were there and are not any more. Retention takes the old ones; who else takes one should not go unnoticed.
import type { Deleted, Generation, GenerationGone, RepositorySeen } from '#engines/copies'

const keptDays = 90
const most = 1000

/** Those an earlier watch told of, and those this one misses. What came back is not gone. */
export function goneSince(last: RepositorySeen | null, found: readonly Generation[], now: string): readonly GenerationGone[] {
  const here = new Set(found.map(({ id }) => id))
  const missed = (last?.generations ?? []).map(({ id, takenAt, storedAt, addedBytes }) =>
    ({ id, takenAt, storedAt, addedBytes, lastSeenAt: last?.lookedAt ?? now, missedAt: now, deletedAt: null }))
  return recent([...(last?.gone ?? []), ...missed].filter(({ id }) => !here.has(id)), now)
}

/** What the storage's own log says was deleted, with when; some of it was never seen by any watch. */
export function withDeleted(gone: readonly GenerationGone[], deleted: readonly Deleted[], now: string): readonly GenerationGone[] {
  const byId = new Map(gone.map((one) => [one.id, one]))
  for (const { id, takenAt, deletedAt } of deleted) {
    const known = byId.get(id) ?? { id, takenAt, storedAt: null, addedBytes: null, lastSeenAt: null, missedAt: now, deletedAt: null }
    byId.set(id, { ...known, deletedAt })
  }
  return recent([...byId.values()], now)
}

function recent(gone: readonly GenerationGone[], now: string): readonly GenerationGone[] {
  const since = Date.parse(now) - keptDays * 24 * 3600_000
  return gone.filter(({ missedAt }) => Date.parse(missedAt) >= since).slice(-most)
}
