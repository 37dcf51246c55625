// `kokoroe backup compare OLDER NEWER`: what changed between two generations, by file, folder and kind.
import { compare as compared, pathText, type CompareItem, type CompareSummary } from '#engines/imprint'
import { type Call, type Command, textOption } from '../../command.ts'
import { exit, type ExitCode } from '../../exit-codes.ts'
import { stopOnSignal } from '../../stop.ts'
import { commonOptions, imprintSource, isFile, isJson, printJson } from './options.ts'
import { oneLine } from './one-line.ts'
import { amount } from './progress.ts'
import { codeOf } from './verify.ts'

/** Lines a person reads; all of them stand in the JSON. */
const usualLines = 200
const usualEndings = 15

export const compare: Command = {
  name: 'compare',
  summary: 'backup.compare.summary',
  help: 'backup.compare.help',
  options: { ...commonOptions, lines: { type: 'string' } },
  async run(call) {
    const [older, newer, ...more] = call.positionals
    const lines = Number(textOption(call, 'lines') ?? usualLines)
    if (older === undefined || newer === undefined || more.length > 0 || !Number.isInteger(lines) || lines < 0) {
      call.complain('backup.compare.what')
      return exit.usage
    }
    if (!isFile(call, older) || !isFile(call, newer)) return exit.usage
    return run(call, older, newer, lines)
  },
}

async function run(call: Call, older: string, newer: string, lines: number): Promise<ExitCode> {
  const stop = stopOnSignal(() => call.complain('backup.stopping'))
  let left = lines
  let summary: CompareSummary | undefined
  try {
    for await (const items of compared(imprintSource(older), imprintSource(newer), { signal: stop.signal })) {
      for (const item of items) {
        if (item.kind === 'summary') summary = item
        if (isJson(call)) printJson(call, plain(item))
        else if (isTold(item) && left-- > 0) call.print(`${lineOf(call, item)}\n`)
      }
    }
  } catch (error) {
    if (stop.signal.aborted) return exit.interrupted
    throw error
  } finally {
    stop.release()
  }
  // A comparison ends with its summary, or throws.
  if (!summary) return exit.unknown
  if (!isJson(call)) {
    if (left < 0) call.print(`${call.say('backup.compare.more', { count: -left })}\n`)
    call.print(`${said(call, summary)}\n`)
  }
  const { added, removed, changed, renamed, unjudged } = summary.counts
  return codeOf(added + removed + changed + renamed > 0, unjudged > 0 || !summary.sound)
}

type Told = Exclude<CompareItem, { kind: 'summary' | 'folder' | 'touched' }>

/** Copying sets times anew: that is counted, and no line of its own. */
const isTold = (item: CompareItem): item is Told =>
  item.kind !== 'summary' && item.kind !== 'folder' && item.kind !== 'touched'

/** Paths as people and programs read them, not as the bytes they are. */
function plain(item: CompareItem): object {
  if (item.kind === 'renamed') return { ...item, path: pathText(item.path), from: pathText(item.from) }
  if (item.kind === 'changed') return { kind: item.kind, path: pathText(item.path), how: item.how }
  return 'path' in item ? { ...item, path: pathText(item.path) } : item
}

function lineOf(call: Call, item: Told): string {
  if (item.kind === 'problem') return call.say('backup.problem', { line: item.line, code: item.code })
  const path = oneLine(pathText(item.path), 1000)
  if (item.kind === 'renamed') return call.say('backup.difference.renamed', { path, from: oneLine(pathText(item.from), 1000) })
  if (item.kind === 'changed' && item.how === 'silent') return call.say('backup.difference.silent', { path })
  return call.say(`backup.difference.${item.kind}`, { path })
}

function said(call: Call, { counts, before, after, extensions, sound, unmatched }: CompareSummary): string {
  const lines = [call.say('backup.compare.done', {
    ...counts, before: before.files, after: after.files, beforeAmount: amount(before.bytes), afterAmount: amount(after.bytes),
  })]
  const moved = extensions
    .map((one) => ({ ...one, all: one.counts.added + one.counts.removed + one.counts.changed + one.counts.renamed }))
    .filter((one) => one.all > 0)
    .sort((a, b) => b.all - a.all)
  for (const { extension, counts: its, before: was, after: now } of moved.slice(0, usualEndings)) {
    const name = extension === null ? call.say('backup.compare.otherEndings') : extension === '' ? '―' : `.${oneLine(extension)}`
    lines.push(call.say('backup.compare.ending', { name, ...its, was, now }))
  }
  if (unmatched > 0) lines.push(call.say('backup.compare.unmatched', { count: unmatched }))
  if (!sound) lines.push(call.say('backup.unsound'))
  return lines.join('\n')
}
