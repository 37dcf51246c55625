// One disk or tape and its story: what people did with it, and when machines saw it in a drive.
import { foldName } from '#engines/japanese'
import { perView } from '#hospital/register/per-view.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { end, start } from '../moments.ts'

export interface Story {
  readonly key: string
  readonly label: string
  readonly entity: Entity<'medium'> | undefined
  /** Oldest first. */
  readonly moves: readonly Entity<'mediumMove'>[]
  readonly seen: readonly Entity<'mediumSeen'>[]
}

export const away: ReadonlySet<string | undefined> = new Set(['detached', 'off-site', 'due-back'])

/** Every medium somebody named or some machine saw and somebody named, by label or serial. */
export const storiesOf = perView(read)

export function storyOf(view: RegisterView, medium: string | undefined): Story | undefined {
  return medium === undefined ? undefined : storiesOf(view).get(foldName(medium))
}

function read(view: RegisterView): ReadonlyMap<string, Story> {
  const names = new Map<string, string>()
  const entities = new Map<string, Entity<'medium'>>()
  for (const medium of view.all('medium')) {
    const { label, serial } = medium.is
    const own = foldName(label ?? serial ?? '')
    entities.set(own, medium)
    for (const name of [label, serial]) if (name !== undefined) names.set(foldName(name), own)
  }
  const ownName = (...told: readonly (string | undefined)[]) => {
    const folded = told.filter((name) => name !== undefined).map(foldName)
    for (const name of folded) {
      const known = names.get(name)
      if (known !== undefined) return known
    }
    return folded[0] ?? ''
  }
  const moves = Map.groupBy(view.all('mediumMove'), ({ is }) => ownName(is.medium))
  const seen = Map.groupBy(view.all('mediumSeen'), ({ is }) => ownName(is.label, is.serial))
  const told = new Set([...entities.keys(), ...moves.keys()])
  const stories = new Map<string, Story>()
  for (const key of told) {
    const entity = entities.get(key)
    const mine = (moves.get(key) ?? []).toSorted((a, b) => start(a.is.at ?? '') - start(b.is.at ?? ''))
    const sightings = (seen.get(key) ?? []).toSorted((a, b) => start(a.is.at ?? '') - start(b.is.at ?? ''))
    const label = entity?.is.label ?? mine[0]?.is.medium ?? entity?.is.serial ?? key
    const story = { key, label, entity, moves: mine, seen: sightings }
    for (const name of [key, foldName(label), foldName(entity?.is.serial ?? key)]) stories.set(name, story)
  }
  return stories
}

export function media(view: RegisterView): readonly Story[] {
  return [...new Set(storiesOf(view).values())]
}

/** Moments at which a machine looked at its drives, whether anything was in them or not. */
export const looks = perView((view) => [
  ...view.all('mediumSeen').map(({ is }) => is.at),
  ...view.all('repository').map(({ is }) => is.lookedAt),
].filter((at) => at !== undefined).toSorted((a, b) => start(a) - start(b)))

export interface Detachment {
  readonly move: Entity<'mediumMove'>
  /** Sealed before it was taken away. */
  readonly sealed: Entity<'mediumMove'> | undefined
  /** In a drive again, though nobody said that it came back. */
  readonly seenAgain: Entity<'mediumSeen'> | undefined
  /** The newest look into the drives since, which did not find it. */
  readonly absentAt: string | undefined
}

/** Taken away and, by all that people said, still away. */
export function detachment(view: RegisterView, { moves, seen }: Story): Detachment | undefined {
  if (!away.has(moves.at(-1)?.is.state)) return undefined
  const since = moves.findLastIndex(({ is }) => !away.has(is.state)) + 1
  const move = moves[since]
  if (move === undefined) return undefined
  const from = end(move.is.at ?? '')
  return {
    move,
    sealed: moves.slice(0, since).findLast(({ is }) => is.state === 'sealed'),
    seenAgain: seen.findLast(({ is }) => start(is.at ?? '') > from),
    absentAt: looks(view).findLast((at) => start(at) > from),
  }
}
