// The row of a file behind a finding, with its neighbours: read again from the bytes as they came.
import { decode, detectEncoding, fold } from '#engines/japanese'
import { listSheets, readTable, sniff, type ByteSource, type TableOptions } from '#engines/tabular'
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
  const isBook = sniff(await bytes.slice(0, Math.min(64 * 1024, bytes.size)), stored.name ?? '').kind === 'xlsx'
  const sheets = isBook ? (await listSheets(bytes)).filter(({ hidden }) => !hidden) : []
  const told = sheets.length > 1 && batch ? await toldIn(kernel, facility, batch.id, row) : new Set<string>()
  const table = sheets.length > 1
    ? await fromSheets(bytes, sheets.map(({ name }) => name), told, row, around)
    : await fromTable(bytes, row, around)
  // The bytes of a workbook are no lines.
  const { header, rows } = table.rows.length > 0 || isBook ? table : await fromText(bytes, row, around)
  return {
    file: sha256, path: batch?.path ?? stored.name ?? sha256, source: batch?.source ?? '',
    importedAt: batch?.imported_at ?? stored.storedAt,
    observedAt: batch?.observed_at ?? new Date(stored.storedAt).toISOString(), header, rows,
  }
}

const widest = 60
const short = (cell: string) => (cell.length > 300 ? `${cell.slice(0, 300)}…` : cell)

/** What the facts of this row say, folded: rows are counted per sheet, and this tells whose row it is. */
async function toldIn(kernel: Kernel, facility: FacilityId, batch: string, row: number): Promise<Set<string>> {
  const facts = await kernel.read(facility, (db) =>
    db.withTables<RegisterTables>().selectFrom('register_fact').select('attributes')
      .where('batch', '=', batch).where('row_no', '=', row).execute())
  const values = facts.flatMap(({ attributes }) => Object.values(attributes).flat())
  return new Set(values.flatMap((value) => (typeof value === 'string' && value !== '' ? [fold(value)] : [])))
}

/** Each sheet whose row was read, its name before every line of it; all that have such a row where none can be told. */
async function fromSheets(
  bytes: ByteSource, names: readonly string[], told: ReadonlySet<string>, row: number, around: number,
) {
  const found = []
  for (const sheet of names) {
    const { header, headerRow, rows } = await fromTable(bytes, row, around, { sheet })
    const here = rows.find((one) => one.here)
    if (!here) continue
    const lines = headerRow > 0 && !rows.some((one) => one.row === headerRow)
      ? [{ row: headerRow, cells: header, here: false }, ...rows] : rows
    found.push({
      speaks: here.cells.some((cell) => told.has(fold(cell))),
      rows: lines.map((one) => ({ ...one, cells: [sheet, ...one.cells] })),
    })
  }
  const speaking = found.filter(({ speaks }) => speaks)
  return { header: [], rows: (speaking.length > 0 ? speaking : found).flatMap(({ rows }) => rows) }
}

async function fromTable(bytes: ByteSource, row: number, around: number, options: TableOptions = {}) {
  let header: string[] = []
  let headerRow = 0
  const rows: RowsAround['rows'] = []
  for await (const items of readTable(bytes, options)) {
    for (const item of items) {
      if (item.type === 'header') {
        header = item.names.slice(0, widest).map(short)
        headerRow = item.row
      }
      if (item.type !== 'row' || Math.abs(item.row - row) > around) continue
      rows.push({ row: item.row, cells: item.cells.slice(0, widest).map(short), here: item.row === row })
    }
    if ((items.at(-1)?.row ?? 0) > row + around) break
  }
  return { header, headerRow, rows }
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
