// The event under the matcher's hands: each value is fetched and folded at most once, into arrays that are used again.
import { foldText } from '../plain/fold.ts'
import { valueBy } from '../mapping/derived.ts'
import type { Way } from '../mapping/derived.ts'
import type { JsonText, LogEvent, Units } from '../event.ts'

/** Where the fields a group of rules reads stand in one shape. */
export interface Places {
  /** Slot of a field → its first place, -1 where the shape has none. */
  readonly first: Int32Array
  /** The further places of a name that stands more than once. */
  readonly more: readonly (Int32Array | null)[]
  /** How many values the shape has. */
  readonly size: number
  /** Values made of others, at the places behind the shape's own. */
  readonly made: readonly Made[]
}

export type Made = readonly { readonly way: Way; readonly places: readonly number[] }[]

const beyondAscii = /[^\0-\x7f]/
const nowhere: Places = { first: new Int32Array(0), more: [], size: 0, made: [] }

export class EventView {
  #event: LogEvent | null = null
  places: Places = nowhere
  readonly #texts: (string | null)[] = []
  readonly #folded: (string | null)[] = []
  readonly #fetched: number[] = []
  readonly #foldedIn: number[] = []
  #round = 0

  begin(event: LogEvent, places: Places): void {
    this.#event = event
    this.places = places
    this.#round++
    for (let place = this.#texts.length; place < places.size + places.made.length; place++) {
      this.#texts.push(null)
      this.#folded.push(null)
      this.#fetched.push(0)
      this.#foldedIn.push(0)
    }
  }

  get time(): number {
    return this.#event?.time ?? NaN
  }

  text(place: number): string | null {
    if (this.#fetched[place] === this.#round) return this.#texts[place] ?? null
    const text = (place < this.places.size ? this.#event?.text(place) : this.#make(place)) ?? null
    this.#texts[place] = text
    this.#fetched[place] = this.#round
    return text
  }

  /** Null where the value must be asked for as text. */
  units(place: number): Units | null {
    return place < this.places.size ? this.#event?.units?.(place) ?? null : null
  }

  json(place: number): JsonText | null {
    return place < this.places.size ? this.#event?.json?.(place) ?? null : null
  }

  #make(place: number): string | null {
    for (const { way, places } of this.places.made[place - this.places.size] ?? []) {
      const value = valueBy(way, places.map((at) => this.text(at)))
      if (value !== null) return value
    }
    return null
  }

  folded(place: number): string | null {
    if (this.#foldedIn[place] === this.#round) return this.#folded[place] ?? null
    const text = this.text(place)
    const folded = text === null ? null : fold(text)
    this.#folded[place] = folded
    this.#foldedIn[place] = this.#round
    return folded
  }
}

/** As `foldText`, by the runtime's own lower case where that is the same. */
export function fold(text: string): string {
  return beyondAscii.test(text) ? foldText(text) : text.toLowerCase()
}

/** A question to the event at hand. */
export type Check = (view: EventView) => boolean
