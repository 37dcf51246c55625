// Code units → the few classes an automaton tells apart, case folded on the way.
import { foldTable } from '../plain/fold.ts'

/** Class 0 is every unit no needle holds; 1 and 2 stand for the beginning and the end of a value. */
const otherClass = 0
export const beginClass = 1
export const endClass = 2

export interface Alphabet {
  /** Power of two, at least as many as there are classes. */
  readonly width: number
  readonly shift: number
  /** Upper byte of a unit → where its page begins in `classes`. */
  readonly pages: Uint16Array
  readonly classes: Uint8Array
  /** The class of a unit that is folded already. */
  readonly classOf: (unit: number) => number
}

/** Units that fold to the same one, for those that are not alone. */
const siblings = makeSiblings()

function makeSiblings(): ReadonlyMap<number, readonly number[]> {
  const map = new Map<number, number[]>()
  for (let unit = 0; unit < foldTable.length; unit++) {
    const folded = foldTable[unit] ?? unit
    if (folded === unit) continue
    const known = map.get(folded)
    if (known === undefined) map.set(folded, [unit])
    else known.push(unit)
  }
  return map
}

/**
 * Frequent units get a class of their own and rare ones share: an automaton only proposes, so sharing costs a few
 * proposals too many, while a class for every kanji of a rule pack would cost memory times the number of states.
 */
export function makeAlphabet(needles: Iterable<string>, most = 128): Alphabet {
  const counts = new Map<number, number>()
  for (const needle of needles) {
    for (let i = 0; i < needle.length; i++) {
      const unit = needle.charCodeAt(i)
      counts.set(unit, (counts.get(unit) ?? 0) + 1)
    }
  }
  // ASCII stands in every value, so none of it may share.
  const rank = (unit: number): number => (unit < 0x80 ? Infinity : counts.get(unit) ?? 0)
  const units = [...counts.keys()].sort((a, b) => (rank(a) === rank(b) ? a - b : rank(b) - rank(a)))
  let shift = 2
  while (1 << shift < Math.min(most, units.length + 3)) shift++
  const width = 1 << shift
  const shared = units.length + 3 > width ? Math.min(32, width >> 2) : 0
  const own = width - 3 - shared
  const classOfUnit = new Map<number, number>()
  units.forEach((unit, at) => classOfUnit.set(unit, at < own ? 3 + at : 3 + own + (unit % shared)))
  return { width, shift, ...paged(classOfUnit), classOf: (unit) => classOfUnit.get(unit) ?? otherClass }
}

function paged(classOfUnit: ReadonlyMap<number, number>): Pick<Alphabet, 'pages' | 'classes'> {
  const pages = new Uint16Array(256)
  const made: Uint8Array[] = [new Uint8Array(256)]
  const put = (unit: number, value: number): void => {
    const at = unit >> 8
    if (pages[at] === 0) {
      pages[at] = made.length << 8
      made.push(new Uint8Array(256))
    }
    const page = made[(pages[at] ?? 0) >> 8]
    if (page !== undefined) page[unit & 0xff] = value
  }
  for (const [unit, value] of classOfUnit) {
    put(unit, value)
    for (const same of siblings.get(unit) ?? []) put(same, value)
  }
  const classes = new Uint8Array(made.length << 8)
  made.forEach((page, at) => classes.set(page, at << 8))
  return { pages, classes }
}
