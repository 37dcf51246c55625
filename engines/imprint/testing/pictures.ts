// Pictures: pixels with grain, coded as far as a judge looks (stuffing, segments, planes), in files and in DICOM.
import { crc32, deflateSync } from 'node:zlib'
import { Random } from './random.ts'

/** 16 bits each, of which 12 are used: smooth shapes with grain, as a CT has. */
export function pixels(seed: number, rows: number, columns: number): Buffer {
  const random = new Random(seed)
  const bytes = Buffer.allocUnsafe(rows * columns * 2)
  const wave = 20 + random.next(60)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const shape = Math.sin(row / wave) * Math.cos(column / wave) * 700 + 1000
      bytes.writeUInt16LE(Math.max(0, Math.round(shape) + random.next(24)) & 0xfff, (row * columns + column) * 2)
    }
  }
  return bytes
}

export type Coded = 'jpeg' | 'jpeg-ls' | 'jpeg2000'

/** Coded data as its decoder would find it: noise, but for what may stand behind 0xFF. */
export function coded(seed: number, length: number, coding: Coded): Buffer {
  const bytes = new Random(seed).bytes(length)
  for (let at = 0; at + 1 < length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    bytes[at + 1] = coding === 'jpeg' ? 0 : coding === 'jpeg-ls' ? next & 0x7f : next % 0x90
  }
  bytes[length - 1] = 1
  return bytes
}

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
const [startOfPicture, endOfPicture] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])]

export function jpeg(seed: number, length: number, coding: 'jpeg' | 'jpeg-ls' = 'jpeg'): Buffer {
  const tables = new Random(seed + 1).bytes(64).map((byte) => byte % 100)
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))
  const frame = segment(coding === 'jpeg' ? 0xc0 : 0xf7, Buffer.from([8, 1, 0, 1, 0, 1, 1, 0x11, 0]))
  const app = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))
  return Buffer.concat([
    startOfPicture, app, segment(0xdb, Buffer.from([0, ...tables])), frame, scan, coded(seed, length, coding), endOfPicture,
  ])
}

export function jpeg2000(seed: number, length: number): Buffer {
  const size = segment(0x51, Buffer.alloc(47, 1))
  const tile = segment(0x90, Buffer.alloc(8))
  return Buffer.concat([
    Buffer.from([0xff, 0x4f]), size, tile, Buffer.from([0xff, 0x93]), coded(seed, length, 'jpeg2000'), endOfPicture,
  ])
}

export function png(seed: number, rows: number, columns: number): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), body, Buffer.alloc(4)])
    bytes.writeUInt32BE(body.length)
    bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4)
    return bytes
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(columns)
  head.writeUInt32BE(rows, 4)
  head.set([16, 0], 8)
  const raw = pixels(seed, rows, columns)
  const filtered = Buffer.concat(Array.from({ length: rows }, (_, row) => (
    Buffer.concat([Buffer.from([0]), raw.subarray(row * columns * 2, (row + 1) * columns * 2)])
  )))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(filtered)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
