// Reads one sheet of a workbook.
import type { Limits } from '../limits.ts'
import type { TableItem } from '../item.ts'
import type { ByteSource } from '../source.ts'
import type { TableOptions } from '../table.ts'

export async function* readXlsx(_source: ByteSource, _options: TableOptions, _limits: Limits): AsyncIterable<TableItem[]> {
  yield [{ type: 'problem', row: null, code: 'file-binary', params: { format: 'xlsx' }, weight: 'lost' }]
}
