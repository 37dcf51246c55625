// One field's signs: a value in, the rules that wait for it out.
import type { Units } from '../event.ts'
import { isBlank, lengthWithoutBlanks } from '../plain/blanks.ts'
import type { Automata } from './automata.ts'
import { run, runEnd, runUnits } from './automaton.ts'
import type { Automaton, Needle } from './automaton.ts'
import type { Candidates } from './candidates.ts'
import type { EventView } from './event-view.ts'
import { runJson } from './run-json.ts'

/** A needle and the rule that waits for it. */
export interface Watch {
  readonly needle: Needle
  readonly rule: number
}

export class FieldIndex {
  readonly #automaton: Automaton
  /** Whether a value also ends before the blanks at its end, and anything waits for an end. */
  readonly #endsTwice: boolean

  constructor(watches: readonly Watch[], blanks: boolean, automata: Automata) {
    this.#automaton = automatonOf(watches, automata)
    this.#endsTwice = blanks && this.#automaton.longestEnd > 0
  }

  /** Size of the automaton's table. */
  get bytes(): number {
    return this.#automaton.next.byteLength
  }

  /** Takes the rules that wait for the value at that place. */
  probe(view: EventView, place: number, into: Candidates): void {
    const units = view.units(place)
    if (units !== null) {
      runUnits(this.#automaton, units, into)
      if (this.#endsTwice && isBlank(unitAt(units, units.length - 1))) this.#probeUnitsEnd(units, into)
      return
    }
    const json = view.json(place)
    if (json !== null) {
      const last = runJson(this.#automaton, json, into)
      if (this.#endsTwice && isBlank(last)) this.#probeEnd(view.text(place) ?? '', into)
      return
    }
    const value = view.text(place)
    if (value === null) return
    run(this.#automaton, value, into)
    if (this.#endsTwice && isBlank(value.charCodeAt(value.length - 1))) this.#probeEnd(value, into)
  }

  #probeEnd(value: string, into: Candidates): void {
    const end = lengthWithoutBlanks(value)
    const from = Math.max(0, end - this.#automaton.longestEnd)
    runEnd(this.#automaton, value.slice(from, end), from === 0, into)
  }

  #probeUnitsEnd(units: Units, into: Candidates): void {
    let end = units.length
    while (isBlank(unitAt(units, end - 1))) end--
    const from = Math.max(0, end - this.#automaton.longestEnd)
    let tail = ''
    for (let at = from; at < end; at++) tail += String.fromCharCode(unitAt(units, at))
    runEnd(this.#automaton, tail, from === 0, into)
  }
}

/** NaN before the beginning, as of a string. */
function unitAt({ bytes, start }: Units, at: number): number {
  return at < 0 ? NaN : ((bytes[start + 2 * at + 1] ?? 0) << 8) | (bytes[start + 2 * at] ?? 0)
}

/** An automaton that tells rules instead of needles. */
function automatonOf(watches: readonly Watch[], automata: Automata): Automaton {
  const { automaton: made, waiting } = automata.of(watches.map(({ needle }) => needle))
  const from = new Uint32Array(made.from.length)
  const found: number[] = []
  for (let n = 0; n + 1 < made.from.length; n++) {
    const rules = new Set<number>()
    for (let i = made.from[n] ?? 0; i < (made.from[n + 1] ?? 0); i++) {
      for (const watch of waiting[made.found[i] ?? 0] ?? []) rules.add(watches[watch]?.rule ?? 0)
    }
    found.push(...rules)
    from[n + 1] = found.length
  }
  return { ...made, from, found: Uint32Array.from(found) }
}
