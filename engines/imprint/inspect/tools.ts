// What only its own tool can judge is tested by it, where it is installed: after the pass, one file after the other,
// without a shell, with a limit of time and output.
import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Tool {
  readonly program: string
  /** `path` is absolute, so that no name is taken for an option. */
  readonly args: (path: string) => readonly string[]
  /** What it says where the file is locked by design. */
  readonly locked?: RegExp
}

const memory = '256MiB'
const byKind: Readonly<Record<string, readonly Tool[]>> = {
  xz: [{ program: 'xz', args: (path) => ['-t', '-q', `--memlimit-decompress=${memory}`, '--', path] }],
  gzip: [{ program: 'gzip', args: (path) => ['-t', '-q', '--', path] }],
  bzip2: [{ program: 'bzip2', args: (path) => ['-t', '-q', '--', path] }],
  zstd: [{ program: 'zstd', args: (path) => ['-t', '-q', `-M${memory}`, '--', path] }],
  '7z': sevenZips(),
  rar: sevenZips(),
  lha: sevenZips(),
  cab: sevenZips(),
}

/** `-p`: an empty password, so that it does not ask for one. */
function sevenZips(): readonly Tool[] {
  return ['7z', '7zz', '7za'].map((program) => (
    { program, args: (path) => ['t', '-p', '-bd', '-y', '--', path], locked: /encrypted|wrong password/i }
  ))
}

/** The first that is on the PATH. Null: nobody here can tell. */
export function toolFor(kind: string, path = process.env['PATH'] ?? ''): Tool | null {
  return (byKind[kind] ?? []).find(({ program }) => place(program, path) !== null) ?? null
}

function place(program: string, path: string): string | null {
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program]
  // INVARIANT: nothing is run from the folder one happens to stand in.
  const folders = path.split(delimiter).filter((folder) => folder !== '' && folder !== '.')
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file)) ?? null
}

export interface TestOptions {
  /** Milliseconds for one file; 60,000 unless said. */
  readonly patience?: number | undefined
  readonly signal?: AbortSignal | undefined
}

export type Tested =
  | { readonly is: 'clean' }
  | { readonly is: 'suspect' }
  | { readonly is: 'unjudged'; readonly why: 'no-tool' | 'encrypted' | 'vanished' | 'patience' | 'memory' }

const mostSaid = 16 * 1024

export async function testWithTool(
  kind: string, path: string, { patience = 60_000, signal }: TestOptions = {},
): Promise<Tested> {
  const tool = toolFor(kind)
  const program = tool && place(tool.program, process.env['PATH'] ?? '')
  if (!tool || !program) return { is: 'unjudged', why: 'no-tool' }
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return { is: 'unjudged', why: 'vanished' }
  signal?.throwIfAborted()
  return await new Promise((done, fail) => {
    const child = spawn(program, tool.args(path), {
      stdio: ['ignore', 'pipe', 'pipe'], shell: false, windowsHide: true, env: { ...process.env, LC_ALL: 'C' },
    })
    let [said, late] = ['', false]
    const hear = (bytes: Buffer) => {
      if (said.length < mostSaid) said += bytes.toString('latin1')
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const stop = () => void child.kill('SIGKILL')
    const timer = setTimeout(() => {
      late = true
      stop()
    }, patience)
    signal?.addEventListener('abort', stop, { once: true })
    child.once('error', fail)
    child.once('close', (code) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      if (signal?.aborted) fail(signal.reason)
      else if (late) done({ is: 'unjudged', why: 'patience' })
      else if (code === 0) done({ is: 'clean' })
      else if (tool.locked?.test(said)) done({ is: 'unjudged', why: 'encrypted' })
      else done(/memory/i.test(said) ? { is: 'unjudged', why: 'memory' } : { is: 'suspect' })
    })
  })
}
