// One field's signs: a value in, the rules that wait for it out.
import type { Units } from '../event.ts'
import { isBlank } from '../plain/blanks.ts'
import { buildAutomaton, run, runToBlanks, runUnits } from './automaton.ts'
import type { Automaton, Needle } from './automaton.ts'
import type { Candidates } from './candidates.ts'
import type { EventView } from './event-view.ts'
import { shortened } from './shorten.ts'

/** A needle and the rule that waits for it. */
export interface Watch {
  readonly needle: Needle
  readonly rule: number
}

const longestNeedle = 8

export class FieldIndex {
  readonly #automaton: Automaton
  readonly #blanks: boolean

  /** `blanks`: a value also ends before the blanks at its end. */
  constructor(watches: readonly Watch[], blanks: boolean) {
    this.#automaton = automatonOf(watches)
    this.#blanks = blanks
  }

  /** Size of the automaton's table. */
  get bytes(): number {
    return this.#automaton.next.byteLength
  }

  /** Takes the rules that wait for the value at that place. */
  probe(view: EventView, place: number, into: Candidates): void {
    const units = view.units(place)
    if (units !== null && !(this.#blanks && endsInBlank(units))) {
      runUnits(this.#automaton, units, into)
      return
    }
    const value = view.text(place)
    if (value === null) return
    if (this.#blanks && isBlank(value.charCodeAt(value.length - 1))) runToBlanks(this.#automaton, value, into)
    else run(this.#automaton, value, into)
  }
}

function endsInBlank({ bytes, start, length }: Units): boolean {
  const end = start + 2 * length
  return length > 0 && bytes[end - 1] === 0 && isBlank(bytes[end - 2] ?? 0)
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
