// A tree made into closures over the event at hand, the cheap and telling parts first.
import { compileRegex } from '../regex/regex.ts'
import type { FieldMatch, RegexMatch, Test, TextMatch } from '../tree.ts'
import type { Check } from './event-view.ts'
import { otherCheck } from './other-check.ts'
import type { Zone } from '../plain/time.ts'
import { textHolds } from './text-holds.ts'

/** What the checks of a group share: where a field stands among its slots, the clock on the wall, what ends count. */
interface Ground {
  readonly slotOf: (field: string) => number
  readonly zone: Zone
  /** Whether blanks at the end of a value are overlooked. */
  readonly blanks: boolean
}

export function buildCheck(test: Test, ground: Ground): Check {
  switch (test.is) {
    case 'field': return fieldCheck(ground.slotOf(test.field), test.match, ground)
    case 'keyword': return keywordCheck(test.match, ground.blanks)
    case 'not': {
      const inner = buildCheck(test.of, ground)
      return (view) => !inner(view)
    }
    case 'and': {
      const all = parts(test.of, ground)
      return (view) => {
        for (const one of all) if (!one(view)) return false
        return true
      }
    }
    case 'or': {
      const any = parts(test.of, ground)
      return (view) => {
        for (const one of any) if (one(view)) return true
        return false
      }
    }
  }
}

function parts(of: readonly Test[], ground: Ground): readonly Check[] {
  return [...of].sort((a, b) => effort(a) - effort(b)).map((one) => buildCheck(one, ground))
}

/** What a test costs, roughly: the order in which the parts of an `and` are asked changes nothing but the time. */
function effort(test: Test): number {
  switch (test.is) {
    case 'and':
    case 'or': return test.of.reduce((sum, one) => sum + effort(one), 0)
    case 'not': return effort(test.of) + 1
    case 'keyword': return 100 * effortOf(test.match)
    case 'field': return effortOf(test.match)
  }
}

function effortOf(match: FieldMatch): number {
  if (match.kind === 'regex') return 50
  if (match.kind !== 'text') return match.kind === 'null' || match.kind === 'exists' ? 1 : 20
  return match.pieces[0] === 'many' && match.pieces.at(-1) === 'many' ? 6 : 2
}

function fieldCheck(slot: number, match: FieldMatch, ground: Ground): Check {
  if (match.kind === 'text') return textCheck(slot, match, ground.blanks)
  if (match.kind === 'regex') return regexCheck(slot, match)
  return otherCheck(slot, match, ground.slotOf, ground.zone)
}

function textCheck(slot: number, match: TextMatch, blanks: boolean): Check {
  const holds = textHolds(match, blanks)
  if (match.cased) return anyText(slot, holds)
  return (view) => {
    const { first, more } = view.places
    const place = first[slot] ?? -1
    if (place < 0) return false
    const folded = view.folded(place)
    if (folded !== null && holds(folded)) return true
    const others = more[slot]
    if (!others) return false
    for (const other of others) {
      const text = view.folded(other)
      if (text !== null && holds(text)) return true
    }
    return false
  }
}

function regexCheck(slot: number, match: RegexMatch): Check {
  return anyText(slot, regexHolds(match))
}

/** Reading refuses a rule with a pattern that cannot be run; should one come by another way, it matches nothing. */
function regexHolds(match: RegexMatch): (text: string) => boolean {
  const compiled = compileRegex(match.pattern, match)
  return compiled.ok ? compiled.regex.test : () => false
}

/** Whether any value of the field holds, case and all. */
function anyText(slot: number, holds: (text: string) => boolean): Check {
  return (view) => {
    const { first, more } = view.places
    const place = first[slot] ?? -1
    if (place < 0) return false
    const text = view.text(place)
    if (text !== null && holds(text)) return true
    const others = more[slot]
    if (!others) return false
    for (const other of others) {
      const value = view.text(other)
      if (value !== null && holds(value)) return true
    }
    return false
  }
}

function keywordCheck(match: TextMatch | RegexMatch, blanks: boolean): Check {
  const cased = match.kind === 'regex' || match.cased
  const holds = match.kind === 'regex' ? regexHolds(match) : textHolds(match, blanks)
  return (view) => {
    for (let place = 0; place < view.places.size; place++) {
      const text = cased ? view.text(place) : view.folded(place)
      if (text !== null && holds(text)) return true
    }
    return false
  }
}

