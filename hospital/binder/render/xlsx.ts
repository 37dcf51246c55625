// The tables of a paper as a workbook, one sheet each; texts are texts, so nothing is taken for a formula.
import writeXlsxFile from 'write-excel-file/node'
import { cellText, type Paper } from '../paper.ts'
import { tablesOf } from './csv.ts'

/** Excel allows 31 characters and not these. */
const sheetName = (name: string, index: number) => `${index + 1} ${name.replace(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31)

export async function toXlsx(paper: Paper): Promise<Uint8Array> {
  const sheets = tablesOf(paper).map((table, index) => ({
    sheet: sheetName(table.name, index),
    columns: table.columns.map(({ share }) => ({ width: Math.max(8, share * 12) })),
    data: [
      table.columns.map(({ title }) => ({ type: String, value: title, fontWeight: 'bold' as const, backgroundColor: '#F2F2F2' })),
      ...table.rows.map((row) => row.map((cell) => ({ type: String, value: cellText(cell), wrap: true }))),
    ],
  }))
  return await writeXlsxFile(sheets).toBuffer()
}
