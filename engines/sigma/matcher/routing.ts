// Which rules an event's source can concern, decided once per source.
import type { LogSource } from '../event.ts'
import type { Way } from '../mapping/derived.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { Route } from '../mapping/route.ts'
import { fieldKey, routeTakes } from '../mapping/route.ts'
import { routesOf } from '../mapping/routes.ts'
import type { DetectionRule, RuleSource } from '../rule.ts'
import type { Test } from '../tree.ts'
import { briefOf } from './brief.ts'
import type { Member } from './group.ts'
import { asksSource } from './known.ts'
import { renamed, simplified } from './simplify.ts'
import type { Rarity } from './witness.ts'

/** What the matcher reads of a rule. A `test` that is made when it is read is not kept, but read now and then. */
export type Matchable = Pick<DetectionRule, 'source' | 'test'>

/** A rule whose tree a source changes: these are few. */
export interface Asking {
  readonly rule: number
  readonly test: Test
}

interface Ready {
  readonly settled: readonly Member[]
  readonly asking: readonly Asking[]
}

/** A route and the rules whose events may come by it, made ready when the first event does. */
export class Lane {
  readonly id: number
  readonly route: Route
  readonly #rules: readonly number[]
  readonly #all: readonly Matchable[]
  readonly #derived: Map<string, readonly Way[]>
  readonly #rarity: Rarity
  #members: Ready | null = null

  /** `rules`: those of all that go this way. Adds to `derived` what they ask for, once they are made ready. */
  constructor(
    id: number, route: Route, rules: readonly number[], all: readonly Matchable[],
    derived: Map<string, readonly Way[]>, rarity: Rarity,
  ) {
    this.id = id
    this.route = route
    this.#rules = rules
    this.#all = all
    this.#derived = derived
    this.#rarity = rarity
  }

  /** Rules whose trees no source changes. */
  get settled(): readonly Member[] {
    return this.#ready().settled
  }

  /** Rules that ask for an event ID, a channel or a provider. */
  get asking(): readonly Asking[] {
    return this.#ready().asking
  }

  #ready(): Ready {
    if (this.#members !== null) return this.#members
    const settled: Member[] = []
    const asking: Asking[] = []
    for (const rule of this.#rules) {
      const test = this.#tree(rule)
      const brief = briefOf(test, this.#rarity)
      if (brief.fields.some(asksSource)) asking.push({ rule, test })
      else settled.push({ rule, test: () => this.#tree(rule), brief })
    }
    this.#members = { settled, asking }
    return this.#members
  }

  #tree(rule: number): Test {
    return onRoute(this.#all[rule]?.test ?? never, this.route, this.#derived)
  }
}

/** A derived field's own name, the same for the same ways; no event has it. */
function derivedKey(ways: readonly Way[]): string {
  return `\0${JSON.stringify(ways.map(({ of, values, begins }) => [of, [...(values ?? [])], begins]))}`
}

/** The tree on the event's names, flat once and for all. */
function onRoute(test: Test, { where, rename, derive }: Route, derived: Map<string, readonly Way[]>): Test {
  const inner = renamed(test, (field) => {
    const ways = derive?.get(field)
    if (ways === undefined) return fieldKey(rename.get(field) ?? field)
    const key = derivedKey(ways)
    derived.set(key, ways)
    return key
  })
  const whole: Test = where === null ? inner : { is: 'and', of: [renamed(where, fieldKey), inner] }
  const flat = simplified(whole, () => null)
  return typeof flat === 'boolean' ? { is: flat ? 'and' : 'or', of: [] } : flat
}

const never: Test = { is: 'or', of: [] }

export class Routing {
  readonly #lanes: readonly Lane[]
  /** Name of a derived field in the trees → how it is made. */
  readonly derived: ReadonlyMap<string, readonly Way[]>

  constructor(rules: readonly Matchable[], mappings: readonly Mapping[], rarity: Rarity) {
    const bySource = new Map<string, { readonly source: RuleSource; readonly rules: number[] }>()
    rules.forEach(({ source }, rule) => {
      const key = JSON.stringify([source.product, source.category, source.service])
      const known = bySource.get(key)
      if (known === undefined) bySource.set(key, { source, rules: [rule] })
      else known.rules.push(rule)
    })
    const ways = [...bySource.values()].flatMap(({ source, rules: of }) =>
      routesOf(mappings, source).map((route) => ({ route, of })))
    const derived = new Map<string, readonly Way[]>()
    this.#lanes = ways.map(({ route, of }, id) => new Lane(id, route, of, rules, derived, rarity))
    this.derived = derived
  }

  /** Every way by which a rule takes events of this source. */
  lanesFor(source: LogSource): readonly Lane[] {
    return this.#lanes.filter(({ route }) => routeTakes(route, source))
  }
}
