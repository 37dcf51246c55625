// The row of a file behind a finding, with its neighbours: read again from the bytes as they came.
import { decode, detectEncoding } from '#engines/japanese'
import { readTable, type ByteSource } from '#engines/tabular'
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { RegisterTables } from '#hospital/register/tables.ts'
import { storedBytes } from './stored-bytes.ts'

export interface RowsAround {
  readonly file: string
  readonly path: string
  readonly source: string
  readonly importedAt: number
  readonly observedAt: string
  readonly header: string[]
  readonly rows: { row: number; cells: string[]; here: boolean }[]
}

/** Null where this hospital has no such file, or its bytes were erased. */
export async function rowsAround(
  kernel: Kernel, facility: FacilityId, sha256: string, row: number, around: number,
): Promise<RowsAround | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null
  const [stored, bytes, batch] = await Promise.all([
    kernel.files.find(facility, sha256), storedBytes(kernel, facility, sha256),
    kernel.read(facility, (db) =>
      db.withTables<RegisterTables>().selectFrom('register_batch').selectAll().where(
        'file', '=', sha256
      ).orderBy('seq', 'desc').executeTakeFirst()),
  ])
  if (!stored || bytes === null) return null
  const table = await fromTable(bytes, row, around)
  const { header, rows } = table.rows.length > 0 ? table : await fromText(bytes, row, around)
  return {
    file: sha256, path: batch?.path ?? stored.name ?? sha256, source: batch?.source ?? '',
    importedAt: batch?.imported_at ?? stored.storedAt,
    observedAt: batch?.observed_at ?? new Date(stored.storedAt).toISOString(), header, rows,
  }
}

const widest = 60
const short = (cell: string) => (cell.length > 300 ? `${cell.slice(0, 300)}…` : cell)

async function fromTable(bytes: ByteSource, row: number, around: number) {
  let header: string[] = []
  const rows: RowsAround['rows'] = []
  for await (const items of readTable(bytes)) {
    for (const item of items) {
      if (item.type === 'header') header = item.names.slice(0, widest).map(short)
      if (item.type !== 'row' || Math.abs(item.row - row) > around) continue
      rows.push({ row: item.row, cells: item.cells.slice(0, widest).map(short), here: item.row === row })
    }
    if ((items.at(-1)?.row ?? 0) > row + around) break
  }
  return { header, rows }
}

/** Anything that is no table is shown line by line. */
async function fromText(bytes: ByteSource, row: number, around: number) {
  const whole = await bytes.slice(0, Math.min(bytes.size, 4 * 1024 * 1024))
  const text = decode(whole, detectEncoding(whole).encoding)
  const lines = text.split(/\r\n|\n|\r/)
  const from = Math.max(1, row - around)
  const rows = lines.slice(from - 1, row + around).map(
    (line, at) => ({ row: from + at, cells: [short(line)], here: from + at === row })
  )
  return { header: [], rows }
}
