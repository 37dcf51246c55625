// A bucket of folders does what every reader does.
import { readerSuite } from '../testing/reader-suite.ts'
import { first, second } from '../testing/trees.ts'
import { startStand } from './testing/stand.ts'

readerSuite('s3, a folder for each generation', async () => {
  const stand = await startStand({ pageSize: 7 })
  for (const [name, tree] of [['2026-11-01', first], ['2026-11-02', second]] as const) {
    for (const [path, body] of tree) await stand.admin.put(`copies/${name}/${path}`, body)
  }
  return {
    reader: stand.reader({ prefix: 'copies' }), kept: [first, second], hashes: false, renames: true, restoresEqual: true,
    depth: 'content', folder: null, end: () => stand.stop(),
  }
})
