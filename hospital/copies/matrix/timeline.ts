// How much changed from one generation to the next, per repository: an attack is seen as a step before anybody reads
// a file.
import type { RegisterView } from '#hospital/register/view.ts'
import { dayOfCopy } from '../generations/copies.ts'
import { placesOf, type Place } from '../generations/places.ts'
import type { Placed } from '../generations/systems.ts'
import type { VerdictLimits } from '../limits.ts'
import { clean, suspicionsOn, type Suspicion } from '../verdicts/clean.ts'
import type { GenerationVerdict } from '../verdicts/shape.ts'

export interface TimelinePoint {
  readonly generation: Placed
  readonly takenOn: string
  /** Share of its files that changed since the one before, 0 to 1; null where nobody compared. */
  readonly rate: number | null
  readonly clean: GenerationVerdict
  readonly suspicions: readonly Suspicion[]
}

export interface Timeline {
  readonly place: Place
  /** Mean share of those nothing speaks against. */
  readonly usual: number | null
  /** Oldest first. */
  readonly points: readonly TimelinePoint[]
}

/** Fewer say nothing of what is usual. */
const least = 3

export function timelines(view: RegisterView, limits: VerdictLimits): readonly Timeline[] {
  return placesOf(view).map((place) => {
    const points = place.copies.toReversed().flatMap((generation): TimelinePoint[] => {
      const takenOn = dayOfCopy(generation)
      if (takenOn === null) return []
      return [{
        generation, takenOn, rate: rateOf(generation), clean: clean(view, generation, limits),
        suspicions: suspicionsOn(view, generation),
      }]
    })
    const rates = points.flatMap((point) => (point.rate === null || point.clean.verdict === 'fail' ? [] : point.rate))
    const usual = rates.length < least ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length
    return { place, usual, points }
  })
}

function rateOf({ is }: Placed): number | null {
  const { changedFiles, files = is.inspectedFiles } = is
  return changedFiles === undefined || files === undefined || files === 0 ? null : Math.min(1, changedFiles / files)
}
