// The first time through the detections: everything the report says in numbers, in bounded memory.
import { levels } from '#engines/sigma'
import { type Stage, stagesOf, techniquesOf } from '../explanations/attack.ts'
import { belongs } from '../explanations/technique-stages.ts'
import type { Detection, FoundRule } from '../finding.ts'
import { accountOf } from './account.ts'
import { bounds } from './bounds.ts'
import { Spread } from './spread.ts'

export interface Count {
  count: number
  /** By level, weakest first. */
  readonly levels: number[]
  first: number
  last: number
}

export interface Pair extends Count {
  readonly rule: number
  /** Place in `computers`. */
  readonly computer: number
}

export const newCount = (): Count => ({ count: 0, levels: levels.map(() => 0), first: Infinity, last: -Infinity })

/** Names in order of appearance; those beyond the bound are counted with those that have none. */
export class Names {
  readonly #places = new Map<string | null, number>()
  readonly all: { readonly name: string | null; readonly count: Count }[] = []

  place(name: string | null): number {
    const known = this.#places.get(name)
    if (known !== undefined) return known
    if (name !== null && this.all.length >= bounds.names) return this.place(null)
    this.#places.set(name, this.all.length)
    this.all.push({ name, count: newCount() })
    return this.all.length - 1
  }
}

/** Clocks that stand wrong, and files without a clock, say years like these. */
const believable = { from: Date.UTC(1995, 0), to: Date.UTC(2100, 0) }
export const hasTime = (time: number | null): time is number => time !== null && time >= believable.from
  && time < believable.to

export interface Tally {
  readonly all: Count
  readonly untimed: number
  readonly rules: readonly { readonly rule: FoundRule; readonly count: Count; readonly computers: number }[]
  readonly computers: Names
  readonly accounts: Names
  readonly stages: ReadonlyMap<Stage, { readonly count: Count; readonly techniques: ReadonlyMap<string, number> }>
  readonly pairs: readonly Pair[]
  readonly spread: Spread
  /** Place of the pair a detection belongs to. */
  pairOf(rule: FoundRule, computer: string | null): number
}

export async function tallied(detections: AsyncIterable<Detection>, offset: number): Promise<Tally> {
  const all = newCount()
  const rules = new Map<FoundRule,
    { readonly place: number; readonly count: Count; readonly level: number; computers: number }>()
  const computers = new Names()
  const accounts = new Names()
  const stages = new Map<Stage, { readonly count: Count; readonly techniques: Map<string, number> }>()
  const pairs: Pair[] = []
  const pairPlaces = new Map<string, number>()
  const spread = new Spread(levels.length, offset)
  let untimed = 0

  const pairKey = (rule: number, computer: number): string => {
    const key = `${rule} ${computer}`
    return pairPlaces.has(key) || pairPlaces.size < bounds.pairs ? key : `${rule}`
  }
  for await (const one of detections) {
    const time = hasTime(one.time) ? one.time : null
    const level = levels.indexOf(one.rule.level)
    if (time === null) untimed++
    else spread.add(time, level)
    let rule = rules.get(one.rule)
    if (!rule) rules.set(one.rule, (rule = { place: rules.size, count: newCount(), level, computers: 0 }))
    const computer = computers.place(one.event.computer)
    const key = pairKey(rule.place, computer)
    let pair = pairs[pairPlaces.get(key) ?? -1]
    if (!pair) {
      pairPlaces.set(key, pairs.length)
      pairs.push((pair = { ...newCount(), rule: rule.place, computer }))
      rule.computers++
    }
    const account = accountOf(one.event.fields)
    const counts = [all, rule.count, pair, computers.all[computer]?.count]
    if (account !== null) counts.push(accounts.all[accounts.place(account)]?.count)
    for (const count of counts) if (count) counted(count, level, time)
    for (const stage of stagesOf(one.rule.tags)) {
      let known = stages.get(stage)
      if (!known) stages.set(stage, (known = { count: newCount(), techniques: new Map() }))
      counted(known.count, level, time)
      for (const id of techniquesOf(one.rule.tags)) if (belongs(id, stage)) known.techniques.set(id,
        (known.techniques.get(id) ?? 0) + 1)
    }
  }
  return {
    all, untimed, computers, accounts, stages, pairs, spread,
    rules: [...rules].map(([rule, { count, computers }]) => ({ rule, count, computers })),
    pairOf: (rule, computer) => pairPlaces.get(pairKey(rules.get(rule)?.place ?? -1, computers.place(computer))) ?? -1,
  }
}

function counted(count: Count, level: number, time: number | null): void {
  count.count++
  count.levels[level] = (count.levels[level] ?? 0) + 1
  if (time === null) return
  if (time < count.first) count.first = time
  if (time > count.last) count.last = time
}

/** The gravest level anything counted here has, as a place in `levels`; -1 where nothing was counted. */
export const gravest = ({ levels: byLevel }: Count): number => byLevel.findLastIndex((count) => count > 0)
