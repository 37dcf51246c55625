// All rules against one event at a time: routed by source, proposed by an index, then checked.
import type { LogEvent, LogSource } from '../event.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { overlooksBlanks } from '../plain/blanks.ts'
import { utc } from '../plain/time.ts'
import type { Zone } from '../plain/time.ts'
import type { Test } from '../tree.ts'
import { Automata } from './automata.ts'
import { Candidates } from './candidates.ts'
import { EventView } from './event-view.ts'
import { Group } from './group.ts'
import type { GroupOptions, Member } from './group.ts'
import { knownOfAnyShape, knownOfSource, readsSource } from './known.ts'
import { Meter } from './meter.ts'
import type { RuleCost } from './meter.ts'
import { commonTexts, rarityFrom } from './rarity.ts'
import type { Common } from './rarity.ts'
import { Routing } from './routing.ts'
import type { Matchable } from './routing.ts'
import { outcome, simplified } from './simplify.ts'
import type { Known } from './simplify.ts'

export interface MatcherOptions {
  /** Count and time every rule; costs some speed. */
  readonly measure?: boolean
  /** For minute … year: where the day begins. UTC unless said. */
  readonly zone?: Zone
  /** Blanks at the end of a value count, also where Windows wrote them. */
  readonly exactEnds?: boolean
  /** What `commonTexts` said of these rules or of those they were chosen from; found out anew without it. */
  readonly common?: Common
}

export interface Matcher<Rule extends Matchable = Matchable> {
  readonly rules: readonly Rule[]
  /** Whether any rule can match events of this source at all: ask before decoding. */
  wants(source: LogSource): boolean
  /** Indexes into `rules`, ascending. The array is used again for the next event. */
  match(event: LogEvent): readonly number[]
  /** What each rule cost so far; empty unless `measure` was asked for. */
  costs(): readonly RuleCost[]
  /** Bytes of the automata built so far. */
  tableBytes(): number
}

export function compile<Rule extends Matchable>(
  rules: readonly Rule[],
  mappings: readonly Mapping[],
  options: MatcherOptions = {},
): Matcher<Rule> {
  return new Compiled(rules, mappings, options)
}

const always: Test = { is: 'and', of: [] }

/** Sources are few in any real log; a log made to have many only costs time. */
const mostSources = 4096
const mostGroups = 1024
const mostBytes = 128 * 1024 * 1024

class Compiled<Rule extends Matchable> implements Matcher<Rule> {
  readonly rules: readonly Rule[]
  readonly #routing: Routing
  readonly #options: Pick<GroupOptions, 'rarity' | 'zone' | 'automata'>
  readonly #automata = new Automata()
  readonly #exactEnds: boolean
  readonly #meter: Meter | null
  readonly #groups = new Map<LogSource, (Group | undefined)[]>()
  readonly #shared = new Map<string, Group>()
  readonly #rests = new WeakMap<Test, Map<string, Test>>()
  readonly #numbers = new WeakMap<Test, number>()
  #nextNumber = 0
  readonly #wanted = new Map<LogSource, boolean>()
  readonly #view = new EventView()
  readonly #candidates: Candidates
  readonly #hits: number[] = []

  constructor(
    rules: readonly Rule[],
    mappings: readonly Mapping[],
    { measure = false, zone = utc, exactEnds = false, common }: MatcherOptions,
  ) {
    this.rules = rules
    const rarity = rarityFrom(common ?? commonTexts(testsOf(rules)))
    this.#routing = new Routing(rules, mappings, rarity)
    this.#options = { rarity, zone, automata: this.#automata }
    this.#exactEnds = exactEnds
    this.#meter = measure ? new Meter(rules.length) : null
    this.#candidates = new Candidates()
  }

