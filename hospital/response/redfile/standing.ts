// Whether the paper in the cupboard is still the file: never printed, printed long ago, or changed since. Pure.
import type { PrintingRow, RedFileRow, SectionDigest } from './tables.ts'

export const printAgainDays = 90
const day = 86_400_000

export type Complaint = 'never' | 'old' | 'changed'

export interface RedFileStanding {
  /** Days since the last printing; null: never. */
  readonly days: number | null
  readonly complaints: readonly Complaint[]
  /** Parts of the newest version that are not as printed; all where nothing was printed. */
  readonly changed: ReadonlySet<string>
  /** Parts that were printed and are in the file no more. */
  readonly gone: readonly string[]
}

export function redFileStanding(
  newest: RedFileRow | null, printed: { readonly printing: PrintingRow; readonly version: RedFileRow | null } | null, now: number,
): RedFileStanding {
  const days = printed === null ? null : Math.max(0, Math.floor((now - printed.printing.printed_at) / day))
  const before = printed?.version?.sections ?? []
  const { changed, gone } = difference(before, newest?.sections ?? [])
  const complaints: Complaint[] = days === null ? ['never'] : [
    ...(days > printAgainDays ? ['old' as const] : []), ...(changed.size + gone.length > 0 ? ['changed' as const] : []),
  ]
  return { days, complaints, changed, gone }
}

function difference(before: readonly SectionDigest[], after: readonly SectionDigest[]) {
  const was = new Map(before.map(({ id, digest }) => [id, digest]))
  const is = new Set(after.map(({ id }) => id))
  return {
    changed: new Set(after.filter(({ id, digest }) => was.get(id) !== digest).map(({ id }) => id)),
    gone: before.filter(({ id }) => !is.has(id)).map(({ id }) => id),
  }
}
