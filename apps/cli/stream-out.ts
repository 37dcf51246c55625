// Long output, piece by piece: to a file that appears whole or not at all, or to standard output as fast as it is read.
import { createWriteStream, rmSync, type WriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { steerless } from '#apps/house/printable.ts'
import type { Call } from './command.ts'

export interface Out {
  /** Waits where whoever reads is slower. Throws what the disk throws. */
  write(text: string): Promise<void>
  /** The file takes its name. */
  finish(): Promise<void>
  /** Nothing of it stays. */
  abandon(): Promise<void>
}

/** Null where the folder is not there, and said so: before a long reading, not after it. */
export async function openOut(call: Call, path: string | undefined): Promise<Out | null> {
  if (path === undefined) return standardOut()
  const folder = dirname(resolve(path))
  if (!(await stat(folder).catch(() => null))?.isDirectory()) {
    call.complain('cli.noOutFolder', { path: folder })
    return null
  }
  const draft = `${path}.${process.pid}.part`
  const stream = createWriteStream(draft, { flags: 'w', mode: 0o600 })
  let failed: Error | null = null
  stream.on('error', (error) => {
    failed = error
  })
  const opened = await new Promise<boolean>((done) => {
    stream.once('open', () => done(true))
    stream.once('error', () => done(false))
  })
  if (!opened) {
    call.complain('cli.cannotWrite', { path, reason: messageOf(failed) })
    return null
  }
  const remove = () => rmSync(draft, { force: true })
  process.once('exit', remove)
  const check = () => {
    if (failed) throw failed
  }
  return {
    async write(text) {
      check()
      if (!stream.write(text)) await drained(stream)
      check()
    },
    async finish() {
      await new Promise<void>((done, refuse) => {
        stream.once('error', refuse)
        stream.end(done)
      })
      check()
      await rename(draft, path)
      process.off('exit', remove)
    },
    async abandon() {
      process.off('exit', remove)
      stream.destroy()
      await rm(draft, { force: true })
    },
  }
}

function standardOut(): Out {
  const { stdout } = process
  // Whoever read it has seen enough (`| head`): that is no mistake of anybody.
  let gone = false
  const broken = (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') gone = true
  }
  stdout.on('error', broken)
  return {
    async write(text) {
      if (!gone && !stdout.write(stdout.isTTY ? steerless(text) : text)) await drained(stdout)
    },
    // A pipe may break after the last word was written into it.
    finish: async () => {},
    async abandon() {
      if (!gone) stdout.off('error', broken)
    },
  }
}

/** Or broken: then the next write says it. */
function drained(stream: WriteStream | NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    const over = () => {
      for (const event of ['drain', 'error', 'close']) stream.off(event, over)
      done()
    }
    for (const event of ['drain', 'error', 'close']) stream.once(event, over)
  })
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
