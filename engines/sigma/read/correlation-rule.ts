// A `correlation:` document → its rule, before its references are looked up.
import { parseExpression, referencesIn } from '../correlation/expression.ts'
import { refusal } from '../correlation/refusal.ts'
import { Refused } from '../faults.ts'
import type { Comparison, CorrelationRule, CorrelationType, RuleExpression, RuleHead } from '../rule.ts'
import { entryOf } from '../yaml/node.ts'
import type { YamlEntry, YamlMap } from '../yaml/node.ts'
import { mapIn, scalar, scalarsOf, textOf, textsOf } from './texts.ts'

const types: readonly CorrelationType[] = [
  'event_count', 'value_count', 'temporal', 'temporal_ordered',
  'value_sum', 'value_avg', 'value_percentile', 'value_median',
]
const comparisons: readonly Comparison[] = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq']
const units: ReadonlyMap<string, number> = new Map([
  ['s', 1], ['m', 60], ['h', 3600], ['d', 86_400], ['w', 604_800], ['M', 2_629_746], ['y', 31_556_952],
])

interface Asked {
  readonly bounds: CorrelationRule['bounds']
  readonly fields: readonly string[]
  readonly percentile: number | null
  readonly expression: RuleExpression | null
}

const nothingAsked: Asked = { bounds: [], fields: [], percentile: null, expression: null }

export function readCorrelation(map: YamlMap, head: RuleHead): CorrelationRule {
  const entry = entryOf(map, 'correlation')
  if (entry === null) throw new Refused('notARule', map.at)
  const body = mapIn(entry)
  const type = readType(body, entry.at)
  const asked = readAsked(body, type, entry.at)
  const named = references(body)
  const of = named.length > 0 ? named : asked.expression === null ? [] : referencesIn(asked.expression)
  if (of.length === 0) throw new Refused('correlationRules', (entryOf(body, 'rules') ?? entry).at)
  const outside = asked.expression === null ? [] : referencesIn(asked.expression).filter((one) => !of.includes(one))
  if (outside.length > 0) {
    throw new Refused('correlationCondition', (entryOf(body, 'condition') ?? entry).at, { found: outside.join(', ') })
  }
  const rule: CorrelationRule = {
    ...head, kind: 'correlation', type, of, ...asked,
    groupBy: textsOf(body, 'group-by'),
    aliases: readAliases(body),
    timespan: readTimespan(body, entry.at),
    generate: isTrue(body, 'generate') || isTrue(map, 'generate'),
  }
  return runnable(rule, (entryOf(body, 'condition') ?? entry).value.at)
}

/** What cannot run is no rule: it is told with its place, and not first where it would have been needed. */
export function runnable(rule: CorrelationRule, at: number): CorrelationRule {
  const refused = refusal(rule)
  if (refused === null) return rule
  if (refused.code === 'ordered-words') throw new Refused('correlationOrder', at)
  if (refused.code === 'bad-bound') throw new Refused('correlationBound', at, { found: refused.detail ?? '' })
  throw new Refused('correlationCondition', at, { found: refused.detail ?? refused.code })
}

function readType(body: YamlMap, at: number): CorrelationType {
  const written = textOf(body, 'type') ?? ''
  const type = types.find((one) => one === written)
  if (type === undefined) throw new Refused('correlationType', entryOf(body, 'type')?.at ?? at, { type: written })
  return type
}

function references(body: YamlMap): string[] {
  const entry = entryOf(body, 'rules')
  return entry === null ? [] : scalarsOf(entry.value, 'rules').map((node) => node.text.trim())
}

function readTimespan(body: YamlMap, at: number): number {
  const entry = entryOf(body, 'timespan') ?? entryOf(body, 'timeframe')
  const written = entry === null ? '' : scalar(entry.value, entry.key).text
  const ms = timespanOf(written)
  if (ms === null) throw new Refused('correlationTimespan', entry?.at ?? at, { found: written })
  return ms
}

/** `15m` in milliseconds; months and years by their mean length. Null when it is no time span above zero. */
export function timespanOf(text: string): number | null {
  const [, count = '', unit = ''] = /^(\d{1,9})\s*([smhdwMy])$/.exec(text.trim()) ?? []
  const ms = Number(count) * (units.get(unit) ?? 0) * 1000
  return ms > 0 ? ms : null
}

function readAsked(body: YamlMap, type: CorrelationType, at: number): Asked {
  const entry = entryOf(body, 'condition')
  const isTemporal = type === 'temporal' || type === 'temporal_ordered'
  if (entry === null) {
    if (isTemporal) return nothingAsked
    throw new Refused('correlationCondition', at, { found: '' })
  }
  if (entry.value.kind === 'scalar') return inWords(entry, isTemporal)
  const condition = mapIn(entry)
  const bounds = condition.entries.flatMap((one) => {
    const is = comparisons.find((comparison) => comparison === one.key)
    return is === undefined ? [] : [{ is, than: numberIn(one) }]
  })
  const unknown = condition.entries.find((one) => !['field', 'percentile', ...comparisons].includes(one.key))
  if (unknown !== undefined) throw new Refused('correlationCondition', unknown.at, { found: unknown.key })
  if (bounds.length === 0) throw new Refused('correlationCondition', entry.at, { found: '' })
  const fields = textsOf(condition, 'field')
  if (type.startsWith('value_') && (fields.length === 0 || (fields.length > 1 && type !== 'value_count'))) {
    throw new Refused('correlationField', entryOf(condition, 'field')?.at ?? entry.at, { type })
  }
  return { bounds, fields, percentile: readPercentile(condition, type), expression: null }
}

function inWords(entry: YamlEntry, isTemporal: boolean): Asked {
  const text = scalar(entry.value, 'condition').text
  const expression = isTemporal ? parseExpression(text) : null
  if (expression === null) throw new Refused('correlationCondition', entry.value.at, { found: text.slice(0, 120) })
  return { ...nothingAsked, expression }
}

function numberIn(entry: YamlEntry): number {
  const node = scalar(entry.value, entry.key)
  const isWritten = typeof node.value === 'number' || /^-?\d+(?:\.\d+)?$/.test(node.text.trim())
  const number = isWritten ? Number(node.value) : NaN
  if (!Number.isFinite(number)) throw new Refused('correlationCondition', node.at, { found: node.text })
  return number
}

/** The specification names no key for it; where a rule leaves it out, whoever computes says what that means. */
function readPercentile(condition: YamlMap, type: CorrelationType): number | null {
  const entry = entryOf(condition, 'percentile')
  if (type !== 'value_percentile' || entry === null) return null
  const percentile = numberIn(entry)
  if (percentile < 0 || percentile > 100) {
    throw new Refused('correlationCondition', entry.value.at, { found: percentile })
  }
  return percentile
}

function readAliases(body: YamlMap): CorrelationRule['aliases'] {
  const entry = entryOf(body, 'aliases')
  if (entry === null || (entry.value.kind === 'scalar' && entry.value.value === null)) return new Map()
  return new Map(mapIn(entry).entries.map((alias) => [
    alias.key,
    new Map(mapIn(alias).entries.map((one) => [one.key, scalar(one.value, one.key).text.trim()])),
  ]))
}

function isTrue(map: YamlMap, key: string): boolean {
  const value = entryOf(map, key)?.value
  return value?.kind === 'scalar' && (value.value === true || value.text.toLowerCase() === 'true')
}
