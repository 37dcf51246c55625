// Ways to reach somebody, out of cells that may hold several: numbers, extensions, addresses.
import { fold } from '#engines/japanese'
import { insideLines, noWayWords } from './ways.words.ts'

export interface Ways {
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  /** What was neither. */
  readonly unread: readonly string[]
  /** A spreadsheet took the leading zero away; it was put back. */
  readonly zeroLost: boolean
}

const none = new Set<string>(noWayWords.map((word) => fold(word)))
const inside = insideLines.map((word) => fold(word))
const address = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g

/** `heading` tells an extension from a number of the public network. */
export function waysIn(text: string, heading: string): Ways {
  const phones: string[] = []
  const unread: string[] = []
  let zeroLost = false
  const plain = text.normalize('NFKC')
  const emails = plain.match(address) ?? []
  for (const part of plain.replace(address, '\n').split(/[\n;、,/]+|\bor\b/)) {
    const way = part.trim()
    if (way === '' || none.has(fold(way))) continue
    const digits = way.replace(/\D/g, '')
    if (digits.length < 2) unread.push(way)
    else if (lostZero(way)) {
      zeroLost = true
      phones.push(`0${way}`)
    } else phones.push(labelled(way, heading))
  }
  return { phones, emails, unread, zeroLost }
}

/** A mobile or area code without its zero: no number of the network starts otherwise. */
function lostZero(way: string): boolean {
  return /^[789]0\d{8}$/.test(way) || /^[1-9]\d{8}$/.test(way)
}

function labelled(way: string, heading: string): string {
  if (!/^[\d-]{1,8}$/.test(way)) return way
  const folded = fold(heading)
  const label = inside.findIndex((word) => folded.includes(word))
  return label < 0 ? way : `${insideLines[label]?.replace(/^phs$/, 'PHS') ?? ''} ${way}`
}

/** Each once, in the order they came. */
export function joined(ways: readonly Ways[]): Ways {
  return {
    phones: [...new Set(ways.flatMap((one) => one.phones))],
    emails: [...new Set(ways.flatMap((one) => one.emails))],
    unread: ways.flatMap((one) => one.unread),
    zeroLost: ways.some((one) => one.zeroLost),
  }
}
