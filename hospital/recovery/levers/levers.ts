// What would bring the hospital back sooner: the plan computed anew with one thing changed, and what each saved hour
// costs.
import type { Message } from '#hospital/kernel/text.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { say } from '../text.ts'
import { pathOf, type RecoveryPath } from '../path/path.ts'
import { pictureOf, type Means, type MeansSort, type Picture } from '../path/picture.ts'
import { withViewer, type Viewer } from './viewer.ts'

export const leverSorts = [
  'people',
  'drive',
  'network',
  'terminals-per-day',
  'spare-server',
  'viewer',
  'rehearse',
] as const
export type LeverSort = (typeof leverSorts)[number]

export interface Lever {
  readonly sort: LeverSort
  /** Name of the means or the system it is about. */
  readonly about: string
  /**
   * Hours until all is back, and until the first ones are, that it takes away from the plan. Null: only a rehearsal
   * would tell.
   */
  readonly savesHours: number | null
  readonly savesFirstHours: number | null
  /** Null: nobody has asked for the price. */
  readonly yen: number | null
  readonly pricedOn: string | null
  /** Yen for each saved hour (of all, else of the first); null where one of the two is not known. */
  readonly yenPerHour: number | null
  readonly message: Message
}

export interface LeverOptions {
  /** A read-only viewer restored before everything else, if the hospital thinks of one. */
  readonly viewer?: Viewer
}

/**
 * Most hours for a yen first; then what saves hours at a price nobody asked for; then what a rehearsal would make
 * known.
 */
export function leversOf(view: RegisterView, options: LeverOptions = {}): readonly Lever[] {
  return leversOn(pictureOf(view), { ...options, drive: offeredDrive(view) })
}

/** The same of any picture, also of what is left of one in the middle of a recovery. */
export function leversOn(picture: Picture, options: LeverOptions & { readonly drive?: Price | null } = {}): readonly Lever[] {
  const now = pathOf(picture)
  const levers = [
    ...more(picture, options.drive ?? null).map(({ sort, about, yen, pricedOn, changed }) =>
      lever(now, pathOf(changed), { sort, about, yen, pricedOn }),
    ),
    ...viewer(picture, now, options.viewer),
  ].filter((one) => (one.savesHours ?? 0) > 0 || (one.savesFirstHours ?? 0) > 0)
  return [...levers.sort(byWorth), ...rehearse(now)]
}

interface Change {
  readonly sort: Exclude<LeverSort, 'rehearse' | 'viewer'>
  readonly about: string
  readonly yen: number | null
  readonly pricedOn: string | null
  readonly changed: Picture
}

interface Price {
  readonly yen: number
  readonly pricedOn: string | null
}

/** The cheapest drive among the offers of media. */
export function offeredDrive(view: RegisterView): Price | null {
  const prices = view
    .all('offer')
    .flatMap(({ is }) => (is.driveYen ? [{ yen: is.driveYen, pricedOn: is.pricedOn ?? null }] : []))
  return prices.sort((a, b) => a.yen - b.yen)[0] ?? null
}

const counted: readonly MeansSort[] = ['people', 'drive', 'spare-server']

/** One more of each of the means: as much as was offered, else one; of what is measured, else twice as much. */
function more(picture: Picture, drive: Price | null): readonly Change[] {
  const missing = (['people', 'drive'] as const).filter((sort) => !picture.means.some((one) => one.sort === sort))
  // What nobody stated is planned as one; two is one more.
  const stated = [...picture.means, ...missing.map((sort): Means => ({ sort, name: '', amount: 1, more: null }))]
  return stated.map((means): Change => {
    const added = means.more?.amount ?? (counted.includes(means.sort) ? 1 : means.amount)
    const others = stated.filter((one) => one !== means)
    const price =
      means.more?.yen != null
        ? { yen: means.more.yen, pricedOn: means.more.pricedOn }
        : means.sort === 'drive'
          ? drive
          : null
    return {
      sort: means.sort,
      about: means.name,
      yen: price?.yen ?? null,
      pricedOn: price?.pricedOn ?? null,
      changed: { ...picture, means: [...others, { ...means, amount: means.amount + added }] },
    }
  })
}

function viewer(picture: Picture, now: RecoveryPath, asked: Viewer | undefined): Lever[] {
  if (asked === undefined || !picture.systems.some(({ first }) => first)) return []
  const then = pathOf(withViewer(picture, asked))
  return [lever(now, then, { sort: 'viewer', about: '', yen: asked.yen, pricedOn: asked.pricedOn })]
}

function lever(
  now: RecoveryPath,
  then: RecoveryPath,
  about: Pick<Lever, 'sort' | 'about' | 'yen' | 'pricedOn'>,
): Lever {
  // A viewer adds work; what it makes later it does not make sooner.
  const saves = Math.max(0, now.all.plan - then.all.plan)
  const savesFirst = now.first === null || then.first === null ? null : Math.max(0, now.first.plan - then.first.plan)
  const hours = saves > 0 ? saves : (savesFirst ?? 0)
  return {
    ...about,
    savesHours: saves,
    savesFirstHours: savesFirst,
    yenPerHour: about.yen === null || hours === 0 ? null : about.yen / hours,
    message: say(`recovery.lever.${about.sort}`, { name: about.about, hours: Math.round(hours * 10) / 10 }),
  }
}

function byWorth(a: Lever, b: Lever): number {
  if (a.yenPerHour !== null && b.yenPerHour !== null) return a.yenPerHour - b.yenPerHour
  if (a.yenPerHour !== null || b.yenPerHour !== null) return a.yenPerHour !== null ? -1 : 1
  return (b.savesHours ?? 0) - (a.savesHours ?? 0) || (b.savesFirstHours ?? 0) - (a.savesFirstHours ?? 0)
}

/**
 * Systems of which only a saying is known, or nothing: the longest saying first, and before it what nobody can say at
 * all.
 */
function rehearse(now: RecoveryPath): Lever[] {
  return now.systems
    .filter(({ estimate }) => estimate.basis === 'claimed' || estimate.basis === 'unknown')
    .sort((a, b) => (b.estimate.hours?.plan ?? Infinity) - (a.estimate.hours?.plan ?? Infinity) || 0)
    .map(({ name, estimate }) => ({
      sort: 'rehearse',
      about: name,
      savesHours: null,
      savesFirstHours: null,
      yen: null,
      pricedOn: null,
      yenPerHour: null,
      message:
        estimate.hours === null
          ? say('recovery.lever.rehearse', { name })
          : say('recovery.lever.rehearse-claimed', { name, hours: estimate.hours.plan }),
    }))
}
