// What the planner is asked, from the register: systems with what was agreed for them, what they have, what is on
// offer.
import type { RegisterView } from '#hospital/register/view.ts'
import { estimateOf } from '../estimate/estimate.ts'
import { runsOf } from '../estimate/runs.ts'
import { sameSystem } from '../same.ts'
import type { Habits } from './designs.ts'
import { offersOf } from './media-prices.ts'
import type { Task } from './planner.ts'
import { ranking } from './ranking.ts'
import type { Limits, Line, Media } from './requirements.ts'

/** As hospitals carry media today; a page may ask for other habits. */
export const usualHabits: Habits = { carriedEveryHours: [24, 168, 720], attachedAtLeastHours: 1, spareGenerations: 2 }

const middleSafety = 3

export function planTask(view: RegisterView, budgetYen: number, limits: Limits, habits: Habits = usualHabits): Task {
  const runs = runsOf(view)
  return {
    budgetYen,
    limits,
    habits,
    offers: offersOf(view),
    drives: [...new Set(view.all('medium').flatMap(({ is }) => is.sort ?? []))],
    systems: ranking(view).flatMap(({ key, name, safety, rpoHours, rtoHours, farBackDays }) => {
      const estimate = estimateOf(view, name, runs)
      // Without a size no medium can be chosen: `ranking` and the estimate say that it is missing.
      if (estimate.bytes === null) return []
      const measured =
        estimate.basis === 'rehearsed' || estimate.basis === 'partly' ? (estimate.hours?.plan ?? null) : null
      return [
        {
          key,
          name,
          safety: safety ?? middleSafety,
          bytes: estimate.bytes,
          rpoHours,
          rtoHours,
          farBackDays,
          hoursFrom: () => measured,
          existing: linesOf(view, name),
        },
      ]
    }),
  }
}

function linesOf(view: RegisterView, system: string): readonly Line[] {
  return view
    .all('backupPlan')
    .filter(({ is }) => sameSystem(is.system, system))
    .flatMap(({ is }): Line[] => {
      const media: Media | undefined = is.media
      return media === undefined
        ? []
        : [
            {
              media,
              everyHours: is.everyHours ?? Infinity,
              generations: is.generations ?? 0,
              offSite: is.offSite ?? false,
              offline: is.offline ?? null,
            },
          ]
    })
}
