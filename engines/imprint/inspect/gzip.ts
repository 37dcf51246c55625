// gzip: the beginning is really inflated, all of it where that is all.
import { crc32 } from 'node:zlib'
import { beginning, inflated } from './inflate.ts'
import { type Kind, lostIn } from './kind.ts'
import { type Reading, skip } from './reading.ts'
import { clean, type Finding, suspect, unjudged } from './verdict.ts'

const bits = { checksum: 2, extra: 4, name: 8, comment: 16, unknown: 0xe0 }

export const gzip: Kind = {
  name: 'gzip',
  endings: ['gz', 'tgz', 'svgz'],
  begins: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8 && ((head[3] ?? 0xff) & bits.unknown) === 0,
  *read(): Reading<Finding> {
    const head = yield 10
    const flags = head[3] ?? 0
    if ((flags & bits.extra) > 0) {
      const length = yield 2
      if (length.length < 2) return unjudged('short')
      yield* skip(length.readUInt16LE())
    }
    for (const bit of [bits.name, bits.comment]) if ((flags & bit) > 0) yield* text()
    if ((flags & bits.checksum) > 0) yield* skip(2)
    const body = yield beginning
    const result = inflated(body, 'raw')
    if (result.is === 'broken') return suspect('inflate')
    if (result.is === 'much' || result.used === body.length) return clean
    const tail = body.subarray(result.used, result.used + 8)
    // What follows what was looked at, or nothing.
  if (tail.length < 8) return body.length === beginning ? clean : unjudged('short')
    const right = tail.readUInt32LE() === crc32(result.output) && tail.readUInt32LE(4) === result.output.length
    return right ? clean : lostIn(body.subarray(result.used), 'checksum')
  },
}

/** Up to and with its zero byte. */
function* text(): Reading<void> {
  for (let count = 0; count < 4096; count++) {
    const byte = yield 1
    if (byte.length === 0 || byte[0] === 0) return
  }
}
