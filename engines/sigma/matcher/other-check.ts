// The rarer tests on a field: numbers, times, networks, presence, and other fields.
import { isInNetwork, parseCidr } from '../plain/cidr.ts'
import { comparesTo, holds } from '../plain/number.ts'
import { timeIn, timePart } from '../plain/time.ts'
import type { Zone } from '../plain/time.ts'
import type { FieldMatch } from '../tree.ts'
import type { Check, EventView } from './event-view.ts'

type OtherMatch = Exclude<FieldMatch, { kind: 'text' | 'regex' }>

export function otherCheck(slot: number, match: OtherMatch, slotOf: (field: string) => number, zone: Zone): Check {
  switch (match.kind) {
    case 'exists': return (view) => (first(view, slot) >= 0) === match.wanted
    case 'null': return (view) => first(view, slot) < 0 || values(view, slot).includes(null)
    case 'number': return (view) => texts(view, slot).some((text) => comparesTo(text, match))
    case 'cidr': {
      const network = parseCidr(match.network)
      return network === null ? () => false : (view) => texts(view, slot).some((text) => isInNetwork(text, network))
    }
    case 'time': return (view) => {
      const times = texts(view, slot).map((text) => timeIn(text, zone)).filter((time) => time !== null)
      const asked = times.length > 0 ? times : [{ local: view.time + zone(view.time) }]
      return asked.some(({ local }) => holds(match.is, timePart(local, match.part), match.than))
    }
    case 'same': return sameCheck(slot, slotOf(match.field), match)
  }
}

function sameCheck(slot: number, other: number, { as, cased }: Extract<FieldMatch, { kind: 'same' }>): Check {
  const compare = as === 'equals' ? (a: string, b: string) => a === b
    : as === 'starts' ? (a: string, b: string) => a.startsWith(b)
      : as === 'ends' ? (a: string, b: string) => a.endsWith(b) : (a: string, b: string) => a.includes(b)
  return (view) => {
    if (first(view, slot) < 0 || first(view, other) < 0) return false
    const theirs = values(view, other, !cased)
    return values(view, slot, !cased).some((one) =>
      one !== null && theirs.some((two) => two !== null && compare(one, two)))
  }
}

function first(view: EventView, slot: number): number {
  return view.places.first[slot] ?? -1
}

function values(view: EventView, slot: number, folded = false): (string | null)[] {
  const place = first(view, slot)
  if (place < 0) return []
  const found = [folded ? view.folded(place) : view.text(place)]
  for (const at of view.places.more[slot] ?? []) found.push(folded ? view.folded(at) : view.text(at))
  return found
}

function texts(view: EventView, slot: number, folded = false): string[] {
  return values(view, slot, folded).filter((value) => value !== null)
}
