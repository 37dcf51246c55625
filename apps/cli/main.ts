// `kokoroe`: finds the command, reads its options, says what is wrong with them, and returns its exit code.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { steerless } from '#apps/house/printable.ts'
import { fill, type Locale } from '#hospital/kernel/text.ts'
import { commands } from './commands/index.ts'
import type { Call, Command, Group, Listed, Sentence } from './command.ts'
import { exit, type ExitCode } from './exit-codes.ts'
import { localeOf } from './locale.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

const common = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const

const everything: Group = { name: '', head: 'cli.usage', foot: 'cli.exitCodes', commands }

function overview(group: Group, sentences: Readonly<Record<Sentence, string>>): string {
  const width = Math.max(...group.commands.map(({ name }) => name.length))
  const list = group.commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${sentences[summary]}`).join('\n')
  return `${sentences[group.head]}\n\n${list}\n\n${sentences[group.foot]}\n`
}

/** The command that is meant, however deep it lies; an exit code where the answer was a list of commands. */
async function find(
  group: Group, argv: readonly string[], sentences: Readonly<Record<Sentence, string>>,
): Promise<Found | ExitCode> {
  const [name = '', ...rest] = argv
  const listed: Listed | undefined = group.commands.find((one) => one.name === name)
  if (!listed) {
    const wantsHelp = ['', 'help', '-h', '--help'].includes(name) || name.startsWith('--lang')
    const list = overview(group, sentences)
    if (wantsHelp) process.stdout.write(list)
    else process.stderr.write(
      `${fill(sentences['cli.noCommand'], { name: `${group.name} ${name}`.trim() })}\n\n${list}`
    )
    return wantsHelp ? exit.good : exit.usage
  }
  const loaded = await listed.load()
  if ('commands' in loaded) return find(loaded, rest, sentences)
  return { command: loaded, name: `${group.name} ${name}`.trim(), rest }
}

interface Found {
  readonly command: Command
  readonly name: string
  readonly rest: readonly string[]
}

function callOf(command: Command, argv: readonly string[], locale: Locale): Call | string {
  const sentences = locale === 'ja' ? ja : en
  try {
    const options = { ...common, ...command.options }
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    return {
      positionals, options: values, locale,
      // A terminal is never steered by what stands in somebody's file; a file or a pipe gets it as it is.
      print: (text) => void process.stdout.write(process.stdout.isTTY ? steerless(text) : text),
      say: (code, params) => fill(sentences[code], params),
      complain: (code, params) => void process.stderr.write(`${steerless(fill(sentences[code], params))}\n`),
    }
  } catch (error) {
    return wrongOption(error, sentences)
  }
}

/** The runtime says it in English only; the two that people meet are said in theirs. */
function wrongOption(error: unknown, sentences: Readonly<Record<Sentence, string>>): string {
  const reason = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const option = /'(-[^\s']*)/.exec(reason)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return fill(sentences['cli.unknownOption'], { option })
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return fill(sentences['cli.optionValue'], { option })
  return reason
}

function localeIn(argv: readonly string[]): Locale {
  const asked = /^--lang=(.+)$/.exec(
    argv.find((one) => one.startsWith('--lang=')) ?? ''
  )?.[1] ?? argv[argv.indexOf('--lang') + 1 || argv.length]
  return localeOf(asked, process.env, process.platform)
}

const failure = (error: { readonly code?: unknown }) => (error.code === 'ENOSPC' ? 'machine.full' : 'machine.failed')

export async function main(argv: readonly string[]): Promise<ExitCode> {
  const locale = localeIn(argv)
  const sentences = locale === 'ja' ? ja : en
  const found = await find(everything, argv, sentences)
  if (typeof found === 'number') return found
  const { command, name, rest } = found
  const call = callOf(command, rest, locale)
  if (typeof call === 'string') {
    process.stderr.write(`${fill(sentences['cli.badOption'], { reason: call, name })}\n`)
    return exit.usage
  }
  if (call.options['help'] === true) {
    process.stdout.write(`${sentences[command.help]}\n`)
    return exit.good
  }
  try {
    return await command.run(call)
  } catch (error) {
    // The outside world (a full disk, a line that broke) has codes; what has none is a bug, and shows where it is.
    if (!(error instanceof Error && 'code' in error)) throw error
    call.complain(failure(error), { reason: error.message })
    return exit.machine
  }
}

// What was compiled is kept beside the program: the second start does not compile it again.
if (import.meta.main) enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'kokoroe'))
if (import.meta.main) {
  const argv = process.argv.slice(2)
  // What commands print in one go: whoever read it has seen enough (`| head`), or the disk it goes to is full.
  let full: NodeJS.ErrnoException | null = null
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') full ??= error
  })
  process.stderr.on('error', () => {})
  process.exitCode = await main(argv)
  process.on('exit', () => {
    if (full === null || process.exitCode === exit.machine) return
    const sentences = localeIn(argv) === 'ja' ? ja : en
    process.stderr.write(`${fill(sentences[failure(full)], { reason: full.message })}\n`)
    process.exitCode = exit.machine
  })
}
