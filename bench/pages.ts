// The first page of the console: its bytes as a browser really asks for them, and the time from process start until
// it is answered, beside a bare server that hands out one file and is started the same way.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { BenchReport } from './report.ts'

const rounds = 7
const root = join(import.meta.dirname, '..')
const dist = join(root, 'apps', 'console', 'dist')
const waitMs = 60_000

/** Prints its address as ours does; nothing but node and one file. */
const bare = `import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
const page = readFileSync(process.argv[2])
const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(page))
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port))
`

export async function run(): Promise<BenchReport> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('the console is not built: run `npm run bench`, which builds it')
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-bench-'))
  try {
    const peer = join(folder, 'bare.mjs')
    writeFileSync(peer, bare)
    const ours = [join(root, 'apps', 'cli', 'main.ts'), 'serve', '--data', join(folder, 'data'), '--port', '0']
    // The first start makes the data folder and is not counted.
    await timed(ours)
    const times = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      times.ours.push(await timed(ours))
      times.bare.push(await timed([peer, join(dist, 'index.html')]))
    }
    const loaded = await loadedBy(ours)
    const [own, other] = [median(times.ours), median(times.bare)]
    return {
      name: 'first page',
      lines: [
        `process start to first page answered, second start: ${ms(own)}, median of ${rounds} ` +
          `(${ms(Math.min(...times.ours))} to ${ms(Math.max(...times.ours))})`,
        `a bare node server with one file, started the same way: ${ms(other)}`,
        ...loaded.lines,
      ],
      ratios: {
        'start of ours ÷ bare node server': round2(own / other), 'first page, kB gzip': round2(loaded.bytes / 1000),
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`
const round2 = (value: number) => Number(value.toFixed(2))
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** From spawning the process until the whole page has come. */
async function timed(script: readonly string[]): Promise<number> {
  const start = performance.now()
  const { child, address } = await started(script)
  try {
    const answer = await fetch(address)
    const page = await answer.text()
    if (!answer.ok || !page.includes('id="root"')) throw new Error(`no first page from ${script.join(' ')}`)
    return performance.now() - start
  } finally {
    await stopped(child)
  }
}

async function started(script: readonly string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [...script], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((found, failed) => {
    const late = setTimeout(() => failed(new Error(`${script.join(' ')} did not start`)), waitMs)
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (match) {
        clearTimeout(late)
        found(match[0])
      }
    })
    child.once('exit', (code) => failed(new Error(`${script.join(' ')} ended with ${code}`)))
  })
  return { child, address }
}

async function stopped(child: ChildProcess): Promise<void> {
  child.kill('SIGINT')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** What the browser asks for until the page stands; without a browser, what `index.html` names. */
async function loadedBy(script: readonly string[]): Promise<{ bytes: number; lines: string[] }> {
  const browser = installed('chromium')
  if (browser === undefined) {
    const index = readFileSync(join(dist, 'index.html'), 'utf8')
    const named = [...index.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((one) => one[1] ?? '')
    return weigh(['/', ...named], 'named by index.html (no chromium here: what it loads afterwards is not counted)')
  }
  const { child, address } = await started(script)
  try {
    const { paths, painted } = await visited(browser, address)
    const weighed = weigh(paths, 'that chromium asks for')
    const paint = `first contentful paint in chromium, nothing cached: ${ms(painted)} after the address was opened`
    return { bytes: weighed.bytes, lines: [...weighed.lines, paint] }
  } finally {
    await stopped(child)
  }
}

const installed = (name: string): string | undefined =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path))

async function visited(executablePath: string, address: string): Promise<{ paths: string[]; painted: number }> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const paths: string[] = []
    page.on('response', (answer) => void paths.push(new URL(answer.url()).pathname))
    await page.goto(address, { waitUntil: 'networkidle' })
    const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN)
    return { paths: [...new Set(paths)], painted }
  } finally {
    await browser.close()
  }
}

/** Sizes of the built files, gzip at its usual level; answers of the server (`/api`) are not files and are left out. */
function weigh(paths: readonly string[], which: string): { bytes: number; lines: string[] } {
  const files = paths.map((path) => (path === '/' ? 'index.html' : path.slice(1)))
    .filter((path) => existsSync(join(dist, path)))
  const sizes = files.map((path) => {
    const bytes = readFileSync(join(dist, path))
    return { kind: path.replace(/^.*\./, ''), plain: bytes.length, small: gzipSync(bytes).length }
  })
  const sum = (list: readonly { plain: number; small: number }[]) =>
    list.reduce((all, one) => ({ plain: all.plain + one.plain, small: all.small + one.small }), { plain: 0, small: 0 })
  const total = sum(sizes)
  const kb = (value: number) => `${(value / 1000).toFixed(1)} kB`
  const kinds = [...Map.groupBy(sizes, ({ kind }) => kind)].map(([kind, list]) => `${kind} ${kb(sum(list).small)}`)
  return {
    bytes: total.small,
    lines: [`${files.length} files ${which}: ${kb(total.small)} gzip (${kb(total.plain)} plain): ${kinds.join(', ')}`],
  }
}
