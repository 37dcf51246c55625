// The rules that events of one source can match: checks, the index that proposes them, what a shape leaves of them.
import type { Shape } from '../event.ts'
import { fieldKey } from '../mapping/route.ts'
import type { Way } from '../mapping/derived.ts'
import type { Zone } from '../plain/time.ts'
import type { Test } from '../tree.ts'
import type { Automata } from './automata.ts'
import { briefOf } from './brief.ts'
import type { Brief } from './brief.ts'
import { buildCheck } from './check.ts'
import type { Check } from './event-view.ts'
import type { Made, Places } from './event-view.ts'
import { FieldIndex } from './field-index.ts'
import type { Watch } from './field-index.ts'
import { judge } from './outline.ts'
import type { Outline } from './outline.ts'
import type { Rarity } from './witness.ts'

/** One way by which a rule may match: a rule that has two routes stands here twice. */
export interface Member {
  readonly rule: number
  /** Made when it is asked for: hold it no longer than it is worked with, as the trees of all rules are large. */
  test(): Test
  /** Where it was made beforehand. */
  readonly brief?: Brief
}

/** What is left of a group for one shape. */
export interface Plan {
  readonly places: Places
  /** Places whose values are looked up, and where. */
  readonly probed: readonly { readonly place: number; readonly index: FieldIndex }[]
  /** Members that this shape does not rule out. */
  readonly alive: Uint8Array
  /** Members without a sign to watch for. */
  readonly always: Uint32Array
}

export interface GroupOptions {
  readonly rarity: Rarity
  readonly zone: Zone
  /** Whether blanks at the end of a value are overlooked. */
  readonly blanks: boolean
  /** Fields that are made of others. */
  readonly derived: ReadonlyMap<string, readonly Way[]>
  readonly automata: Automata
}

export class Group {
  readonly members: readonly Member[]
  /** Member → index of its rule. */
  readonly rules: Uint32Array
  readonly #checks: (Check | undefined)[]
  readonly #zone: Zone
  readonly #blanks: boolean
  readonly #derived: ReadonlyMap<string, readonly Way[]>
  readonly #slots = new Map<string, number>()
  readonly #indexes = new Map<number, FieldIndex>()
  readonly #anywhere: FieldIndex | null
  readonly #always: readonly number[]
  /** What shapes can say of the members; many say the same. */
  readonly #outlines: readonly { readonly outline: Outline; readonly of: Uint32Array }[]
  readonly #plans = new Map<Shape, Plan>()

  constructor(members: readonly Member[], { rarity, zone, blanks, derived, automata }: GroupOptions) {
    this.members = members
    this.rules = Uint32Array.from(members, ({ rule }) => rule)
    this.#checks = Array.from(members, () => undefined)
    this.#zone = zone
    this.#blanks = blanks
    this.#derived = derived
    const watches = new Map<string | null, Watch[]>()
    const always: number[] = []
    const outlines = new Map<string, { readonly outline: Outline; readonly of: number[] }>()
    members.forEach((member, rule) => {
      const { fields, outline, key, witness } = member.brief ?? briefOf(member.test(), rarity)
      for (const field of fields) this.#slotOf(field)
      const same = outlines.get(key)
      if (same === undefined) outlines.set(key, { outline, of: [rule] })
      else same.of.push(rule)
      if (witness === null) always.push(rule)
      for (const { field, needle } of witness ?? []) {
        const known = watches.get(field)
        if (known === undefined) watches.set(field, [{ needle, rule }])
        else known.push({ needle, rule })
      }
    })
    let anywhere: FieldIndex | null = null
    for (const [field, list] of watches) {
      const index = new FieldIndex(list, blanks, automata)
      if (field === null) anywhere = index
      else this.#indexes.set(this.#slotOf(field), index)
    }
    this.#anywhere = anywhere
    this.#always = always
    this.#outlines = [...outlines.values()].map(({ outline, of }) => ({ outline, of: Uint32Array.from(of) }))
  }

  get tableBytes(): number {
    let sum = this.#anywhere?.bytes ?? 0
    for (const index of this.#indexes.values()) sum += index.bytes
    return sum
  }

  /** Made when the member is first proposed: most rules never are. */
  check(member: number): Check {
    const known = this.#checks[member]
    if (known !== undefined) return known
    const test = this.members[member]?.test() ?? never
    const made = buildCheck(test, {
      slotOf: (field) => this.#slotOf(field), zone: this.#zone, blanks: this.#blanks,
    })
    this.#checks[member] = made
    return made
  }

  plan(shape: Shape): Plan {
    const known = this.#plans.get(shape)
    if (known !== undefined) return known
    if (this.#plans.size >= mostPlans) this.#plans.clear()
    const made = this.#planFor(shape)
    this.#plans.set(shape, made)
    return made
  }

  #slotOf(field: string): number {
    const known = this.#slots.get(field)
    if (known !== undefined) return known
    const made = this.#slots.size
    this.#slots.set(field, made)
    return made
  }

  #planFor({ fields }: Shape): Plan {
    const first = new Int32Array(this.#slots.size).fill(-1)
    const further = new Map<number, number[]>()
    const probed: { readonly place: number; readonly index: FieldIndex }[] = []
    fields.forEach((name, place) => {
      const slot = this.#slots.get(fieldKey(name))
      if (this.#anywhere !== null) probed.push({ place, index: this.#anywhere })
      if (slot === undefined) return
      const index = this.#indexes.get(slot)
      if (index !== undefined) probed.push({ place, index })
      if (first[slot] === -1) first[slot] = place
      else further.set(slot, [...(further.get(slot) ?? []), place])
    })
    const made = this.#made(fields)
    for (const [at, { slot }] of made.entries()) {
      const place = fields.length + at
      first[slot] = place
      const index = this.#indexes.get(slot)
      if (index !== undefined) probed.push({ place, index })
    }
    const more = Array.from(first, (_, slot) => {
      const list = further.get(slot)
      return list === undefined ? null : Int32Array.from(list)
    })
    const isThere = (field: string): boolean => (first[this.#slots.get(field) ?? -1] ?? -1) >= 0
    const alive = new Uint8Array(this.members.length).fill(1)
    for (const { outline, of } of this.#outlines) {
      if (judge(outline, isThere) === false) for (const member of of) alive[member] = 0
    }
    return {
      places: { first, more, size: fields.length, made: made.map(({ ways }) => ways) },
      probed,
      alive,
      always: Uint32Array.from(this.#always.filter((member) => alive[member] === 1)),
    }
  }

  /** The derived fields that can be made of these: each with the ways whose fields are all there. */
  #made(fields: readonly string[]): readonly { readonly slot: number; readonly ways: Made }[] {
    const placeOf = (name: string): number => fields.findIndex((field) => fieldKey(field) === fieldKey(name))
    return [...this.#slots].flatMap(([name, slot]) => {
      const ways = (this.#derived.get(name) ?? [])
        .map((way) => ({ way, places: way.of.map(placeOf) }))
        .filter(({ places }) => !places.includes(-1))
      return ways.length === 0 ? [] : [{ slot, ways }]
    })
  }
}

const mostPlans = 256
const never: Test = { is: 'or', of: [] }
