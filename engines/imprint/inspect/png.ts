// PNG: every chunk has its own checksum.
import { crc32 } from 'node:zlib'
import { type Kind, lost } from './kind.ts'
import { pass, type Reading } from './reading.ts'
import { clean, type Finding, suspect, unjudged } from './verdict.ts'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

export const png: Kind = {
  name: 'png',
  endings: ['png', 'apng'],
  begins: (head) => head.subarray(0, 8).equals(signature),
  *read(): Reading<Finding> {
    yield 8
    for (;;) {
      const head = yield 8
      if (head.length < 8) return unjudged('short')
      const type = head.toString('latin1', 4, 8)
      if (!/^[a-zA-Z]{4}$/.test(type)) return yield* lost('chunks')
      const length = head.readUInt32BE()
      let sum = crc32(head.subarray(4))
      const read = yield* pass(length, (bytes) => {
        sum = crc32(bytes, sum)
      })
      const stored = yield 4
      if (read < length || stored.length < 4) return unjudged('short')
      if (stored.readUInt32BE() !== sum) return suspect('checksum')
      if (type === 'IEND') return clean
    }
  },
}
