// JPEG 2000: as a bare codestream, or in the boxes of a JP2 file.
import { type Kind, lost } from './kind.ts'
import { pass, type Reading, skip } from './reading.ts'
import { Stuffing } from './stuffing.ts'
import { clean, type Finding, suspect, unjudged } from './verdict.ts'

const signature = Buffer.from('0000000c6a5020200d0a870a', 'hex')
const bare = Buffer.from('ff4fff51', 'hex')

export const jpeg2000: Kind = {
  name: 'jpeg2000',
  endings: ['jp2', 'j2k', 'jpx', 'jpf', 'j2c', 'jph'],
  begins: (head) => head.subarray(0, 12).equals(signature) || head.subarray(0, 4).equals(bare),
  *read({ size }): Reading<Finding> {
    const first = yield 4
    if (first.equals(bare)) return yield* codes(size)
    yield* skip(8)
    let left = size - 12
    let pictures = 0
    while (left > 0) {
      const head = yield 8
      if (head.length < 8) return pictures > 0 ? clean : unjudged('short')
      if (!/^[a-zA-Z0-9 ]{4}$/.test(head.toString('latin1', 4, 8))) return yield* lost('boxes')
      const isPicture = head.toString('latin1', 4, 8) === 'jp2c'
      const short = head.readUInt32BE()
      const length = short === 1 ? yield* long() : short === 0 ? left - 8 : short - 8
      left -= length + (short === 1 ? 16 : 8)
      if (length < 0) return yield* lost('boxes')
      if (isPicture) {
        const found = yield* codes(length)
        if (found.is !== 'clean') return found
        pictures += 1
      } else {
        yield* skip(length)
      }
    }
    return pictures > 0 ? clean : unjudged('no-picture')
  },
}

function* codes(length: number): Reading<Finding> {
  const stuffing = new Stuffing('jpeg2000')
  yield* pass(length, (bytes) => stuffing.take(bytes))
  if (stuffing.broken) return suspect('stuffing')
  return stuffing.closed ? clean : unjudged('short')
}

/** The length of a box that says it in eight bytes; -1 where they are not there. */
function* long(): Reading<number> {
  const bytes = yield 8
  return bytes.length < 8 ? -1 : Number(bytes.readBigUInt64BE()) - 16
}
