// The named sets of the dialect as PCRE means them without Unicode properties: letters, digits, blanks of ASCII alone.
import { complement, union } from './tree.ts'
import type { Ranges } from './tree.ts'

const digit: Ranges = [[0x30, 0x39]]
const upper: Ranges = [[0x41, 0x5a]]
const lower: Ranges = [[0x61, 0x7a]]
const word = union(digit, upper, lower, [[0x5f, 0x5f]])
const space: Ranges = [[0x09, 0x0d], [0x20, 0x20]]
const blank: Ranges = [[0x09, 0x09], [0x20, 0x20]]
const line: Ranges = [[0x0a, 0x0d], [0x85, 0x85], [0x2028, 0x2029]]

/** The set behind `\d`, `\W` … by its letter. */
export const shorthand: ReadonlyMap<string, Ranges> = new Map([
  ['d', digit], ['D', complement(digit)],
  ['w', word], ['W', complement(word)],
  ['s', space], ['S', complement(space)],
  ['h', blank], ['H', complement(blank)],
  ['N', complement([[0x0a, 0x0a]])], ['R', line],
])

/** `[:alpha:]` and its like inside a set. */
export const posix: ReadonlyMap<string, Ranges> = new Map([
  ['digit', digit], ['upper', upper], ['lower', lower], ['alpha', union(upper, lower)],
  ['alnum', union(digit, upper, lower)], ['word', word], ['space', space], ['blank', blank],
  ['xdigit', union(digit, [[0x41, 0x46]], [[0x61, 0x66]])], ['cntrl', [[0, 0x1f], [0x7f, 0x7f]]],
  ['print', [[0x20, 0x7e]]], ['graph', [[0x21, 0x7e]]],
  ['punct', [[0x21, 0x2f], [0x3a, 0x40], [0x5b, 0x60], [0x7b, 0x7e]]],
])

/** Escapes that stand for one control character. */
export const control: ReadonlyMap<string, number> = new Map([
  ['t', 0x09], ['n', 0x0a], ['v', 0x0b], ['f', 0x0c], ['r', 0x0d], ['a', 0x07], ['e', 0x1b],
])
