// A copy of an event log that was broken off says so, wherever it broke.
import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { collectBytes } from './testing/collect.ts'

/** A header that counts chunks which need not be there. */
function header(chunks: number): Buffer {
  const bytes = Buffer.alloc(4096)
  bytes.write('ElfFile\0', 'latin1')
  bytes.writeUInt16LE(1, 36)
  bytes.writeUInt16LE(3, 38)
  bytes.writeUInt16LE(4096, 40)
  bytes.writeUInt16LE(chunks, 42)
  bytes.writeUInt32LE(crc32(bytes.subarray(0, 120)), 124)
  return bytes
}

const unwritten = (chunks: number): Buffer => Buffer.alloc(chunks * 65_536)

it.each([
  ['the header alone', [header(2)], 2],
  ['whole, one chunk too few', [header(3), unwritten(2)], 1],
  ['over several units', [header(700), unwritten(650)], 50],
  ['nothing missing', [header(2), unwritten(2)], 0],
  ['room set aside', [header(1), unwritten(16)], 0],
])('%s', async (_what, parts, missing) => {
  const { reports } = await collectBytes(Buffer.concat(parts))
  const counts = reports.flatMap((one) => [...one.counts])
  expect(counts.filter(([code]) => code === 'chunk-bad').reduce((sum, [, count]) => sum + count, 0)).toBe(missing)
})
