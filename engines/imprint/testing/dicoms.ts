// DICOM files of every transfer syntax that is judged, and some that are not.
import { deflateRawSync } from 'node:zlib'
import { jpeg, jpeg2000, pixels } from './pictures.ts'

const syntax = '1.2.840.10008.1.2'
export const syntaxes = {
  explicit: `${syntax}.1`, implicit: syntax, 'big-endian': `${syntax}.2`, deflated: `${syntax}.1.99`, rle: `${syntax}.5`,
  jpeg: `${syntax}.4.50`, lossless: `${syntax}.4.70`, 'jpeg-ls': `${syntax}.4.80`, jpeg2000: `${syntax}.4.90`,
} as const
export type Syntax = keyof typeof syntaxes

interface Writing {
  readonly isImplicit: boolean
  readonly isBig: boolean
}

function element({ isImplicit, isBig }: Writing, tag: number, type: string, value: Buffer, length = -1): Buffer {
  const padded = value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.from(type === 'UI' ? '\0' : ' ', 'latin1')])
  const isLong = ['OB', 'OW', 'SQ', 'UN'].includes(type)
  const head = Buffer.alloc(isImplicit || !isLong ? 8 : 12)
  const [two, four] = isBig ? ['writeUInt16BE', 'writeUInt32BE'] as const : ['writeUInt16LE', 'writeUInt32LE'] as const
  const said = length === -1 ? padded.length : length
  head[two](tag >>> 16)
  head[two](tag & 0xffff, 2)
  if (isImplicit) {
    head[four](said, 4)
  } else {
    head.write(type, 4, 'latin1')
    if (isLong) head[four](said, 8)
    else head[two](said, 6)
  }
  return Buffer.concat([head, padded])
}

function item(tag: number, body: Buffer): Buffer {
  const padded = body.length % 2 === 0 ? body : Buffer.concat([body, Buffer.alloc(1)])
  const head = Buffer.alloc(8)
  head.writeUInt16LE(0xfffe)
  head.writeUInt16LE(tag, 2)
  head.writeUInt32LE(padded.length, 4)
  return Buffer.concat([head, padded])
}

const [first, last] = [0xe000, 0xe0dd]
const endless = 0xffff_ffff
const short = (value: number, isBig: boolean): Buffer => {
  const bytes = Buffer.alloc(2)
  if (isBig) bytes.writeUInt16BE(value)
  else bytes.writeUInt16LE(value)
  return bytes
}

export function dicom(seed: number, kind: Syntax, rows = 128, columns = 128): Buffer {
  const plain: Writing = { isImplicit: false, isBig: false }
  const writing = { isImplicit: kind === 'implicit', isBig: kind === 'big-endian' }
  const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
  const meta = [
    element(plain, 0x0002_0001, 'OB', Buffer.from([0, 1])), element(plain, 0x0002_0010, 'UI', latin(syntaxes[kind])),
  ]
  const number = (tag: number, value: number): Buffer => element(writing, tag, 'US', short(value, writing.isBig))
  const sequence = Buffer.concat([
    element(writing, 0x0008_1140, 'SQ', Buffer.alloc(0), endless), itemIn(writing, element(writing, 0x0008_1150, 'UI', latin('1.2.3'))),
    itemEnd(writing),
  ])
  const body = Buffer.concat([
    element(writing, 0x0008_0018, 'UI', latin(`1.2.392.200036.9999.${seed}`)), element(writing, 0x0008_0060, 'CS', latin('CT')), sequence,
    element(writing, 0x0010_0010, 'PN', latin('SAMPLE^PERSON')), element(writing, 0x0020_4000, 'LT', latin('seen and signed. '.repeat(8))),
    number(0x0028_0010, rows), number(0x0028_0011, columns), number(0x0028_0100, 16), picture(writing, seed, kind, rows, columns),
  ])
  return Buffer.concat([
    Buffer.alloc(128), latin('DICM'), ...meta, kind === 'deflated' ? deflateRawSync(body) : body,
  ])
}

function itemIn({ isBig }: Writing, body: Buffer): Buffer {
  const made = item(first, body)
  return isBig ? swapHead(made) : made
}

function itemEnd({ isBig }: Writing): Buffer {
  const made = item(last, Buffer.alloc(0))
  return isBig ? swapHead(made) : made
}

function swapHead(bytes: Buffer): Buffer {
  bytes.subarray(0, 4).swap16()
  bytes.subarray(4, 8).swap32()
  return bytes
}

function picture(writing: Writing, seed: number, kind: Syntax, rows: number, columns: number): Buffer {
  const tag = 0x7fe0_0010
  const raw = pixels(seed, rows, columns)
  if (['explicit', 'implicit', 'big-endian', 'deflated'].includes(kind)) {
    return element(writing, tag, 'OW', writing.isBig ? raw.swap16() : raw)
  }
  const length = rows * columns
  const frame = kind === 'rle' ? rle(raw) : kind === 'jpeg2000' ? jpeg2000(seed, length)
    : kind === 'jpeg-ls' ? jpeg(seed, length, 'jpeg-ls') : jpeg(seed, length)
  return Buffer.concat([
    element(writing, tag, 'OB', Buffer.alloc(0), endless), item(first, Buffer.alloc(0)), item(first, frame), item(last, Buffer.alloc(0)),
  ])
}

/** Two planes, upper bytes first, each packed by itself. */
function rle(raw: Buffer): Buffer {
  const planes = [1, 0].map((which) => packed(raw.filter((_, at) => at % 2 === which)))
  const head = Buffer.alloc(64)
  head.writeUInt32LE(planes.length)
  let at = 64
  for (const [index, plane] of planes.entries()) {
    head.writeUInt32LE(at, 4 + index * 4)
    at += plane.length
  }
  return Buffer.concat([head, ...planes])
}

function packed(bytes: Uint8Array): Buffer {
  const out: number[] = []
  for (let at = 0; at < bytes.length;) {
    let run = 1
    while (run < 128 && bytes[at + run] === bytes[at]) run += 1
    if (run > 2) {
      out.push(257 - run, bytes[at] ?? 0)
      at += run
      continue
    }
    const from = at
    while (at < bytes.length && at - from < 128 && !(bytes[at] === bytes[at + 1] && bytes[at] === bytes[at + 2])) at += 1
    out.push(at - from - 1, ...bytes.subarray(from, at))
  }
  if (out.length % 2 === 1) out.push(0)
  return Buffer.from(out)
}

