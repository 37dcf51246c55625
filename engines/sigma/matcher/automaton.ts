// Finds which of thousands of needles stand in a value, in one pass over its code units, without folding or copying it.
import { beginClass, endClass, makeAlphabet } from './alphabet.ts'
import type { Alphabet } from './alphabet.ts'
import type { Units } from '../event.ts'
import type { Candidates } from './candidates.ts'

/** Folded text that a value must hold: anywhere, at its beginning, at its end, or as the whole. */
export interface Needle {
  readonly text: string
  readonly atStart: boolean
  readonly atEnd: boolean
}

/** Aho-Corasick with every failure worked out in advance: one table look-up per unit. */
export interface Automaton {
  readonly alphabet: Alphabet
  /** State and class → state. States from `firstHit` on have found something. */
  readonly next: Uint16Array | Uint32Array
  readonly firstHit: number
  /** The state after the beginning of a value; before it, the state is 0. */
  readonly start: number
  /** Units of the longest needle that must end the value, 0 where none must. */
  readonly longestEnd: number
  /** What state `firstHit + n` found: `found[from[n] … from[n + 1]]`, numbers of needles as they were given. */
  readonly from: Uint32Array
  readonly found: Uint32Array
}

export function buildAutomaton(needles: readonly Needle[]): Automaton {
  const alphabet = makeAlphabet(needles.map((needle) => needle.text))
  const trie = growTrie(needles, alphabet)
  const order = breadthFirst(trie, alphabet)
  const longestEnd = needles.reduce((most, { text, atEnd }) => (atEnd ? Math.max(most, text.length) : most), 0)
  return { ...numbered(trie, order, alphabet), longestEnd }
}

interface Trie {
  /** Node and class → node, 0 where there is none; the root is never a target. */
  next: Uint32Array
  size: number
  readonly own: Map<number, number[]>
}

function growTrie(needles: readonly Needle[], { shift, classOf }: Alphabet): Trie {
  const trie: Trie = { next: new Uint32Array(1024 << shift), size: 1, own: new Map() }
  const step = (node: number, unit: number): number => {
    const at = (node << shift) | unit
    const known = trie.next[at] ?? 0
    if (known !== 0) return known
    const made = trie.size++
    if (made << shift >= trie.next.length) {
      const larger = new Uint32Array(trie.next.length * 2)
      larger.set(trie.next)
      trie.next = larger
    }
    trie.next[at] = made
    return made
  }
  needles.forEach((needle, id) => {
    let node = needle.atStart ? step(0, beginClass) : 0
    for (let i = 0; i < needle.text.length; i++) node = step(node, classOf(needle.text.charCodeAt(i)))
    if (needle.atEnd) node = step(node, endClass)
    const own = trie.own.get(node)
    if (own === undefined) trie.own.set(node, [id])
    else own.push(id)
  })
  return trie
}

/** Fills every gap with where the longest suffix leads, gathers what suffixes find, answers the nodes nearest first. */
function breadthFirst(trie: Trie, { width, shift }: Alphabet): Uint32Array {
  const { next, own, size } = trie
  const fail = new Uint32Array(size)
  const order = new Uint32Array(size)
  let filled = 1
  for (let read = 0; read < filled; read++) {
    const node = order[read] ?? 0
    const back = fail[node] ?? 0
    for (let unit = 0; unit < width; unit++) {
      const at = (node << shift) | unit
      const child = next[at] ?? 0
      const otherwise = node === 0 ? 0 : (next[(back << shift) | unit] ?? 0)
      if (child === 0) {
        next[at] = otherwise
        continue
      }
      order[filled++] = child
      fail[child] = otherwise
      const suffix = own.get(otherwise)
      if (suffix !== undefined) own.set(child, [...(own.get(child) ?? []), ...suffix])
    }
  }
  return order
}

