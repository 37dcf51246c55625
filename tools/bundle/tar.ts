// Writes a tar archive (POSIX ustar with pax names), streaming: one file in memory at a time.
import { createReadStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { once } from 'node:events'

export interface TarEntry {
  /** Path in the archive, with `/`. */
  readonly name: string
  readonly file: string
  readonly size: number
  readonly executable: boolean
}

const octal = (value: number, width: number) => value.toString(8).padStart(width - 1, '0') + '\0'

function header(name: string, size: number, mode: number, type: '0' | 'x'): Buffer {
  const block = Buffer.alloc(512)
  block.write(name.slice(0, 100), 0, 'utf8')
  block.write(octal(mode, 8), 100)
  block.write(octal(0, 8), 108)
  block.write(octal(0, 8), 116)
  block.write(octal(size, 12), 124)
  block.write(octal(0, 12), 136)
  block.write('        ', 148)
  block.write(type, 156)
  block.write('ustar\u000000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(sum.toString(8).padStart(6, '0') + '\0 ', 148)
  return block
}

const padding = (size: number) => Buffer.alloc((512 - (size % 512)) % 512)

/** pax record: its own length counts itself. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest + 1
  while (String(length).length + rest !== length) length += 1
  return Buffer.from(`${length} ${key}=${value}\n`)
}

export async function writeTar(entries: Iterable<TarEntry>, out: Writable): Promise<void> {
  const put = async (data: Buffer) => {
    if (data.length > 0 && !out.write(data)) await once(out, 'drain')
  }
  for (const entry of entries) {
    if (Buffer.byteLength(entry.name) > 100) {
      const record = paxRecord('path', entry.name)
      await put(header('pax', record.length, 0o644, 'x'))
      await put(record)
      await put(padding(record.length))
    }
    await put(header(entry.name, entry.size, entry.executable ? 0o755 : 0o644, '0'))
    for await (const chunk of createReadStream(entry.file)) await put(chunk as Buffer)
    await put(padding(entry.size))
  }
  await put(Buffer.alloc(1024))
  out.end()
  await once(out, 'finish')
}
