// borg as a reader.
import { readerSuite } from '../testing/reader-suite.ts'
import { borgStand, password } from '../testing/borg-stand.ts'
import { first, second } from '../testing/trees.ts'
import { describeWith, hasBorg, program } from '../../../tools/testing/needs.ts'
import { openBorg } from './borg.ts'

describeWith(hasBorg)("Debian's borg", () => {
  readerSuite('borg', async () => {
    const stand = borgStand(program('borg') ?? '')
    stand.backup('月曜', first, ['--timestamp', '2026-11-02T02:00:00'])
    stand.backup('火曜', second, ['--timestamp', '2026-11-03T02:00:00'])
    return {
      reader: openBorg({ repository: stand.repository, password: { text: password }, hashes: true }),
      kept: [first, second], hashes: true, renames: true, restoresEqual: true, depth: 'content', folder: stand.repository,
      end: async () => stand.end(),
    }
  })
})
