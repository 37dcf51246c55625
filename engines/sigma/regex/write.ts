// A tree back into text that the engine asked for reads: JavaScript with the `u` flag, or RE2.
import { complement } from './tree.ts'
import type { Edge, Ranges, Regex } from './tree.ts'

export type Engine = 'native' | 'linear'

const edges: Readonly<Record<Engine, Readonly<Record<Edge, string>>>> = {
  native: { start: '^', end: '$', lineStart: '(?<![^\\n])', lineEnd: '(?![^\\n])', word: '\\b', notWord: '\\B' },
  linear: { start: '^', end: '$', lineStart: '(?m:^)', lineEnd: '(?m:$)', word: '\\b', notWord: '\\B' },
}

/** The linear engine's text; parts that ignore case carry it in their own group. */
export function writeLinear(tree: Regex): string {
  return write(tree, 'linear')
}

/**
 * The native engine's text and flags, or null where only parts ignore case: V8 14 answers wrongly for flags on a part
 * (`/(?i:aa)/u` misses `AA`), so a whole pattern ignores case or none of it.
 */
export function writeNative(tree: Regex): { readonly source: string; readonly flags: string } | null {
  const parts = [...leaves(tree)]
  const folds = parts.some((part) => (part.is === 'char' || part.is === 'set') && part.fold)
  if (folds && !parts.every(mayFold)) return null
  return { source: write(tree, 'native'), flags: folds ? 'iu' : 'u' }
}

function* leaves(tree: Regex): Iterable<Regex> {
  if (tree.is === 'seq' || tree.is === 'alt') for (const one of tree.of) yield* leaves(one)
  else if (tree.is === 'repeat') yield* leaves(tree.of)
  else yield tree
}

/** Whether a part means the same once case is ignored. */
function mayFold(part: Regex): boolean {
  if (part.is === 'char') return part.fold || !/\p{L}/u.test(String.fromCodePoint(part.code))
  if (part.is === 'any') return true
  if (part.is === 'edge') return part.at !== 'word' && part.at !== 'notWord'
  if (part.is !== 'set') return false
  if (part.fold) return true
  const ranges = part.negated ? complement(part.ranges) : part.ranges
  const holds = (code: number): boolean => ranges.some(([from, to]) => from <= code && code <= to)
  // The named sets are all letters of ASCII or none; what tells is whether the letters beyond ASCII go along.
  return holds(0x41) === holds(0x61) && holds(0x61) === holds(0xe1) && holds(0x73) === holds(0x17f)
}

function write(tree: Regex, engine: Engine): string {
  const fold = (inside: string, on: boolean): string => (on && engine === 'linear' ? `(?i:${inside})` : inside)
  const text = (node: Regex): string => {
    switch (node.is) {
      case 'char': return fold(literal(node.code, engine), node.fold)
      case 'set': return fold(`[${node.negated ? '^' : ''}${set(node.ranges, engine)}]`, node.fold)
      case 'any': return !node.newline ? '[^\\n]' : engine === 'native' ? '[^]' : '(?s:.)'
      case 'property': return `\\${node.negated ? 'P' : 'p'}{${node.name}}`
      case 'edge': return edges[engine][node.at]
      case 'seq': return node.of.map((one) => (one.is === 'alt' ? `(?:${text(one)})` : text(one))).join('')
      case 'alt': return node.of.map(text).join('|')
      case 'repeat': return `(?:${text(node.of)})${bounds(node.min, node.max)}`
    }
  }
  return text(tree)
}

function bounds(min: number, max: number): string {
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`
  return min === 0 && max === 1 ? '?' : min === max ? `{${min}}` : `{${min},${max}}`
}

function set(ranges: Ranges, engine: Engine): string {
  return ranges
    .map(([from, to]) => (from === to ? hex(from, engine) : `${hex(from, engine)}-${hex(to, engine)}`)).join('')
}

function literal(code: number, engine: Engine): string {
  const text = String.fromCodePoint(code)
  return /[A-Za-z0-9 ]/.test(text) ? text : hex(code, engine)
}

function hex(code: number, engine: Engine): string {
  return engine === 'native' ? `\\u{${code.toString(16)}}` : `\\x{${code.toString(16)}}`
}
