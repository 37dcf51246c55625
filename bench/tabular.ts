// Reading a 100,000-row AD export beside csv-parse and DuckDB, interleaved on the same file in the same run.
import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse'
import { fileSource, readTable } from '#engines/tabular'
import { encodeCp932 } from '#engines/japanese'
import type { BenchReport } from './report.ts'

const ROWS = 100_000
const ROUNDS = 5

const header = [
  'DistinguishedName', 'Name', 'SamAccountName', 'DisplayName', 'Enabled', 'LastLogonDate', 'PasswordLastSet',
  'PasswordNeverExpires',
  'PasswordNotRequired', 'LockedOut', 'AccountExpirationDate', 'whenCreated', 'Title', 'Department', 'EmployeeID',
  'mail', 'SID',
  'userAccountControl', 'Description', 'MemberOf',
]
const families = ['山田', '佐藤', '髙﨑', '渡邉', '鈴木', '伊藤']
const given = ['太郎', '花子', '健一', '美咲', '翔']
const departments = ['看護部', '外来', '放射線科', '医事課', '薬剤部', '検査科', '病棟３階']

/** As `Get-ADUser | Export-Csv` writes it: everything quoted, locale dates, empty cells. */
function adExport(rows: number): string {
  const lines = [header]
  for (let at = 0; at < rows; at++) {
    const name = `${families[at % 6]} ${given[at % 5]}`
    const department = departments[at % 7] ?? ''
    const user = `user${String(at).padStart(6, '0')}`
    lines.push([
      `CN=${name} ${at},OU=${department},OU=職員,DC=hospital,DC=local`, name, user, name, at % 9 === 0 ? 'False' : 'True',
      at % 11 === 0 ? '' : `2026/${(at % 12) + 1}/${(at % 28) + 1} ${at % 24}:15:0${at % 10}`,
        `2025/${(at % 12) + 1}/1 8:30:00`, 'False', 'False', 'False', '',
      '2019/04/01 8:30:00', at % 3 === 0 ? '看護師' : '', department, String(100000 + at), `${user}@hospital.example.jp`,
      `S-1-5-21-1004336348-1177238915-682003330-${1000 + at}`, '512', at % 50 === 0 ? '備考 "仮" のため\r\n確認中' : '',
        `CN=${department},OU=グループ,DC=hospital,DC=local`,
    ])
  }
  return lines.map(cells => `${cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')
}

/** Each returns rows and total characters of cells, so that every cell was really made and none can be skipped. */
interface Counted {
  rows: number
  characters: number
}

async function ours(path: string): Promise<Counted> {
  const counted = { rows: 0, characters: 0 }
  for await (const items of readTable(await fileSource(path))) {
    for (const item of items) {
      if (item.type !== 'row') continue
      counted.rows++
      for (const cell of item.cells) counted.characters += cell.length
    }
  }
  return counted
}

async function csvParse(path: string): Promise<Counted> {
  const counted = { rows: -1, characters: 0 }
  for await (const cells of createReadStream(path).pipe(parse({ bom: true })) as AsyncIterable<string[]>) {
    counted.rows++
    if (counted.rows > 0) for (const cell of cells) counted.characters += cell.length
  }
  return counted
}

const readCsv = (path: string): string =>
  `read_csv('${path.replaceAll("'", "''")}', header = true, all_varchar = true, quote = '"', escape = '"')`

async function duck(path: string): Promise<Counted> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  const sum = header.map(name => `coalesce(sum(strlen("${name}")), 0)`).join(' + ')
  const result = await connection.runAndReadAll(
    `select count(*)::integer, (${sum})::bigint from ${readCsv(path)}`,
  )
  connection.closeSync()
  const [row = []] = result.getRows()
  return { rows: Number(row[0]), characters: Number(row[1]) }
}

/** The same, but every cell handed to JavaScript, as ours are. */
async function duckToJs(path: string): Promise<Counted> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  const counted = { rows: 0, characters: 0 }
  const result = await connection.stream(
    `select * from ${readCsv(path)}`,
  )
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const cells of chunk.getRows()) {
      counted.rows++
      for (const cell of cells) if (typeof cell === 'string') counted.characters += cell.length
    }
  }
  connection.closeSync()
  return counted
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

export async function run(): Promise<BenchReport> {
  const folder = await mkdtemp(join(tmpdir(), 'kokoroe-bench-'))
  try {
    const text = adExport(ROWS)
    const path = join(folder, 'users.csv')
    const japanese = join(folder, 'users-cp932.csv')
    await writeFile(path, `\ufeff${text}`)
    await writeFile(japanese, encodeCp932(text).bytes)
    const readers: readonly (readonly [string, () => Promise<Counted>])[] = [
      ['ours, UTF-8', () => ours(path)],
      ['ours, CP932', () => ours(japanese)],
      ['csv-parse', () => csvParse(path)],
      ['DuckDB, counted inside', () => duck(path)],
      ['DuckDB, rows to JS', () => duckToJs(path)],
    ]
    const memory = await peakOf(path)
    return await measure(readers, Buffer.byteLength(text), memory)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reading once in a process of its own: what the file alone costs. */
async function peakOf(path: string): Promise<{ before: number; after: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), '--memory', path])
  const [before = 0, after = 0] = stdout.split(' ').map(Number)
  return { before, after }
}

const residentMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

async function measure(readers: readonly (readonly [string, () => Promise<Counted>])[], bytes: number,
  memory: { before: number; after: number }): Promise<BenchReport> {
  const times = new Map<string, number[]>()
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, read] of readers) {
      const start = performance.now()
      const { rows } = await read()
      const took = performance.now() - start
      if (rows !== ROWS) throw new Error(`${name} read ${rows} rows of ${ROWS}`)
      // the first round warms up
      if (round > 0) times.set(name, [...(times.get(name) ?? []), took])
    }
  }
  const took = new Map([...times].map(([name, all]) => [name, median(all)]))
  const own = took.get('ours, UTF-8') ?? 1
  const lines = [...took].map(([name, ms]) =>
    [
      name.padEnd(24),
      `${Math.round((ROWS / ms) * 1000).toLocaleString('en')} rows/s`.padStart(18),
      `${(bytes / 1e3 / ms).toFixed(0)} MB/s`.padStart(10),
      `  ${(ms / own).toFixed(2)} × our time`,
    ].join(''))
  const size = `${ROWS.toLocaleString('en')} rows × ${header.length} columns, ${(bytes / 1e6).toFixed(1)} MB of UTF-8`
  lines.unshift(`${size}; median of ${ROUNDS}`)
  lines.push(`peak memory of a process that reads it once: ${memory.after} MB, ${memory.before} MB of them before it reads`)
  const ratios = Object.fromEntries([...took].map(([name, ms]) => [`rows/s of ours ÷ ${name}`,
    Number((ms / own).toFixed(2))]))
  return { name: 'reading an AD export', lines, ratios }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv[2] === '--memory') {
    const before = residentMb()
    await ours(process.argv[3] ?? '')
    process.stdout.write(`${before} ${residentMb()}`)
  } else {
    const report = await run()
    process.stdout.write(`${report.name}\n${report.lines.map(line => `  ${line}\n`).join('')}`)
  }
}
