// The same contract as the streaming engine, evaluated the slow and obvious way: every window is gathered anew from all hits.
import type { CorrelationRule } from '../rule.ts'
import { abc, brief } from './correlation.fixture.ts'
import type { RuleHit } from './hit.ts'

interface Seen {
  readonly time: number
  /** Order of events; what happens because time went by comes after all events of that time. */
  readonly event: number
  readonly source: string
  readonly first: boolean
  readonly values: Readonly<Record<string, string | null | undefined>>
}

interface Found {
  readonly bursts: { readonly from: number; readonly line: string }[]
  readonly signs: Seen[]
}

/** `rules` stand below one another in this order; aliases, limits and references are left to the other tests. */
export function plainCorrelate(rules: readonly CorrelationRule[], stream: readonly RuleHit<string>[]): string[][] {
  const hits = [...stream].sort((a, b) => a.time - b.time).map(({ rule, time, values }, event): Seen =>
    ({ time, event, source: abc[rule]?.name ?? '', first: true, values }))
  const signs = new Map<string, Seen[]>()
  return rules.map((rule) => {
    const takesEvery = rule.type.startsWith('temporal') || rule.type === 'value_count'
    const below = rule.of.flatMap((name) => signs.get(name) ?? []).filter(({ first }) => first || takesEvery)
    const inputs = [...hits.filter(({ source }) => rule.of.includes(source)), ...below].sort(byTime)
    const found = groupsOf(rule, inputs).map((group) => burstsOf(rule, group))
    if (rule.name !== null) signs.set(rule.name, found.flatMap((one) => one.signs).sort(byTime))
    return found.flatMap(({ bursts }) => bursts.map(({ line }) => line)).sort()
  })
}

const byTime = (a: Seen, b: Seen): number => a.time - b.time || (a.event === b.event ? 0 : a.event - b.event)

function groupsOf(rule: CorrelationRule, inputs: readonly Seen[]): Seen[][] {
  const usable = inputs.filter(({ values }) => rule.groupBy.every((field) => typeof values[field] === 'string') &&
    rule.fields.every((field) => typeof values[field] === 'string') && (countsText(rule) || rule.fields.every((field) => isNumber(values[field]))))
  return Object.values(Object.groupBy(usable, ({ values }) => JSON.stringify(rule.groupBy.map((field) => values[field]?.toLowerCase())))) as Seen[][]
}

const countsText = ({ type, percentile }: CorrelationRule): boolean => type === 'value_count' || (type === 'value_percentile' && percentile === null)
const isNumber = (text: string | null | undefined): boolean => (text ?? '').trim() !== '' && Number.isFinite(Number(text))

const compare = { gt: (a: number, b: number) => a > b, gte: (a: number, b: number) => a >= b, lt: (a: number, b: number) => a < b,
  lte: (a: number, b: number) => a <= b, eq: (a: number, b: number) => a === b, neq: (a: number, b: number) => a !== b }

