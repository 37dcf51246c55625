// The restricted PCRE of rules → tree, or the reason why it cannot be run in bounded time.
import { control, posix, shorthand } from './classes.ts'
import { lastCode, union } from './tree.ts'
import type { Ranges, Regex, RegexFlags } from './tree.ts'

const refusals = [
  'lookaround', 'backreference', 'atomic', 'conditional', 'recursion', 'flag', 'group', 'set', 'repeat', 'escape',
  'nesting', 'length',
] as const

export type RegexRefusal = (typeof refusals)[number]

/** `size`: told when an expression that could be parsed is compiled. */
export const regexRefusalCodes = [...refusals, 'size'] as const

export type Parsed = { readonly ok: true; readonly tree: Regex } | { readonly ok: false; readonly reason: RegexRefusal }

const longest = 10_000
const deepest = 200
const mostRepeats = 1000

class Refused extends Error {
  readonly reason: RegexRefusal
  constructor(reason: RegexRefusal) {
    super(reason)
    this.reason = reason
  }
}

export function parseRegex(pattern: string, flags: RegexFlags): Parsed {
  try {
    return { ok: true, tree: new Parser(pattern).whole(flags) }
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, reason: problem.reason }
    throw problem
  }
}

class Parser {
  readonly #codes: readonly string[]
  #at = 0
  #depth = 0

  constructor(pattern: string) {
    if (pattern.length > longest) throw new Refused('length')
    this.#codes = [...pattern]
  }

  whole(flags: RegexFlags): Regex {
    const tree = this.#alternatives(flags)
    if (this.#at < this.#codes.length) throw new Refused('group')
    return tree
  }

  #looking(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.#codes[this.#at + i] !== text[i]) return false
    return true
  }

  #take(text: string): boolean {
    if (!this.#looking(text)) return false
    this.#at += text.length
    return true
  }

  #alternatives(flags: RegexFlags): Regex {
    if (++this.#depth > deepest) throw new Refused('nesting')
    const branches: Regex[] = []
    let now = flags
    do {
      const { items, after } = this.#sequence(now)
      now = after
      branches.push(items.length === 1 && items[0] !== undefined ? items[0] : { is: 'seq', of: items })
    } while (this.#take('|'))
    this.#depth--
    return branches.length === 1 && branches[0] !== undefined ? branches[0] : { is: 'alt', of: branches }
  }

  #sequence(flags: RegexFlags): { readonly items: readonly Regex[]; readonly after: RegexFlags } {
    const items: Regex[] = []
    let now = flags
    while (this.#at < this.#codes.length && !this.#looking('|') && !this.#looking(')')) {
      const inline = this.#inlineFlags(now)
      if (inline !== null) {
        now = inline
        continue
      }
      const atom = this.#atom(now)
      if (atom !== null) items.push(this.#repeated(atom))
    }
    return { items, after: now }
  }

  /** `(?i)` holds from here to the end of its group. */
  #inlineFlags(now: RegexFlags): RegexFlags | null {
    const match = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?\)/.exec(this.#codes.slice(this.#at, this.#at + 16).join(''))
    if (match === null) return null
    if (match[1] === 'R') throw new Refused('recursion')
    this.#at += match[0].length
    return turned(now, match[1] ?? '', match[2] ?? '')
  }

