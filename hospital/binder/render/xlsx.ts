// The tables of a paper as a workbook, one sheet each, and a last one that says what it is. Texts are texts: no
// formula.
import { cellText, type Paper } from '../paper.ts'
import { binderWords } from '../text.ts'
import { aboutRows, tablesOf } from './csv.ts'

/** Excel allows 31 characters and not these. */
const sheetName = (name: string, index: number) => `${index + 1} ${name.replace(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31)

/** XML has no place for these, and Excel none for more than 32,767 characters. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const longest = 32_767
const clean = (value: string) => value.replace(unwritable, ' ').slice(0, longest)

const bold = (value: string) => ({ type: String, value: clean(value), fontWeight: 'bold' as const,
  backgroundColor: '#F2F2F2' })
const text = (value: string) => ({ type: String, value: clean(value), wrap: true })

export async function toXlsx(paper: Paper): Promise<Uint8Array> {
  const tables = tablesOf(paper)
  const sheets = tables.map((table, index) => ({
    sheet: sheetName(table.name, index),
    stickyRowsCount: 1,
    columns: table.columns.map(({ share }) => ({ width: Math.max(8, share * 8) })),
    data: [table.columns.map(({ title }) => bold(title)),
      ...table.rows.map((row) => row.map((cell) => text(cellText(cell))))],
  }))
  const about = {
    sheet: sheetName(binderWords(paper.locale)('about.sheet'), tables.length),
    stickyRowsCount: 0,
    columns: [{ width: 30 }, { width: 90 }],
    data: aboutRows(paper).map((row) => row.map((value, at) => (at === 0 ? bold(value) : text(value)))),
  }
  // Loaded at the first workbook.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  return await writeXlsxFile([...sheets, about]).toBuffer()
}
