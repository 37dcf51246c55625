// The whole tree as it is to be called now: inside by role, then vendors, then bodies outside. Pure.
import type { RegisterView } from '#hospital/register/view.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { contactTree, type Place, type VendorPlace } from '#hospital/work/contact-tree.ts'
import type { Calling } from './calling.ts'
import { insurerPlace } from './insurers.ts'
import { stationOf, type Station } from './next-call.ts'
import type { CallRow } from './tables.ts'

export interface Called {
  readonly place: Place
  readonly station: Station
  readonly title: string
  /** The systems of a vendor. */
  readonly about: string | null
  readonly afterMinutes: number
}

export interface TreeGiven {
  readonly view: RegisterView
  readonly openedAt: number
  readonly calls: readonly CallRow[]
  readonly rules: Calling
  readonly now: number
  say(message: Message): string
}

export interface CallTree {
  readonly inside: readonly Called[]
  readonly vendors: readonly Called[]
  readonly outside: readonly Called[]
}

const minute = 60_000

export function treeOf({ view, openedAt, calls, rules, now, say }: TreeGiven): CallTree {
  const tree = contactTree(view)
  const at = (place: Place, title: string, about: string | null, afterMinutes: number): Called => ({
    place, title, about, afterMinutes, station: stationOf(place, openedAt + afterMinutes * minute, calls, rules, now),
  })
  const wanted = new Map(rules.inside.map(({ role, afterMinutes }, order) => [role, { afterMinutes, order }]))
  // Who stands in no rule is left out: the hospital took them out.
  const inside = tree.inside
    .map((place) => ({ place, ...(wanted.get(place.id) ?? { afterMinutes: 0, order: Infinity }) }))
    .toSorted((a, b) => a.afterMinutes - b.afterMinutes || a.order - b.order)
  return {
    inside: inside.filter(({ order }) => order !== Infinity).map(({ place, afterMinutes }) => at(place, say({ code: `value.role.${place.id}` }), null, afterMinutes)),
    vendors: tree.vendors.map((place: VendorPlace) => at(place, place.vendor, place.systems.join(' ') || null, rules.vendorsAfterMinutes)),
    outside: tree.outside.map((place) => (place.id === 'insurer' ? insurerPlace(place, view) : place)).map((place) => at(place, say({ code: `value.body.${place.id}` }), null, rules.outsideAfterMinutes)),
  }
}
