// zip and what is built on it (Office, jar, epub): members, central directory and end in one walk from the front; the
// beginning and samples of the rest are really inflated and their checksums held against what the headers say.
import { crc32 } from 'node:zlib'
import { beginning, Budget, inflated } from './inflate.ts'
import { type Kind, lost } from './kind.ts'
import { pass, type Reading, skip } from './reading.ts'
import { clean, type Finding, suspect, unjudged } from './verdict.ts'

const [member, directory, end, end64, locator64, splitMark] = [
  0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50, 0x08074b50,
]
/** Most members are shorter. */
const usual = 4 * 1024
const flag = { encrypted: 1, lengthsBehind: 8 }

export const zip: Kind = {
  name: 'zip',
  endings: ['zip', 'docx', 'docm', 'xlsx', 'xlsm', 'pptx', 'pptm', 'odt', 'ods', 'odp', 'jar', 'epub', 'whl', 'xps'],
  begins: (head) => head.length >= 22 && [member, end].includes(head.readUInt32LE()),
  *read(): Reading<Finding> {
    const walk = { place: 0, budget: new Budget(), members: 0, judged: 0, encrypted: 0, listed: 0 }
    for (;;) {
      const signature = yield 4
      if (signature.length < 4) return unjudged('short')
      const what = signature.readUInt32LE()
      walk.place += 4
      if (what === member) {
        const found = yield* readMember(walk)
        if (found) return found
      } else if (what === directory) {
        const head = yield 42
        if (head.length < 42) return unjudged('short')
        walk.listed += 1
        yield* skip(head.readUInt16LE(24) + head.readUInt16LE(26) + head.readUInt16LE(28))
      } else if (what === end64) {
        const length = yield 8
        if (length.length < 8) return unjudged('short')
        yield* skip(Math.min(Number(length.readBigUInt64LE()), 2 ** 20))
      } else if (what === locator64) {
        yield* skip(16)
      } else if (what === splitMark && walk.members === 0) {
        // The mark of an archive that might have been split and was not.
      } else if (what === end) {
        return yield* readEnd(walk)
      } else {
        yield signature
        return yield* lost('directory')
      }
    }
  },
}

interface Walk {
  place: number
  readonly budget: Budget
  members: number
  judged: number
  encrypted: number
  listed: number
}

function* readEnd({ members, listed, judged, encrypted }: Walk): Reading<Finding> {
  const head = yield 18
  if (head.length < 18) return unjudged('short')
  const said = head.readUInt16LE(6)
  if (said !== 0xffff && said !== listed % 65_536) return suspect('directory')
  if (listed < members) return unjudged('directory')
  return encrypted > 0 && judged === 0 ? unjudged('encrypted') : clean
}

/** Null where all is well. */
function* readMember(walk: Walk): Reading<Finding | null> {
  const head = yield 26
  if (head.length < 26) return unjudged('short')
  const [flags, method, sum] = [head.readUInt16LE(2), head.readUInt16LE(4), head.readUInt32LE(10)]
  let packed = head.readUInt32LE(14)
  const size = head.readUInt32LE(18)
  const names = head.readUInt16LE(22)
  const extras = head.readUInt16LE(24)
  yield* skip(names)
  const extra = yield* atMost(extras)
  walk.place += 26 + names + extras
  walk.members += 1
  const isLong = packed === 0xffff_ffff || size === 0xffff_ffff
  if (isLong) packed = longSize(extra, size === 0xffff_ffff) ?? packed
  const unknown = (flags & flag.lengthsBehind) > 0 && packed === 0
  if ((flags & flag.encrypted) > 0) {
    walk.encrypted += 1
    if (unknown) return unjudged('encrypted')
    walk.place += yield* skip(packed)
    return null
  }
  if (unknown) return method === 8 ? yield* readUnknown(walk) : unjudged('method')
  const found = method === 8 ? yield* readDeflated(walk, packed, isLong ? null : size, sum)
    : method === 0 ? yield* readStored(walk, packed, sum) : null
  if (found) return found
  if (method !== 8 && method !== 0) yield* skip(packed)
  walk.place += packed
  return (flags & flag.lengthsBehind) > 0 ? yield* skipLengths(walk) : null
}