  wants(source: LogSource): boolean {
    const before = this.#wanted.get(source)
    if (before !== undefined) return before
    if (this.#wanted.size >= mostSources) this.#wanted.clear()
    const known = knownOfAnyShape(source, this.#overlooksBlanks(source))
    const wanted = this.#routing.lanesFor(source).some(({ settled, asking }) =>
      settled.length > 0 || asking.some(({ test }) => outcome(test, known) !== false))
    this.#wanted.set(source, wanted)
    return wanted
  }

  match(event: LogEvent): readonly number[] {
    const hits = this.#hits
    hits.length = 0
    const group = this.#groupOf(event)
    if (group.members.length === 0) return hits
    const plan = group.plan(event.shape)
    const view = this.#view
    const candidates = this.#candidates
    view.begin(event, plan.places)
    candidates.begin(group.members.length)
    for (const { place, index } of plan.probed) index.probe(view, place, candidates)
    candidates.add(plan.always, 0, plan.always.length)
    for (let i = 0; i < candidates.count; i++) {
      const at = candidates.list[i] ?? 0
      if (plan.alive[at] === 0) continue
      const check = group.check(at)
      const rule = group.rules[at] ?? 0
      const holds = this.#meter === null ? check(view) : this.#meter.run(rule, check, view)
      if (holds) hits.push(rule)
    }
    return hits.length < 2 ? hits : tidy(hits)
  }

  costs(): readonly RuleCost[] {
    return this.#meter?.costs() ?? []
  }

  tableBytes(): number {
    let sum = 0
    for (const group of this.#shared.values()) sum += group.tableBytes
    return sum
  }

  /** One group per source and per which of the fields that repeat the source (`EventID` …) the shape has. */
  #groupOf({ source, shape }: LogEvent): Group {
    const reads = readsSource(shape)
    let groups = this.#groups.get(source)
    if (groups === undefined) {
      if (this.#groups.size >= mostSources) this.#forget()
      groups = []
      this.#groups.set(source, groups)
    }
    const known = groups[reads]
    if (known !== undefined) return known
    const made = this.#sharedGroup(source, reads)
    groups[reads] = made
    return made
  }

  /** Sources that leave the same of every rule have one group together, as most event IDs of a channel do. */
  #sharedGroup(source: LogSource, reads: number): Group {
    const lanes = this.#routing.lanesFor(source)
    const blanks = this.#overlooksBlanks(source)
    const known = knownOfSource(source, reads, blanks)
    const left: Member[] = []
    let key = blanks ? 'blanks' : ''
    for (const { id, asking } of lanes) {
      key += `/${id}`
      for (const { rule, test } of asking) {
        const rest = this.#rest(test, known)
        if (rest === false) continue
        const one = rest === true ? always : rest
        left.push({ rule, test: () => one })
        key += ` ${rule}:${this.#numberOf(one)}`
      }
    }
    const before = this.#shared.get(key)
    if (before !== undefined) return before
    if (this.#shared.size >= mostGroups || this.tableBytes() > mostBytes) this.#forget()
    const members = [...lanes.flatMap(({ settled }) => settled), ...left]
    const made = new Group(members, { ...this.#options, blanks, derived: this.#routing.derived })
    this.#shared.set(key, made)
    return made
  }

  #overlooksBlanks(source: LogSource): boolean {
    return !this.#exactEnds && overlooksBlanks(source)
  }

  #forget(): void {
    this.#groups.clear()
    this.#shared.clear()
    this.#automata.forget()
  }

  /** Trees that a source leaves as they are keep their number. */
  #numberOf(test: Test): number {
    const known = this.#numbers.get(test)
    if (known !== undefined) return known
    const made = this.#nextNumber++
    this.#numbers.set(test, made)
    return made
  }

  /** What a source leaves of a tree: sources that say the same of each of its tests get the very same rest. */
  #rest(test: Test, known: Known): Test | boolean {
    let said = ''
    const rest = simplified(test, (field, match) => {
      const one = known(field, match)
      said += one === null ? '?' : one ? '1' : '0'
      return one
    })
    if (rest === test || typeof rest === 'boolean') return rest
    let rests = this.#rests.get(test)
    if (rests === undefined) this.#rests.set(test, (rests = new Map()))
    const before = rests.get(said)
    if (before !== undefined) return before
    rests.set(said, rest)
    return rest
  }
}

/** One after the other: all at once would be all in memory. */
function* testsOf(rules: readonly Matchable[]): Iterable<Test> {
  for (const { test } of rules) yield test
}

/** Ascending, and a rule that matched by two routes once. */
function tidy(hits: number[]): readonly number[] {
  hits.sort((a, b) => a - b)
  let kept = 1
  for (let i = 1; i < hits.length; i++) if (hits[i] !== hits[i - 1]) hits[kept++] = hits[i] ?? 0
  hits.length = kept
  return hits
}
