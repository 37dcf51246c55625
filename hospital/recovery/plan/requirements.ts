// What a system's backups are asked for, and which lines of a plan meet it. Limits come from the rulebook, not from
// here.
import type { Attributes } from '#hospital/register/vocabulary/index.ts'

export type Media = Attributes['backupPlan']['media']
export type OfflineWay = Attributes['backupPlan']['offline']

/** One way in which a system is copied. */
export interface Line {
  readonly media: Media
  readonly everyHours: number
  readonly generations: number
  readonly offSite: boolean
  /** Null: it stays attached. */
  readonly offline: OfflineWay | null
}

export const requirements = ['generations', 'detached', 'media', 'offSite', 'offline', 'rpo', 'farBack', 'rto'] as const
export type Requirement = (typeof requirements)[number]

export interface Limits {
  /** 電子カルテ 5, others 3. */
  readonly generations: (systemKey: string) => number
  /** From this generation on they are detached or write-protected. */
  readonly detachedFrom: number
  readonly mediaKinds: number
  readonly offSite: boolean
  readonly offline: boolean
  /** What counts as kept away from the network. */
  readonly offlineWays: readonly OfflineWay[]
}

/** A system as the planner sees it; what nobody agreed is null and asked for nothing. */
export interface Wanted {
  readonly key: string
  readonly name: string
  readonly safety: number
  readonly bytes: number
  readonly rpoHours: number | null
  readonly farBackDays: number | null
  readonly rtoHours: number | null
  /** Hours to come back from each kind of medium, where rehearsals tell. */
  readonly hoursFrom: (media: Media) => number | null
}

/** What applies to this system at all. */
export function askedOf(wanted: Wanted, limits: Limits): readonly Requirement[] {
  return requirements.filter((one) => {
    if (one === 'rpo') return wanted.rpoHours !== null
    if (one === 'farBack') return wanted.farBackDays !== null
    if (one === 'rto') return wanted.rtoHours !== null
    if (one === 'offSite' || one === 'offline') return limits[one]
    return one !== 'media' || limits.mediaKinds > 1
  })
}

/** By one line alone; kinds of media are counted over all lines, see `met`. */
export function metByLine(line: Line, wanted: Wanted, limits: Limits): readonly Requirement[] {
  const needed = limits.generations(wanted.key)
  const away = line.offline !== null && limits.offlineWays.includes(line.offline)
  const answers: { readonly [R in Requirement]: boolean } = {
    generations: line.generations >= needed,
    detached: needed < limits.detachedFrom || (away && line.generations >= needed - limits.detachedFrom + 1),
    media: limits.mediaKinds <= 1,
    offSite: line.offSite,
    offline: away,
    rpo: wanted.rpoHours === null || line.everyHours <= wanted.rpoHours,
    farBack: wanted.farBackDays === null || line.everyHours * line.generations >= wanted.farBackDays * 24,
    rto: wanted.rtoHours === null || (wanted.hoursFrom(line.media) ?? Infinity) <= wanted.rtoHours,
  }
  return requirements.filter((one) => answers[one])
}

export function met(lines: readonly Line[], wanted: Wanted, limits: Limits): ReadonlySet<Requirement> {
  const all = new Set(lines.flatMap((line) => metByLine(line, wanted, limits)))
  if (new Set(lines.map(({ media }) => media)).size >= limits.mediaKinds) all.add('media')
  const asked = new Set(askedOf(wanted, limits))
  return new Set([...all].filter((one) => asked.has(one)))
}
