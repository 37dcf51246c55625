// `kokoroe backup imprint FOLDER --out FILE`: the list of hashes of a folder, sealed, and its code for paper.
import { createWriteStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { exportSums, imprintFile, paperCode } from '#engines/imprint'
import { type Call, type Command, textOption } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { stopOnSignal } from '../../stop.ts'
import { commonOptions, imprintSource, isFile, isFolder, isJson, printJson, totalsOf } from './options.ts'
import { amount, progressLine } from './progress.ts'

export const imprint: Command = {
  name: 'imprint',
  summary: 'backup.imprint.summary',
  help: 'backup.imprint.help',
  options: {
    ...commonOptions,
    out: { type: 'string', short: 'o' }, label: { type: 'string' }, like: { type: 'string' }, sums: { type: 'string' },
  },
  async run(call) {
    const [folder, ...more] = call.positionals
    const out = textOption(call, 'out')
    if (folder === undefined || more.length > 0 || out === undefined) {
      call.complain('backup.imprint.what')
      return exit.usage
    }
    const like = textOption(call, 'like')
    if (!isFolder(call, folder) || (like !== undefined && !isFile(call, like))) return exit.usage
    return take(call, folder, out, like)
  },
}

async function take(call: Call, folder: string, out: string, like: string | undefined): Promise<ExitCode> {
  const expected = like === undefined ? null : await totalsOf(like)
  if (existsSync(`${out}.unfinished`)) call.complain('backup.imprint.resumed', { path: out })
  const line = progressLine(call)
  const stop = stopOnSignal(() => call.complain('backup.stopping'))
  const label = textOption(call, 'label')
  const taken = await imprintFile(folder, out, {
    signal: stop.signal, onProgress: line.show, expected: expected ?? undefined, ...(label !== undefined && { label }),
  }).finally(() => {
    stop.release()
    line.clear()
  })
  if (taken.is === 'aborted') {
    call.complain('backup.imprint.aborted', { path: out })
    return exit.interrupted
  }
  if (taken.is !== 'finished') {
    const { is } = taken
    call.complain(`backup.imprint.${is}`, { path: is === 'no-folder' ? folder : out })
    return is === 'no-folder' ? exit.machine : exit.usage
  }
  const { root, totals } = taken
  const code = paperCode(root, totals)
  const sums = textOption(call, 'sums')
  if (sums !== undefined) await writeSums(call, out, sums)
  if (isJson(call)) printJson(call, { kind: 'imprint', folder, file: out, root, code, ...totals })
  else {
    const { files, bytes, unread } = totals
    call.print(`${call.say('backup.imprint.done', { path: out, files, amount: amount(bytes), unread, root, code })}\n`)
  }
  return totals.unread > 0 ? exit.unknown : exit.good
}

async function writeSums(call: Call, file: string, path: string): Promise<void> {
  await pipeline(async function* () {
    for await (const part of exportSums(imprintSource(file))) if (part.kind === 'bytes') yield part.bytes
  }, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  call.complain('cli.written', { path })
}
