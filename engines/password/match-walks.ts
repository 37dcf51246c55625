// Fingers that walk over neighbouring keys (qwerty, 1qaz, 7410): Japanese and American keyboards, the block of digits.
import { keyboards, keypad } from './layouts.data.ts'
import type { Part } from './part.ts'
import { plainText, type Sign } from './signs.ts'

interface Key {
  readonly row: number
  readonly column: number
  readonly shifted: boolean
}

interface Board {
  readonly keys: ReadonlyMap<string, Key>
  /** log10 of where it may begin. */
  readonly starts: number
  /** The rows of a keyboard are half a key apart, those of the digits stand straight. */
  readonly slanted: boolean
}

function keysOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, Key> {
  const keys = new Map(rows.flatMap((sides, row) => sides.flatMap((side, shift) =>
    Array.from(side, (char, column): [string, Key] => [char, { row, column, shifted: shift > 0 }]))))
  keys.delete(' ')
  return keys
}

const boards: readonly Board[] = [
  ...Object.values(keyboards).map((rows) => ({ keys: keysOf(rows), starts: 1.3, slanted: true })),
  { keys: keysOf(keypad.map((row) => [row])), starts: 0.7, slanted: false },
]

const shortest = 4
/** Three neighbours stand in any word by chance, unless they lie in one line. */
const shortestStraight = 3
const firstStep = 0.5
const turn = 0.9
const straight = 0.1

export function matchWalks(signs: readonly Sign[]): Part[] {
  const text = signs.map(({ plain, kind }) => (kind === 'upper' ? plain.toUpperCase() : plain)).join('')
  return text === '' || plainText(signs).length !== text.length ? [] : boards.flatMap((board) => walksOn(board, text))
}

function walksOn({ keys, starts, slanted }: Board, text: string): Part[] {
  const parts: Part[] = []
  for (let start = 0; start < text.length; start += 1) {
    let guesses = starts + firstStep
    let heading = ''
    let turns = 0
    for (let at = start + 1; at < text.length; at += 1) {
      const before = keys.get(text.charAt(at - 1))
      const here = keys.get(text.charAt(at))
      const next = before && here ? headingOf(before, here, slanted) : null
      if (next === null || !before || !here) break
      const turned = heading !== '' && next !== heading
      if (turned) turns += 1
      guesses += (turned ? turn : straight) + (before.shifted === here.shifted ? 0 : 0.5)
      heading = next
      const count = at + 1 - start
      if (count < (turns === 0 ? shortestStraight : shortest)) continue
      parts.push({ start, end: at + 1, pattern: 'walk', guesses, params: { count } })
    }
  }
  return parts
}

function headingOf(from: Key, to: Key, slanted: boolean): string | null {
  const down = to.row - from.row
  const right = to.column - from.column
  if (Math.abs(down) > 1 || Math.abs(right) > 1 || (down === 0 && right === 0)) return null
  if (slanted && down !== 0 && right !== 0 && right === down) return null
  return `${down} ${right}`
}
