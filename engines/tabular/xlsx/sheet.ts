// One sheet's rows, streamed: cells in their columns as text, with what could not be read.
import type { ZipPiece } from '#engines/archive'
import type { Limits } from '../limits.ts'
import type { Problems } from '../problems.ts'
import { numberText } from './cells.ts'
import { columnOf } from './merges.ts'
import type { Styles } from './styles.ts'
import { unescape } from './strings.ts'
import { walkXml } from './xml.ts'

export interface SheetRow {
  readonly row: number
  readonly cells: string[]
}

export interface SheetContext {
  readonly styles: Styles
  readonly strings: readonly string[]
  readonly dates: '1900' | '1904'
  readonly limits: Limits
  readonly problems: Problems
  /** Counts hidden rows with content. */
  hiddenRows: number
}

export async function* readSheet(pieces: AsyncIterable<ZipPiece>, context: SheetContext): AsyncIterable<SheetRow[]> {
  const { limits, problems, strings, styles, dates } = context
  let rows: SheetRow[] = []
  let row = 0
  let cells: string[] = []
  let column = -1
  let type = 'n'
  let style: string | undefined
  let hidden = false
  let value = ''
  let stored = false
  let formula = false
  let listening = false
  let reading = false

  const walk = walkXml(pieces, {
    open(name, attributes) {
      if (name === 'c') {
        const place = attributes['r']
        column = place === undefined ? column + 1 : columnOf(place)
        type = attributes['t'] ?? 'n'
        style = attributes['s']
        value = ''
        stored = false
        formula = false
      } else if (name === 'v') {
        listening = true
        stored = true
      } else if (name === 't') {
        listening = !reading
        stored = true
      } else if (name === 'f') formula = true
      else if (name === 'rPh') reading = true
      else if (name === 'row') {
        const place = Number(attributes['r'] ?? row + 1)
        row = Number.isInteger(place) && place > 0 ? place : row + 1
        cells = []
        column = -1
        hidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true'
      }
    },
    close(name) {
      if (name === 'v' || name === 't') listening = false
      else if (name === 'rPh') reading = false
      else if (name === 'c') take()
      else if (name === 'row' && cells.length > 0) {
        rows.push({ row, cells })
        if (hidden) context.hiddenRows++
        cells = []
      }
    },
    text(text) {
      if (listening && value.length < limits.cell) value += text
    },
  })

  function take(): void {
    if (!stored) {
      if (formula) problems.add({ row, code: 'formula-uncached', weight: 'lost', params: { column: column + 1 } })
      return
    }
    if (column < 0 || column >= limits.columns) return
    const text = textOf()
    if (text === '') return
    while (cells.length < column) cells.push('')
    cells[column] = text
  }

  function textOf(): string {
    if (type === 's') return strings[Number(value)] ?? ''
    if (type === 'n') return numberText(value, styles.formatOf(style), dates)
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type === 'e') {
      problems.add({ row, code: 'cell-error', weight: 'note', params: { column: column + 1 }, value })
      return ''
    }
    if (type === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '')
    return unescape(value)
  }

  for await (const stop of walk) {
    const place = row === 0 ? null : row
    if (stop) problems.add({ row: place, code: stop.code, weight: 'lost', params: { reason: stop.reason } })
    const done = rows
    rows = []
    yield done
  }
}
