// The places where generations lie, each with what is in it.
import { foldName } from '#engines/japanese'
import { perView, type Named } from '#hospital/principles/judgement.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { keyOf } from '#hospital/register/key.ts'
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

export function namedPlace({ name, store }: Pick<Place, 'name' | 'store'>): Named {
  return { kind: 'repository', key: store?.key ?? keyOf.repository({ name }) ?? name, label: name }
}

const most = 8

/** The same said of many generations is said once; of many different things the first few are told. */
export function gathered(said: readonly Message[]): readonly Message[] {
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()].slice(0, most)
}
