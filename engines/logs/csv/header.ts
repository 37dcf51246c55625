// The first row of a table of events: what its columns are, and whether it is one at all.
import { wordKey, foldedWords } from '../windows/words.ts'
import { columnWords, timeWords } from './columns.words.ts'
import { CsvRecords } from './records.ts'
import type { CsvRecord } from './records.ts'

const columns = foldedWords(columnWords)
const times = new Set([...timeWords].map(wordKey))

export interface Header {
  readonly delimiter: string
  /** Our field names; a column that is nothing known keeps its own. */
  readonly names: readonly string[]
  readonly windows: boolean
  /** Columns that say when, in order, for tables of others. */
  readonly times: readonly number[]
  /** The record that is the header, counted from 1. */
  readonly record: number
}

/** `#TYPE` of PowerShell and `sep=` of Excel stand above the header. */
const above = /^(?:#TYPE |sep=)/i

/** 0 for no table of events. */
export function csvScore(text: string): number {
  const header = headerOf(text)
  if (!header) return 0
  if (header.windows) return 1
  return header.times.length > 0 && header.names.length >= 3 ? 0.5 : 0
}

export function headerOf(text: string): Header | null {
  const lines = text.split('\n', 4)
  const at = lines.findIndex(line => line.trim() !== '' && !above.test(line))
  const line = lines[at]?.replace(/\r$/, '').slice(0, 10_000)
  if (line === undefined) return null
  for (const delimiter of [',', '\t', ';']) {
    const cells = cellsOf(line, delimiter)
    if (cells.length < 3) continue
    const names = cells.map(cell => columns.get(wordKey(cell)) ?? cell.trim())
    const has = (name: string): boolean => names.includes(name)
    const whence = has('Provider_Name') || has('Channel')
    const windows = has('EventID') && whence && (has('TimeCreated') || has('Computer'))
    const when = cells.flatMap((cell, index) => (times.has(wordKey(cell)) ? [index] : []))
    if (!windows && (when.length === 0 || cells.some(cell => cell.length > 64 || /^\d+$/.test(cell)))) continue
    return { delimiter, names: windows ? names : cells.map(cell => cell.trim()), windows, times: when, record: at + 1 }
  }
  return null
}

function cellsOf(line: string, delimiter: string): readonly string[] {
  const found: CsvRecord[] = []
  const records = new CsvRecords(delimiter, record => found.push(record), () => {})
  records.feed(line, true)
  return found[0]?.cells ?? []
}
