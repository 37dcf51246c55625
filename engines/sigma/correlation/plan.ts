// Correlation rules with their references looked up: who stands on whom, what runs first, which fields hits must carry.
import type { CorrelationRule, DetectionHead } from '../rule.ts'
import { CorrelationLookup } from './lookup.ts'
import type { Problems } from './problem.ts'
import { refusal } from './refusal.ts'

/** Detections first, then correlations, in one numbering. */
export type Node = number

/** What one correlation does with the hits of one rule it stands on. */
export interface Link {
  readonly to: number
  readonly positions: readonly number[]
  readonly groupFields: readonly string[]
  readonly valueFields: readonly string[]
}

export interface Plan {
  /** Correlations that can run, by index, each after those it stands on. */
  readonly order: readonly number[]
  readonly linksFrom: ReadonlyMap<Node, readonly Link[]>
  readonly needs: ReadonlyMap<Node, readonly string[]>
  /** Nodes some correlation stands on and none wants reported on their own. */
  readonly silenced: ReadonlySet<Node>
}

export function planOf(rules: readonly CorrelationRule[], detections: readonly DetectionHead[], problems: Problems): Plan {
  const lookup = new CorrelationLookup(rules, detections)
  const sources = rules.map((rule, index) => sourcesOf(rule, index, lookup, problems))
  const order = runningOrder(sources, detections.length, problems)
  const linksFrom = new Map<Node, Link[]>()
  for (const index of order) {
    for (const [node, positions] of sources[index] ?? []) {
      const link = { to: index, positions, ...fieldsOf(rules[index], node, lookup) }
      linksFrom.set(node, [...(linksFrom.get(node) ?? []), link])
    }
  }
  const loud = (links: readonly Link[]): boolean => links.some(({ to }) => rules[to]?.generate)
  return {
    order,
    linksFrom,
    needs: neededFields(rules, sources, order, linksFrom, detections.length),
    silenced: new Set([...linksFrom].filter(([, links]) => !loud(links)).map(([node]) => node)),
  }
}

type Sources = ReadonlyMap<Node, readonly number[]>

/** Null, with the reason stated, when the rule cannot run. */
function sourcesOf(rule: CorrelationRule, index: number, lookup: CorrelationLookup, problems: Problems): Sources | null {
  const refused = refusal(rule)
  if (refused !== null) {
    problems.add(refused.code, index, refused.detail)
    return null
  }
  const sources = new Map<Node, number[]>()
  let complete = true
  for (const [position, reference] of rule.of.entries()) {
    const found = lookup.find(reference, rule.place.path)
    if (found === null) {
      problems.add('unknown-rule', index, reference)
      complete = false
      continue
    }
    if (found.others) problems.add('ambiguous-rule', index, reference)
    sources.set(found.node, [...(sources.get(found.node) ?? []), position])
  }
  return complete ? sources : null
}

/** Those whose every correlation is already placed, again and again; what is left is in a circle, or on what cannot run. */
function runningOrder(sources: readonly (Sources | null)[], detections: number, problems: Problems): number[] {
  const order: number[] = []
  const placed = new Set<number>()
  const isPlaced = (node: Node): boolean => node < detections || placed.has(node - detections)
  const ready = (of: Sources): boolean => [...of.keys()].every(isPlaced)
  for (let before = -1; before !== order.length;) {
    before = order.length
    for (const [index, of] of sources.entries()) {
      if (of === null || placed.has(index) || !ready(of)) continue
      placed.add(index)
      order.push(index)
    }
  }
  for (const [index, of] of sources.entries()) {
    if (of === null || placed.has(index)) continue
    const broken = [...of.keys()].some((node) => node >= detections && sources[node - detections] === null)
    problems.add(broken ? 'unusable-rule' : 'circle', index)
  }
  return order
}

type Fields = Pick<Link, 'groupFields' | 'valueFields'>

function fieldsOf(rule: CorrelationRule | undefined, node: Node, lookup: CorrelationLookup): Fields {
  if (rule === undefined) return { groupFields: [], valueFields: [] }
  const fieldFor = (name: string): string => {
    for (const [reference, field] of rule.aliases.get(name) ?? []) {
      if (lookup.find(reference, rule.place.path)?.node === node) return field
    }
    return name
  }
  const counted = rule.type.startsWith('value_') ? rule.fields : []
  return { groupFields: rule.groupBy.map(fieldFor), valueFields: counted.map(fieldFor) }
}

/** From the top down: a correlation asks the rules below it for what those above it ask, unless it groups by that itself. */
function neededFields(
  rules: readonly CorrelationRule[],
  sources: readonly (Sources | null)[],
  order: readonly number[],
  linksFrom: ReadonlyMap<Node, readonly Link[]>,
  detections: number,
): ReadonlyMap<Node, readonly string[]> {
  const needs = new Map<Node, Set<string>>()
  const ask = (node: Node, fields: Iterable<string>): void => {
    const asked = needs.get(node) ?? new Set()
    for (const field of fields) asked.add(field)
    needs.set(node, asked)
  }
  for (const [node, links] of linksFrom) ask(node, links.flatMap((link) => [...link.groupFields, ...link.valueFields]))
  for (const index of [...order].reverse()) {
    const own = rules[index]?.groupBy ?? []
    const below = [...(needs.get(detections + index) ?? [])].filter((field) => !own.includes(field))
    for (const node of sources[index]?.keys() ?? []) ask(node, below)
  }
  return new Map([...needs].map(([node, fields]) => [node, [...fields]]))
}
