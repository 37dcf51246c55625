// DICOM: the elements are walked as their transfer syntax says; pixels by how they are coded.
import { createHash } from 'node:crypto'
import { type Codec, codecs, readFragments, readNative } from './dicom-pixels.ts'
import { beginning, inflated } from './inflate.ts'
import { type Kind, lost, lostIn } from './kind.ts'
import { type Reading, skip } from './reading.ts'
import { clean, type Finding, suspect, unjudged } from './verdict.ts'

const syntax = '1.2.840.10008.1.2'
const [implicit, big, deflated] = [syntax, `${syntax}.2`, `${syntax}.1.99`]
const endless = 0xffff_ffff
/** Those whose length has four bytes of its own. */
const longOnes = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV'])
const tags = { syntax: 0x0002_0010, object: 0x0008_0018, rows: 0x0028_0010, columns: 0x0028_0011, pixels: 0x7fe0_0010 }
/** An icon's picture does not speak for the file. */
const isGroup = (tag: number, group: number): boolean => tag >>> 16 === group

interface Walk {
  readonly size: number
  place: number
  syntax: string
  object: string | undefined
  rows: number
  columns: number
  pictures: number
}
interface Element {
  readonly tag: number
  readonly type: string
  readonly length: number
}

export const dicom: Kind = {
  name: 'dicom',
  endings: ['dcm', 'dicom', 'dic'],
  begins: (head) => head.toString('latin1', 128, 132) === 'DICM' || isBare(head),
  *read({ size }): Reading<Finding> {
    const walk: Walk = { size, place: 0, syntax: '', object: undefined, rows: 0, columns: 0, pictures: 0 }
    const found = yield* readAll(walk)
    return walk.object === undefined ? found : { ...found, print: { object: walk.object } }
  },
}

/** Without preamble: an early group, a first element, and a length that is in the file. */
function isBare(head: Buffer): boolean {
  return head.length >= 132 && head.readUInt16LE() === 8 && head.readUInt16LE(2) <= 0x20
    && (head.readUInt32LE(4) <= 64 || /^(UL|CS|UI|SH|LO|DA|TM)$/.test(head.toString('latin1', 4, 6)))
}

function* readAll(walk: Walk): Reading<Finding> {
  const start = yield 132
  walk.place = start.length
  if (start.toString('latin1', 128) !== 'DICM') return unjudged('no-preamble')
  for (;;) {
    const head = yield 8
    if (head.length < 8) return unjudged('short')
    if (head.readUInt16LE() !== 2) {
      yield head
      break
    }
    const element = yield* explicit(head, false)
    walk.place += 8 + (longOnes.has(element.type) ? 4 : 0)
    if (element.length > 65_536 || !isType(element.type)) return yield* lost('elements')
    const value = element.length > 0 ? yield element.length : Buffer.alloc(0)
    walk.place += value.length
    if (element.tag === tags.syntax) walk.syntax = textOf(value)
  }
  if (walk.syntax === deflated) {
    const body = yield beginning
    const result = inflated(body, 'raw', body.length < beginning)
    const isOver = result.is === 'sound' && result.used < body.length - 1
    return result.is === 'broken' || isOver ? suspect('inflate') : clean
  }
  if (walk.syntax === '') return unjudged('no-syntax')
  return yield* readElements(walk)
}

function* readElements(walk: Walk): Reading<Finding> {
  const codec: Codec | undefined = codecs.get(walk.syntax)
  const isBig = walk.syntax === big
  for (;;) {
    const head = yield 8
    if (head.length === 0) return clean
    if (head.length < 8) return unjudged('short')
    const shown = Buffer.from(head)
    const element = walk.syntax === implicit || isGroup(tagOf(head, isBig), 0xfffe)
      ? { tag: tagOf(head, isBig), type: '', length: isBig ? head.readUInt32BE(4) : head.readUInt32LE(4) }
      : yield* explicit(head, isBig)
    const { tag, type, length } = element
    walk.place += 8 + (longOnes.has(type) ? 4 : 0)
    const isSane = type === '' ? tag >>> 16 !== 0 : isType(type)
    const left = walk.size - walk.place
    if (!isSane || (length !== endless && length > left)) {
      // Nothing that is cut off is noise for that alone.
      return lostIn(Buffer.concat([shown, yield 4096]), isSane ? 'length' : 'elements')
    }
    if (tag === tags.pixels) {
      const found = length === endless ? yield* readFragments(codec, walk) : yield* readNative(length)
      if (found.is !== 'clean') return found
      walk.pictures += 1
      walk.place += length === endless ? 0 : length
      if (length === endless) return clean
    } else if (length === endless || isGroup(tag, 0xfffe)) {
      // Into it: what is inside is walked like the rest.
    } else if (length <= 64 && [tags.object, tags.rows, tags.columns].includes(tag)) {
      keep(walk, tag, length > 0 ? yield length : Buffer.alloc(0), isBig)
      walk.place += length
    } else {
      walk.place += yield* skip(length)
    }
  }
}

function keep(walk: Walk, tag: number, value: Buffer, isBig: boolean): void {
  if (tag === tags.object) {
    walk.object ??= createHash('sha256').update(textOf(value)).digest('hex').slice(0, 16)
  } else if (value.length >= 2) {
    const number = isBig ? value.readUInt16BE() : value.readUInt16LE()
    if (tag === tags.rows) walk.rows = number
    else walk.columns = number
  }
}

function* explicit(head: Buffer, isBig: boolean): Reading<Element> {
  const tag = tagOf(head, isBig)
  const type = head.toString('latin1', 4, 6)
  if (!longOnes.has(type)) return { tag, type, length: isBig ? head.readUInt16BE(6) : head.readUInt16LE(6) }
  const more = yield 4
  if (more.length < 4) return { tag, type: '??', length: 0 }
  return { tag, type, length: isBig ? more.readUInt32BE() : more.readUInt32LE() }
}

function tagOf(head: Buffer, isBig: boolean): number {
  return isBig ? head.readUInt32BE() : head.readUInt16LE() * 65_536 + head.readUInt16LE(2)
}

const isType = (type: string): boolean => /^[A-Z]{2}$/.test(type)
const textOf = (value: Buffer): string => value.toString('latin1').replace(/[\0 ]+$/, '')
