// `kokoroe redfile check FILE`: whether the HTML is as the hospital's server signed it. Needs no server and no data.
import { readFile, stat } from 'node:fs/promises'
import { checkSignature } from '#hospital/response/redfile/signature.ts'
import { type Command, textOption } from '../../command.ts'
import { exit } from '../../exit-codes.ts'

/** Larger is none of ours. */
const mostBytes = 64 * 1024 * 1024

export const check: Command = {
  name: 'check',
  summary: 'redfile.check.summary',
  help: 'redfile.check.help',
  options: { key: { type: 'string' }, json: { type: 'boolean' } },
  async run(call) {
    const [path, ...more] = call.positionals
    const found = path === undefined || more.length > 0 ? null : await stat(path).catch(() => null)
    if (path === undefined || found === null || !found.isFile() || found.size > mostBytes) {
      call.complain('redfile.check.what', { path: path ?? '' })
      return exit.usage
    }
    const verdict = checkSignature(await readFile(path), textOption(call, 'key') ?? null)
    if (call.options['json'] === true) call.print(`${JSON.stringify({ v: 1, path, ...verdict })}\n`)
    else {
      const about = 'about' in verdict ? { version: verdict.about.version, facility: verdict.about.facility, key: verdict.key } : {}
      call.print(`${call.say(`redfile.check.${verdict.state}`, { path, ...about })}\n`)
    }
    if (verdict.state === 'good') return exit.good
    return verdict.state === 'unknownKey' ? exit.unknown : exit.fails
  },
}
