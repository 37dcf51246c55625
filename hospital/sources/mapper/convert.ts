// One cell as the value of an attribute, by what the attribute holds and what this system writes.
import { fold, parseDate, parseMoment } from '#engines/japanese'
import type { Message } from '#hospital/kernel/text.ts'
import type { Attribute } from '#hospital/register/mapping/attributes.ts'
import type { MappedColumn } from '#hospital/register/mapping/mapping.ts'
import { byteUnitIn, bytesIn } from '../shared/amounts/bytes.ts'
import { countIn } from '../shared/amounts/count.ts'
import { hourUnitIn, hoursIn } from '../shared/amounts/hours.ts'
import { mediaSortOf } from '../shared/amounts/media.ts'
import { everyHoursIn, everyWeekOn } from '../shared/amounts/rhythm.ts'
import { dataKindOf } from '../shared/data-kinds.ts'
import { roleOf } from '../shared/contact/role.ts'
import { answerOf, saysNever } from '../shared/answers.ts'
import { dateIn, momentIn } from '../shared/dates.ts'
import { say as sayShared } from '../shared/text.ts'
import { readYesNo, saysNothing } from '../shared/told.ts'
import { backupChoices } from './backups.words.ts'
import { choiceWords, listSeparator } from './choices.words.ts'
import { enabledNo, enabledYes, flag, flagWords } from './headings.words.ts'
import { say } from './text.ts'

export type Converted =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: Message }

const on = new Set<string>(enabledYes.map((word) => fold(word)))
const off = new Set<string>(enabledNo.map((word) => fold(word)))
const usual = new Map<string, string>(
  Object.entries({ ...choiceWords, ...backupChoices }).flatMap(([choice, words]) =>
    words.map((word) => [`${choice.split('.')[0]}/${fold(word)}`, choice.split('.')[1] ?? '']),
  ),
)

export type Convert = (text: string) => Converted

/** Cells that stand in many rows are read once. */
const remembered = 1000
/** Where null means "without end", usual words for it are known. A dash for the last log-on need not mean "never". */
const endless = new Set(['expiresAt', 'to', 'maxAgeDays'])
/** Words such as 未定 and 無期限 are short; a long cell is none of them. */
const longestWord = 12

/** `undefined` as value: the cell says nothing. */
export function converter(attribute: Attribute, column: MappedColumn, today: string): Convert {
  const words = new Words(column)
  const plainly = (text: string): Converted => {
    if (attribute.holds === 'yesNo') return yesNo(text, attribute, column, words)
    if (attribute.holds === 'choice') return choice(text, attribute, column)
    if (attribute.holds === 'number') return number(text, column, attribute)
    if (attribute.name === 'weekdays') return amount(everyWeekOn(`(${text})`), 'source.rhythm-unreadable', column.column)
    if (attribute.holds === 'list') return fine(listed(text, column))
    return attribute.holds === 'text' ? fine(text) : dated(text, column, today, attribute.holds)
  }
  const whole = (text: string): Converted => {
    const plain = text.trim()
    if (plain === '') return words.never.has('') ? fine(null) : fine(undefined)
    const own = words.own(plain)
    if (own === undefined && plain.length <= longestWord && !/^\d{2}/.test(plain)) {
      if (endless.has(attribute.name) && saysNever(plain)) return fine(null)
      if (saysNothing(plain)) return fine(undefined)
    }
    return attribute.nullable && words.saysNever(plain) ? fine(null) : plainly(own ?? plain)
  }
  const seen = new Map<string, Converted>()
  return (text) => {
    const before = seen.get(text)
    if (before) return before
    const converted = whole(text)
    if (seen.size < remembered) seen.set(text, converted)
    return converted
  }
}

/** What this system writes, folded once. */
class Words {
  readonly yes: ReadonlySet<string>
  readonly no: ReadonlySet<string>
  readonly never: ReadonlySet<string>
  readonly #own: ReadonlyMap<string, string>

  constructor({ yes = [], no = [], never = [], words = {} }: MappedColumn) {
    this.yes = new Set(yes.map((word) => fold(word)))
    this.no = new Set(no.map((word) => fold(word)))
    this.never = new Set(never.map((word) => fold(word)))
    this.#own = new Map(Object.entries(words).map(([word, value]) => [fold(word), value]))
  }

  own(text: string): string | undefined {
    return this.#own.size === 0 ? undefined : this.#own.get(fold(text))
  }

  saysNever(text: string): boolean {
    return this.never.size > 0 && this.never.has(fold(text))
  }
}

const fine = (value: unknown): Converted => ({ ok: true, value })

function listed(text: string, { separator }: Pick<MappedColumn, 'separator'>): string[] {
  return text
    .split(separator ?? listSeparator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function yesNo(text: string, { name }: Attribute, column: MappedColumn, words: Words): Converted {
  const folded = fold(text)
  const own = words.yes.has(folded) || words.no.has(folded)
  // INVARIANT: in a column `stopped`, the word "stopped" means the account, not "no, not stopped".
  if (!own && column.not === true && name === 'enabled' && (on.has(folded) || off.has(folded))) {
    if (!flag.test(column.column) || !flagWords.test(folded)) return fine(on.has(folded))
  }
  const told = words.yes.has(folded)
    ? true
    : words.no.has(folded)
      ? false
      : (readYesNo(text) ?? (on.has(folded) ? true : off.has(folded) ? false : undefined))
  if (told === undefined)
    return { ok: false, message: sayShared('source.answer-unreadable', { column: column.column }) }
  return fine(column.not === true ? !told : told)
}

function choice(text: string, { name, choices }: Attribute, column: MappedColumn): Converted {
  const folded = fold(text)
  const found =
    choices.find((one) => fold(one) === folded)
    ?? [usual.get(`${name}/${folded}`), byMeaning(name, text)].find((one) => one !== undefined && choices.includes(one))
  if (found !== undefined) return fine(found)
  return {
    ok: false,
    message: say('mapper.choice-unreadable', { column: column.column, choices: choices.join(', ') }),
  }
}

function byMeaning(name: string, text: string): string | undefined {
  if (name === 'answer') return answerOf(text)
  if (name === 'media' || name === 'sort') return mediaSortOf(text)
  if (name === 'data') return dataKindOf(text)
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

function number(text: string, { column }: MappedColumn, { name }: Attribute): Converted {
  if (name === 'everyHours') return amount(everyHoursIn(text, hourUnitIn(column)), 'source.rhythm-unreadable', column)
  if (name === 'hours' || name.endsWith('Hours')) return amount(hoursIn(text, hourUnitIn(column) ?? 1), 'source.hours-unreadable', column)
  if (name === 'farBackDays') {
    const hours = hoursIn(text, hourUnitIn(column) ?? 24)
    return amount(hours === null ? null : hours / 24, 'source.hours-unreadable', column)
  }
  if (name === 'bytes' || name.endsWith('Bytes')) return amount(bytesIn(text, byteUnitIn(column) ?? 1), 'source.bytes-unreadable', column)
  if (name === 'yen' || name === 'driveYen') return amount(countIn(text), 'source.number-unreadable', column)
  const [, digits] = /^(\d{1,9})\D{0,4}$/.exec(text.normalize('NFKC').replaceAll(',', '').trim()) ?? []
  return amount(digits === undefined ? null : Number(digits), 'source.number-unreadable', column)
}

function amount(
  value: number | readonly number[] | null, code: 'source.hours-unreadable' | 'source.rhythm-unreadable' | 'source.bytes-unreadable' | 'source.number-unreadable',
  column: string,
): Converted {
  return value === null ? { ok: false, message: sayShared(code, { column }) } : fine(value)
}
