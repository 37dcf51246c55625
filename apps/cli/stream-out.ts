// Long output, piece by piece: to a file that appears whole or not at all, or to standard output as fast as it is read.
import { createWriteStream, rmSync, type WriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { steerless } from '#apps/house/printable.ts'
import type { Call } from './command.ts'
import { type Draft, draftOf, isOneOf } from './draft.ts'

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
  if (isOneOf(path, call.positionals)) {
    call.complain('cli.outIsInput', { path })
    return null
  }
  let draft: Draft
  try {
    draft = draftOf(path)
  } catch (error) {
    call.complain('cli.cannotWrite', { path, reason: messageOf(error) })
    return null
  }
  const { becomes } = draft
  const stream = createWriteStream(draft.path, { flags: 'w', mode: 0o600 })
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
  const remove = () => {
    if (becomes !== null) rmSync(draft.path, { force: true })
  }
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
      stream.end()
      // The last bytes may find the disk full: until they are written nothing takes its name.
      await finished(stream)
      check()
      if (becomes !== null) await rename(draft.path, becomes)
      process.off('exit', remove)
    },
    async abandon() {
      process.off('exit', remove)
      stream.destroy()
      if (becomes !== null) await rm(draft.path, { force: true })
    },
  }
}

function standardOut(): Out {
  const { stdout } = process
  // Whoever read it has seen enough (`| head`): that is no mistake of anybody.
  let gone = false
  let failed: Error | null = null
  const broken = (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') gone = true
    else failed = error
  }
  const check = () => {
    if (failed) throw failed
  }
  stdout.on('error', broken)
  return {
    async write(text) {
      check()
      if (!gone && !stdout.write(stdout.isTTY ? steerless(text) : text)) await drained(stdout)
    },
    // A pipe may break after the last word was written into it; a full disk is told one turn later.
    async finish() {
      await new Promise<void>((done) => {
        setImmediate(done)
      })
      check()
    },
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
