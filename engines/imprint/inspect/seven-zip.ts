// 7-Zip: the head says where its directory is and what checksum that has. What is packed only 7-Zip itself can judge.
import { crc32 } from 'node:zlib'
import { type Kind, lost } from './kind.ts'
import { pass, type Reading, skip } from './reading.ts'
import { type Finding, suspect, unjudged } from './verdict.ts'

const signature = Buffer.from('377abcaf271c', 'hex')

export const sevenZip: Kind = {
  name: '7z',
  endings: ['7z'],
  begins: (head) => head.length >= 32 && head.subarray(0, 6).equals(signature),
  *read({ size }): Reading<Finding> {
    const head = yield 32
    if (crc32(head.subarray(12, 32)) !== head.readUInt32LE(8)) return yield* lost('head')
    const [offset, length] = [Number(head.readBigUInt64LE(12)), Number(head.readBigUInt64LE(20))]
    const stored = head.readUInt32LE(28)
    if (32 + offset + length > size) return unjudged('short')
    yield* skip(offset)
    let sum = 0
    yield* pass(length, (bytes) => {
      sum = crc32(bytes, sum)
    })
    return length > 0 && sum !== stored ? suspect('directory') : unjudged('tool')
  },
}
