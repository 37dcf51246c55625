// How many steps a backtracking engine may take from one starting place: small for most patterns, unknown for the rest.
import { complement, lastCode, overlap } from './tree.ts'
import type { Ranges, Regex } from './tree.ts'

/** What comes after a place: its worst cost, and what it may begin with (`null` when it may be empty or anything). */
interface After {
  readonly cost: number
  readonly first: Ranges | null
}

const done: After = { cost: 1, first: null }

/** Worst steps per starting place; Infinity where no small bound is proved. */
export function stepsPerPlace(tree: Regex): number {
  return before(tree, done).cost
}

function before(node: Regex, after: After): After {
  switch (node.is) {
    case 'char':
    case 'set':
    case 'any': return { cost: 1 + after.cost, first: firsts(node) }
    case 'property': return { cost: 1 + after.cost, first: null }
    case 'edge': return { cost: 1 + after.cost, first: null }
    case 'seq': return node.of.reduceRight((rest, one) => before(one, rest), after)
    case 'alt': return joined(node.of.map((one) => before(one, after)))
    case 'repeat': return repeated(node.of, node.min, node.max, after)
  }
}

function joined(all: readonly After[]): After {
  const first = all.some((one) => one.first === null) ? null : all.flatMap((one) => one.first ?? [])
  return { cost: all.reduce((sum, one) => sum + one.cost, 1), first }
}

function repeated(of: Regex, min: number, max: number, after: After): After {
  if (max === Infinity) return { cost: Infinity, first: null }
  const own = of.is === 'char' || of.is === 'set' || of.is === 'any' ? firsts(of) : null
  if (own !== null) {
    // Where the rest cannot begin with what is repeated, every shorter try fails at once.
    const apart = after.first !== null && !overlap(own, after.first)
    const cost = max + 1 + (apart ? max - min + after.cost : (max - min + 1) * after.cost)
    return { cost, first: min > 0 ? own : after.first === null ? null : [...own, ...after.first] }
  }
  if (max > 16) return { cost: Infinity, first: null }
  let rest = after
  for (let i = max; i > 0; i--) {
    const with1 = before(of, rest)
    rest = i > min ? joined([with1, after]) : with1
    if (rest.cost > 1e6) return { cost: Infinity, first: null }
  }
  return rest
}

/** The code points one node takes; folding widens a set beyond what is worth working out, so it counts as anything. */
function firsts(node: Regex): Ranges | null {
  const everything: Ranges = [[0, lastCode]]
  if (node.is === 'any') return node.newline ? everything : complement([[0x0a, 0x0a]])
  if (node.is === 'char') return node.fold ? everything : [[node.code, node.code]]
  if (node.is === 'set') return node.fold ? everything : node.negated ? complement(node.ranges) : node.ranges
  return null
}
