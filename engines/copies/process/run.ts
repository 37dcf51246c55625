// Runs an outside program: no shell, arguments as they are, bounded in time and output, stopped when asked.
import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { environment } from './environment.ts'
import { findProgram } from './program.ts'
import { withoutSecrets } from './secrets.ts'
import { Tail } from './tail.ts'

export interface Command {
  /** Name on PATH or absolute path. */
  readonly program: string
  readonly args: readonly string[]
  /** Beside the few variables every program gets. Secrets go here, never into `args`: those every user of the machine sees. */
  readonly env?: Readonly<Record<string, string>>
  readonly folder?: string
  /** Given on standard input, which is then closed; closed at once without it, so that nothing waits for an answer. */
  readonly input?: string
  /** Blackened wherever they turn up in what the program said. */
  readonly secrets?: readonly string[]
  readonly timeoutSeconds?: number
  readonly signal?: AbortSignal
  /** Bytes kept of what it said on standard error; beyond that the middle is left out. */
  readonly mostErrors?: number
}

export type Ended =
  | { readonly how: 'exited'; readonly code: number }
  | { readonly how: 'no-tool' | 'aborted' | 'timed-out' | 'too-large' }
  | { readonly how: 'killed'; readonly by: string }

export interface Finished {
  readonly ended: Ended
  /** Standard error, without secrets. */
  readonly errors: string
  /** As it was said, to be understood and never shown: a password may be a word that means something. */
  readonly raw: string
  readonly seconds: number
}

export interface Running {
  /** INVARIANT: to be read to its end or left by `break`; leaving it stops the program. */
  readonly output: AsyncIterable<Buffer>
  /** Once the output was read or left. */
  readonly finished: Promise<Finished>
  stop(why: 'aborted' | 'too-large'): void
}

/** After the friendly signal: time to take its own lock away. */
const graceMs = 5000
const longest = 7 * 24 * 3600

export function start(command: Command): Running {
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1000
  const none = (how: 'no-tool' | 'aborted'): Running => ({
    output: empty(), finished: Promise.resolve({ ended: { how }, errors: '', raw: '', seconds: seconds() }), stop() {},
  })
  if (command.signal?.aborted) return none('aborted')
  const path = findProgram(command.program)
  if (path === null) return none('no-tool')

  const child = spawn(path, [...command.args], {
    shell: false, windowsHide: true, env: environment(command.env), stdio: ['pipe', 'pipe', 'pipe'],
    ...(command.folder === undefined ? {} : { cwd: command.folder }),
  })
  let why: 'aborted' | 'timed-out' | 'too-large' | null = null
  let failedToStart = false
  const errors = new Tail(command.mostErrors ?? 1 << 20)
  const stop = (reason: 'aborted' | 'timed-out' | 'too-large') => {
    if (why !== null || child.exitCode !== null) return
    why = reason
    halt(child)
  }
  const onAbort = () => stop('aborted')
  command.signal?.addEventListener('abort', onAbort, { once: true })
  const timer = setTimeout(() => stop('timed-out'), Math.min(command.timeoutSeconds ?? longest, longest) * 1000)
  timer.unref()

  const finished = new Promise<Finished>((resolve) => {
    const end = (code: number | null, by: string | null) => {
      clearTimeout(timer)
      command.signal?.removeEventListener('abort', onAbort)
      const ended: Ended =
        why !== null ? { how: why }
        : failedToStart ? { how: 'no-tool' }
        : code !== null ? { how: 'exited', code } : { how: 'killed', by: by ?? 'unknown' }
      const raw = errors.text()
      resolve({ ended, errors: withoutSecrets(raw, command.secrets), raw, seconds: seconds() })
    }
    child.once('error', () => {
      failedToStart = child.pid === undefined
      if (failedToStart) end(null, null)
    })
    child.once('close', end)
    // A grandchild that holds the pipes open must not hold us.
    child.once('exit', () => {
      const late = setTimeout(() => {
        child.stderr.destroy()
        if (why !== null) child.stdout.destroy()
      }, 2000)
      child.once('close', () => clearTimeout(late))
    })
  })
  child.stderr.on('data', (piece: Buffer) => errors.add(piece))
  child.stdin.on('error', () => {})
  child.stdin.end(command.input ?? '')
  return { output: reading(child.stdout, () => stop('aborted')), finished, stop }
}

/** The friendly signal is the one that every backup tool answers by taking its lock away; Windows knows only the other. */
function halt(child: ChildProcess): void {
  if (process.platform === 'win32') {
    child.kill()
    return
  }
  child.kill('SIGINT')
  const hard = setTimeout(() => child.kill('SIGKILL'), graceMs)
  hard.unref()
  child.once('exit', () => clearTimeout(hard))
}

async function* reading(stream: Readable, left: () => void): AsyncGenerator<Buffer, void, undefined> {
  let whole = false
  try {
    // Left, not destroyed: a program whose pipe is closed dies before it has taken its lock away.
    for await (const piece of stream.iterator({ destroyOnReturn: false })) yield piece as Buffer // no encoding is set
    whole = true
  } catch (error) {
    // Destroyed by us after a stop: what ended it stands in `finished`.
    if (!(error instanceof Error && 'code' in error)) throw error
    whole = true
  } finally {
    if (!whole) {
      left()
      stream.resume()
    }
  }
}

async function* empty(): AsyncGenerator<Buffer, void, undefined> {}
