// `kokoroe evidence verify`: every stored file of evidence read again and held against the record.
import { checkEvidence } from '#apps/house/stored-evidence.ts'
import type { Command } from '../../command.ts'
import { exit } from '../../exit-codes.ts'
import { dataOptions, houseOf } from '../../house-of.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'evidence.verify.summary',
  help: 'evidence.verify.help',
  options: { ...dataOptions, json: { type: 'boolean' } },
  async run(call) {
    const house = await houseOf(call)
    if (!house) return exit.machine
    try {
      const { files, faults } = await checkEvidence(house.kernel, house.evidence, house.kernel.facilities().map(({ id }) => id))
      if (call.options['json'] === true) call.print(`${JSON.stringify({ v: 1, files, faults })}\n`)
      else {
        for (const { facility, item, n, why } of faults) call.print(`× ${call.say(`evidence.verify.${why}`, { facility, item, n })}\n`)
        call.print(`${call.say(faults.length === 0 ? 'evidence.verify.whole' : 'evidence.verify.faulty', { files, count: faults.length })}\n`)
      }
      if (faults.some(({ why }) => why !== 'unreadable')) return exit.fails
      return faults.length > 0 ? exit.unknown : exit.good
    } finally {
      await house.close()
    }
  },
}
