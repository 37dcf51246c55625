// Ways to copy one system with what is on offer: which medium, how many generations, how often, carried away or not. Of
// those that meet the same, only the cheapest is kept.
import { mediaFor, type Offer } from './media-prices.ts'
import {
  askedOf,
  met,
  metByLine,
  requirements,
  type Limits,
  type Line,
  type Media,
  type Requirement,
  type Wanted,
} from './requirements.ts'

export interface NewLine extends Line {
  readonly offer: Offer
  readonly count: number
}

export interface Design {
  /** What is added to what there is; none: nothing is bought. */
  readonly lines: readonly NewLine[]
  /** Of media; drives are bought once for all systems. */
  readonly yen: number
  readonly met: ReadonlySet<Requirement>
}

export interface Habits {
  /** Intervals in which people carry media. */
  readonly carriedEveryHours: readonly number[]
  /** A copy that stays attached runs as often as the system asks, but not more often. */
  readonly attachedAtLeastHours: number
  /** More than what is asked for, so that the last ones may be contaminated. */
  readonly spareGenerations: number
}

/** Stays attached while it is used; everything else is carried. */
const attachedSorts = new Set<Media>(['nas', 'object', 'other'])

export function designsFor(
  wanted: Wanted,
  existing: readonly Line[],
  offers: readonly Offer[],
  limits: Limits,
  habits: Habits,
): readonly Design[] {
  const lines = cheapest(
    offers.flatMap((offer) => linesWith(offer, wanted, limits, habits)),
    (line) => `${line.media} ${metByLine(line, wanted, limits).join(' ')}`,
    (line) => costOf([line]),
  )
  const choices: (readonly NewLine[])[] = [[], ...lines.map((line) => [line])]
  for (const [at, a] of lines.entries()) for (const b of lines.slice(at + 1)) choices.push([a, b])
  const designs = choices.map((added): Design => ({
    lines: added,
    yen: costOf(added),
    met: met([...existing, ...added], wanted, limits),
  }))
  // Two that meet the same but need different drives both stay: which drive pays is seen over all systems together.
  return cheapest(
    designs,
    (design) => `${requirements.filter((one) => design.met.has(one)).join(' ')} ${drivesOf(design).join(' ')}`,
    (design) => design.yen,
  )
}

export const drivesOf = (design: Design): readonly Media[] =>
  [...new Set(design.lines.filter(({ offer }) => offer.driveYen > 0).map(({ media }) => media))].sort()

function linesWith(offer: Offer, wanted: Wanted, limits: Limits, habits: Habits): NewLine[] {
  const needed = limits.generations(wanted.key)
  if (attachedSorts.has(offer.sort)) {
    const generations = needed
    const count = mediaFor(wanted.bytes * generations, offer.capacityBytes)
    const everyHours = Math.max(habits.attachedAtLeastHours, wanted.rpoHours ?? 24)
    return [
      { offer, count, media: offer.sort, everyHours, generations, offSite: offer.sort === 'object', offline: null },
    ]
  }
  const each = mediaFor(wanted.bytes, offer.capacityBytes)
  return habits.carriedEveryHours.flatMap((everyHours) => {
    const far = wanted.farBackDays === null ? needed : Math.ceil((wanted.farBackDays * 24) / everyHours)
    const detachedOnly = Math.max(1, needed - limits.detachedFrom + 1)
    // One is always in the drive or on its way: it is not counted among those kept.
    return [...new Set([detachedOnly, needed, needed + habits.spareGenerations, far])]
      .filter((n) => n <= most)
      .map((generations): NewLine => ({
        offer,
        count: each * (generations + 1),
        media: offer.sort,
        everyHours,
        generations,
        offSite: true,
        offline: 'detached',
      }))
  })
}

/** Nobody carries more than this in a rotation. */
const most = 60

const costOf = (lines: readonly NewLine[]): number =>
  lines.reduce((all, { offer, count }) => all + offer.yen * count, 0)

function cheapest<T>(all: readonly T[], alike: (one: T) => string, yen: (one: T) => number): readonly T[] {
  const best = new Map<string, T>()
  for (const one of all) {
    const key = alike(one)
    const held = best.get(key)
    if (held === undefined || yen(one) < yen(held)) best.set(key, one)
  }
  return [...best.values()]
}

/** How much a design is worth: each requirement it meets, by how grave the system is. */
export function valueOf(design: Design, wanted: Wanted, limits: Limits): number {
  return askedOf(wanted, limits).filter((one) => design.met.has(one)).length * 2 ** (wanted.safety - 1)
}
