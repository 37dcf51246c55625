// The people inside the hospital in the order they are called: each level hears from the one above.
import type { Data } from '../../api/client.ts'

type Tree = Pick<Data<'contacts.tree'>, 'inside' | 'edges'>

export function levelsOf({ inside, edges }: Tree): readonly Tree['inside'][] {
  const own = new Set(inside.map((place) => place.id))
  const depth = new Map<string, number>()
  const within = edges.filter((edge) => own.has(edge.from) && own.has(edge.to))
  const called = new Set(within.map((edge) => edge.to))
  let level = inside.filter((place) => !called.has(place.id)).map((place) => place.id)
  for (let at = 0; level.length > 0 && at <= inside.length; at += 1) {
    for (const id of level) if (!depth.has(id)) depth.set(id, at)
    level = within.filter((edge) => level.includes(edge.from) && !depth.has(edge.to)).map((edge) => edge.to)
  }
  // A circle of calls has no beginning: whoever is left over stands at the end.
  const last = Math.max(0, ...depth.values()) + 1
  const rows = Map.groupBy(inside, (place) => depth.get(place.id) ?? last)
  return [...rows].toSorted(([a], [b]) => a - b).map(([, places]) => places)
}
