// One option from each group for a budget, worth as much as possible. Worth is a small whole number, so the cheapest
// way to each worth can be listed exactly; where that list would grow too long, the best steps are taken in turn and a
// bound says how far off that can be at most.

export interface Option {
  readonly yen: number
  readonly worth: number
}

export interface Choice {
  /** Index of the option in each group. */
  readonly picks: readonly number[]
  readonly yen: number
  readonly worth: number
}

/** The cheapest way to each worth, the cheaper the earlier, each worth more than the one before. Exact. */
export function frontier(groups: readonly (readonly Option[])[]): readonly Choice[] {
  let states = new Map<number, { readonly yen: number; readonly pick: number; readonly from: Link | null }>([
    [0, { yen: 0, pick: -1, from: null }],
  ])
  for (const options of groups) {
    const next = new Map<number, Link>()
    for (const [worth, state] of states) {
      for (const [pick, option] of options.entries()) {
        const [sum, yen] = [worth + option.worth, state.yen + option.yen]
        const held = next.get(sum)
        if (held === undefined || yen < held.yen) next.set(sum, { yen, pick, from: state })
      }
    }
    states = next
  }
  let best = -1
  return [...states]
    .sort(([aWorth, a], [bWorth, b]) => a.yen - b.yen || bWorth - aWorth)
    .flatMap(([worth, state]) => {
      if (worth <= best) return []
      best = worth
      return [{ picks: picksOf(state), yen: state.yen, worth }]
    })
}

interface Link {
  readonly yen: number
  readonly pick: number
  readonly from: Link | null
}

function picksOf(state: Link): readonly number[] {
  const picks: number[] = []
  for (let at: Link | null = state; at !== null && at.from !== null; at = at.from) picks.unshift(at.pick)
  return picks
}

export interface Bounded extends Choice {
  /** Nothing for this budget is worth more than this. */
  readonly bound: number
}

/**
 * The best steps in turn: each from one option to a dearer one of its group, most worth for a yen first. Null:
 * nothing fits.
 */
export function inSteps(groups: readonly (readonly Option[])[], budget: number): Bounded | null {
  const hulls = groups.map(hullOf)
  const picks = hulls.map(([cheapest]) => cheapest?.pick ?? 0)
  let yen = hulls.reduce((all, [cheapest]) => all + (cheapest?.yen ?? 0), 0)
  let worth = hulls.reduce((all, [cheapest]) => all + (cheapest?.worth ?? 0), 0)
  if (yen > budget || hulls.some((hull) => hull.length === 0)) return null
  const steps = hulls
    .flatMap((hull, group) =>
      hull.slice(1).map((to, at) => {
        const from = hull[at] ?? to
        return { group, to, yen: to.yen - from.yen, worth: to.worth - from.worth }
      }),
    )
    .sort((a, b) => b.worth / b.yen - a.worth / a.yen)
  let bound: number | null = null
  const stopped = new Set<number>()
  for (const step of steps) {
    if (stopped.has(step.group)) continue
    if (yen + step.yen > budget) {
      // INVARIANT: a part of the first step that does not fit is worth at least what any whole choice could still add.
      bound ??= Math.floor(worth + (step.worth * (budget - yen)) / step.yen)
      stopped.add(step.group)
      continue
    }
    yen += step.yen
    worth += step.worth
    picks[step.group] = step.to.pick
  }
  return { picks, yen, worth, bound: bound ?? worth }
}

/**
 * Options on the upper hull of worth over yen, the cheapest first: between them a step's worth for a yen only falls.
 */
function hullOf(options: readonly Option[]): readonly (Option & { readonly pick: number })[] {
  const sorted = options.map((option, pick) => ({ ...option, pick })).sort((a, b) => a.yen - b.yen || b.worth - a.worth)
  const hull: (Option & { readonly pick: number })[] = []
  for (const one of sorted) {
    const last = hull.at(-1)
    if (last !== undefined && one.worth <= last.worth) continue
    while (hull.length >= 2) {
      const [a, b] = [hull.at(-2), hull.at(-1)]
      if (!a || !b || (b.worth - a.worth) * (one.yen - b.yen) >= (one.worth - b.worth) * (b.yen - a.yen)) break
      hull.pop()
    }
    hull.push(one)
  }
  return hull
}
