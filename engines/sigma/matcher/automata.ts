// Automata by what they look for: rules that come by two routes wait for the same texts, and one table serves both.
import { hash } from 'node:crypto'
import { buildAutomaton } from './automaton.ts'
import type { Automaton, Needle } from './automaton.ts'
import { shortened } from './shorten.ts'

/** An automaton over different needles, and which of those asked for wait for each. */
export interface Shared {
  readonly automaton: Automaton
  readonly waiting: readonly (readonly number[])[]
}

const longestNeedle = 8

export class Automata {
  readonly #made = new Map<string, Shared>()

  /** Needles are cut first; those that are then the same are one. */
  of(needles: readonly Needle[]): Shared {
    const key = hash('sha256', needles.map(written).join('\n'))
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const made = sharedOf(needles)
    this.#made.set(key, made)
    return made
  }

  forget(): void {
    this.#made.clear()
  }
}

function sharedOf(needles: readonly Needle[]): Shared {
  const waiting = new Map<string, { readonly needle: Needle; readonly of: number[] }>()
  shortened(needles, longestNeedle).forEach((needle, at) => {
    const key = written(needle)
    const known = waiting.get(key)
    if (known === undefined) waiting.set(key, { needle, of: [at] })
    else known.of.push(at)
  })
  const different = [...waiting.values()]
  return { automaton: buildAutomaton(different.map(({ needle }) => needle)), waiting: different.map(({ of }) => of) }
}

/** With its length before it, so that no needle can look like two. */
function written({ text, atStart, atEnd }: Needle): string {
  return `${atStart ? '^' : ''}${atEnd ? '$' : ''}${text.length}:${text}`
}
