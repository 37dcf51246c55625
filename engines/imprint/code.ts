// A generation on paper: 8 groups of 8 characters that a person compares or types in.
import { hash } from 'node:crypto'
import type { Totals } from './entry.ts'

/** 8 groups of 8: 7 of the hash and a check character each. */
export function paperCode(root: string, { files, bytes, unread }: Totals): string {
  const digits = hash(
    'sha256', `kokoroe/imprint/code/v1\n${root}\n${files}\n${bytes}\n${unread}\n`, 'hex',
  ).toUpperCase()
  return Array.from({ length: 8 }, (_, group) => {
    const seven = digits.slice(group * 7, group * 7 + 7)
    return seven + checkCharacter(seven, group)
  }).join(' ')
}

export type TypedCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly why: 'not-a-code' }
  /** `groups`: which of the eight, from 1. */
  | { readonly ok: false; readonly why: 'mistyped'; readonly groups: readonly number[] }

/** What a person typed, as `paperCode` writes it; spaces, hyphens, full-width and lower case do not matter. */
export function readPaperCode(text: string): TypedCode {
  if (text.length > 1000) return { ok: false, why: 'not-a-code' }
  // O, I and L are no hex digits: whoever typed them saw 0 and 1.
  const plain = text.normalize('NFKC').toUpperCase().replace(
    /[\s\p{Dash_Punctuation}._]/gu, '',
  ).replaceAll('O', '0').replace(/[IL]/g, '1')
  if (!/^[0-9A-F]{64}$/.test(plain)) return { ok: false, why: 'not-a-code' }
  const groups = Array.from({ length: 8 }, (_, at) => plain.slice(at * 8, at * 8 + 8))
  const wrong = groups.flatMap((group, at) => (group[7] === checkCharacter(group.slice(0, 7), at) ? [] : [at + 1]))
  return wrong.length > 0 ? { ok: false, why: 'mistyped', groups: wrong } : { ok: true, code: groups.join(' ') }
}

/** Odd weights find every single wrong character; the group's number finds swapped groups. */
function checkCharacter(seven: string, group: number): string {
  let sum = group
  for (let at = 0; at < 7; at++) sum += (2 * at + 1) * Number.parseInt(seven.charAt(at), 16)
  return (sum % 16).toString(16).toUpperCase()
}
