// Stretches in which nothing was written: a question for the review, not a fault.
import type { IncidentRow } from '../incident/tables.ts'
import type { LineRow } from '../timeline/tables.ts'
import type { ReviewData } from './shape.ts'

export interface Gap {
  readonly from: number
  readonly to: number
  readonly minutes: number
}

const mostGaps = 50

/** From when it was known until it was closed, or until now; what was written afterwards is about it, not of it. */
export function gapsOf(
  { known_at, closed_at }: Pick<IncidentRow, 'known_at' | 'closed_at'>, lines: readonly Pick<LineRow, 'happened_at'>[],
  { gaps }: Pick<ReviewData, 'gaps'>, now: number,
): readonly Gap[] {
  const end = closed_at ?? now
  const marks = [known_at, ...lines.map(({ happened_at }) => happened_at).filter((at) => at > known_at && at < end), end].toSorted((a, b) => a - b)
  const firstDay = known_at + gaps.firstHours * 3_600_000
  return marks.slice(1).flatMap((to, n) => {
    const from = marks[n] ?? to
    const minutes = Math.floor((to - from) / 60_000)
    return minutes > (from < firstDay ? gaps.minutesFirst : gaps.minutesLater) ? [{ from, to, minutes }] : []
  }).slice(0, mostGaps)
}
