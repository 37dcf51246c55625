// The way every command reads files: a line of progress, Ctrl+C ends it, and what was not read is said.
import type { ReadFilesOptions } from '#hospital/signs/files/read-files.ts'
import type { ScannedFile } from '#hospital/signs/finding.ts'
import type { Call } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { sayFiles, somethingUnread } from './files-said.ts'
import type { Reading } from './options.ts'
import { progressLine } from './progress.ts'
import { stopOnSignal } from '../../stop.ts'
import { whyNot } from './why-not.ts'

interface Failed {
  readonly ok: false
  readonly path: string
  readonly reason: string
}

/** Reads, then puts out what was read; in between no signal is lost. */
export async function reading<Read extends { readonly ok: true }>(
  call: Call, { options }: Reading, read: (options: ReadFilesOptions) => Promise<Read | Failed>,
  put: (read: Read) => Promise<ExitCode>,
): Promise<ExitCode> {
  const line = progressLine(call)
  const stop = stopOnSignal(() => {
    line.clear()
    call.complain('logs.stopping')
  })
  try {
    const result = await read({ ...options, signal: stop.signal, progress: line.show })
    line.clear()
    stop.over()
    if (result.ok) return await put(result)
    call.complain('cli.cannotRead', { path: result.path, reason: await whyNot(call, { code: result.reason }) })
    return exit.machine
  } finally {
    stop.release()
  }
}

/** Of a command that looks for nothing in particular. */
export function sayOutcome(call: Call, files: readonly ScannedFile[], stopped: boolean): ExitCode {
  sayFiles(call, files)
  if (stopped) {
    call.complain('logs.stopped', { left: files.filter(({ state }) => state === 'notReached').length })
    return exit.interrupted
  }
  return somethingUnread(files) ? exit.unknown : exit.good
}
