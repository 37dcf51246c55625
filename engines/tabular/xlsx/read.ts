// A workbook to header, rows and problems: one sheet, streamed, with its merged cells spread.
import { openZip } from '#engines/archive'
import type { Zip } from '#engines/archive'
import { decode } from '#engines/japanese'
import { findHeader } from '../header.ts'
import type { Header, SampleRow } from '../header.ts'
import type { Limits } from '../limits.ts'
import type { TableItem } from '../item.ts'
import { Problems } from '../problems.ts'
import type { ByteSource } from '../source.ts'
import type { TableOptions } from '../options.ts'
import { readMerges, spreader } from './merges.ts'
import { readSheet } from './sheet.ts'
import type { SheetContext } from './sheet.ts'
import { readStrings } from './strings.ts'
import { readStyles } from './styles.ts'
import { readWorkbook } from './workbook.ts'
import type { Sheet, Workbook } from './workbook.ts'
import type { XmlStop } from './xml.ts'

const SAMPLE = 200

const decodeName = (bytes: Uint8Array): string => decode(bytes, 'cp932')

export async function openWorkbook(source: ByteSource, limits: Limits) {
  const zip = await openZip(source, { limits: { entry: limits.inflated, total: limits.inflated * 3 }, decodeName })
  if (!zip.ok) return { ok: false, code: 'archive-refused', reason: zip.code } as const
  const workbook = await readWorkbook(zip)
  return workbook.ok ? ({ ok: true, zip, workbook } as const) : workbook
}

export async function* readXlsx(source: ByteSource, options: TableOptions, limits: Limits): AsyncIterable<TableItem[]> {
  const problems = new Problems(limits.problems)
  const give = (stop: XmlStop): TableItem[] => {
    problems.add({ row: null, code: stop.code, weight: 'lost', params: { reason: stop.reason } })
    return problems.take()
  }
  const opened = await openWorkbook(source, limits)
  if (!opened.ok) {
    yield give(opened)
    return
  }
  const { zip, workbook } = opened
  const sheet = await chooseSheet(zip, workbook, options.sheet, problems)
  if (!sheet) {
    yield problems.take()
    return
  }
  const styles = await readStyles(zip, workbook.styles)
  if (!styles.ok) {
    yield give(styles)
    return
  }
  const strings = await readStrings(zip, workbook.strings, limits)
  if (!strings.ok) {
    yield give(strings)
    return
  }
  const context = {
    styles, strings: strings.strings, dates: workbook.dates, limits, problems, hiddenRows: 0,
  }
  yield* readRows(zip, sheet, context, options)
  if (context.hiddenRows > 0) {
    problems.add({ row: null, code: 'rows-hidden', weight: 'note', params: { count: context.hiddenRows } })
  }
  yield [...problems.take(), ...problems.rest()]
}

async function* readRows(
  zip: Zip, sheet: Sheet, context: SheetContext, options: TableOptions,
): AsyncIterable<TableItem[]> {
  const { limits, problems } = context
  const spread = spreader(await readMerges(zip.stream(sheet.entry)))
  let sample: SampleRow[] | null = []
  let header: Header | null = null
  let count = 0
  const start = (rows: readonly SampleRow[]): TableItem[] => {
    const found = findHeader(rows, options.headerRow)
    header = found
    if (found.row === 0 && found.names.length > 0) problems.add({ row: null, code: 'header-missing', weight: 'note' })
    const head: TableItem = { type: 'header', row: found.row, names: found.names, sheet: sheet.name }
    return [head, ...rows.flatMap(row => fit(row.row, row.cells, found, problems) ?? [])]
  }
  for await (const rows of readSheet(zip.stream(sheet.entry), context)) {
    const items: TableItem[] = []
    for (const { row, cells } of rows) {
      const merged = spread(row, cells)
      if (header) {
        const item = fit(row, cells, header, problems)
        if (item) items.push(item)
      } else if (sample) {
        sample.push({ row, cells, merged })
        if (sample.length < SAMPLE) continue
        items.push(...start(sample))
        sample = null
      }
    }
    count += rows.length
    items.push(...problems.take())
    if (items.length > 0) yield items
    if (count > limits.rows) {
      problems.add({ row: null, code: 'rows-many', weight: 'lost', params: { limit: limits.rows } })
      return
    }
  }
  const tail = sample && sample.length > 0 ? start(sample) : []
  if (count === 0) problems.add({ row: null, code: 'file-empty', weight: 'lost' })
  yield [...tail, ...problems.take()]
}

/** A row below the header in the header's columns; cells beyond them belong to no column and are only noted. */
function fit(row: number, cells: readonly string[], header: Header, problems: Problems): TableItem | null {
  if (row <= header.lastRow) return null
  const width = header.names.length
  const inside = cells.slice(0, width)
  const outside = cells.findIndex((cell, at) => at >= width && cell !== '')
  if (outside >= 0) {
    const value = cells[outside] ?? ''
    problems.add({ row, code: 'cell-outside', weight: 'note', params: { column: outside + 1 }, value })
  }
  if (!inside.some(cell => cell !== '')) return null
  while (inside.length < width) inside.push('')
  return { type: 'row', row, cells: inside }
}

async function chooseSheet(
  zip: Zip, workbook: Workbook, wanted: TableOptions['sheet'], problems: Problems,
): Promise<Sheet | null> {
  const { sheets } = workbook
  if (wanted !== undefined) {
    const found = typeof wanted === 'number' ? sheets[wanted - 1] : sheets.find(sheet => sheet.name === wanted)
    if (!found) problems.add({ row: null, code: 'sheet-missing', weight: 'lost', params: { sheet: wanted } })
    return found ?? null
  }
  const filled: Sheet[] = []
  for (const sheet of sheets) if (await hasCells(zip, sheet)) filled.push(sheet)
  const chosen = filled.find(sheet => !sheet.hidden) ?? filled[0]
  if (!chosen) {
    problems.add({ row: null, code: 'file-empty', weight: 'lost' })
    return null
  }
  if (chosen.hidden) problems.add({ row: null, code: 'sheet-hidden', weight: 'note', params: { sheet: chosen.name } })
  for (const other of filled) {
    if (other === chosen) continue
    problems.add({ row: null, code: 'sheet-other', weight: 'note', params: { sheet: other.name } })
  }
  return chosen
}

/** Whether the first part of a sheet shows a cell with a value; styled but empty cells do not count. */
async function hasCells(zip: Zip, sheet: Sheet): Promise<boolean> {
  let seen = 0
  let tail = ''
  for await (const piece of zip.stream(sheet.entry)) {
    // a sheet that cannot be read counts as filled, so that reading it tells why
    if (!piece.ok) return true
    const text = tail + Buffer.from(piece.bytes).toString('latin1')
    if (/<(?:\w+:)?(?:v|t)[\s>]/.test(text) || /<!DOCTYPE/i.test(text)) return true
    tail = text.slice(-20)
    seen += piece.bytes.length
    if (seen > 4 * 1024 * 1024) return true
  }
  return seen === 0
}
