// The suite of all readers, over archives that the real programs made.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWith, program } from '../../../tools/testing/needs.ts'
import { readerSuite } from '../testing/reader-suite.ts'
import { first, second, writeTree } from '../testing/trees.ts'
import { openArchives } from './archives.ts'

const packed: readonly (readonly [string, readonly string[]])[] = [
  ['.tar', ['tar', '-cf']], ['.tar.gz', ['tar', '-czf']], ['.tar.zst', ['tar', '--zstd', '-cf']],
  ['.tar.xz', ['tar', '-cJf']], ['.zip', ['zip', '-qr']],
]

for (const [ending, [maker = '', ...args]] of packed) {
  const needed = [maker, ...(ending.endsWith('xz') ? ['xz'] : []), ...(ending.endsWith('zst') ? ['zstd'] : [])]
  describeWith({ what: needed.join(' and '), met: needed.every((name) => program(name) !== null) })(ending, () => {
    readerSuite(`archives ${ending}`, async () => {
      const base = mkdtempSync(join(tmpdir(), 'kokoroe-archive-'))
      const place = join(base, 'nas')
      mkdirSync(place)
      for (const [day, tree] of [['2026-11-19', first], ['20261120', second]] as const) {
        const source = join(base, 'source')
        writeTree(source, tree)
        const made = spawnSync(maker, [...args, join(place, `emr_${day}${ending}`), '.'], { cwd: source })
        if (made.status !== 0) throw new Error(String(made.stderr))
      }
      return {
        reader: openArchives({ place, sums: join(base, 'sums'), zone: 'Asia/Tokyo' }),
        kept: [first, second], hashes: true, renames: true, restoresEqual: true, depth: 'content', folder: place,
        end: async () => rmSync(base, { recursive: true, force: true }),
      }
    })
  })
}
