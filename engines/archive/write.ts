// A small zip in memory: files as they are, not compressed, names in UTF-8. What every computer opens with a double click.
// SOURCE: PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16
import { crc32 } from 'node:zlib'

export interface ZipMember {
  /** Forward slashes; relative. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Readable by scripts on Unix. */
  readonly executable?: boolean
}

const utf8 = 0x0800
/** Written by Unix, so that the permission of a script is told. */
const madeBy = (3 << 8) | 20

/** At most 4 GB in all: more is a mistake of the caller. */
export function writeZip(members: readonly ZipMember[], at: Date): Uint8Array {
  const [date, time] = dosTime(at)
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes, executable } of members) {
    const encoded = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(utf8, 2)
    common.writeUInt16LE(time, 6)
    common.writeUInt16LE(date, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(encoded.length, 22)
    parts.push(signature(0x04034b50), common, encoded, bytes)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE((executable === true ? 0o100755 : 0o100644) * 0x10000, 6)
    entry.writeUInt32LE(offset, 10)
    const made = Buffer.alloc(2)
    made.writeUInt16LE(madeBy, 0)
    directory.push(signature(0x02014b50), made, common, entry, encoded)
    offset += 30 + encoded.length + bytes.length
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, signature(0x06054b50), end])
}

function signature(value: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function dosTime(at: Date): readonly [number, number] {
  const date = ((Math.max(1980, at.getFullYear()) - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()
  return [date, (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)]
}
