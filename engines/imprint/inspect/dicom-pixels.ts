// Pixels of DICOM: native ones are never noise, coded ones keep to the rules of their coding.
import { lost } from './kind.ts'
import { pass, type Reading, skip } from './reading.ts'
import { Samples } from './samples.ts'
import { type Coding, Stuffing } from './stuffing.ts'
import { clean, type Finding, suspect, unjudged } from './verdict.ts'

export type Codec = Coding | 'rle'
const jpegs = ['50', '51', '57', '70']
const jpegs2000 = ['90', '91', '92', '93', '201', '202', '203']

/** By transfer syntax; films and what is private are not judged. */
export const codecs: ReadonlyMap<string, Codec> = new Map<string, Codec>([
  ...jpegs.map((end): [string, Codec] => [`1.2.840.10008.1.2.4.${end}`, 'jpeg']),
  ...['80', '81'].map((end): [string, Codec] => [`1.2.840.10008.1.2.4.${end}`, 'jpeg-ls']),
  ...jpegs2000.map((end): [string, Codec] => [`1.2.840.10008.1.2.4.${end}`, 'jpeg2000']),
  ['1.2.840.10008.1.2.5', 'rle'],
])

export function* readNative(length: number): Reading<Finding> {
  const samples = new Samples()
  yield* pass(length, (bytes) => samples.take(bytes))
  const { noise, samples: all } = samples.end()
  // One in thousands may be chance in a picture that is nothing but grain.
  return noise > 1 || (noise === 1 && all < 256) ? suspect('pixels') : clean
}

export interface Picture {
  readonly rows: number
  readonly columns: number
  place: number
}

const [item, itemsEnd] = [0xfffe_e000, 0xfffe_e0dd]

export function* readFragments(codec: Codec | undefined, picture: Picture): Reading<Finding> {
  const stuffing = codec === undefined || codec === 'rle' ? null : new Stuffing(codec)
  for (let count = 0; ; count++) {
    const head = yield 8
    if (head.length < 8) return stuffing?.broken ? suspect('stuffing') : unjudged('short')
    const tag = head.readUInt16LE() * 65_536 + head.readUInt16LE(2)
    const length = head.readUInt32LE(4)
    if (tag === itemsEnd) break
    if (tag !== item) return stuffing?.broken ? suspect('stuffing') : yield* lost('fragments')
    if (count === 0 || codec === undefined) yield* skip(length)
    else if (stuffing) yield* pass(length, (bytes) => stuffing.take(bytes))
    else if (yield* isBrokenRle(length, picture.rows * picture.columns)) return suspect('rle')
  }
  if (codec === undefined) return unjudged('coding')
  return stuffing?.broken ? suspect('stuffing') : clean
}

/** Each plane of a frame unpacks to as many bytes as there are pixels. */
function* isBrokenRle(length: number, pixels: number): Reading<boolean> {
  const head = yield 64
  if (head.length < 64 || length < 64) return false
  const planes = head.readUInt32LE()
  if (planes < 1 || planes > 15) return true
  const starts = Array.from({ length: planes }, (_, at) => head.readUInt32LE(4 + at * 4))
  if (starts[0] !== 64) return true
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? length
    if (end <= start || end > length) return true
    const got = yield* unpacked(end - start, pixels)
    if (pixels > 0 && got !== pixels) return true
  }
  return false
}

/** How many bytes a plane unpacks to; none where it goes on behind them. One byte may pad it. */
function* unpacked(length: number, pixels: number): Reading<number> {
  let [out, over] = [0, 0]
  yield* pass(length, (bytes) => {
    let at = over
    while (at < bytes.length && out < pixels) {
      const code = bytes[at] ?? 0
      if (code < 128) {
        out += code + 1
        at += code + 2
      } else {
        if (code > 128) out += 257 - code
        at += code === 128 ? 1 : 2
      }
    }
    over = at - bytes.length
  })
  return over < -1 ? 0 : out
}
