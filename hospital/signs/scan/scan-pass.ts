// Every event against all rules; those that some rule matches go to the timeline.
import type { Event } from '#engines/logs'
import { compile, type Mapping, type RuleCost, routesOf } from '#engines/sigma'
import { type EventChoice, eventChooser } from '../choose/events.ts'
import { openGeo } from '../geo/geo.ts'
import { metricsPass, type MetricsPart } from '../metrics/metrics-pass.ts'
import { contentOf } from '../pass/content.ts'
import type { Emit, Pass } from '../pass/pass.ts'
import type { KeptDetection } from '../rules/kept.ts'
import { treeAt, type Trees } from '../rules/trees.ts'
import { HitWriter } from '../timeline/hit.ts'
import { NamedFields, type Values } from './named-fields.ts'
import { wallClock } from './wall-clock.ts'

export interface ScanConfig {
  /** Of each rule where it looks, and which tree is its own. */
  readonly rules: readonly Pick<KeptDetection, 'source' | 'tree'>[]
  readonly trees: Trees
  readonly mappings: readonly Mapping[]
  /** By rule: fields that correlations want of its hits; null where none stands on it. */
  readonly needs: readonly (readonly string[] | null)[]
  readonly events: EventChoice
  /** Whole GeoIP databases. */
  readonly geo: readonly SharedArrayBuffer[]
  /** Also look for cleared logs and gaps; then no event is passed over. */
  readonly holes: boolean
  /** Also time every rule. */
  readonly measure: boolean
  /** Where rules that ask for an hour are at home; the machine's own zone without it. */
  readonly zone?: string | undefined
}

export type ScanMessage =
  | { readonly is: 'hits'; readonly bytes: Uint8Array }
  | { readonly is: 'holes'; readonly part: MetricsPart }
  | { readonly is: 'costs'; readonly costs: readonly RuleCost[] }

/** Bytes of hits that are sent together. */
const batch = 512 * 1024

export function scanPass(config: ScanConfig, emit: Emit): Pass {
  const { rules, trees } = config
  const matcher = compile(rules.map(({ source, tree }) => ({
    source,
    get test() {
      return treeAt(trees, tree)
    },
  })), config.mappings, { measure: config.measure, zone: wallClock(config.zone), common: trees.common })
  const needed = config.needs.map((names, rule) => {
    const source = rules[rule]?.source
    return names && source ? new NamedFields(names, routesOf(config.mappings, source)) : null
  })
  const chosen = eventChooser(config.events)
  const geo = config.geo.length > 0 ? openGeo(config.geo.map((bytes) => Buffer.from(bytes))) : null
  const writer = new HitWriter()
  const send = (message: ScanMessage, bytes: readonly ArrayBuffer[] = []) => emit(message, bytes)
  const sendHoles = (part: unknown) => send({ is: 'holes', part: part as MetricsPart }) // by the pass it is made with
  const holes = config.holes ? metricsPass({ events: config.events }, sendHoles) : null
  const sendHits = () => {
    const bytes = writer.take()
    send({ is: 'hits', bytes }, [bytes.buffer])
  }
  const valuesFor = (event: Event, hits: readonly number[]): Readonly<Record<number, Values>> | null => {
    let values: Record<number, Values> | null = null
    for (const rule of hits) {
      const fields = needed[rule]
      if (fields) (values ??= {})[rule] = fields.of(event)
    }
    return values
  }
  let told: readonly RuleCost[] = []
  return {
    ...(holes ? {} : { wants: (source) => matcher.wants(source) }),
    visit(event, file, place) {
      if (chosen && !chosen(event)) return
      holes?.visit(event, file, place)
      if (holes && !matcher.wants(event.source)) return
      const seen = geo ? geo.placed(event) : event
      const hits = matcher.match(seen)
      if (hits.length === 0) return
      writer.add(seen.time, file, place, hits, contentOf(seen, valuesFor(seen, hits)))
      if (writer.size > batch) sendHits()
    },
    flush() {
      if (writer.size > 0) sendHits()
      holes?.flush()
      if (!config.measure) return
      const costs = matcher.costs()
      send({ is: 'costs', costs: since(told, costs) })
      told = costs
    },
  }
}

function since(before: readonly RuleCost[], now: readonly RuleCost[]): RuleCost[] {
  const known = new Map(before.map((one) => [one.rule, one]))
  return now.map(({ rule, checked, matched, milliseconds }) => {
    const last = known.get(rule)
    return {
      rule, checked: checked - (last?.checked ?? 0), matched: matched - (last?.matched ?? 0),
      milliseconds: milliseconds - (last?.milliseconds ?? 0),
    }
  })
}
