// Which rules an event's source can concern, decided once per source.
import type { LogSource } from '../event.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { Route } from '../mapping/route.ts'
import { routeTakes } from '../mapping/route.ts'
import { routesOf } from '../mapping/routes.ts'
import type { DetectionRule, RuleSource } from '../rule.ts'
import type { Test } from '../tree.ts'
import type { Member } from './group.ts'
import { asksSource } from './known.ts'
import { fieldsOf, renamed, simplified } from './simplify.ts'

/** A route and the rules whose events may come by it, made ready when the first event does. */
export class Lane {
  readonly id: number
  readonly route: Route
  readonly #rules: readonly Member[]
  #members: { readonly settled: readonly Member[]; readonly asking: readonly Member[] } | null = null

  constructor(id: number, route: Route, rules: readonly Member[]) {
    this.id = id
    this.route = route
    this.#rules = rules
  }

  /** Rules whose trees no source changes. */
  get settled(): readonly Member[] {
    return this.#ready().settled
  }

  /** Rules that ask for an event ID, a channel or a provider. */
  get asking(): readonly Member[] {
    return this.#ready().asking
  }

  #ready(): { readonly settled: readonly Member[]; readonly asking: readonly Member[] } {
    if (this.#members !== null) return this.#members
    const all = this.#rules.map(({ rule, test }) => ({ rule, test: onRoute(test, this.route) }))
    const asks = ({ test }: Member): boolean => [...fieldsOf(test)].some(asksSource)
    this.#members = { settled: all.filter((one) => !asks(one)), asking: all.filter(asks) }
    return this.#members
  }
}

/** The tree on the event's names, flat once and for all. */
function onRoute(test: Test, { where, rename }: Route): Test {
  const inner = renamed(test, rename)
  const whole: Test = where === null ? inner : { is: 'and', of: [renamed(where, new Map()), inner] }
  const flat = simplified(whole, () => null)
  return typeof flat === 'boolean' ? { is: flat ? 'and' : 'or', of: [] } : flat
}

export class Routing {
  readonly #lanes: readonly Lane[]

  constructor(rules: readonly DetectionRule[], mappings: readonly Mapping[]) {
    const bySource = new Map<string, { readonly source: RuleSource; readonly rules: Member[] }>()
    rules.forEach(({ source, test }, rule) => {
      const key = JSON.stringify([source.product, source.category, source.service])
      const known = bySource.get(key)
      if (known === undefined) bySource.set(key, { source, rules: [{ rule, test }] })
      else known.rules.push({ rule, test })
    })
    const ways = [...bySource.values()].flatMap(({ source, rules: of }) =>
      routesOf(mappings, source).map((route) => ({ route, of })))
    this.#lanes = ways.map(({ route, of }, id) => new Lane(id, route, of))
  }

  /** Every way by which a rule takes events of this source. */
  lanesFor(source: LogSource): readonly Lane[] {
    return this.#lanes.filter(({ route }) => routeTakes(route, source))
  }
}
