// Flags of files that stop even their owner: immutable and append-only, as Linux file systems keep them.
import { findProgram } from '../process/program.ts'
import { startLines } from '../process/lines.ts'

export interface Flagged {
  readonly path: string
  readonly immutable: boolean
  readonly appendOnly: boolean
}

/** Every file and folder below with its flags; null where this system or file system has none to tell. */
export async function* flagsBelow(folder: string, signal?: AbortSignal): AsyncGenerator<Flagged | null, void, undefined> {
  if (process.platform !== 'linux' || findProgram('lsattr') === null) {
    yield null
    return
  }
  const { lines, finished } = startLines({
    program: 'lsattr', args: ['-R', '-a', '--', folder], timeoutSeconds: 3600, ...(signal ? { signal } : {}),
  })
  let told = false
  for await (const line of lines) {
    const match = /^([-a-zA-Z]{10,40}) (\/.+)$/.exec(line)
    const [, flags, path] = match ?? []
    if (flags === undefined || path === undefined || /\/\.\.?$/.test(path)) continue
    told = true
    yield { path, immutable: flags.includes('i'), appendOnly: flags.includes('a') }
  }
  const { ended } = await finished
  if (!told || ended.how !== 'exited') yield null
}
