// `kokoroe backup verify IMPRINT FOLDER`: reads a copy again and holds it to its imprint, whole or a part of a rolling plan.
import { paperCode, pathText, readImprint, readPaperCode, verify as held, type VerifyItem } from '#engines/imprint'
import { type Call, type Command, textOption } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { stopOnSignal } from '../../stop.ts'
import { commonOptions, imprintSource, isFile, isFolder, isJson, partOf, printJson, totalsOf } from './options.ts'
import { oneLine } from './one-line.ts'
import { amount, progressLine } from './progress.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'backup.verify.summary',
  help: 'backup.verify.help',
  options: { ...commonOptions, part: { type: 'string' }, code: { type: 'string' } },
  async run(call) {
    const [file, folder, ...more] = call.positionals
    if (file === undefined || folder === undefined || more.length > 0) {
      call.complain('backup.verify.what')
      return exit.usage
    }
    const written = textOption(call, 'part')
    const part = written === undefined ? undefined : partOf(written)
    if (written !== undefined && part === undefined) {
      call.complain('backup.verify.part', { part: written })
      return exit.usage
    }
    if (!isFile(call, file) || !isFolder(call, folder)) return exit.usage
    const refused = await codeRefused(call, file)
    if (refused !== null) return refused
    return read(call, file, folder, part)
  },
}

/** The code on paper, where it was given, belongs to this imprint: otherwise somebody may have changed both. */
async function codeRefused(call: Call, file: string): Promise<ExitCode | null> {
  const typed = textOption(call, 'code')
  if (typed === undefined) return null
  const code = readPaperCode(typed)
  if (!code.ok) {
    const groups = code.why === 'mistyped' ? code.groups.join(', ') : ''
    call.complain(code.why === 'mistyped' ? 'backup.code.mistyped' : 'backup.code.none', { groups })
    return exit.usage
  }
  for await (const items of readImprint(imprintSource(file))) {
    for (const item of items) {
      if (item.kind === 'sealed' && paperCode(item.root, item.totals) === code.code) return null
    }
  }
  call.complain('backup.code.other', { path: file })
  return exit.fails
}

async function read(
  call: Call, file: string, folder: string, part: ReturnType<typeof partOf>,
): Promise<ExitCode> {
  const expected = await totalsOf(file)
  const share = (whole: number) => Math.ceil(whole / (part?.of ?? 1))
  const line = progressLine(call)
  const stop = stopOnSignal(() => call.complain('backup.stopping'))
  const told = telling(call, () => line.clear())
  let code: ExitCode = exit.unknown
  try {
    for await (const items of held(imprintSource(file), folder, {
      signal: stop.signal, onProgress: line.show, part,
      expected: expected ? { files: share(expected.files), bytes: share(expected.bytes) } : undefined,
    })) {
      for (const item of items) code = told(item) ?? code
    }
  } finally {
    stop.release()
    line.clear()
  }
  return code
}

const shown = (path: Parameters<typeof pathText>[0]) => oneLine(pathText(path), 1000)

/** Says each item; the exit code after the last, the summary. */
function telling(call: Call, before: () => void): (item: VerifyItem) => ExitCode | null {
  return (item) => {
    if (isJson(call)) printJson(call, 'path' in item ? { ...item, path: pathText(item.path) } : item)
    else if (item.kind !== 'summary') {
      before()
      if (item.kind === 'problem') call.print(`${call.say('backup.problem', { line: item.line, code: item.code })}\n`)
      else if (item.kind === 'altered') {
        const how = item.how === 'silent' ? 'backup.altered.silent' : 'backup.altered'
        call.print(`${call.say(how, { path: shown(item.path) })}\n`)
      } else if (item.kind === 'missing') call.print(`${call.say('backup.missing', { path: shown(item.path) })}\n`)
      else call.print(`${call.say('backup.unread', { path: shown(item.path), code: item.code })}\n`)
    }
    if (item.kind !== 'summary') return null
    const { intact, bytes, altered, missing, unread, unknown, sound, aborted } = item
    if (!isJson(call)) {
      before()
      const figures = { intact, amount: amount(bytes), altered, missing, unread: unread + unknown }
      call.print(`${call.say('backup.verify.done', figures)}\n`)
      if (!sound && !aborted) call.print(`${call.say('backup.unsound')}\n`)
    }
    if (aborted) return exit.interrupted
    return codeOf(altered + missing > 0, unread + unknown > 0 || !sound)
  }
}

export function codeOf(fails: boolean, unknown: boolean): ExitCode {
  if (fails) return unknown ? exit.failsAndUnknown : exit.fails
  return unknown ? exit.unknown : exit.good
}
