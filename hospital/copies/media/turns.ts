// Media that take turns for one place of copies: which of them do, what is one turn, and which came at the wrong time.
// The check of the rotation and the weekly job ask the same rule here.
import { foldName } from '#engines/japanese'
import { dayOf } from '#hospital/kernel/days.ts'

export interface Rotation<T> {
  /** As it was first written. */
  readonly name: string
  readonly members: readonly T[]
}

/** Where it is written to; where nobody said that, what it is for. */
export interface Purpose {
  readonly repository: string | null | undefined
  readonly systems: readonly string[]
}

export function rotationsOf<T>(all: readonly T[], purposeOf: (one: T) => Purpose): readonly Rotation<T>[] {
  const groups = Map.groupBy(all, (one) => {
    const { repository, systems } = purposeOf(one)
    return foldName(repository ?? '') || systems.map(foldName).toSorted().join(' ')
  })
  return [...groups.values()].flatMap((members) => members.slice(0, 1).map((first) => {
    const { repository, systems } = purposeOf(first)
    return { name: repository || systems.toSorted().join(', '), members }
  }))
}

/** Somebody wrote on a medium or sealed it. */
export interface Step<Medium> {
  readonly medium: Medium
  readonly state: 'writing' | 'sealed'
  readonly at: string
}

export interface Turn<Medium> {
  readonly medium: Medium
  /** First told of it. */
  readonly at: string
  /** Null: nobody said that it was finished. */
  readonly sealedAt: string | null
  /** The turn before was the same medium's. */
  readonly again: boolean
  /** The turn whose copy was the newest sealed one, and was written over by this one before another was there. */
  readonly over: Turn<Medium> | null
}

/** `steps`: of one rotation, oldest first. */
export function turnsOf<Medium>(steps: readonly Step<Medium>[]): readonly Turn<Medium>[] {
  const turns: Turn<Medium>[] = []
  /** Which of them was sealed last. */
  let newest = -1
  for (const { medium, state, at } of steps) {
    const own = turns.findLastIndex((turn) => turn.medium === medium)
    const open = turns[own]
    if (state === 'sealed' && open?.sealedAt === null) {
      turns[own] = { ...open, sealedAt: at }
      newest = own
      continue
    }
    // Told twice, by two lists: still one turn.
    const told = state === 'writing'
      ? open?.sealedAt === null
      : open?.sealedAt !== undefined && dayOf(open.sealedAt ?? '') === dayOf(at)
    if (told && own === turns.length - 1) continue
    const holds = turns[newest]
    turns.push({
      medium, at, sealedAt: state === 'sealed' ? at : null, again: turns.at(-1)?.medium === medium,
      over: holds?.medium === medium ? holds : null,
    })
    if (state === 'sealed') newest = turns.length - 1
  }
  return turns
}
