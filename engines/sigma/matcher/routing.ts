// Which rules an event's source can concern, decided once per source.
import type { LogSource } from '../event.ts'
import { routeTakes } from '../mapping/route.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { Route } from '../mapping/route.ts'
import { routesOf } from '../mapping/routes.ts'
import type { DetectionRule, RuleSource } from '../rule.ts'
import type { Test } from '../tree.ts'
import { renamed, simplified } from './simplify.ts'
import type { Member } from './group.ts'

interface Lane {
  readonly route: Route
  readonly rules: readonly { readonly rule: number; readonly test: Test }[]
  /** Made when the first event comes by this lane. */
  members: readonly Member[] | null
}

export class Routing {
  readonly #lanes: readonly Lane[]

  constructor(rules: readonly DetectionRule[], mappings: readonly Mapping[]) {
    const bySource = new Map<string, { readonly source: RuleSource; readonly rules: { rule: number; test: Test }[] }>()
    rules.forEach(({ source, test }, rule) => {
      const key = JSON.stringify([source.product, source.category, source.service])
      const known = bySource.get(key)
      if (known === undefined) bySource.set(key, { source, rules: [{ rule, test }] })
      else known.rules.push({ rule, test })
    })
    this.#lanes = [...bySource.values()].flatMap(({ source, rules: of }) =>
      routesOf(mappings, source).map((route): Lane => ({ route, rules: of, members: null })))
  }

  /** Every way by which a rule takes events of this source. */
  membersFor(source: LogSource): Member[] {
    const members: Member[] = []
    for (const lane of this.#lanes) {
      if (!routeTakes(lane.route, source)) continue
      lane.members ??= membersOf(lane)
      members.push(...lane.members)
    }
    return members
  }
}

function membersOf({ route, rules }: Lane): readonly Member[] {
  const none: ReadonlyMap<string, string> = new Map()
  const where = route.where === null ? null : renamed(route.where, none)
  return rules.map(({ rule, test }) => {
    const inner = renamed(test, route.rename)
    const whole: Test = where === null ? inner : { is: 'and', of: [where, inner] }
    // Flat once and for all, so that later simplifying leaves most trees the very same.
    const flat = simplified(whole, () => null)
    return { rule, test: typeof flat === 'boolean' ? { is: flat ? 'and' : 'or', of: [] } : flat }
  })
}
