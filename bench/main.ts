// `npm run bench` runs every bench, `npm run bench -- tabular acts` some: each in a process of its own, one after the
// other.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { BenchReport } from './report.ts'

const here = import.meta.dirname
const notBenches = new Set(['main', 'report', 'child'])
const marker = '\u0001report '

/** Every bench is a file here that exports `run`. */
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => !notBenches.has(name))
  .sort()

function machine(): string[] {
  const [cpu] = cpus()
  return [
    `${availableParallelism()} cores (${cpu?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(1)} GiB of memory`,
    `${platform()} ${release()}, node ${process.version}`,
    ...(platform() === 'win32' ? [] : [`load before: ${loadavg().map((one) => one.toFixed(1)).join(' ')}`]),
  ]
}

/** One bench, in this process: its report goes to the parent after a mark, so that its own output does not disturb. */
async function alone(name: string): Promise<void> {
  const bench = (await import(`./${name}.ts`)) as { run?: () => Promise<BenchReport> }
  if (!bench.run) throw new Error(`bench/${name}.ts exports no run`)
  process.stdout.write(`${marker}${JSON.stringify(await bench.run())}\n`)
}

function inItsOwnProcess(name: string): BenchReport | null {
  const child = spawnSync(process.execPath, ['--expose-gc', join(here, 'main.ts'), '--alone', name], {
    stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', maxBuffer: 64 * 2 ** 20,
  })
  const line = child.stdout.split('\n').find((one) => one.startsWith(marker))
  return child.status === 0 && line ? (JSON.parse(line.slice(marker.length)) as BenchReport) : null
}

function runAll(wanted: readonly string[]): number {
  const strange = wanted.filter((name) => !names.includes(name))
  if (strange.length > 0) {
    process.stderr.write(`no bench \`${strange.join('`, `')}\`; there are: ${names.join(', ')}\n`)
    return 64
  }
  process.stdout.write(`${machine().join('\n')}\n`)
  let failed = 0
  for (const name of wanted.length > 0 ? wanted : names) {
    process.stdout.write(`\n${name} …\n`)
    const report = inItsOwnProcess(name)
    if (!report) {
      process.stdout.write('  FAILED\n')
      failed += 1
      continue
    }
    const ratios = Object.entries(report.ratios).map(([what, ratio]) => `  ${what}: ${ratio.toFixed(2)}`)
    process.stdout.write(`${report.name}\n${report.lines.map((line) => `  ${line}\n`).join('')}${ratios.join('\n')}\n`)
  }
  return failed === 0 ? 0 : 1
}

const [first = '', second = ''] = process.argv.slice(2)
if (first === '--alone') await alone(second)
else process.exitCode = runAll(process.argv.slice(2))
