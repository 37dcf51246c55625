// The places where generations lie, each with what is in it.
import { foldName } from '#engines/japanese'
import { keyOf } from '#hospital/register/key.ts'
import { perView } from '#hospital/register/per-view.ts'
import type { Entity } from '#hospital/register/view.ts'
import { copiesOf, type Copy } from './copies.ts'
import { placed, systemsOf, unassigned, type Placed, type System } from './systems.ts'

export interface Place {
  readonly name: string
  readonly store: Entity<'repository'> | undefined
  /** Newest first, each once: as the first of its systems counts it. */
  readonly copies: readonly Placed[]
}

export const placesOf = perView((view): readonly Place[] => {
  const first = new Map<string, Placed>()
  for (const copy of systemsOf(view).flatMap(placed)) if (!first.has(copy.key)) first.set(copy.key, copy)
  for (const copy of placed(nobodys(unassigned(view)))) first.set(copy.key, copy)
  const byName = Map.groupBy(
    copiesOf(view).flatMap(({ key }) => first.get(key) ?? []), ({ repository }) => foldName(repository),
  )
  const stores = new Map(view.all('repository').map((one) => [foldName(one.is.name ?? one.key), one]))
  return [...new Set([...stores.keys(), ...byName.keys()])].map((name) => {
    const [store, copies] = [stores.get(name), byName.get(name) ?? []]
    return { name: store?.is.name ?? copies[0]?.repository ?? name, store, copies }
  })
})

function nobodys(copies: readonly Copy[]): System {
  return { key: '', name: '', entity: undefined, sort: 'other', need: undefined, plans: [], copies }
}

export function namedPlace({ name, store }: Pick<Place, 'name' | 'store'>) {
  return { kind: 'repository' as const, key: store?.key ?? keyOf.repository({ name }) ?? name, label: name }
}
