// Every generation there is: those a watch found in a repository, and those people wrote onto a medium and sealed.
import { foldName } from '#engines/japanese'
import type { Evidence } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'
import { perView } from '#hospital/register/per-view.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { storiesOf, storyOf, media, type Story } from '../media/stories.ts'
import { dayAt, end, start } from '../moments.ts'

export interface Copy {
  readonly key: string
  readonly repository: string
  readonly id: string
  readonly is: Partial<Attributes['generation']>
  /** Null: only people told of it. */
  readonly entity: Entity<'generation'> | null
  readonly store: Entity<'repository'> | undefined
  readonly medium: Story | undefined
  /** Names of systems as they stand there. */
  readonly systems: readonly string[]
  /** When it was really taken, as far as can be told: epoch milliseconds. */
  readonly at: number
  /** Minutes its claimed time is ahead of the storage's own clock, that clock's error taken off; 0 where it is not. */
  readonly aheadMinutes: number
  readonly evidence: readonly Evidence[]
}

export function dayOfCopy({ at }: Copy): string | null {
  return Number.isNaN(at) ? null : dayAt(at)
}

export function storeOf(view: RegisterView, name: string | undefined): Entity<'repository'> | undefined {
  return name === undefined ? undefined : view.get('repository', keyOf.repository({ name }) ?? '')
}

/** Newest first. */
export const copiesOf = perView((view): readonly Copy[] => {
  const planned = Map.groupBy(view.all('backupPlan'), ({ is }) => foldName(is.repository ?? ''))
  const found = view.all('generation').map((one) => ofWatch(view, one))
  const known = new Set(found.map(({ key }) => key))
  const told = media(view).flatMap((story) => ofMoves(view, story)).filter(({ key }) => !known.has(key))
  return [...found, ...told].map((copy) => {
    if (copy.systems.length > 0) return copy
    const lines = planned.get(foldName(copy.repository)) ?? []
    return { ...copy, systems: lines.flatMap(({ is }) => is.system ?? []) }
  }).toSorted((a, b) => order(b) - order(a) || a.key.localeCompare(b.key))
})

function order({ at }: Copy): number {
  return Number.isNaN(at) ? -Infinity : at
}

function ofWatch(view: RegisterView, entity: Entity<'generation'>): Copy {
  const { is, key } = entity
  const store = storeOf(view, is.repository)
  const { at, aheadMinutes } = timeOf(is, store?.is.clockAheadSeconds ?? 0)
  const medium = storyOf(view, is.medium) ?? holderOf(view, is)
  const systems = is.systems ?? store?.is.systems ?? medium?.entity?.is.systems ?? []
  const repository = is.repository ?? key
  return {
    key, repository, id: is.id ?? key, is, entity, store, medium, systems, at, aheadMinutes, evidence: entity.evidence,
  }
}

/** Somebody sealed a medium with just this generation on it. */
function holderOf(view: RegisterView, { id, repository }: Partial<Attributes['generation']>): Story | undefined {
  const holds = (story: Story) => story.moves.some(({ is }) =>
    is.generation !== undefined && is.generation === id && foldName(is.repository ?? '') === foldName(repository ?? ''))
  return [...storiesOf(view).values()].find(holds)
}

/**
 * INVARIANT: a claimed time later than the storage's own is not believed. Earlier ones are: copies keep their times.
 */
function timeOf({ takenAt, storedAt }: Partial<Attributes['generation']>, clockAheadSeconds: number) {
  const claimed = takenAt === undefined ? Number.NaN : start(takenAt)
  if (storedAt === undefined) return { at: claimed, aheadMinutes: 0 }
  const stored = end(storedAt) - clockAheadSeconds * 1000
  if (Number.isNaN(claimed)) return { at: stored, aheadMinutes: 0 }
  const ahead = Math.max(0, (claimed - stored) / 60_000)
  return { at: Math.min(claimed, stored), aheadMinutes: ahead }
}

/** Of a medium the last sealing counts: what was on it before may be gone. */
function ofMoves(view: RegisterView, story: Story): readonly Copy[] {
  const at = story.moves.findLastIndex(({ is }) => is.state === 'sealed')
  const sealed = story.moves[at]
  const after = story.moves.slice(at + 1)
  const gone = after.some(({ is }) => is.state === 'writing' || is.state === 'empty' || is.state === 'retired')
  if (sealed === undefined || gone) return []
  const { repository = story.label, generation, root } = sealed.is
  const id = generation ?? `${story.label}@${sealed.is.at?.slice(0, 10) ?? ''}`
  const takenAt = sealed.is.at
  const store = storeOf(view, repository)
  const is = {
    repository, id, medium: story.label, ...(takenAt !== undefined && { takenAt }), ...(root !== undefined && { root }),
  }
  return [{
    key: keyOf.generation({ repository, id }) ?? id, repository, id, is, entity: null, store, medium: story,
    systems: story.entity?.is.systems ?? store?.is.systems ?? [],
    at: takenAt === undefined ? Number.NaN : start(takenAt), aheadMinutes: 0, evidence: sealed.evidence,
  }]
}
