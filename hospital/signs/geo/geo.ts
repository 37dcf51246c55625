// Adds where an address lies to events, from a database the user has: rules may ask for it, and every output shows it.
import { Reader, type Response } from 'mmdb-lib'
import type { Event } from '#engines/logs'
import type { Shape } from '#engines/sigma'
import { addressFields, publicAddress, type Side } from './addresses.ts'

const parts = ['Country', 'City', 'Asn', 'AsnOrg'] as const
type Place = readonly (string | null)[]

const nowhere: Place = parts.map(() => null)
/** Addresses of one scan that are remembered; the oldest are forgotten first. */
const most = 50_000

export interface Geo {
  /** The event with its places; the same event where it has no address. Valid until the next call. */
  placed(event: Event): Event
}

/** Whether the bytes are a database; a damaged one may still be. */
export function isGeo(bytes: Buffer): boolean {
  try {
    return new Reader<Response>(bytes).metadata.nodeCount >= 0
  } catch {
    return false
  }
}

/** Throws where the bytes are no database. */
export function openGeo(databases: readonly Buffer[]): Geo {
  const readers = databases.map((bytes) => new Reader<Response>(bytes))
  const known = new Map<string, Place>()
  const wider = new WeakMap<Shape, Wider | null>()
  const placed = new PlacedEvent((address) => {
    const before = known.get(address)
    if (before) return before
    if (known.size >= most) for (const first of known.keys()) {
      known.delete(first)
      break
    }
    const place = lookUp(readers, address)
    known.set(address, place)
    return place
  })
  return {
    placed(event) {
      let shape = wider.get(event.shape)
      if (shape === undefined) wider.set(event.shape, (shape = widerOf(event.shape)))
      return shape === null ? event : placed.of(event, shape)
    },
  }
}

interface Wider {
  readonly shape: Shape
  /** Where the address of each added group of fields stands. */
  readonly addresses: readonly number[]
}

function widerOf(shape: Shape): Wider | null {
  const sides = new Map<Side, number>()
  shape.fields.forEach((field, at) => {
    const side = Object.hasOwn(addressFields, field.toLowerCase()) ? addressFields[field.toLowerCase()] : undefined
    if (side && !sides.has(side)) sides.set(side, at)
  })
  if (sides.size === 0) return null
  const added = [...sides.keys()].flatMap((side) => parts.map((part) => `${side}${part}`))
  return { shape: { fields: [...shape.fields, ...added] }, addresses: [...sides.values()] }
}

/** One object for all events, as readers do it: reading makes no garbage. */
class PlacedEvent implements Event {
  #event!: Event
  #wider!: Wider
  readonly #look: (address: string) => Place

  constructor(look: (address: string) => Place) {
    this.#look = look
  }

  of(event: Event, wider: Wider): this {
    this.#event = event
    this.#wider = wider
    return this
  }

  get source() { return this.#event.source }
  get shape() { return this.#wider.shape }
  get time() { return this.#event.time }
  get recordId() { return this.#event.recordId }
  get computer() { return this.#event.computer }
  get ts() { return this.#event.ts }
  get level() { return this.#event.level }
  get offset() { return this.#event.offset }
  get line() { return this.#event.line }

  text(field: number): string | null {
    const added = field - this.#event.shape.fields.length
    if (added < 0) return this.#event.text(field)
    const at = this.#wider.addresses[Math.floor(added / parts.length)]
    const value = at === undefined ? null : this.#event.text(at)
    const address = value === null ? null : publicAddress(value)
    return address === null ? null : this.#look(address)[added % parts.length] ?? null
  }
}

function lookUp(readers: readonly Reader<Response>[], address: string): Place {
  return readers.map((reader) => answer(reader, address)).reduce(
    (all, one) => all.map((value, at) => value ?? one[at] ?? null), nowhere,
  )
}

/** Databases of countries, cities and networks have parts of this in common; a damaged one answers with nothing. */
function answer(reader: Reader<Response>, address: string): Place {
  let found: unknown
  try {
    found = reader.get(address)
  } catch {
    return nowhere
  }
  const city = at(found, 'city', 'names', 'en')
  const asn = at(found, 'autonomous_system_number')
  return [
    at(found, 'country', 'iso_code') ?? at(found, 'registered_country', 'iso_code') ?? at(found, 'country_code'),
    city ?? null, asn === null ? null : asn, at(found, 'autonomous_system_organization'),
  ]
}

function at(value: unknown, ...path: readonly string[]): string | null {
  let here = value
  for (const name of path) {
    if (typeof here !== 'object' || here === null) return null
    here = Reflect.get(here, name)
  }
  return typeof here === 'string' || typeof here === 'number' ? String(here) : null
}
