// How often a sign is to be expected, from the rules alone: what many rules name and what is short is common.
import type { Test, TextMatch } from '../tree.ts'
import { fold } from './event-view.ts'
import type { Rarity, Sign } from './witness.ts'

/** What a set of rules names more than once. Worth keeping beside the rules: it takes going through all of them. */
export interface Common {
  readonly rules: number
  readonly uses: readonly (readonly [text: string, rules: number])[]
}

export function commonTexts(tests: Iterable<Test>): Common {
  const rules = new Map<string, number>()
  let count = 0
  for (const test of tests) {
    count++
    for (const text of new Set(textsOf(test))) rules.set(text, (rules.get(text) ?? 0) + 1)
  }
  // One rule is what is taken for granted below.
  return { rules: count, uses: [...rules].filter(([, uses]) => uses > 1) }
}

/** Weighs a sign by the number of rules it stands in and by its length. */
export function rarityFrom({ rules: count, uses }: Common): Rarity {
  const rules = new Map(uses)
  const popular = Math.max(50, count / 20)
  return ({ field, needle }: Sign) => {
    const anchored = needle.atStart && needle.atEnd ? 4 : needle.atStart || needle.atEnd ? 1 : 0
    const byLength = 0.65 ** Math.min(needle.text.length + anchored, 24)
    const byUse = Math.min(1, ((rules.get(needle.text) ?? 1) - 1) / popular)
    return (byLength + byUse + 1e-5) * (field === null ? 4 : 1)
  }
}

function* textsOf(test: Test): Iterable<string> {
  switch (test.is) {
    case 'and':
    case 'or':
      for (const one of test.of) yield* textsOf(one)
      break
    case 'not': break
    case 'keyword': break
    case 'field': if (test.match.kind === 'text') yield* piecesOf(test.match)
  }
}

function* piecesOf({ pieces }: TextMatch): Iterable<string> {
  for (const piece of pieces) if (typeof piece === 'object') yield fold(piece.text)
}