function* atMost(count: number): Reading<Buffer> {
  return count === 0 ? Buffer.alloc(0) : Buffer.from(yield count)
}

/** The packed length in the zip64 field; behind the unpacked one where that is there as well. */
function longSize(extra: Buffer, both: boolean): number | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const from = at + 4 + (both ? 8 : 0)
    if (extra.readUInt16LE(at) === 1 && from + 8 <= extra.length) return Number(extra.readBigUInt64LE(from))
  }
  return null
}

function* readStored(walk: Walk, packed: number, sum: number): Reading<Finding | null> {
  let seen = 0
  const read = yield* pass(packed, (bytes) => {
    seen = crc32(bytes, seen)
  })
  if (read < packed) return unjudged('short')
  walk.judged += 1
  // With its lengths behind it, the checksum stands there as well.
  return sum !== 0 && seen !== sum ? suspect('checksum') : null
}

function* readDeflated(walk: Walk, packed: number, size: number | null, sum: number): Reading<Finding | null> {
  const look = Math.min(packed, beginning)
  if (look === 0 || !walk.budget.allows(walk.place, look)) {
    return (yield* skip(packed)) < packed ? unjudged('short') : null
  }
  const bytes = yield look
  if (bytes.length < look) return unjudged('short')
  const result = inflated(bytes, 'raw')
  if (result.is === 'broken') return suspect('inflate')
  walk.judged += 1
  if (look < packed) return (yield* skip(packed - look)) < packed - look ? unjudged('short') : null
  if (result.is === 'much' || size === null || sum === 0) return null
  return result.output.length === size && crc32(result.output) === sum ? null : suspect('checksum')
}

/** Nobody said how long it is: it ends where its stream does, with a mark and its checksum behind it. */
function* readUnknown(walk: Walk): Reading<Finding | null> {
  if (!walk.budget.allows(walk.place, usual)) return yield* findLengths(walk, 0)
  const bytes = yield beginning
  const result = inflated(bytes, 'raw')
  if (result.is === 'broken') return suspect('inflate')
  walk.judged += 1
  if (result.is === 'sound' && result.used < bytes.length) {
    walk.place += result.used
    const sum = crc32(result.output)
    yield bytes.subarray(result.used)
    const mark = yield 4
    if (mark.length < 4) return unjudged('short')
    const stored = mark.readUInt32LE() === splitMark ? yield 4 : mark
    if (stored.length < 4) return unjudged('short')
    if (stored.readUInt32LE() !== sum) return suspect('checksum')
    return (yield* skip(8)) < 8 ? unjudged('short') : null
  }
  return yield* findLengths(walk, bytes.length)
}

const search = 16 * 1024
const markBytes = Buffer.from('PK\x07\x08', 'latin1')

/** The mark whose packed length is the distance to it. */
function* findLengths(walk: Walk, before: number): Reading<Finding | null> {
  let seen = before
  for (;;) {
    const bytes = yield search
    if (bytes.length < 16) return unjudged('short')
    for (let at = bytes.indexOf(markBytes); at !== -1; at = bytes.indexOf(markBytes, at + 1)) {
      if (at + 16 > bytes.length || bytes.readUInt32LE(at + 8) !== (seen + at) % 2 ** 32) continue
      walk.place += seen + at + 16
      yield bytes.subarray(at + 16)
      return null
    }
    // A mark may lie across two pieces.
    seen += bytes.length - 15
    if (bytes.length < search) return unjudged('short')
    yield bytes.subarray(bytes.length - 15)
  }
}

function* skipLengths(walk: Walk): Reading<Finding | null> {
  const mark = yield 4
  if (mark.length < 4) return unjudged('short')
  const marked = mark.readUInt32LE() === splitMark
  if (!marked && [member, directory].includes(mark.readUInt32LE())) yield mark
  else walk.place += yield* skip(marked ? 12 : 8)
  return null
}
