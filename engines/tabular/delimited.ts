// A delimited text file to header, rows and problems, piece by piece.
import { textChunks } from './chunks.ts'
import { isDirective } from './sniff.ts'
import type { Sniffed } from './sniff.ts'
import type { Limits } from './limits.ts'
import type { TableItem, TableRow } from './item.ts'
import { Problems } from './problems.ts'
import { Records } from './records.ts'
import type { ByteSource } from './source.ts'

export async function* readDelimited(source: ByteSource, sniffed: Sniffed, limits: Limits): AsyncIterable<TableItem[]> {
  const problems = new Problems(limits.problems)
  const names = sniffed.header ?? []
  const { decoder, pieces } = textChunks(source, sniffed.plain ? 'detect' : (sniffed.encoding ?? 'detect'))
  const shape = { delimiter: sniffed.delimiter ?? ',', loneCr: sniffed.loneCr ?? false, width: names.length }
  const records = new Records(shape, limits, problems)
  const fit = fitter(names.length, sniffed.lastHeaderRow ?? 0, limits, problems)
  if (sniffed.headerRow === 0) problems.add({ row: null, code: 'header-missing', weight: 'note' })
  if (!sniffed.plain && !sniffed.encodingSure) {
    const params = { encoding: sniffed.encoding ?? 'utf-8' }
    problems.add({ row: null, code: 'encoding-unsure', weight: 'note', params })
  }
  yield [{ type: 'header', row: sniffed.headerRow ?? 0, names }, ...problems.take()]
  let rows = 0
  let questions = 0
  let nuls = 0
  const feed = (piece: string, last: boolean): TableItem[] => {
    let text = piece
    if (text.includes('\0')) {
      nuls += text.length
      text = text.replaceAll('\0', '')
      nuls -= text.length
    }
    const found = records.feed(text, last)
    if (decoder.undecodable > 0) sayUndecodable(found, decoder.encoding ?? 'utf-8', problems)
    if (decoder.encoding === null && text.includes('??')) questions += questionCells(found)
    const kept = fit(found)
    rows += kept.length
    const said = problems.take()
    return said.length === 0 ? kept : [...kept, ...said]
  }
  for await (const piece of pieces) {
    const items = feed(piece, false)
    if (items.length > 0) yield items
    if (rows > limits.rows) {
      problems.add({ row: records.line, code: 'rows-many', weight: 'lost', params: { limit: limits.rows } })
      break
    }
  }
  const tail = rows > limits.rows ? [] : feed('', true)
  if (nuls > 0) problems.add({ row: null, code: 'nul-bytes', weight: 'note', params: { count: nuls } })
  if (questions > 0) {
    problems.add({ row: null, code: 'question-marks', weight: 'note', params: { cells: questions } })
  }
  if (rows === 0) problems.add({ row: null, code: 'no-rows', weight: 'note' })
  yield [...tail, ...problems.take(), ...problems.rest()]
}

/** Makes rows as wide as the header and drops what stands above the data. */
function fitter(width: number, lastHeaderRow: number, limits: Limits, problems: Problems) {
  let whole = 0
  let short = 0
  return (found: TableRow[]): TableRow[] => {
    let kept: TableRow[] | null = null
    for (let at = 0; at < found.length; at++) {
      const one = found[at] as TableRow // in bounds by the loop
      if (one.row > lastHeaderRow && one.cells.length === width && one.cells[0] !== '') {
        whole++
        kept?.push(one)
        continue
      }
      kept ??= found.slice(0, at)
      const fitted = one.row > lastHeaderRow && !isDirective(one.cells, one.row) ? refit(one) : null
      if (fitted) kept.push(fitted)
    }
    return kept ?? found
  }

  function refit({ row, cells }: TableRow): TableRow | null {
    let filled = cells.length
    while (filled > 0 && cells[filled - 1] === '') filled--
    if (filled === 0) return null
    if (filled > width) {
      const params = { cells: filled, columns: width }
      const value = cells.slice(0, Math.min(filled, limits.columns)).join(' ')
      problems.add({ row, code: 'row-wide', weight: 'lost', params, value })
      return null
    }
    if (cells.length >= width) {
      whole++
      return { type: 'row', row, cells: cells.slice(0, width) }
    }
    // Excel leaves out empty cells at the end of many rows; where rows are otherwise whole, content is missing.
    short++
    if (whole >= short * 9) {
      const params = { cells: cells.length, columns: width }
      problems.add({ row, code: 'row-short', weight: 'note', params, value: cells.join(' ') })
    }
    return { type: 'row', row, cells: [...cells, ...Array.from({ length: width - cells.length }, () => '')] }
  }
}

function sayUndecodable(rows: readonly TableRow[], encoding: string, problems: Problems): void {
  for (const { row, cells } of rows) {
    const bad = cells.find(cell => cell.includes('\ufffd'))
    if (bad !== undefined) {
      problems.add({ row, code: 'undecodable', weight: 'note', params: { encoding }, value: bad })
    }
  }
}

function questionCells(rows: readonly TableRow[]): number {
  let cells = 0
  for (const row of rows) for (const cell of row.cells) if (cell.includes('??')) cells++
  return cells
}
