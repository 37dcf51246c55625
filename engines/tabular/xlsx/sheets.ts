// The sheets of a workbook, for choosing one.
import { defaultLimits } from '../limits.ts'
import type { ByteSource } from '../source.ts'
import { openWorkbook } from './read.ts'

export interface SheetName {
  readonly name: string
  readonly hidden: boolean
}

/** In order; none where the workbook cannot be read, which `readTable` will tell. */
export async function listSheets(source: ByteSource): Promise<readonly SheetName[]> {
  const opened = await openWorkbook(source, defaultLimits)
  return opened.ok ? opened.workbook.sheets.map(({ name, hidden }) => ({ name, hidden })) : []
}
