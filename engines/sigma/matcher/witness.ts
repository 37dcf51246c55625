// A condition that must hold for a rule to match and that an index can watch for: the rarest there is in its tree.
import { hasCasedPair } from '../plain/fold.ts'
import { needlesOf } from '../regex/needles.ts'
import { parseRegex } from '../regex/parse.ts'
import type { RegexMatch, Test, TextMatch } from '../tree.ts'
import type { Needle } from './automaton.ts'
import { fold } from './event-view.ts'

/** One of these stands in the event whenever the rule matches. A field of null is any field. */
export type Witness = readonly Sign[]

export interface Sign {
  readonly field: string | null
  readonly needle: Needle
}

/** How rare a sign is taken to be: the chance, roughly, that an event shows it. */
export type Rarity = (sign: Sign) => number

/** Null where nothing of the kind is certain, as under `not`. */
export function witnessOf(test: Test, rarity: Rarity): Witness | null {
  return weigh(test, rarity)?.signs ?? null
}

interface Weighed {
  readonly signs: Witness
  readonly chance: number
}

const mostSigns = 2000

function weigh(test: Test, rarity: Rarity): Weighed | null {
  switch (test.is) {
    case 'not': return null
    case 'field': return rarest(choices(test.match).map((needles) => signsOf(test.field, needles)), rarity)
    case 'keyword': return rarest(choices(test.match).map((needles) => signsOf(null, needles)), rarity)
    case 'and': {
      let best: Weighed | null = null
      for (const one of test.of) {
        const weighed = weigh(one, rarity)
        if (weighed !== null && (best === null || weighed.chance < best.chance)) best = weighed
      }
      return best
    }
    case 'or': {
      const signs: Sign[] = []
      let chance = 0
      for (const one of test.of) {
        const weighed = weigh(one, rarity)
        if (weighed === null) return null
        signs.push(...weighed.signs)
        chance += weighed.chance
      }
      return signs.length > mostSigns ? null : { signs, chance }
    }
  }
}

function signsOf(field: string | null, needles: readonly Needle[]): Witness {
  return needles.map((needle) => ({ field, needle }))
}

function rarest(witnesses: readonly Witness[], rarity: Rarity): Weighed | null {
  let best: Weighed | null = null
  for (const signs of witnesses) {
    const chance = signs.reduce((sum, sign) => sum + rarity(sign), 0)
    if (best === null || chance < best.chance) best = { signs, chance }
  }
  return best
}

/** Every list of needles of which one must stand in a value that matches. */
function choices(match: { readonly kind: string }): readonly (readonly Needle[])[] {
  if (isText(match)) return ofText(match).map((needle) => [needle])
  return isRegex(match) ? ofRegex(match) : []
}

function isText(match: { readonly kind: string }): match is TextMatch {
  return match.kind === 'text'
}

function isRegex(match: { readonly kind: string }): match is RegexMatch {
  return match.kind === 'regex'
}

function ofText({ pieces }: TextMatch): readonly Needle[] {
  const needles: Needle[] = []
  pieces.forEach((piece, at) => {
    if (typeof piece === 'string') return
    const text = fold(piece.text)
    if (isIndexable(text)) needles.push({ text, atStart: at === 0, atEnd: at === pieces.length - 1 })
  })
  return needles
}

function ofRegex(match: RegexMatch): readonly (readonly Needle[])[] {
  const parsed = parseRegex(match.pattern, match)
  const needles = parsed.ok ? needlesOf(parsed.tree, fold) : null
  if (needles === null || !needles.every(isIndexable)) return []
  return [needles.map((text) => ({ text, atStart: false, atEnd: false }))]
}

/** The automaton folds unit by unit, so letters that fold in pairs are left to the full evaluation. */
function isIndexable(text: string): boolean {
  return text !== '' && !hasCasedPair(text) && !halfPair.test(text)
}

const halfPair = /^[\udc00-\udfff]|[\ud800-\udbff]$/
