// JPEG and JPEG-LS: segments up to the picture, then what may stand behind 0xFF.
import { type Kind, lost } from './kind.ts'
import { looksNoisy } from './noise.ts'
import { type Reading, skip } from './reading.ts'
import { Stuffing } from './stuffing.ts'
import { clean, type Finding, suspect, unjudged } from './verdict.ts'

const step = 64 * 1024
const [endOfPicture, startOfScan, startOfLossless] = [0xd9, 0xda, 0xf7]

export const jpeg: Kind = {
  name: 'jpeg',
  endings: ['jpg', 'jpeg', 'jpe', 'jls', 'jfif'],
  begins: (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff,
  *read(): Reading<Finding> {
    yield* skip(2)
    let coding: 'jpeg' | 'jpeg-ls' = 'jpeg'
    for (;;) {
      const marker = yield 2
      const code = marker[1]
      if (marker.length < 2 || code === undefined) return unjudged('short')
      if (marker[0] !== 0xff) return yield* lost('segments')
      if (code === 0xff) {
        yield marker.subarray(1)
        continue
      }
      if (code === endOfPicture) return clean
      if (code === startOfLossless) coding = 'jpeg-ls'
      const length = (yield 2)
      if (length.length < 2) return unjudged('short')
      const rest = length.readUInt16BE() - 2
      if (rest < 0) return yield* lost('segments')
      if ((yield* skip(rest)) < rest) return unjudged('short')
      if (code === startOfScan) break
    }
    return yield* readScans(coding)
  },
}

function* readScans(coding: 'jpeg' | 'jpeg-ls'): Reading<Finding> {
  const stuffing = new Stuffing(coding, { ends: true })
  for (let place = 0; stuffing.end === null;) {
    const bytes = yield -step
    if (bytes.length === 0) break
    stuffing.take(bytes)
    if (stuffing.end !== null) yield bytes.subarray(stuffing.end - place)
    place += bytes.length
  }
  if (stuffing.broken) return suspect('stuffing')
  if (!stuffing.closed) return unjudged('short')
  // Cameras put more behind it, another picture or a film; noise finds an end by chance.
  const behind = yield 4096
  return looksNoisy(behind) && behind.readUInt16BE() !== 0xffd8 ? suspect('behind-end') : clean
}
