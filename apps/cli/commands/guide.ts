// `kokoroe guide [WORD]`: how each kind of file is got, the same text as the page has it; no server, no data folder.
import { fold } from '#engines/japanese'
import { speak } from '#apps/house/speak.ts'
import { sources } from '#hospital/sources/index.ts'
import type { Command } from '../command.ts'
import { exit } from '../exit-codes.ts'

export const guide: Command = {
  name: 'guide',
  summary: 'guide.summary',
  help: 'guide.help',
  options: {},
  async run({ locale, positionals, print, say, complain }) {
    const wanted = fold(positionals.join(' ')).trim()
    const all = sources.map(({ id, gives }) => ({
      id, title: speak(locale, { code: `${id}.title` }), how: speak(locale, { code: `${id}.how` }),
      gives: gives.map((kind) => speak(locale, { code: `evidence.${kind}` })),
    }))
    const found = all.filter(({ id, title, gives }) => [id, title, ...gives].some((text) => fold(text).includes(wanted)))
    if (found.length === 0) {
      complain('guide.none', { word: positionals.join(' '), known: all.map(({ title }) => title).join(' / ') })
      return exit.usage
    }
    const parts = found.map(({ id, title, how, gives }) => [
      `${title}  [${id}]`, ...how.split('\n').map((line) => `  ${line}`),
      ...(gives.length > 0 ? [`  ${say('guide.gives', { list: gives.join(locale === 'ja' ? '、' : ', ') })}`] : []),
    ].join('\n'))
    print(`${parts.join('\n\n')}\n`)
    return exit.good
  },
}
