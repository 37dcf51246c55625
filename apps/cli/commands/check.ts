// `kokoroe check FOLDER`: no server, no data folder; every file is read, the nine are judged, the exit code says how it stands.
import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { toHtml } from '#hospital/binder/render/html.ts'
import { toPdf } from '#hospital/binder/render/pdf.ts'
import { evaluate } from '#hospital/principles/evaluate.ts'
import { buildView } from '#hospital/register/build.ts'
import type { Rulebook } from '#hospital/rulebooks/schema.ts'
import { activeByDefault, bundledRulebooks } from '#hospital/rulebooks/load.ts'
import { speak } from '#apps/house/speak.ts'
import { asText } from '../check/as-text.ts'
import { checkPaper } from '../check/paper.ts'
import { readFolder } from '../check/read-folder.ts'
import { type CheckReport, reportOf } from '../check/report.ts'
import { whyNotRead } from '../check/why-not-read.ts'
import { type Call, type Command, textOption, textOptions } from '../command.ts'
import { dayOption } from '../day.ts'
import { exit, type ExitCode } from '../exit-codes.ts'
import { mappingOption, readersOf } from '../mappings.ts'
import { write } from '../write.ts'

const formats = ['text', 'json', 'html', 'pdf'] as const

export const check: Command = {
  name: 'check',
  summary: 'check.summary',
  help: 'check.help',
  options: {
    edition: { type: 'string', multiple: true }, 'as-of': { type: 'string' }, format: { type: 'string' }, out: { type: 'string' },
    ...mappingOption,
  },
  async run(call) {
    const { complain, locale, print } = call
    const books = chosenBooks(call)
    if (books === 'list') {
      for (const book of bundledRulebooks()) print(`${book.id.padEnd(24)} ${book.title[locale]}\n`)
      return exit.good
    }
    const asOf = dayOption(call, 'as-of')
    const format = formats.find((one) => one === (textOption(call, 'format') ?? 'text'))
    const out = textOption(call, 'out')
    const [folder, ...more] = call.positionals
    if (!books || asOf === null) return exit.usage
    if (!format) complain('cli.badFormat', { value: textOption(call, 'format') ?? '', choices: formats.join(', ') })
    else if (format === 'pdf' && !out) complain('cli.needsValue', { what: '--out' })
    else if (folder === undefined || more.length > 0) complain('cli.needsFolder')
    else return await checkFolder(call, { folder, asOf, format, out, books })
    return exit.usage
  },
}

interface Asked {
  readonly folder: string
  readonly asOf: string
  readonly format: (typeof formats)[number]
  readonly out: string | undefined
  readonly books: readonly Rulebook[]
}

async function checkFolder(call: Call, { folder, asOf, format, out, books }: Asked): Promise<ExitCode> {
  const { complain, locale, say } = call
  if (!(await stat(folder).catch(() => null))?.isDirectory()) {
    complain('cli.noFolder', { path: folder })
    return exit.usage
  }
  // Said before a long reading, not after it.
  if (out !== undefined && !(await stat(dirname(resolve(out))).catch(() => null))?.isDirectory()) {
    complain('cli.noOutFolder', { path: dirname(resolve(out)) })
    return exit.machine
  }
  const readers = await readersOf(call)
  if (!readers) return exit.usage
  const readings = await readFolder(folder, asOf, (path) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${say('check.progress', { path })}`)
  }, readers).then((files) => ({ files }), (error: unknown) => ({ error }))
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  if ('error' in readings) return cannotRead(call, folder, readings.error)
  const view = buildView(readings.files.flatMap(({ batch }) => batch ?? []), asOf)
  const evaluation = evaluate(view, books)
  const report = reportOf(readings.files, evaluation, books, locale)
  const hospital = view.all('hospital')[0]?.is.name ?? basename(resolve(folder))
  const made = () => checkPaper(report, evaluation, hospital, call)
  const content = await {
    text: () => asText(report, call), json: () => `${JSON.stringify(report, null, 2)}\n`,
    html: () => toHtml(made()), pdf: async () => (await toPdf(made())).bytes,
  }[format]()
  return (await write(call, out, content)) ? exitOf(report) : exit.machine
}

function cannotRead(call: Call, path: string, error: unknown): ExitCode {
  call.complain('cli.cannotRead', { path, reason: speak(call.locale, whyNotRead(error)) })
  return exit.machine
}

/** Rulebooks by `--edition`, the usual ones without it; null where one is not known (and said so). */
function chosenBooks(call: Call) {
  const wanted = textOptions(call, 'edition').flatMap((one) => one.split(',')).map((one) => one.trim())
  const known = bundledRulebooks()
  if (wanted.includes('list')) return 'list' as const
  const strange = wanted.find((id) => !known.some((book) => book.id === id))
  if (strange !== undefined) {
    call.complain('check.noEdition', { id: strange, known: known.map(({ id }) => id).join(', ') })
    return null
  }
  return known.filter(({ id }) => (wanted.length > 0 ? wanted.includes(id) : activeByDefault.has(id)))
}

function exitOf({ verdict }: CheckReport) {
  return verdict === 'fail' ? exit.fails : verdict === 'unknown' ? exit.unknown : exit.good
}
