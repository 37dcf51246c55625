// Text that a value must hold for a pattern to match at all: lets an index skip the pattern for nearly every event.
import type { Regex } from './tree.ts'

const mostNeedles = 64

/** One of these texts (case aside) stands in every value that matches; null when nothing is certain. */
export function needlesOf(tree: Regex, fold: (text: string) => string): readonly string[] | null {
  return best(tree, fold)
}

function best(node: Regex, fold: (text: string) => string): readonly string[] | null {
  switch (node.is) {
    case 'char':
    case 'set':
    case 'any':
    case 'property':
    case 'edge': {
      const one = letter(node, fold)
      return one === null ? null : [one]
    }
    case 'seq': return bestOfRun(node.of, fold)
    case 'alt': {
      const all: string[] = []
      for (const branch of node.of) {
        const needles = best(branch, fold)
        if (needles === null) return null
        all.push(...needles)
      }
      return all.length > mostNeedles ? null : [...new Set(all)]
    }
    case 'repeat': return node.min === 0 ? null : best(node.of, fold)
  }
}

function bestOfRun(items: readonly Regex[], fold: (text: string) => string): readonly string[] | null {
  let winner: readonly string[] | null = null
  let run = ''
  const offer = (needles: readonly string[] | null): void => {
    if (needles !== null && (winner === null || worth(needles) > worth(winner))) winner = needles
  }
  for (const item of flat(items)) {
    const one = letter(item, fold)
    if (one !== null) {
      run += one
      continue
    }
    if (run !== '') offer([run])
    run = ''
    offer(best(item, fold))
  }
  if (run !== '') offer([run])
  return winner
}

function* flat(items: readonly Regex[]): Iterable<Regex> {
  for (const item of items) {
    if (item.is === 'seq') yield* flat(item.of)
    else if (item.is === 'repeat' && item.min === item.max && item.min <= 8 && item.of.is === 'char') {
      for (let i = 0; i < item.min; i++) yield item.of
    } else yield item
  }
}

/** The shortest decides, and a long list is worth less. */
function worth(needles: readonly string[]): number {
  return Math.min(...needles.map((needle) => needle.length)) - needles.length / 16
}

/** A node that, case aside, is one certain character: `a`, `[Aa]`. */
function letter(node: Regex, fold: (text: string) => string): string | null {
  if (node.is === 'char') return fold(String.fromCodePoint(node.code))
  if (node.is !== 'set' || node.negated) return null
  let same: string | null = null
  let seen = 0
  for (const [from, to] of node.ranges) {
    for (let code = from; code <= to; code++) {
      if (++seen > 4) return null
      const one = fold(String.fromCodePoint(code))
      if (same !== null && same !== one) return null
      same = one
    }
  }
  return same
}
