// A program as a child: its time, its processor time and the most memory it held, asked of the system while it runs.
import { spawn } from 'node:child_process'
import { closeSync, createReadStream, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Ran {
  readonly seconds: number
  /** Of all its threads. */
  readonly cpu: number
  readonly megabytes: number
}

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Bound to the first core. */
  readonly oneCore?: boolean
  readonly input?: string
  /** Exit codes that mean it did its work; 0 unless said. */
  readonly fine?: readonly number[]
  /** A file it must have written. */
  readonly makes?: string
}

/** Where a program stands on the PATH, or null. */
export function onPath(program: string): string | null {
  const found = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program)).find((path) => existsSync(path))
  return found ?? null
}

const ticksPerSecond = 100

export async function run({ program, args, cwd, env, oneCore = false, input, fine = [0], makes }: Command): Promise<Ran> {
  const [first, ...rest] = oneCore ? ['taskset', '-c', '0', program, ...args] : [program, ...args]
  if (makes !== undefined) rmSync(makes, { force: true })
  const out = openSync('/dev/null', 'w')
  const start = performance.now()
  const child = spawn(first ?? program, rest, { cwd, env: { ...process.env, ...env }, stdio: [input === undefined ? 'ignore' : 'pipe', out, out] })
  if (input !== undefined && child.stdin) createReadStream(input).on('error', () => {}).pipe(child.stdin).on('error', () => {})
  let cpu = 0
  let megabytes = 0
  const look = () => {
    try {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'latin1')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      cpu = Math.max(cpu, (Number(fields[11]) + Number(fields[12])) / ticksPerSecond)
      const most = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'latin1'))?.[1]
      megabytes = Math.max(megabytes, Number(most ?? 0) / 1024)
    } catch {
      // It has just ended; what was seen before stands.
    }
  }
  const watch = setInterval(look, 10)
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail)
    child.once('exit', done)
  })
  clearInterval(watch)
  const made = makes === undefined || existsSync(makes)
  if (!made || !fine.includes(code ?? -1)) throw new Error(`\`${program} ${args.slice(0, 3).join(' ')} …\` ended with ${code}`)
  closeSync(out)
  return { seconds: (performance.now() - start) / 1000, cpu, megabytes }
}

export function median(runs: readonly Ran[]): Ran {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds)
  const middle = sorted[sorted.length >> 1]
  if (!middle) throw new Error('nothing was run')
  return { ...middle, megabytes: Math.max(...runs.map((one) => one.megabytes)) }
}
