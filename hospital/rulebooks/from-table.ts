// The ministry's XLSX layout (or any checklist kept as a table) → a draft rulebook that a person checks and adds.
import { columnFinder, readTable, type ByteSource, type TableItem } from '#engines/tabular'
import { fold } from '#engines/japanese'
import type { Message } from '#hospital/kernel/text.ts'
import { headerWords, notItems } from './headers.words.ts'
import { refuse, say, type Outcome, type Refused } from './refusal.ts'
import type { Bilingual, Rulebook, RulebookItem } from './schema.ts'
import { text } from './text.ts'

/** 0-based columns; what is left out is guessed from the headers. */
export interface Columns {
  readonly number?: number
  readonly text?: number
  readonly scope?: number
  readonly note?: number
}

/** What the sheet cannot say. */
export interface About {
  readonly id: string
  readonly family: string
  readonly title: Bilingual
  readonly publisher: Bilingual
  readonly edition: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly supersedes?: string
  /** Where the file came from. */
  readonly source: string
  readonly sheet?: string | number
  readonly headerRow?: number
}

export interface TableDraft {
  readonly book: Rulebook
  /** Header names by what they were taken for, and those nothing was made of. */
  readonly taken: Readonly<Record<keyof Columns, string | null>>
  readonly ignored: readonly string[]
  readonly sheet: string | null
  /** Rows that were no items (headings). */
  readonly skipped: readonly number[]
}

const itemsMost = 1000
const rowsMost = 5000
const bytesMost = 20 * 1024 * 1024
const names = ['number', 'text', 'scope', 'note'] as const
const find = columnFinder(headerWords)
const saveAgain: ReadonlySet<string> = new Set(['file-encrypted', 'file-old-excel'])

export async function rulebookFromTable(
  source: ByteSource, about: About, columns: Columns = {},
): Promise<Outcome<TableDraft>> {
  if (source.size > bytesMost) return refuse(1, 1, say('refusal.tooLarge', { size: source.size, limit: bytesMost }))
  const items: TableItem[] = []
  const options = {
    ...(about.sheet === undefined ? {} : { sheet: about.sheet }),
    ...(about.headerRow === undefined ? {} : { headerRow: about.headerRow }),
    limits: { rows: rowsMost, columns: 200, inflated: bytesMost * 10, sharedStrings: 8 * 1024 * 1024 },
  }
  for await (const batch of readTable(source, options)) items.push(...batch)
  return draftOf(items, about, columns)
}

function draftOf(rows: readonly TableItem[], about: About, columns: Columns): Outcome<TableDraft> {
  const header = rows.find((one) => one.type === 'header')
  const lost = rows.filter((one) => one.type === 'problem').filter((one) => one.weight === 'lost')
    .map((one): Refused => ({ line: one.row ?? 1, column: 1, message: whyLost(one.code) }))
  if (lost.length > 0) return { ok: false, refusals: lost }
  if (header === undefined) return refuse(1, 1, say('sheet.noHeader'))
  const guess = find(header.names).columns
  const at = Object.fromEntries(names.map((name) => [name, columns[name] ?? guess[name]?.index ?? null]))
  const { number, text: body, scope, note } = at as Record<keyof Columns, number | null>
  if (number === null || body === null) return refuse(Math.max(1, header.row), 1, say('sheet.noHeader'))

  const refusals: Refused[] = []
  const skipped: number[] = []
  const found = new Map<string, RulebookItem>()
  let area = ''
  for (const one of rows) {
    if (one.type !== 'row') continue
    const id = cell(one.cells, number)
    const ja = cell(one.cells, body)
    if (scope !== null && cell(one.cells, scope) !== '') area = cell(one.cells, scope)
    if (isHeading(id, ja, one.cells)) skipped.push(one.row)
    else if (id === '') refusals.push({ line: one.row, column: number + 1, message: say('sheet.noNumber') })
    else if (ja === '') refusals.push({ line: one.row, column: body + 1, message: say('sheet.noText') })
    else if (id.length > 40) refusals.push(tooLong(one.row, number, header.names, 40))
    else if (ja.length > 4000) refusals.push(tooLong(one.row, body, header.names, 4000))
    else if (found.has(id)) refusals.push({
      line: one.row, column: number + 1, message: say('sheet.sameNumber', { id }),
    })
    else found.set(id, itemOf(id, ja, area, cell(one.cells, note), `${about.source} ${header.sheet ?? ''} ${one.row}`))
    if (found.size > itemsMost) return refuse(one.row, 1, say('sheet.tooMany', { limit: itemsMost }))
  }
  if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, 20) }
  if (found.size === 0) return refuse(Math.max(1, header.row), 1, say('sheet.noItems'))
  const used = new Set([number, body, scope, note])
  return {
    ok: true,
    value: {
      book: bookOf(about, [...found.values()]),
      taken: {
        number: header.names[number] ?? null,
        text: header.names[body] ?? null,
        scope: scope === null ? null : header.names[scope] ?? null,
        note: note === null ? null : header.names[note] ?? null,
      },
      ignored: header.names.filter((name, column) => name !== '' && !used.has(column)),
      sheet: header.sheet ?? null,
      skipped,
    },
  }
}

function cell(cells: readonly string[], column: number | null): string {
  return column === null ? '' : (cells[column] ?? '').trim()
}

const itemNumber = /^[\d\s().\u30fb\-–]*\d[\d\s().\u30fb\-–]*$/
const headings = new Set(notItems.map((word) => fold(word)))

/** A row that says nothing, a heading across merged cells or alone in its row, or a line for signing. */
function isHeading(id: string, ja: string, cells: readonly string[]): boolean {
  if ((id === '' && ja === '') || headings.has(fold(ja)) || headings.has(fold(id))) return true
  if (new Set(cells.map((one) => one.trim()).filter((one) => one !== '')).size > 1) return false
  // Alone: a number without its text or a whole sentence without its number is a fault, anything else a heading.
  return id !== '' && ja === '' ? !itemNumber.test(id.normalize('NFKC')) : !/[。.]$/.test(ja)
}

function whyLost(code: string): Message {
  return say(saveAgain.has(code) ? 'sheet.saveAgain' : 'sheet.unreadable')
}

function tooLong(row: number, column: number, header: readonly string[], limit: number): Refused {
  return { line: row, column: column + 1, message: say('refusal.tooLong', { field: header[column] ?? '', limit }) }
}

function both(value: string): Bilingual {
  return { ja: value.slice(0, 4000), en: text.en['sheet.translate'] }
}

function itemOf(id: string, ja: string, area: string, note: string, source: string): RulebookItem {
  return {
    id, text: both(ja), wording: 'quoted', principle: null,
    ...(area === '' ? {} : { scope: both(area) }),
    certainty: 'stated', source: source.replaceAll(/\s+/g, ' ').trim().slice(0, 1000),
    asks: [], dropped: [], records: [], replaces: [], examples: [],
    ...(note === '' ? {} : { note: both(note) }),
  }
}

function bookOf(about: About, items: RulebookItem[]): Rulebook {
  return {
    id: about.id, family: about.family, title: about.title, publisher: about.publisher, edition: about.edition,
    validFrom: about.validFrom, validTo: about.validTo,
    ...(about.supersedes === undefined ? {} : { supersedes: about.supersedes }),
    source: { note: about.source },
    // The words are the file's own, but nobody has compared what was read with it yet.
    status: 'toBeChecked',
    coverage: 'whole',
    evidenceMaxAgeDays: 183,
    items,
  }
}
