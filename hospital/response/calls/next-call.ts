// Whom to call next at one place of the tree: the main contact by each way, then the deputies, and nobody is waited for too long.
import { channels, type Contact, type Place } from '#hospital/work/contact-tree.ts'
import type { Calling } from './calling.ts'
import type { CallRow } from './tables.ts'

const minute = 60_000

export interface Station {
  readonly place: string
  readonly state:
    /** Somebody of this place knows. */
    | 'reached'
    /** Not its turn yet. */
    | 'later'
    | 'call'
    /** All were tried on all their numbers: go up to the next place. */
    | 'exhausted'
    /** The register has nobody to call. */
    | 'nobody'
  readonly reachedBy: { readonly name: string; readonly at: number } | null
  readonly next: { readonly contact: Contact; readonly channel: string; readonly tries: number } | null
  /** When the one after is to be called if there is no answer until then. */
  readonly escalateAt: number | null
  readonly since: number
}

export function stationOf(place: Place, from: number, calls: readonly CallRow[], rules: Calling, now: number): Station {
  const people = [...(place.main ? [place.main] : []), ...place.deputies].filter((one) => channels(one).length > 0)
  const none = { place: place.id, reachedBy: null, next: null, escalateAt: null, since: from }
  const mine = calls.filter((call) => people.some(({ key }) => key === call.contact))
  const reached = mine.find(({ outcome }) => outcome === 'reached')
  if (reached) return { ...none, state: 'reached', reachedBy: { name: reached.name ?? '', at: reached.called_at } }
  if (people.length === 0) return { ...none, state: 'nobody' }
  if (now < from && mine.length === 0) return { ...none, state: 'later' }
  for (const contact of people) {
    const tried = mine.filter((call) => call.contact === contact.key)
    const first = Math.min(...tried.map(({ called_at }) => called_at))
    const escalateAt = tried.length === 0 ? null : first + rules.escalateAfterMinutes * minute
    const last = contact === people.at(-1)
    // Waited long enough: the next one is called beside; the last one is tried until all ways are used up.
    if (escalateAt !== null && now >= escalateAt && !last) continue
    const channel = leastTried(contact, tried, rules)
    if (channel !== null) return { ...none, state: 'call', next: { contact, ...channel }, escalateAt: last ? null : escalateAt }
  }
  return { ...none, state: 'exhausted' }
}

/** Each way in turn, so that the second number is not left until the first was tried often. */
function leastTried(contact: Contact, tried: readonly CallRow[], { triesPerChannel }: Calling): { channel: string; tries: number } | null {
  const open = channels(contact)
    .map((channel) => ({
      channel, tries: tried.filter((call) => call.channel === channel).length,
      wrong: tried.some((call) => call.channel === channel && call.outcome === 'wrong-number'),
    }))
    .filter(({ tries, wrong }) => !wrong && tries < triesPerChannel)
    .toSorted((a, b) => a.tries - b.tries)
  const [first] = open
  return first ? { channel: first.channel, tries: first.tries } : null
}
