// One cell as the value of an attribute, by what the attribute holds and what this system writes.
import { fold, parseDate, parseMoment } from '#engines/japanese'
import type { Message } from '#hospital/kernel/text.ts'
import type { Attribute } from '#hospital/register/mapping/attributes.ts'
import type { MappedColumn } from '#hospital/register/mapping/mapping.ts'
import { roleOf } from '../shared/contact/role.ts'
import { answerOf, saysNever } from '../shared/answers.ts'
import { dateIn, momentIn } from '../shared/dates.ts'
import { say as sayShared } from '../shared/text.ts'
import { readYesNo, saysNothing } from '../shared/told.ts'
import { choiceWords, listSeparator } from './choices.words.ts'
import { enabledNo, enabledYes } from './headings.words.ts'
import { say } from './text.ts'

export type Converted =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: Message }

const has = (words: readonly string[] | undefined, text: string): boolean =>
  words !== undefined && words.some((word) => fold(word) === text)
const on = new Set<string>(enabledYes.map((word) => fold(word)))
const off = new Set<string>(enabledNo.map((word) => fold(word)))
const usual = new Map<string, string>(
  Object.entries(choiceWords).flatMap(([choice, words]) =>
    words.map((word) => [`${choice.split('.')[0]}/${fold(word)}`, choice.split('.')[1] ?? '']),
  ),
)

/** `undefined` as value: the cell says nothing. */
export function convert(text: string, attribute: Attribute, column: MappedColumn, today: string): Converted {
  const plain = text.trim()
  const folded = fold(plain)
  const own = Object.entries(column.words ?? {}).find(([word]) => fold(word) === folded)?.[1]
  if (
    attribute.nullable
    && (has(column.never, folded) || (plain !== '' && !isNo(column, folded) && saysNever(plain)))
  )
    return fine(null)
  if (plain === '' || (own === undefined && saysNothing(plain))) return fine(undefined)
  switch (attribute.holds) {
    case 'yesNo':
      return yesNo(own ?? plain, column)
    case 'choice':
      return choice(own ?? plain, attribute, column)
    case 'date':
      return dated(plain, column, today, 'date')
    case 'moment':
      return dated(plain, column, today, 'moment')
    case 'number':
      return number(plain, column)
    case 'list':
      return fine(listed(plain, column))
    case 'text':
      return fine(own ?? plain)
  }
}

const fine = (value: unknown): Converted => ({ ok: true, value })
const isNo = (column: MappedColumn, folded: string): boolean => has(column.no, folded)

function listed(text: string, { separator }: Pick<MappedColumn, 'separator'>): string[] {
  return text
    .split(separator ?? listSeparator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function yesNo(text: string, column: MappedColumn): Converted {
  const folded = fold(text)
  const told = has(column.yes, folded)
    ? true
    : has(column.no, folded)
      ? false
      : (readYesNo(text) ?? (on.has(folded) ? true : off.has(folded) ? false : undefined))
  if (told === undefined)
    return { ok: false, message: sayShared('source.answer-unreadable', { column: column.column }) }
  return fine(column.not === true ? !told : told)
}

function choice(text: string, { name, choices }: Attribute, column: MappedColumn): Converted {
  const folded = fold(text)
  const found = choices.find((one) => fold(one) === folded) ?? usual.get(`${name}/${folded}`) ?? byMeaning(name, text)
  if (found !== undefined && choices.includes(found)) return fine(found)
  return {
    ok: false,
    message: say('mapper.choice-unreadable', { column: column.column, choices: choices.join(', ') }),
  }
}

function byMeaning(name: string, text: string): string | undefined {
  if (name === 'answer') return answerOf(text)
  if (name === 'role') return roleOf({ role: text }).role
  return name === 'body' ? roleOf({ role: text }).body : undefined
}

function dated(text: string, column: MappedColumn, today: string, as: 'date' | 'moment'): Converted {
  const order = column.order
  const read = as === 'date' ? dateIn(text, today) : momentIn(text, today)
  const ordered =
    order === undefined
      ? null
      : as === 'date'
        ? parseDate(text, { today, order })
        : parseMoment(text, { today, order })
  const value = ordered ?? read
  return value === null
    ? { ok: false, message: sayShared('source.date-unreadable', { column: column.column }) }
    : fine(value)
}

function number(text: string, column: MappedColumn): Converted {
  const [, digits] = /^(\d{1,9})\D{0,4}$/.exec(text.normalize('NFKC').replaceAll(',', '').trim()) ?? []
  return digits === undefined
    ? { ok: false, message: sayShared('source.number-unreadable', { column: column.column }) }
    : fine(Number(digits))
}
