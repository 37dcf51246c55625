// A head on paper: what a person compares, types in or scans, and what a QR code beside it says.
import { createHash } from 'node:crypto'
import { formatCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'

export interface HeadCode {
  readonly size: number
  /** 8 groups of 8 characters: 7 of the hash and a check character each. */
  readonly groups: readonly string[]
  /** `<size>: <groups>`, as it is printed and typed. */
  readonly text: string
  /** Upper case, digits and colons only: the QR code's compact alphabet. */
  readonly qr: string
}

/** A head kept outside the installation. `size: null` when only the 64 characters are known. */
export type OutsideHead =
  | { readonly kind: 'code'; readonly size: number | null; readonly code: string }
  | { readonly kind: 'note'; readonly note: string }

export type ParsedHead =
  | { readonly ok: true; readonly head: { readonly kind: 'code'; readonly size: number | null; readonly code: string } }
  | { readonly ok: false; readonly code: 'not-a-head' }
  /** `groups`: which of the eight, from 1. */
  | { readonly ok: false; readonly code: 'mistyped'; readonly groups: readonly number[] }

/**
 * Commits to origin, size, root and key, so that comparing the 64 characters compares everything.
 * 56 of them are hash (224 bits); the rest tell a slip of the hand from a changed record.
 */
export function headCode(checkpoint: Checkpoint, vkey: string): HeadCode {
  const hash = createHash('sha256')
    .update(`kokoroe/head/v1\n${formatCheckpoint(checkpoint)}${vkey}\n`, 'utf8').digest('hex').toUpperCase()
  const groups = Array.from({ length: 8 }, (_, k) => {
    const seven = hash.slice(k * 7, k * 7 + 7)
    return seven + checkCharacter(seven, k)
  })
  const { size } = checkpoint
  return { size, groups, text: `${size}: ${groups.join(' ')}`, qr: `KOKOROE:1:${size}:${groups.join('')}` }
}

/** Takes the QR text, `size: code`, or the code alone; spaces, hyphens, full-width and lower case do not matter. */
export function parseHeadCode(text: string): ParsedHead {
  if (text.length > 1000) return { ok: false, code: 'not-a-head' }
  const plain = text.normalize('NFKC').toUpperCase().trim().replace(/^KOKOROE:1:/, '')
  const alone = codeOf(plain)
  // With a size before it: everything up to the colon, or the first word where there is none.
  const parts = alone.length === 64 ? null : /^([\d,]{1,20})(?:\s*:|\s)(.*)$/su.exec(plain)
  const code = parts ? codeOf(parts[2] ?? '') : alone
  if (!/^[0-9A-F]{64}$/.test(code)) return { ok: false, code: 'not-a-head' }
  const size = parts?.[1] === undefined ? null : Number(parts[1].replaceAll(',', ''))
  if (size !== null && !Number.isSafeInteger(size)) return { ok: false, code: 'not-a-head' }
  const wrong = [0, 1, 2, 3, 4, 5, 6, 7].filter((k) => {
    const group = code.slice(k * 8, k * 8 + 8)
    return group[7] !== checkCharacter(group.slice(0, 7), k)
  })
  if (wrong.length > 0) return { ok: false, code: 'mistyped', groups: wrong.map((k) => k + 1) }
  return { ok: true, head: { kind: 'code', size, code } }
}

function codeOf(text: string): string {
  // O, I and L are no hex digits: whoever typed them saw 0 and 1.
  return text.replace(/[\s\p{Dash_Punctuation}._]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

/** Odd weights find every single wrong character; the group's number finds swapped groups. */
function checkCharacter(seven: string, group: number): string {
  let sum = group
  for (let i = 0; i < 7; i++) sum += (2 * i + 1) * Number.parseInt(seven.charAt(i), 16)
  return (sum % 16).toString(16).toUpperCase()
}
