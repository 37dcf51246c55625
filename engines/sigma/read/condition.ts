// The condition of a detection: words over its selections → one tree. Loosest first: or, and, not, `1 of …`, brackets.
import { Refused } from '../faults.ts'
import { matchesPieces } from '../plain/text.ts'
import type { Piece, Test } from '../tree.ts'
import { joinPieces } from './pieces.ts'
import { allOf, anyOf, not } from './tests.ts'

export interface Condition {
  readonly test: Test
  /** Selections it speaks of. */
  readonly used: ReadonlySet<string>
  /** What stands behind a pipe, where the old form of counting was used. */
  readonly pipe: { readonly text: string; readonly at: number } | null
}

interface Word {
  readonly text: string
  readonly at: number
}

const mostDepth = 60
const quantifiers: ReadonlyMap<string, 'any' | 'all'> = new Map([['1', 'any'], ['any', 'any'], ['all', 'all']] as const)

/** `at` is where the text stands in its file. */
export function parseCondition(text: string, at: number, selections: ReadonlyMap<string, Test>): Condition {
  const pipe = text.indexOf('|')
  const logic = pipe < 0 ? text : text.slice(0, pipe)
  const found = logic.matchAll(/[()]|[^\s()]+/g)
  const words = Array.from(found, (one): Word => ({ text: one[0], at: at + one.index }))
  const parser = new Parser(words, at, selections)
  const test = parser.whole()
  return { test, used: parser.used, pipe: pipe < 0 ? null : { text: text.slice(pipe + 1).trim(), at: at + pipe } }
}

class Parser {
  readonly used = new Set<string>()
  readonly #words: readonly Word[]
  readonly #end: number
  readonly #selections: ReadonlyMap<string, Test>
  #next = 0
  #depth = 0

  constructor(words: readonly Word[], end: number, selections: ReadonlyMap<string, Test>) {
    this.#words = words
    this.#end = end
    this.#selections = selections
  }

  whole(): Test {
    const test = this.#either()
    const rest = this.#words[this.#next]
    if (rest !== undefined) throw unexpected(rest)
    return test
  }

  #either(): Test {
    const of = [this.#both()]
    while (this.#eat('or')) of.push(this.#both())
    return anyOf(of)
  }

  #both(): Test {
    const of = [this.#single()]
    while (this.#eat('and')) of.push(this.#single())
    return allOf(of)
  }

  #single(): Test {
    const word = this.#words[this.#next++]
    if (word === undefined) throw new Refused('conditionSyntax', this.#words.at(-1)?.at ?? this.#end, { found: '' })
    if (++this.#depth > mostDepth) throw new Refused('conditionDepth', word.at, { most: mostDepth })
    const test = this.#from(word)
    this.#depth--
    return test
  }

  #from(word: Word): Test {
    const low = word.text.toLowerCase()
    if (low === 'not') return not(this.#single())
    if (word.text === '(') return this.#bracket(word)
    const following = this.#words[this.#next]?.text.toLowerCase()
    const quantifier = quantifiers.get(low)
    if (following === 'of') {
      if (quantifier === undefined) throw unexpected(word)
      return this.#selector(quantifier)
    }
    if (low === ')' || low === 'and' || low === 'or' || low === 'of') throw unexpected(word)
    return this.#named(word)
  }

  #bracket(open: Word): Test {
    const test = this.#either()
    const close = this.#words[this.#next++]
    if (close === undefined) throw unexpected(open)
    if (close.text !== ')') throw unexpected(close)
    return test
  }

  #named(word: Word): Test {
    const test = this.#selections.get(word.text)
    if (test === undefined) throw new Refused('conditionName', word.at, { name: word.text })
    this.used.add(word.text)
    return test
  }

  #selector(quantifier: 'any' | 'all'): Test {
    this.#next++
    const pattern = this.#words[this.#next++]
    if (pattern === undefined || /^[()]$/.test(pattern.text)) throw unexpected(pattern ?? this.#words.at(-1))
    const names = this.#namesLike(pattern.text)
    if (names.length === 0) throw new Refused('conditionPattern', pattern.at, { pattern: pattern.text })
    const of = names.map((name) => this.#named({ text: name, at: pattern.at }))
    return quantifier === 'any' ? anyOf(of) : allOf(of)
  }

  /** Names with `_` in front are the author's own and meant by nobody's pattern but one that begins so too. */
  #namesLike(pattern: string): string[] {
    const names = [...this.#selections.keys()]
    if (pattern.toLowerCase() === 'them') return names.filter((name) => !name.startsWith('_'))
    const like = joinPieces(pattern.split(/(\*)/).filter((part) => part !== '').map(asPiece))
    return names.filter((name) => matchesPieces(like, name, true) && (pattern.startsWith('_') || !name.startsWith('_')))
  }

  #eat(keyword: 'and' | 'or'): boolean {
    if (this.#words[this.#next]?.text.toLowerCase() !== keyword) return false
    this.#next++
    return true
  }
}

function unexpected(word: Word | undefined): Refused {
  return new Refused('conditionSyntax', word?.at ?? 0, { found: word?.text ?? '' })
}

/** In a pattern of names only the star has a meaning of its own. */
function asPiece(part: string): Piece {
  return part === '*' ? 'many' : { text: part }
}
