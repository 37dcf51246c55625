// What correlations and filters stand on, looked up over the whole set once everything is read.
import type { Params, RefusalCode, WarningCode } from '../faults.ts'
import type { CorrelationRule, Rule, RuleExpression } from '../rule.ts'

export interface Told<Code extends string> {
  readonly rule: Rule
  readonly code: Code
  readonly params: Params
}

export interface Resolved {
  readonly rules: readonly Rule[]
  readonly refused: readonly Told<RefusalCode>[]
  readonly warned: readonly Told<WarningCode>[]
}

/** `lost` are the ids and names of documents that were refused: whoever stands on one is told so. */
export function resolveReferences(rules: readonly Rule[], lost: ReadonlySet<string>): Resolved {
  const index = indexOf(rules)
  const refused: Told<RefusalCode>[] = []
  const warned: Told<WarningCode>[] = []
  const gone = new Set<Rule>()
  const refuse: Refuse = (rule, code, params) => {
    gone.add(rule)
    refused.push({ rule, code, params })
  }
  for (const rule of rules) {
    if (rule.kind === 'filter' && rule.of !== 'any') {
      const missing = rule.of.filter((reference) => candidates(index, reference).length === 0)
      warned.push(...missing.map((reference) => ({ rule, code: 'filterReference' as const, params: { reference } })))
    }
    if (rule.kind !== 'correlation') continue
    for (const reference of [...rule.of, ...aliasReferences(rule)]) {
      const found = nearest(candidates(index, reference), rule)
      if (found.length === 1) continue
      const none = lost.has(reference.toLowerCase()) ? 'referenceRefused' : 'referenceUnknown'
      refuse(rule, found.length > 1 ? 'referenceAmbiguous' : none, { reference })
      break
    }
  }
  cascade(rules, index, gone, refuse)
  for (const rule of circular(rules, index, gone)) refuse(rule, 'referenceCircle', { reference: shownName(rule) })
  cascade(rules, index, gone, refuse)
  const kept = rules.filter((rule) => !gone.has(rule))
  return { rules: kept.map((rule) => (rule.kind === 'correlation' ? withIds(rule, index) : rule)), refused, warned }
}

type Index = ReadonlyMap<string, readonly Rule[]>
type Refuse = (rule: Rule, code: RefusalCode, params: Params) => void

function shownName(rule: Rule): string {
  return rule.id ?? rule.name ?? rule.title
}

function indexOf(rules: readonly Rule[]): Index {
  const index = new Map<string, Rule[]>()
  const add = (key: string, rule: Rule): void => {
    const known = index.get(key)
    if (known === undefined) index.set(key, [rule])
    else if (!known.includes(rule)) known.push(rule)
  }
  for (const rule of rules) {
    if (rule.kind === 'filter') continue
    if (rule.id !== null) add(rule.id.toLowerCase(), rule)
    if (rule.name !== null) add(rule.name.toLowerCase(), rule)
  }
  return index
}

function candidates(index: Index, reference: string): readonly Rule[] {
  return index.get(reference.toLowerCase()) ?? []
}

/** A name used in several files means the one in the same file. */
function nearest(found: readonly Rule[], rule: Rule): readonly Rule[] {
  if (found.length < 2) return found
  const here = found.filter((one) => one.place.path === rule.place.path)
  return here.length > 0 ? here : found
}

function aliasReferences(rule: CorrelationRule): string[] {
  return [...rule.aliases.values()].flatMap((of) => [...of.keys()])
}

function standsOn(rule: CorrelationRule, index: Index): Rule[] {
  return rule.of.flatMap((reference) => nearest(candidates(index, reference), rule).slice(0, 1))
}

/** What stands on a refused rule falls with it, as far up as it goes. */
function cascade(rules: readonly Rule[], index: Index, gone: ReadonlySet<Rule>, refuse: Refuse): void {
  for (let before = -1; before !== gone.size;) {
    before = gone.size
    for (const rule of rules) {
      if (rule.kind !== 'correlation' || gone.has(rule)) continue
      const fallen = standsOn(rule, index).find((one) => gone.has(one))
      if (fallen !== undefined) refuse(rule, 'referenceRefused', { reference: shownName(fallen) })
    }
  }
}

/** Correlations that reach themselves. Taking away what stands on nothing open leaves circles and what is above. */
function circular(rules: readonly Rule[], index: Index, gone: ReadonlySet<Rule>): Rule[] {
  let open: ReadonlySet<Rule> = new Set(rules.filter((rule) => rule.kind === 'correlation' && !gone.has(rule)))
  const standsOnOpen = (rule: Rule): boolean =>
    rule.kind === 'correlation' && standsOn(rule, index).some((one) => open.has(one))
  for (let before = -1; before !== open.size;) {
    before = open.size
    open = new Set([...open].filter(standsOnOpen))
  }
  return [...open].filter((rule) => reaches(rule, rule, index, new Set()))
}

function reaches(from: Rule, goal: Rule, index: Index, seen: Set<Rule>): boolean {
  if (from.kind !== 'correlation' || seen.has(from)) return false
  seen.add(from)
  return standsOn(from, index).some((next) => next === goal || reaches(next, goal, index, seen))
}

/** References by id where there is one, so that whoever runs the rule need not search: only names may stand twice. */
function withIds(rule: CorrelationRule, index: Index): CorrelationRule {
  const exact = (reference: string): string => {
    const [found] = nearest(candidates(index, reference), rule)
    return found?.id ?? found?.name ?? reference
  }
  const expression = rule.expression ? { expression: inExpression(rule.expression, exact) } : {}
  const fields = (of: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...of].map(([reference, field]) => [exact(reference), field]))
  const aliases = new Map([...rule.aliases].map(([alias, of]) => [alias, fields(of)]))
  return { ...rule, ...expression, of: rule.of.map(exact), aliases }
}

function inExpression(expression: RuleExpression, exact: (reference: string) => string): RuleExpression {
  if (expression.is === 'rule') return { is: 'rule', reference: exact(expression.reference) }
  if (expression.is === 'not') return { is: 'not', of: inExpression(expression.of, exact) }
  return { is: expression.is, of: expression.of.map((one) => inExpression(one, exact)) }
}

