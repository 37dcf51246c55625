// `kokoroe sample OUT`: one believable hospital as its files would really arrive, and beside them what should be found.
import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fewestBeds, makeHospital } from '#samples/make.ts'
import { writeHospital } from '#samples/write.ts'
import { type Call, type Command, textOption } from '../command.ts'
import { dayOption } from '../day.ts'
import { exit } from '../exit-codes.ts'

const mostBeds = 10_000
const mostSeed = 1_000_000

export const sample: Command = {
  name: 'sample',
  summary: 'sample.summary',
  help: 'sample.help',
  options: { beds: { type: 'string' }, seed: { type: 'string' }, 'as-of': { type: 'string' } },
  async run(call) {
    const { complain, positionals, print, say } = call
    const asOf = dayOption(call, 'as-of')
    const beds = numberOption(call, 'beds', 300, fewestBeds, mostBeds)
    const seed = numberOption(call, 'seed', 1, 1, mostSeed)
    const [out, ...more] = positionals
    if (asOf === null || beds === null || seed === null) return exit.usage
    if (out === undefined || more.length > 0) {
      complain('cli.needsValue', { what: say('sample.out') })
      return exit.usage
    }
    const folder = resolve(out)
    try {
      await mkdir(folder, { recursive: true })
      if ((await readdir(folder)).length > 0) {
        complain('cli.notEmpty', { path: out })
        return exit.usage
      }
      const key = await keyFor(folder)
      const hospital = makeHospital({ beds, seed, asOf })
      await writeHospital(hospital, folder, key)
      print(`${say('sample.done', { path: out, beds, accounts: hospital.accounts.length, key })}\n`)
      return exit.good
    } catch (error) {
      complain('cli.cannotWrite', { path: out, reason: error instanceof Error ? error.message : String(error) })
      return exit.machine
    }
  },
}

/** Null where it is no number within the bounds (and said so). */
function numberOption(call: Call, name: string, otherwise: number, from: number, to: number): number | null {
  const value = textOption(call, name)
  if (value === undefined) return otherwise
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (number >= from && number <= to) return number
  call.complain('cli.badNumber', { what: `--${name}`, from, to })
  return null
}

/** Beside the folder, never inside. The key of another sample stays as it is. */
async function keyFor(folder: string): Promise<string> {
  const usual = join(dirname(folder), 'answer-key.json')
  const taken = await stat(usual).catch(() => null)
  return taken ? join(dirname(folder), `answer-key-${basename(folder)}.json`) : usual
}
