// `kokoroe`: finds the command, reads its options, says what is wrong with them, and returns its exit code.
import { parseArgs } from 'node:util'
import { fill, type Locale } from '#hospital/kernel/text.ts'
import { commands } from './commands/index.ts'
import type { Call, Command } from './command.ts'
import { exit, type ExitCode } from './exit-codes.ts'
import { localeOf } from './locale.ts'
import { en } from './text.en.ts'
import { ja } from './text.ja.ts'

const common = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const

function overview(locale: Locale): string {
  const sentences = locale === 'ja' ? ja : en
  const width = Math.max(...commands.map(({ name }) => name.length))
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${sentences[summary]}`).join('\n')
  return `${sentences['cli.usage']}\n\n${list}\n\n${sentences['cli.exitCodes']}\n`
}

function callOf(command: Command, argv: readonly string[], locale: Locale): Call | string {
  const sentences = locale === 'ja' ? ja : en
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: { ...common, ...command.options }, allowPositionals: true, strict: true })
    return {
      positionals, options: values, locale,
      print: (text) => void process.stdout.write(text),
      say: (code, params) => fill(sentences[code], params),
      complain: (code, params) => void process.stderr.write(`${fill(sentences[code], params)}\n`),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

export async function main(argv: readonly string[]): Promise<ExitCode> {
  const [name = '', ...rest] = argv
  const asked = /^--lang=(.+)$/.exec(argv.find((one) => one.startsWith('--lang=')) ?? '')?.[1] ?? argv[argv.indexOf('--lang') + 1 || argv.length]
  const locale = localeOf(asked, process.env, process.platform)
  const sentences = locale === 'ja' ? ja : en
  const command = commands.find((one) => one.name === name)
  if (!command) {
    const wantsHelp = ['', 'help', '-h', '--help'].includes(name) || name.startsWith('--lang')
    ;(wantsHelp ? process.stdout : process.stderr).write(wantsHelp ? overview(locale) : `${fill(sentences['cli.noCommand'], { name })}\n\n${overview(locale)}`)
    return wantsHelp ? exit.good : exit.usage
  }
  const call = callOf(command, rest, locale)
  if (typeof call === 'string') {
    process.stderr.write(`${fill(sentences['cli.badOption'], { reason: call, name })}\n`)
    return exit.usage
  }
  if (call.options['help'] === true) {
    process.stdout.write(`${sentences[command.help]}\n`)
    return exit.good
  }
  return await command.run(call)
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