  #atom(flags: RegexFlags): Regex | null {
    const code = this.#codes[this.#at++]
    if (code === '(') return this.#group(flags)
    if (code === '[') return this.#set(flags)
    if (code === '\\') return this.#escape(flags)
    if (code === '.') return { is: 'any', newline: flags.dotAll }
    if (code === '^') return { is: 'edge', at: flags.multiline ? 'lineStart' : 'start' }
    if (code === '$') return { is: 'edge', at: flags.multiline ? 'lineEnd' : 'end' }
    if (code === '*' || code === '+' || code === '?') throw new Refused('repeat')
    return { is: 'char', code: code?.codePointAt(0) ?? 0, fold: flags.ignoreCase }
  }

  #group(flags: RegexFlags): Regex | null {
    let inside = flags
    if (this.#take('?')) {
      if (this.#take('#')) {
        while (this.#at < this.#codes.length && !this.#looking(')')) this.#at++
        if (!this.#take(')')) throw new Refused('group')
        return null
      }
      if (['=', '!', '<=', '<!'].some((sign) => this.#looking(sign))) throw new Refused('lookaround')
      if (this.#looking('>') || this.#looking('|')) throw new Refused('atomic')
      if (this.#looking('(')) throw new Refused('conditional')
      if (this.#looking('P=')) throw new Refused('backreference')
      const head = /^(?:P?<[A-Za-z_]\w*>|'[A-Za-z_]\w*'|([a-zA-Z]*)(?:-([a-zA-Z]*))?:)/.exec(
        this.#codes.slice(this.#at, this.#at + 64).join(''))
      if (head === null) throw new Refused(/[R&P\d+-]/.test(this.#codes[this.#at] ?? '') ? 'recursion' : 'group')
      this.#at += head[0].length
      inside = turned(flags, head[1] ?? '', head[2] ?? '')
    } else if (this.#looking('*')) throw new Refused('group')
    const tree = this.#alternatives(inside)
    if (!this.#take(')')) throw new Refused('group')
    return tree
  }

  #repeated(atom: Regex): Regex {
    const bounds = this.#bounds()
    if (bounds === null) return atom
    if (this.#take('+')) throw new Refused('atomic')
    this.#take('?')
    if (this.#looking('*') || this.#looking('+') || this.#looking('?')) throw new Refused('repeat')
    const [min, max] = bounds
    if (min > mostRepeats || (max !== Infinity && max > mostRepeats) || min > max) throw new Refused('repeat')
    return { is: 'repeat', of: atom, min, max }
  }

  #bounds(): readonly [number, number] | null {
    if (this.#take('*')) return [0, Infinity]
    if (this.#take('+')) return [1, Infinity]
    if (this.#take('?')) return [0, 1]
    if (!this.#looking('{')) return null
    const match = /^\{(\d{1,9})(,(\d{1,9})?)?\}/.exec(this.#codes.slice(this.#at, this.#at + 24).join(''))
    // A brace that is no repetition is a plain brace, as in `{input}`.
    if (match === null) return null
    this.#at += match[0].length
    const min = Number(match[1])
    return [min, match[2] === undefined ? min : match[3] === undefined ? Infinity : Number(match[3])]
  }

  #escape(flags: RegexFlags): Regex {
    const letter = this.#codes[this.#at++]
    if (letter === undefined) throw new Refused('escape')
    if (letter === 'b') return { is: 'edge', at: 'word' }
    if (letter === 'B') return { is: 'edge', at: 'notWord' }
    if (letter === 'A') return { is: 'edge', at: 'start' }
    if (letter === 'z' || letter === 'Z') return { is: 'edge', at: 'end' }
    if (/[1-9gk]/.test(letter)) throw new Refused('backreference')
    if (/[KGCXQEc]/.test(letter)) throw new Refused('escape')
    if (letter === 'p' || letter === 'P') return this.#property(letter === 'P')
    const ranges = shorthand.get(letter)
    if (ranges !== undefined) return { is: 'set', ranges, negated: false, fold: false }
    return { is: 'char', code: this.#code(letter), fold: flags.ignoreCase }
  }

  #property(negated: boolean): Regex {
    const match = /^(?:([LMNPSZC])|\{(\^?)([A-Za-z]{1,2})\})/.exec(this.#codes.slice(this.#at, this.#at + 8).join(''))
    if (match === null) throw new Refused('escape')
    this.#at += match[0].length
    return { is: 'property', name: match[1] ?? match[3] ?? '', negated: negated !== (match[2] === '^') }
  }

  /** The code point an escape stands for, its letter already read. */
  #code(letter: string): number {
    const known = control.get(letter)
    if (known !== undefined) return known
    if (letter !== 'x' && letter !== 'u' && letter !== '0') return letter.codePointAt(0) ?? 0
    const rest = this.#codes.slice(this.#at, this.#at + 10).join('')
    const form = letter === '0' ? /^([0-7]{0,2})/
      : letter === 'u' ? /^([0-9a-fA-F]{4})/ : /^(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{2}))/
    const match = form.exec(rest)
    if (match === null) throw new Refused('escape')
    this.#at += match[0].length
    const code = parseInt(match[1] ?? match[2] ?? '', letter === '0' ? 8 : 16) || 0
    if (code > lastCode) throw new Refused('escape')
    return code
  }

  #set(flags: RegexFlags): Regex {
    const negated = this.#take('^')
    const parts: Ranges[] = []
    for (let first = true; first || !this.#looking(']'); first = false) {
      const low = this.#setItem()
      if (typeof low !== 'number') {
        parts.push(low)
        continue
      }
      const next = this.#codes[this.#at + 1]
      if (!this.#looking('-') || next === ']' || next === undefined) {
        parts.push([[low, low]])
        continue
      }
      this.#at++
      const high = this.#setItem()
      if (typeof high !== 'number') parts.push([[low, low], [0x2d, 0x2d]], high)
      else if (high < low) throw new Refused('set')
      else parts.push([[low, high]])
    }
    this.#at++
    return { is: 'set', ranges: union(...parts), negated, fold: flags.ignoreCase }
  }

  #setItem(): number | Ranges {
    const code = this.#codes[this.#at++]
    if (code === undefined) throw new Refused('set')
    if (code === '[' && this.#looking(':')) {
      const match = /^:(\^?)([a-z]+):\]/.exec(this.#codes.slice(this.#at, this.#at + 12).join(''))
      const known = match === null || match[1] === '^' ? undefined : posix.get(match[2] ?? '')
      if (match !== null) {
        if (known === undefined) throw new Refused('set')
        this.#at += match[0].length
        return known
      }
    }
    if (code !== '\\') return code.codePointAt(0) ?? 0
    const letter = this.#codes[this.#at++]
    if (letter === undefined || /[pPQE]/.test(letter)) throw new Refused('set')
    if (letter === 'b') return 0x08
    return shorthand.get(letter) ?? this.#code(letter)
  }
}

function turned(flags: RegexFlags, on: string, off: string): RegexFlags {
  if (/[^imsU]/.test(on + off)) throw new Refused('flag')
  return {
    ignoreCase: (flags.ignoreCase || on.includes('i')) && !off.includes('i'),
    multiline: (flags.multiline || on.includes('m')) && !off.includes('m'),
    dotAll: (flags.dotAll || on.includes('s')) && !off.includes('s'),
  }
}
