// `kokoroe logs dump PATH…`: every event written out, as JSON of the shape most tools know or as XML.
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { readFiles } from '#hospital/signs/files/read-files.ts'
import { steerless } from '#apps/house/printable.ts'
import { type Call, type Command, textOption } from '../../command.ts'
import { draftOf, isOneOf } from '../../draft.ts'
import { exit } from '../../exit-codes.ts'
import { formatOf, readingOf, readingOptions } from './options.ts'
import { reading, sayOutcome } from './run-reading.ts'

const formats = ['jsonl', 'json', 'xml'] as const

/** What stands before the first event, between two, and after the last. */
const frames = {
  jsonl: ['', '', ''],
  json: ['[\n', ',', ']\n'],
  xml: ['<?xml version="1.0" encoding="utf-8"?>\n<Events>\n', '', '</Events>\n'],
} as const

export const dump: Command = {
  name: 'dump',
  summary: 'logs.dump.summary',
  help: 'logs.dump.help',
  options: readingOptions,
  async run(call) {
    const what = await readingOf(call)
    const format = formatOf(call, formats)
    if (!what || !format) return exit.usage
    const out = openSink(call)
    if (!out) return exit.machine
    const [before, between, after] = frames[format]
    let first = true
    const take = (message: unknown) => {
      const text = message as string // from `dumpPass`, by the name of the job
      if (between === '') out.write(text)
      else for (const line of text.split('\n')) {
        if (line === '') continue
        out.write(`${first ? ' ' : between}${line}\n`)
        first = false
      }
    }
    try {
      out.write(before)
      const job = { name: 'dump', config: { events: what.events, as: format === 'xml' ? 'xml' : 'json' } } as const
      // In the order of the files, which one thread keeps.
      return await reading(call, what, async (options) => await readFiles(
        what.paths, job, take, { ...options, threads: 1 },
      ), async ({ state, stopped }) => {
        out.write(after)
        out.finish()
        return sayOutcome(call, state.result(), stopped)
      })
    } finally {
      out.abandon()
    }
  },
}

interface Sink {
  write(text: string): void
  finish(): void
  abandon(): void
}

/** Written at once and not queued: the events of one file may be more than memory holds. */
function openSink(call: Call): Sink | null {
  const path = textOption(call, 'out')
  if (path === undefined) return {
    write: (text) => writeAll(1, process.stdout.isTTY ? steerless(text) : text), finish: () => {}, abandon: () => {},
  }
  if (isOneOf(path, call.positionals)) {
    call.complain('cli.outIsInput', { path })
    return null
  }
  try {
    const draft = draftOf(path)
    const file = openSync(draft.path, 'w', 0o600)
    let open = true
    const remove = () => {
      if (open) closeSync(file)
      open = false
      if (draft.becomes !== null) rmSync(draft.path, { force: true })
    }
    process.once('exit', remove)
    return {
      write: (text) => writeAll(file, text),
      finish() {
        closeSync(file)
        open = false
        if (draft.becomes !== null) renameSync(draft.path, draft.becomes)
        call.complain('cli.written', { path })
      },
      abandon() {
        process.off('exit', remove)
        remove()
      },
    }
  } catch (error) {
    call.complain('cli.cannotWrite', { path, reason: error instanceof Error ? error.message : String(error) })
    return null
  }
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      // Whoever reads the pipe is slower (wait), or has seen enough (end).
      if (code === 'EPIPE') process.exit(exit.good)
      if (code !== 'EAGAIN') throw error
      Atomics.wait(nothing, 0, 0, 5)
    }
  }
}

const nothing = new Int32Array(new SharedArrayBuffer(4))