function burstsOf(rule: CorrelationRule, group: readonly Seen[]): Found {
  const moves = ['value_avg', 'value_median', 'value_percentile'].includes(rule.type)
  const all = rule.type.startsWith('temporal') && rule.bounds.length === 0 ? [{ is: 'gte' as const, than: rule.of.length }] : rule.bounds
  const atOnce = moves ? all : all.filter(({ is }) => is === 'gt' || is === 'gte' || is === 'eq').map(({ is, than }) => ({ is: is === 'eq' ? 'gte' as const : is, than }))
  const later = moves ? [] : all.filter(({ is }) => is !== 'gt' && is !== 'gte')
  const meets = (bounds: typeof all, figure: number): boolean => bounds.every(({ is, than }) => compare[is](figure, than))

  const found: Found = { bursts: [], signs: [] }
  interface Open { readonly from: number; readonly to: number; readonly count: number; readonly figures: readonly number[] }
  let open: Open | null = null
  const end = (last: Seen, at: number, event: number): void => {
    const burst = open
    open = null
    if (burst === null) return
    const down = moves && all.every(({ is }) => is === 'lt' || is === 'lte')
    const peak = down ? Math.min(...burst.figures) : Math.max(...burst.figures)
    if (!meets(later, peak)) return
    const value = rule.type === 'event_count' ? burst.count : peak
    const shown = rule.groupBy.map((field) => ({ field, value: group[0]?.values[field]?.toLowerCase() ?? '' }))
    found.bursts.push({ from: burst.from, line: brief({ rule: 0, ...burst, group: shown, value, references: [] }) })
    if (later.length > 0) found.signs.push({ ...last, time: at, event, source: rule.name ?? '', first: true })
  }
  for (const [at, hit] of group.entries()) {
    const before = group[at - 1]
    if (before && hit.time - before.time > rule.timespan) end(before, before.time + rule.timespan, Infinity)
    const window = group.slice(0, at + 1).filter(({ time }) => hit.time - time <= rule.timespan)
    const { figure, from, held } = figureOf(rule, window)
    if (!meets(atOnce, figure)) {
      if (before) end(before, hit.time, hit.event)
      continue
    }
    if (later.length === 0) found.signs.push({ ...hit, source: rule.name ?? '', first: open === null })
    if (open === null) open = { from, to: hit.time, count: held, figures: [figure] }
    else {
      const { from: since, count, figures }: Open = open
      open = { from: since, to: hit.time, count: count + 1, figures: [...figures, figure] }
    }
  }
  const last = group.at(-1)
  if (last) end(last, last.time + rule.timespan, Infinity)
  return found
}

function figureOf(rule: CorrelationRule, window: readonly Seen[]): { figure: number; from: number; held: number } {
  const from = window[0]?.time ?? NaN
  const texts = window.map(({ values }) => rule.fields.map((field) => values[field]?.toLowerCase()).join('\n'))
  const numbers = window.map(({ values }) => Number(values[rule.fields[0] ?? '']))
  const sum = numbers.reduce((all, one) => all + one, 0)
  const whole = (figure: number) => ({ figure, from, held: window.length })
  const lasts = (keys: readonly string[]) => {
    const times = [...new Set(keys)].map((key) => window[keys.lastIndexOf(key)]?.time ?? NaN)
    return { figure: times.length, from: Math.min(...times), held: times.length }
  }
  switch (rule.type) {
    case 'event_count': return whole(window.length)
    case 'value_count': return lasts(texts)
    case 'temporal': return lasts(window.map(({ source }) => source))
    case 'temporal_ordered': return longest(rule, window)
    case 'value_sum': return whole(sum)
    case 'value_avg': return whole(sum / window.length)
    case 'value_median': return whole(percentile(numbers, 50))
    case 'value_percentile': {
      if (rule.percentile !== null) return whole(percentile(numbers, rule.percentile))
      const same = texts.filter((text) => text === texts.at(-1)).length
      return { figure: (100 * same) / window.length, from: window.at(-1)?.time ?? NaN, held: 1 }
    }
  }
}

function percentile(numbers: readonly number[], of: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const place = (of / 100) * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? NaN
  return low + ((sorted[Math.ceil(place)] ?? NaN) - low) * (place - Math.floor(place))
}

/** Tries every choice of hits that stand in order. */
function longest(rule: CorrelationRule, window: readonly Seen[]): { figure: number; from: number; held: number } {
  let best = { figure: 0, from: NaN }
  const go = (from: number, next: number, position: number, length: number, event: number): void => {
    if (length > best.figure || (length === best.figure && from > best.from)) best = { figure: length, from }
    for (let at = next; at < window.length; at++) {
      const hit = window[at]
      if (hit === undefined || hit.event === event) continue
      for (let place = position; place < rule.of.length; place++) {
        if (rule.of[place] === hit.source) go(length === 0 ? hit.time : from, at + 1, place + 1, length + 1, hit.event)
      }
    }
  }
  go(NaN, 0, 0, 0, -1)
  return { ...best, held: best.figure }
}