/** Numbers the states so that those near the root lie together and those that find something come last. */
function numbered({ next, own, size }: Trie, order: Uint32Array, alphabet: Alphabet): Omit<Automaton, 'longestEnd'> {
  const { width, shift } = alphabet
  const firstHit = size - own.size
  const numberOf = new Uint32Array(size)
  const from = new Uint32Array(own.size + 1)
  const found: number[] = []
  let quiet = 0
  let hit = 0
  for (const node of order) {
    const finds = own.get(node)
    if (finds === undefined) numberOf[node] = quiet++
    else {
      numberOf[node] = firstHit + hit++
      for (const id of finds) found.push(id)
      from[hit] = found.length
    }
  }
  const table = size <= 0x1_0000 ? new Uint16Array(size << shift) : new Uint32Array(size << shift)
  for (let node = 0; node < size; node++) {
    const row = (numberOf[node] ?? 0) << shift
    const old = node << shift
    for (let unit = 0; unit < width; unit++) table[row | unit] = numberOf[next[old | unit] ?? 0] ?? 0
  }
  const start = table[((numberOf[0] ?? 0) << shift) | beginClass] ?? 0
  return { alphabet, next: table, firstHit, start, from, found: Uint32Array.from(found) }
}

/** Puts on the list what the value holds. The loops are written out: this is where the time goes. */
export function run(automaton: Automaton, text: string, into: Candidates): void {
  const { next, firstHit, from, found } = automaton
  const { shift, pages, classes } = automaton.alphabet
  let state = automaton.start
  if (state >= firstHit) into.add(found, from[state - firstHit] ?? 0, from[state - firstHit + 1] ?? 0)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    state = next[(state << shift) | (classes[(pages[unit >> 8] ?? 0) | (unit & 0xff)] ?? 0)] ?? 0
    if (state >= firstHit) into.add(found, from[state - firstHit] ?? 0, from[state - firstHit + 1] ?? 0)
  }
  state = next[(state << shift) | endClass] ?? 0
  if (state >= firstHit) into.add(found, from[state - firstHit] ?? 0, from[state - firstHit + 1] ?? 0)
}

/** The same over UTF-16LE bytes. */
export function runUnits(automaton: Automaton, { bytes, start, length }: Units, into: Candidates): void {
  const { next, firstHit, from, found } = automaton
  const { shift, pages, classes } = automaton.alphabet
  let state = automaton.start
  if (state >= firstHit) into.add(found, from[state - firstHit] ?? 0, from[state - firstHit + 1] ?? 0)
  const end = start + 2 * length
  for (let at = start; at < end; at += 2) {
    state = next[(state << shift) | (classes[(pages[bytes[at + 1] ?? 0] ?? 0) | (bytes[at] ?? 0)] ?? 0)] ?? 0
    if (state >= firstHit) into.add(found, from[state - firstHit] ?? 0, from[state - firstHit + 1] ?? 0)
  }
  state = next[(state << shift) | endClass] ?? 0
  if (state >= firstHit) into.add(found, from[state - firstHit] ?? 0, from[state - firstHit + 1] ?? 0)
}

/**
 * What ends where a value ends without its blanks, after `run` has been over the whole. The state there is that of the
 * last `longestEnd` units alone: no needle that must end here reaches further back.
 */
export function runEnd(automaton: Automaton, tail: string, isWhole: boolean, into: Candidates): void {
  const { next, firstHit, from, found } = automaton
  const { shift, pages, classes } = automaton.alphabet
  let state = isWhole ? automaton.start : 0
  for (let i = 0; i < tail.length; i++) {
    const unit = tail.charCodeAt(i)
    state = next[(state << shift) | (classes[(pages[unit >> 8] ?? 0) | (unit & 0xff)] ?? 0)] ?? 0
  }
  state = next[(state << shift) | endClass] ?? 0
  if (state >= firstHit) into.add(found, from[state - firstHit] ?? 0, from[state - firstHit + 1] ?? 0)
}
