// People listed by name only, joined to their number, or to each other, where that is sure.
import { foldName } from '#engines/japanese'
import type { Said } from './merge.ts'
import { instantOf } from './moment.ts'

type Person = readonly Said<'person'>[]

/**
 * INVARIANT: two people are never made one on a guess. Those of one name are joined only where at most one of them has a number, no
 * list names two, kana and department do not speak against it, and nobody left before a newer list still shows them at work.
 */
export function joinSamePeople(people: ReadonlyMap<string, Person>): Map<string, Person> {
  const byName = new Map<string, string[]>()
  for (const [key, said] of people) {
    const name = foldName(first(said, 'name') ?? '')
    if (name !== '') byName.getOrInsertComputed(name, () => []).push(key)
  }
  const joined = new Map(people)
  for (const keys of byName.values()) {
    const [own = '', ...others] = keys.toSorted((a, b) => Number(b.startsWith('#')) - Number(a.startsWith('#')))
    if (others.length === 0 || others.some((key) => key.startsWith('#'))) continue
    const all = [own, ...others].map((key) => people.get(key) ?? [])
    if (!all.every((one, at) => all.slice(at + 1).every((other) => mayBeOne(one, other)))) continue
    joined.set(own, all.flat().sort(newestFirst))
    for (const key of others) joined.delete(key)
  }
  return joined
}

/** By what happened to the person where one source tells of several events, else by when it was observed. */
export function newestFirst(a: Said<'person'>, b: Said<'person'>): number {
  if (a.batch.source === b.batch.source) {
    const [before, after] = [a, b].map(({ fact }) => fact.attributes.movedOn ?? fact.attributes.leftOn ?? '')
    if (before && after && before !== after) return before < after ? 1 : -1
  }
  return instantOf(b.batch.observedAt) - instantOf(a.batch.observedAt)
}

function mayBeOne(ours: Person, theirs: Person): boolean {
  const kana = agree(ours, theirs, 'kana')
  // Lists name departments in different words; where the reading agrees too, that does not part them.
  if (kana === false || (kana === undefined && agree(ours, theirs, 'department') === false)) return false
  // Two rows of one list are two people.
  const lists = new Set(ours.map((one) => one.batch))
  if (theirs.some((one) => lists.has(one.batch))) return false
  return stillThere(ours, first(theirs, 'leftOn')) && stillThere(theirs, first(ours, 'leftOn'))
}

function stillThere(person: Person, leftOn: string | undefined): boolean {
  if (leftOn === undefined) return true
  return !person.some(
    ({ fact, batch }) =>
      (fact.attributes.joinedOn ?? '') > leftOn ||
      (batch.gives.includes('staff') && fact.attributes.leftOn === undefined && batch.observedAt.slice(0, 10) > leftOn),
  )
}

function agree(ours: Person, theirs: Person, attribute: 'kana' | 'department'): boolean | undefined {
  const [a, b] = [first(ours, attribute), first(theirs, attribute)]
  return a === undefined || b === undefined ? undefined : foldName(a) === foldName(b)
}

function first(said: Person, attribute: 'name' | 'kana' | 'department' | 'leftOn'): string | undefined {
  for (const { fact } of said) if (fact.attributes[attribute] !== undefined) return fact.attributes[attribute]
  return undefined
}
