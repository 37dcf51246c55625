// `kokoroe backup inspect FOLDER|IMPRINT`: what speaks against the content of a copy, file by file and as a whole.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  contentInspector, type GenerationJudged, imprintFile, judgeGeneration, pathText, readImprint, testWithTool, toBytes, toolFor,
  verdictOf,
} from '#engines/imprint'
import { matcher } from '#hospital/watch/patterns.ts'
import { type Call, type Command, textOption, textOptions } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { stopOnSignal, type Stop } from '../../stop.ts'
import { commonOptions, imprintSource, isFile, isJson, printJson } from './options.ts'
import { oneLine } from './one-line.ts'
import { progressLine } from './progress.ts'
import { codeOf } from './verify.ts'
import { wordFor } from './words.ts'

const usualLines = 50

export const inspect: Command = {
  name: 'inspect',
  summary: 'backup.inspect.summary',
  help: 'backup.inspect.help',
  options: {
    ...commonOptions,
    previous: { type: 'string' }, out: { type: 'string', short: 'o' }, lines: { type: 'string' }, tools: { type: 'boolean' },
    'write-once': { type: 'string', multiple: true }, canary: { type: 'string', multiple: true },
  },
  async run(call) {
    const [what, ...more] = call.positionals
    const about = what === undefined ? undefined : statSync(what, { throwIfNoEntry: false })
    if (what === undefined || more.length > 0 || !about) {
      call.complain(what !== undefined && !about ? 'backup.noFolder' : 'backup.inspect.what', { path: what ?? '' })
      return exit.usage
    }
    const canaries = canariesOf(call)
    const previous = textOption(call, 'previous')
    if (canaries === null || (previous !== undefined && !isFile(call, previous))) return exit.usage
    const stop = stopOnSignal(() => call.complain('backup.stopping'))
    const scratch = mkdtempSync(join(tmpdir(), 'kokoroe-inspect-'))
    try {
      const folder = about.isDirectory() ? what : null
      const file = folder === null ? what : await imprintOf(call, folder, stop, textOption(call, 'out') ?? join(scratch, 'imprint'))
      return typeof file === 'number' ? file : await judge(call, { file, folder, previous, canaries, stop })
    } catch (error) {
      if (!stop.signal.aborted) throw error
      call.complain('backup.inspect.aborted')
      return exit.interrupted
    } finally {
      stop.release()
      rmSync(scratch, { recursive: true, force: true })
    }
  },
}

type Canaries = readonly { readonly path: string; readonly hash: string }[]

function canariesOf(call: Call): Canaries | null {
  const given = textOptions(call, 'canary')
  const read = given.map((one) => /^(.+)=([0-9a-f]{64})$/i.exec(one.trim()))
  const wrong = given.find((_, at) => !read[at])
  if (wrong !== undefined) {
    call.complain('backup.inspect.canary', { given: wrong })
    return null
  }
  return read.flatMap((found) => (found ? [{ path: toBytes((found[1] ?? '').replaceAll('\\', '/')), hash: (found[2] ?? '').toLowerCase() }] : []))
}

async function imprintOf(call: Call, folder: string, stop: Stop, file: string): Promise<string | ExitCode> {
  const line = progressLine(call)
  const taken = await imprintFile(folder, file, {
    inspector: contentInspector, signal: stop.signal, onProgress: line.show,
  }).finally(() => line.clear())
  if (taken.is === 'finished') return file
  call.complain(taken.is === 'aborted' ? 'backup.inspect.aborted' : `backup.imprint.${taken.is}`, {
    path: taken.is === 'no-folder' ? folder : file,
  })
  return taken.is === 'aborted' ? exit.interrupted : taken.is === 'no-folder' ? exit.machine : exit.usage
}

interface Job {
  readonly file: string
  /** Null: only the imprint is there, and no file can be opened. */
  readonly folder: string | null
  readonly previous: string | undefined
  readonly canaries: Canaries
  readonly stop: Stop
}

async function judge(call: Call, { file, folder, previous, canaries, stop }: Job): Promise<ExitCode> {
  const isWriteOnce = matcher(textOptions(call, 'write-once'))
  const judged = await judgeGeneration(previous === undefined ? null : imprintSource(previous), imprintSource(file), {
    canaries, isWriteOnce: (path) => isWriteOnce(pathText(path)), signal: stop.signal,
  })
  const found = await suspects(call, file, call.options['tools'] === true ? folder : null, stop)
  tell(call, judged)
  if (stop.signal.aborted) return exit.interrupted
  return codeOf(judged.suspicions.length > 0 || found.byTool > 0, found.unread > 0)
}

/** Each file that is suspect by itself, and each archive that its own program finds damaged. */
async function suspects(
  call: Call, file: string, folder: string | null, stop: Stop,
): Promise<{ readonly byTool: number; readonly unread: number }> {
  let left = Number(textOption(call, 'lines') ?? usualLines)
  let [byTool, unread] = [0, 0]
  const show = (code: 'backup.inspect.file' | 'backup.inspect.tool', params: Record<string, string>) => {
    if (isJson(call)) printJson(call, { kind: code === 'backup.inspect.file' ? 'file' : 'tool', ...params })
    else if (left-- > 0) call.print(`${call.say(code, { ...params, why: whyIn(call, params['why'] ?? ''), path: oneLine(params['path'] ?? '', 1000) })}\n`)
  }
  for await (const items of readImprint(imprintSource(file))) {
    for (const item of items) {
      if (item.kind === 'unread') unread += 1
      if (item.kind !== 'file') continue
      const verdict = verdictOf(item.notes)
      const path = pathText(item.path)
      if (verdict?.is === 'suspect') show('backup.inspect.file', { path, kind: verdict.kind, why: verdict.why ?? '' })
      if (verdict?.is !== 'unjudged' || folder === null || stop.signal.aborted) continue
      const tested = await testWithTool(verdict.kind, join(folder, path), { signal: stop.signal })
      if (tested.is !== 'suspect') continue
      byTool += 1
      show('backup.inspect.tool', { path, program: toolFor(verdict.kind)?.program ?? '' })
    }
  }
  return { byTool, unread }
}

/** In words where there are some: an imprint of a later version may know more. */
function whyIn(call: Call, why: string): string {
  const code = `backup.inspect.why.${why}`
  // The cast: a code that no catalogue has comes back as it is.
  const said = call.say(code as 'backup.inspect.why.noise')
  return said === code ? why : said
}

function tell(call: Call, { suspicions, canaries, files, judged }: GenerationJudged): void {
  if (isJson(call)) {
    printJson(call, { kind: 'summary', files, ...judged, canaries, suspicions })
    return
  }
  for (const { rule, count, example } of suspicions) {
    call.print(`${call.say('backup.inspect.rule', { title: wordFor(call, `value.rule.${rule}`, rule), count, example: oneLine(example) })}\n`)
  }
  if (canaries !== 'none') call.print(`${call.say('backup.inspect.canaries', { state: wordFor(call, `value.canaries.${canaries}`, canaries) })}\n`)
  call.print(`${call.say('backup.inspect.done', { files, ...judged })}\n`)
}
