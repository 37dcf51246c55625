// `kokoroe password`: says how hard a password is to guess and why. Nothing typed is shown, kept or written anywhere.
import { explain } from '#engines/password'
import { type Call, type Command, textOptions } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { asText } from '../password/as-text.ts'
import { readHidden } from '../password/read-hidden.ts'
import { readLines } from '../password/read-lines.ts'

export const password: Command = {
  name: 'password',
  summary: 'password.summary',
  help: 'password.help',
  options: { hospital: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  async run(call) {
    if (call.positionals.length > 0) {
      // INVARIANT: never on the command line, where the shell's history and other people's process lists keep it.
      call.complain('password.notHere')
      return exit.usage
    }
    const typed = await passwords(call)
    if (typed === null) return exit.usage
    const about = { names: textOptions(call, 'hospital') }
    const explained = typed.map((one) => explain(one, about))
    if (call.options['json'] === true) call.print(`${JSON.stringify(explained, null, 2)}\n`)
    else explained.forEach((one, at) => call.print(`${asText(one, call.locale, leadOf(call, at, typed.length))}\n`))
    return explained.every(({ verdict }) => verdict === 'fair' || verdict === 'strong') ? exit.good : exit.fails
  },
}

const leadOf = (call: Call, at: number, all: number) => (all > 1 ? call.say('password.line', { line: at + 1 }) : '')

/** Null where there is nothing to examine (and said so). */
async function passwords(call: Call): Promise<readonly string[] | null> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) {
    const lines = await readLines(stdin)
    if (lines === null || lines.length === 0) call.complain(lines === null ? 'password.tooMuch' : 'password.nothing')
    return lines?.length ? lines : null
  }
  stderr.write(call.say('password.ask'))
  const typed = await readHidden(stdin)
  stderr.write('\n')
  if (!typed) call.complain('password.nothing')
  return typed ? [typed] : null
}
