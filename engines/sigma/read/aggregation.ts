// The old way to count, behind a pipe in the condition (`selection | count(User) by Host > 10`, `timeframe: 5m`): what
// has an exact counterpart in today's correlations is read so, everything else is refused by name.
import { Refused } from '../faults.ts'
import type { Comparison, CorrelationRule, CorrelationType, DetectionRule } from '../rule.ts'
import { entryOf } from '../yaml/node.ts'
import type { YamlMap } from '../yaml/node.ts'
import { runnable, timespanOf } from './correlation-rule.ts'
import { textOf } from './texts.ts'

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['>', 'gt'], ['>=', 'gte'], ['<', 'lt'], ['<=', 'lte'], ['=', 'eq'], ['==', 'eq'], ['!=', 'neq'],
] as const)
const form = /^(\w+)\s*\(\s*([^()]*?)\s*\)\s*(?:by\s+([^<>=!]+?)\s*)?(<=|>=|==|!=|=|<|>)\s*(-?\d+(?:\.\d+)?)$/i

interface Pipe {
  readonly text: string
  readonly at: number
}

/** The events counted, under a name of their own, and the correlation that counts them and carries the rule's head. */
export function countedRules(rule: DetectionRule, pipe: Pipe, detection: YamlMap): [DetectionRule, CorrelationRule] {
  const [, call = '', field = '', by = '', sign = '', than = ''] = form.exec(pipe.text) ?? []
  const type = typeOf(call.toLowerCase(), field)
  const is = comparisons.get(sign)
  if (type === null || is === undefined) throw new Refused('aggregation', pipe.at, { found: pipe.text })
  const timeframe = textOf(detection, 'timeframe')
  const timespan = timeframe === null ? null : timespanOf(timeframe)
  // Without a time span the old form counted over whatever the search looked at: nothing a log as such has.
  if (timespan === null) {
    throw new Refused('correlationTimespan', entryOf(detection, 'timeframe')?.at ?? pipe.at, { found: timeframe ?? '' })
  }
  const name = `${rule.id ?? `${rule.place.path}:${rule.place.line}`}#events`
  const { kind: _kind, source: _source, test: _test, ...head } = rule
  return [
    { ...rule, id: null, name },
    runnable({
      ...head, kind: 'correlation', type, of: [name], timespan, generate: false,
      aliases: new Map(), percentile: null, expression: null,
      groupBy: by === '' ? [] : by.split(',').map((one) => one.trim()),
      bounds: [{ is, than: Number(than) }],
      fields: type === 'event_count' ? [] : [field],
    }, pipe.at),
  ]
}

/** `min` and `max` have no counterpart, and what `near` meant was never settled. */
function typeOf(call: string, field: string): CorrelationType | null {
  if (call === 'count') return field === '' || field === '*' ? 'event_count' : 'value_count'
  if (field === '') return null
  return call === 'sum' ? 'value_sum' : call === 'avg' ? 'value_avg' : null
}
