// All ways of one row: several columns of numbers and addresses, and whether anybody answers at night.
import { fold } from '#engines/japanese'
import { listSeparator } from '../answers.words.ts'
import type { Row } from '../row.ts'
import { readYesNo, saysNothing } from '../told.ts'
import { say } from '../text.ts'
import { allSystemsWords } from './role.words.ts'
import { nightHeadings, nightNo, nightYes } from './night.words.ts'
import { joined, waysIn, type Ways } from './ways.ts'

export interface Reach {
  readonly ways: Ways
  readonly nights: boolean | undefined
  readonly empty: boolean
}

export interface ReachColumns<Column extends string> {
  readonly phones: readonly Column[]
  readonly emails: readonly Column[]
  readonly nights?: Column
}

const everywhere = new Set<string>(allSystemsWords.map((word) => fold(word)))
const always = nightYes.map((word) => fold(word))
const never = nightNo.map((word) => fold(word))
const ofNight = nightHeadings.map((word) => fold(word))

export function reachIn<Column extends string>(
  row: Row<Column>,
  { phones, emails, nights }: ReachColumns<Column>,
): Reach {
  const found: Ways[] = []
  let answered: boolean | undefined
  for (const column of [...phones, ...emails]) {
    const text = row.text(column)
    if (text === undefined) continue
    const heading = row.heading(column)
    const ways = waysIn(text, heading)
    found.push(ways)
    if (isNightly(heading) && ways.phones.length > 0) answered = true
  }
  const told = nights === undefined ? undefined : nightly(row, nights, found)
  const ways = joined(found)
  if (ways.zeroLost) row.note(say('source.zero-lost'), ways.phones.join(' '))
  return { ways, nights: told ?? answered, empty: ways.phones.length + ways.emails.length === 0 }
}

/** As attributes of a fact: left out where there are none. */
export function reached({ phones, emails }: Ways) {
  return { phones: phones.length > 0 ? phones : undefined, emails: emails.length > 0 ? emails : undefined }
}

/** `電子カルテ、PACS` is two systems; `全システム` or nothing is one contact for whatever the vendor keeps. */
export function systemsIn(text: string | undefined): readonly (string | undefined)[] {
  const names = (text ?? '')
    .split(listSeparator)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !everywhere.has(fold(name)))
  return names.length > 0 ? names : [undefined]
}

function nightly<Column extends string>(row: Row<Column>, column: Column, found: Ways[]): boolean | undefined {
  const text = row.text(column)
  if (text === undefined || saysNothing(text)) return undefined
  const folded = fold(text)
  if (never.some((word) => folded.includes(word))) return false
  if (always.some((word) => folded.includes(word))) return true
  const plain = readYesNo(text)
  if (plain !== undefined) return plain
  const ways = waysIn(text, row.heading(column))
  if (ways.phones.some((phone) => phone.replace(/\D/g, '').length >= 3)) {
    found.push(ways)
    return true
  }
  row.note(say('source.answer-unreadable', { column: row.heading(column) }), text)
  return undefined
}

function isNightly(heading: string): boolean {
  const folded = fold(heading)
  return ofNight.some((word) => folded.includes(word))
}
