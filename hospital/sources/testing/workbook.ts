// Workbooks as offices make them: title lines above, dates as dates, merged cells by request, several sheets.
import writeExcelFile, { type SheetData } from 'write-excel-file/node'

/** An object is a cell merged over `across` columns and `down` rows. */
export type Cell = string | number | Date | null | { readonly value: string; readonly across?: number; readonly down?: number }

export async function workbook(rows: readonly (readonly Cell[])[], sheet = 'Sheet1'): Promise<Uint8Array> {
  return book({ [sheet]: rows })
}

/** One sheet per name, in order. */
export async function book(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Uint8Array> {
  return writeExcelFile(Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cellOf)) }))).toBuffer()
}

function cellOf(value: Cell): SheetData[number][number] {
  if (value === null) return null
  if (value instanceof Date) return { value, type: Date, format: 'yyyy/mm/dd' }
  if (typeof value !== 'object') return { value }
  return { value: value.value, ...(value.across !== undefined && { columnSpan: value.across }), ...(value.down !== undefined && { rowSpan: value.down }) }
}
