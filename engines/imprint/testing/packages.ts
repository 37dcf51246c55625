// Containers: zip with or without lengths in front, Office, PDF, gzip; and programs and old Office files as far as a
// judge looks.
import { crc32, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { jpeg } from './pictures.ts'
import { Random } from './random.ts'
import { csv, sql } from './texts.ts'

export interface Member {
  readonly name: string
  readonly content: Buffer
  readonly stored?: boolean
}

/** `behind`: lengths and checksum stand behind each member, as from a program that writes as it goes. */
export function zip(members: readonly Member[], behind = false): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, content, stored = false } of members) {
    const body = stored ? content : deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20)
    fields.writeUInt16LE(behind ? 8 : 0, 2)
    fields.writeUInt16LE(stored ? 0 : 8, 4)
    const sums = Buffer.alloc(12)
    sums.writeUInt32LE(crc32(content))
    sums.writeUInt32LE(body.length, 4)
    sums.writeUInt32LE(content.length, 8)
    fields.writeUInt16LE(name.length, 22)
    const listed = Buffer.concat([Buffer.from(fields), Buffer.alloc(14)])
    sums.copy(listed, 10)
    listed.writeUInt32LE(at, 36)
    if (!behind) sums.copy(fields, 10)
    const tail = behind ? Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), sums]) : Buffer.alloc(0)
    const whole = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), body, tail])
    parts.push(whole)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), listed, Buffer.from(name)]))
    at += whole.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, list, end])
}

export const docx = (seed: number, length: number, behind = false): Buffer => zip([
  { name: '[Content_Types].xml', content: Buffer.from('<Types/>'.repeat(40)) },
  { name: 'word/document.xml', content: csv(seed, length) },
  { name: 'word/media/image1.jpeg', content: jpeg(seed, 6000), stored: !behind },
  { name: 'word/styles.xml', content: sql(seed, 9000) },
], behind)

export const gz = (seed: number, length: number): Buffer => gzipSync(sql(seed, length))
export const zst = (seed: number, length: number): Buffer => zstdCompressSync(sql(seed, length))

export function pdf(seed: number, pages: number): Buffer {
  const parts = ['%PDF-1.7\n%\xe2\xe3\xcf\xd3\n']
  for (let page = 0; page < pages; page++) {
    const body = deflateSync(csv(seed + page, 6000)).toString('latin1')
    parts.push(`${page * 2 + 1} 0 obj\n<< /Length ${body.length} /Filter /FlateDecode >>\nstream\n${body}\nendstream\nendobj\n`)
  }
  const scan = jpeg(seed, 12_000).toString('latin1')
  parts.push(`99 0 obj\n<< /Type /XObject /Subtype /Image /Filter /DCTDecode /Length ${scan.length} >>\nstream\r\n${scan}\nendstream\nendobj\n`)
  parts.push('trailer\n<< /Size 100 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n')
  return Buffer.from(parts.join(''), 'latin1')
}

/** Code is not noise: few of its bytes are common. */
function code(seed: number, length: number): Buffer {
  const random = new Random(seed)
  return Buffer.from(Array.from({ length }, () => random.next(random.next(3) === 0 ? 256 : 48)))
}

export function elf(seed: number, length: number): Buffer {
  const head = Buffer.alloc(64)
  head.write('\x7fELF\x02\x01\x01', 'latin1')
  head.writeBigUInt64LE(BigInt(64 + length), 40)
  return Buffer.concat([head, code(seed, length), Buffer.alloc(64), code(seed + 1, 640)])
}

export function pe(seed: number, length: number): Buffer {
  const head = Buffer.alloc(512)
  head.write('MZ', 'latin1')
  head.writeUInt32LE(128, 60)
  head.write('PE\0\0', 128, 'latin1')
  return Buffer.concat([head, code(seed, length)])
}

export function ole(seed: number, length: number): Buffer {
  const sectors = Math.ceil(length / 512)
  const head = Buffer.alloc(512)
  head.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  head.writeUInt16LE(9, 30)
  head.writeUInt32LE(sectors, 48)
  const directory = Buffer.alloc(512)
  directory.write('Root Entry', 'utf16le')
  return Buffer.concat([head, code(seed, sectors * 512), directory])
}

/** A disk: a boot sector, much of nothing, files of which some are packed. */
export function disk(seed: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.set([0x55, 0xaa], 510)
  for (let at = 8192; at + 65_536 < length; at += 98_304) bytes.set((at % 5 === 0 ? gz(seed, 60_000) : code(seed, 40_000)), at)
  return bytes
}

