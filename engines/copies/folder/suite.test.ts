// The suite of all readers, over folders on disk.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readerSuite } from '../testing/reader-suite.ts'
import { first, second, writeTree } from '../testing/trees.ts'
import { openFolder } from './folder.ts'

readerSuite('folders by day', async () => {
  const base = mkdtempSync(join(tmpdir(), 'kokoroe-folder-'))
  const place = join(base, 'nas')
  mkdirSync(place)
  writeTree(join(place, '2026-11-19'), first)
  writeTree(join(place, '令和8年11月20日'), second)
  return {
    reader: openFolder({ place, imprints: join(base, 'imprints'), readers: 0, zone: 'Asia/Tokyo' }),
    kept: [first, second], hashes: true, renames: true, restoresEqual: true, depth: 'content', folder: place,
    end: async () => rmSync(base, { recursive: true, force: true }),
  }
})
