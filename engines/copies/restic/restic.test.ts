// restic as a reader, with Debian's restic and beside it a newer one.
import { readerSuite } from '../testing/reader-suite.ts'
import { password, resticStand } from '../testing/restic-stand.ts'
import { first, second } from '../testing/trees.ts'
import { describeBeside, describeWith, hasRestic, program } from '../../../tools/testing/needs.ts'
import { openRestic } from './restic.ts'

function suite(path: string): void {
  readerSuite('restic', async () => {
    const stand = resticStand(path)
    stand.backup(first)
    stand.backup(second)
    return {
      reader: openRestic({ program: path, repository: stand.repository, password: { text: password } }),
      kept: [first, second], pathOf: (one) => `${stand.source}/${one}`,
      hashes: false, renames: true, restoresEqual: true, depth: 'content', folder: stand.repository,
      end: async () => stand.end(),
    }
  })
}

describeWith(hasRestic)("Debian's restic", () => suite(program('restic') ?? ''))
describeBeside('restic-new', suite)
