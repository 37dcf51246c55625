// What reading gives: a header, rows, and problems. Codes are for machines; their sentences belong to the caller.

export type Weight = 'lost' | 'note'

/** Every code, with what its `params` hold and whether a row or file was lost. */
export const problemCodes = {
  'file-empty': 'nothing in the file',
  'file-unreadable': 'the bytes stopped coming: reason',
  'file-binary': 'not text and no workbook: format',
  'file-encrypted': 'a workbook with a password: save it as .xlsx without one',
  'file-old-excel': 'an old .xls workbook: save it as .xlsx',
  'not-a-table': 'text, but another kind: kind',
  'header-missing': 'no row looks like a header; columns are numbered',
  'no-rows': 'a header and nothing below it',
  'row-wide': 'more cells than the header has columns: cells, columns',
  'row-short': 'cells missing at the end, read as empty: cells, columns',
  'cell-outside': 'a cell to the right of the table, without a header; not read: column',
  'row-long': 'longer than the limit: limit',
  'rows-many': 'more rows than the limit: limit',
  'cell-long': 'a cell was cut: column, limit',
  'quote-unclosed': 'a quote is never closed; reading went on at the next line',
  'quote-inside': 'text after a closing quote; the cell was taken as it stands',
  'undecodable': 'bytes that are no text in this encoding: encoding',
  'nul-bytes': 'NUL bytes were dropped',
  'question-marks': 'Japanese was replaced by ? when the file was written: cells',
  'encoding-unsure': 'the encoding was guessed: encoding',
  'problems-more': 'further problems of one kind: code, count',
  'archive-refused': 'the zip is damaged or dangerous: reason',
  'sheet-missing': 'no such sheet: sheet',
  'sheet-other': 'another sheet with content was not read: sheet',
  'sheet-hidden': 'the sheet that was read is hidden: sheet',
  'rows-hidden': 'hidden rows or filtered rows were read too: count',
  'xml-broken': 'the sheet is damaged here: reason',
  'xml-refused': 'a document type inside the workbook, which Excel never writes',
  'strings-many': 'too much shared text: limit',
  'cell-error': 'a formula error such as #REF!, read as empty: column',
  'formula-uncached': 'a formula without a stored result, read as empty: column',
  'line-odd': 'a line that fits nothing',
  'url-refused': 'an LDIF value that points to another file',
  'base64-broken': 'an LDIF value that is no base64',
} as const

export type ProblemCode = keyof typeof problemCodes

export interface TableProblem {
  readonly type: 'problem'
  readonly row: number | null
  readonly code: ProblemCode
  readonly params?: Record<string, string | number>
  /** The value as it stood there, shortened. */
  readonly value?: string
  readonly weight: Weight
}

export interface TableHeader {
  readonly type: 'header'
  /** 1-based; 0 when the table has none and columns are numbered. */
  readonly row: number
  readonly names: readonly string[]
  /** XLSX only. */
  readonly sheet?: string
}

export interface TableRow {
  readonly type: 'row'
  readonly row: number
  readonly cells: readonly string[]
}

export type TableItem = TableHeader | TableRow | TableProblem

/** For a value in a problem: enough to find the place, never the whole of it. */
export function shorten(value: string, length = 60): string {
  const line = value.replace(/[\r\n\t]+/g, ' ')
  return line.length > length ? `${line.slice(0, length).toWellFormed()}…` : line
}
