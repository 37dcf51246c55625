// `kokoroe check` on the sample of 1,000 beds and on ten times as much: whole process, time and peak memory, beside
// csv-parse reading nothing but the same folder's CSV files.
import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'csv-parse'
import { main } from '#apps/cli/main.ts'
import { makeHospital } from '#samples/make.ts'
import { writeHospital } from '#samples/write.ts'
import type { BenchReport } from './report.ts'

const asOf = '2026-11-20'
const sizes = [1000, 10_000] as const
const rounds = 3

interface Run {
  readonly seconds: number
  readonly megabytes: number
}

interface Folder {
  readonly path: string
  readonly accounts: number
  readonly files: number
  readonly bytes: number
}

export async function run(): Promise<BenchReport> {
  const place = await mkdtemp(join(tmpdir(), 'kokoroe-bench-check-'))
  try {
    const folders = await Promise.all(sizes.map((beds) => sample(place, beds)))
    const checks = folders.map((): Run[] => [])
    const peers = folders.map((): Run[] => [])
    for (let round = 0; round < rounds; round++) {
      for (const [at, { path }] of folders.entries()) {
        checks[at]?.push(await child('check', path))
        peers[at]?.push(await child('csv-parse', path))
      }
    }
    return reportOf(folders, checks.map(middle), peers.map(middle))
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function sample(place: string, beds: number): Promise<Folder> {
  const path = join(place, `${beds}`)
  const hospital = makeHospital({ beds, seed: 1, asOf })
  await writeHospital(hospital, path)
  const files = await filesIn(path)
  const sum = (await Promise.all(files.map((file) => stat(file)))).reduce((total, { size }) => total + size, 0)
  return { path, accounts: hospital.accounts.length, files: files.length, bytes: sum }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

/** A process of its own, started as a person would start it: its whole time, and the most memory it held. */
async function child(what: 'check' | 'csv-parse', folder: string): Promise<Run> {
  const start = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), `--${what}`, folder])
  const seconds = (performance.now() - start) / 1000
  return { seconds, megabytes: Number(/peak (\d+)/.exec(stdout)?.[1]) }
}

function middle(runs: readonly Run[]): Run {
  const of = (key: keyof Run): number =>
    runs.map((one) => one[key]).toSorted((a, b) => a - b)[runs.length >> 1] ?? Number.NaN
  return { seconds: of('seconds'), megabytes: of('megabytes') }
}

function reportOf(folders: readonly Folder[], checks: readonly Run[], peers: readonly Run[]): BenchReport {
  const told = ({ seconds, megabytes }: Run): string =>
    `${seconds.toFixed(1)} s`.padStart(8) + `${megabytes} MB`.padStart(9)
  const lines = folders.flatMap(({ accounts, files, bytes }, at) => {
    const [check, peer] = [checks[at], peers[at]]
    return check && peer
      ? [
          `${accounts.toLocaleString('en')} accounts, ${files} files, ${(bytes / 1e6).toFixed(1)} MB; median of ${rounds}`,
          `  kokoroe check ${told(check)}`,
          `  csv-parse alone${told(peer)}`,
        ]
      : []
  })
  const by = (runs: readonly Run[], key: keyof Run): number => ratio(runs[1]?.[key], runs[0]?.[key])
  const ratios = {
    'time at 10× ÷ time': by(checks, 'seconds'),
    'peak memory at 10× ÷ peak memory': by(checks, 'megabytes'),
    'csv-parse: time at 10× ÷ time': by(peers, 'seconds'),
    'csv-parse: peak memory at 10× ÷ peak memory': by(peers, 'megabytes'),
    'time ÷ csv-parse': ratio(checks[0]?.seconds, peers[0]?.seconds),
    'time ÷ csv-parse at 10×': ratio(checks[1]?.seconds, peers[1]?.seconds),
  }
  return { name: 'checking a folder', lines, ratios }
}

function ratio(a = Number.NaN, b = Number.NaN): number {
  return Number((a / b).toFixed(2))
}

async function readOnly(folder: string): Promise<void> {
  for (const file of await filesIn(folder)) {
    if (!file.endsWith('.csv')) continue
    // Every cell is made; what they mean is not asked, and CP932 is read as if it were Latin.
    const rows = createReadStream(file).pipe(
      parse({ bom: true, encoding: 'latin1', relax_quotes: true, relax_column_count: true }),
    )
    for await (const cells of rows as AsyncIterable<string[]>)
      if (cells.length === 0) throw new Error(`no cells in ${file}`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [what, folder] = process.argv.slice(2)
  if (what === undefined) {
    const report = await run()
    process.stdout.write(
      `${report.name}\n${report.lines.map((line) => `  ${line}\n`).join('')}${JSON.stringify(report.ratios, null, 2)}\n`,
    )
  } else {
    if (what === '--check')
      await main(['check', folder ?? '', '--as-of', asOf, '--format', 'json', '--out', `${folder}.json`])
    else await readOnly(folder ?? '')
    process.stdout.write(`\npeak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`)
  }
}
