// One field's signs: a value in, the rules that wait for it out.
import { buildAutomaton, run } from './automaton.ts'
import type { Automaton, Needle } from './automaton.ts'
import { Candidates } from './candidates.ts'
import type { EventView } from './event-view.ts'
import { shortened } from './shorten.ts'
import { ValueMemo } from './value-memo.ts'

/** A needle and the rule that waits for it. */
export interface Watch {
  readonly needle: Needle
  readonly rule: number
}

const longestNeedle = 8

export class FieldIndex {
  /** Whole values, folded. */
  readonly #exact: ReadonlyMap<string, Uint32Array> | null
  readonly #automaton: Automaton | null
  readonly #memo: ValueMemo
  readonly #found: Candidates
  readonly #rules: number

  constructor(watches: readonly Watch[], rules: number, remembered: number) {
    const whole = watches.filter(({ needle }) => needle.atStart && needle.atEnd)
    const part = watches.filter(({ needle }) => !(needle.atStart && needle.atEnd))
    this.#exact = whole.length === 0 ? null : byText(whole)
    this.#automaton = part.length === 0 ? null : automatonOf(part)
    // One look-up is not worth remembering.
    this.#memo = new ValueMemo(this.#automaton === null ? 0 : remembered)
    this.#found = new Candidates()
    this.#rules = rules
  }

  /** Size of the automaton's table in bytes. */
  get bytes(): number {
    return this.#automaton?.next.byteLength ?? 0
  }

  /** Takes the rules that wait for the value at that place. */
  probe(view: EventView, place: number, into: Candidates): void {
    const value = view.text(place)
    if (value === null) return
    if (!this.#memo.wants(value)) {
      this.#look(view, place, value, into)
      return
    }
    let rules = this.#memo.get(value)
    if (rules === undefined) {
      this.#found.begin(this.#rules)
      this.#look(view, place, value, this.#found)
      rules = this.#found.list.slice(0, this.#found.count)
      this.#memo.put(value, rules)
    }
    into.add(rules, 0, rules.length)
  }

  #look(view: EventView, place: number, value: string, into: Candidates): void {
    if (this.#automaton !== null) run(this.#automaton, value, into)
    if (this.#exact === null) return
    const same = this.#exact.get(view.folded(place) ?? '')
    if (same !== undefined) into.add(same, 0, same.length)
  }
}

function byText(watches: readonly Watch[]): ReadonlyMap<string, Uint32Array> {
  const lists = new Map<string, Set<number>>()
  for (const { needle, rule } of watches) {
    const known = lists.get(needle.text)
    if (known === undefined) lists.set(needle.text, new Set([rule]))
    else known.add(rule)
  }
  return new Map([...lists].map(([text, rules]) => [text, Uint32Array.from(rules)]))
}

/** An automaton that tells rules instead of needles; rules that wait for the same needle share it. */
function automatonOf(watches: readonly Watch[]): Automaton {
  const cut = shortened(watches.map(({ needle }) => needle), longestNeedle)
  const waiting = new Map<string, { readonly needle: Needle; readonly rules: number[] }>()
  cut.forEach((needle, at) => {
    const key = `${needle.atStart ? '^' : ''}:${needle.atEnd ? '$' : ''}:${needle.text}`
    const rule = watches[at]?.rule ?? 0
    const known = waiting.get(key)
    if (known === undefined) waiting.set(key, { needle, rules: [rule] })
    else if (known.rules.at(-1) !== rule) known.rules.push(rule)
  })
  const different = [...waiting.values()]
  const made = buildAutomaton(different.map(({ needle }) => needle))
  const from = new Uint32Array(made.from.length)
  const found: number[] = []
  for (let n = 0; n + 1 < made.from.length; n++) {
    const rules = new Set<number>()
    for (let i = made.from[n] ?? 0; i < (made.from[n + 1] ?? 0); i++) {
      for (const rule of different[made.found[i] ?? 0]?.rules ?? []) rules.add(rule)
    }
    found.push(...rules)
    from[n + 1] = found.length
  }
  return { ...made, from, found: Uint32Array.from(found) }
}
