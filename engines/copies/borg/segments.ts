// The segments of a borg repository on this machine, walked by ourselves: entries with a checksum each, no password needed.
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

export const tags = { put: 0, delete: 1, commit: 2 } as const

export interface Entry {
  readonly offset: number
  readonly tag: number
  /** Hex; none for a commit. */
  readonly key: string | null
}

export interface Walked {
  readonly bytes: number
  /** Why the walk could not go on or what did not fit, one for each place. */
  readonly faults: readonly string[]
}

const magic = Buffer.from('BORG_SEG')
const headBytes = 9
const keyBytes = 32
/** SOURCE: borg's largest object, with room for its header. */
const mostBytes = 24 << 20

/** Number → path, in order. */
export async function segmentsOf(folder: string): Promise<ReadonlyMap<number, string>> {
  const found: [number, string][] = []
  const data = join(folder, 'data')
  for (const entry of await readdir(data, { withFileTypes: true, recursive: true })) {
    if (/^\d+$/.test(entry.name) && !entry.isDirectory()) found.push([Number(entry.name), join(entry.parentPath, entry.name)])
  }
  return new Map(found.sort(([a], [b]) => a - b))
}

/** `content`: every byte is read and held to its checksum; otherwise only the heads of the entries are read. */
export async function walkSegment(path: string, content: boolean, on: (entry: Entry) => void): Promise<Walked> {
  const faults: string[] = []
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const start = await piece(file, 0, magic.length)
    if (!start.equals(magic)) return { bytes: start.length, faults: ['does not begin as a segment'] }
    let at = magic.length
    let bytes = magic.length
    while (at < size) {
      const head = await piece(file, at, headBytes + keyBytes)
      const length = head.length < headBytes ? 0 : head.readUInt32LE(4)
      const tag = head[8] ?? 255
      if (length < headBytes || length > mostBytes || at + length > size || tag > 3) {
        faults.push(`entry at ${at} is cut short or no entry`)
        break
      }
      if (content) {
        const whole = length <= head.length ? head.subarray(0, length) : await piece(file, at, length)
        if (whole.length < length) faults.push(`entry at ${at} cannot be read to its end`)
        else if (crc32(whole.subarray(4)) !== whole.readUInt32LE(0)) faults.push(`checksum of the entry at ${at} does not fit`)
      }
      on({ offset: at, tag, key: tag === tags.commit ? null : head.toString('hex', headBytes, headBytes + keyBytes) })
      bytes += content ? length : head.length
      at += length
    }
    return { bytes, faults }
  } finally {
    await file.close()
  }
}

async function piece(file: Awaited<ReturnType<typeof open>>, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

export interface IndexEntry {
  readonly key: string
  readonly segment: number
  readonly offset: number
}

/** Where each object lies, as borg's newest index says; null where there is none that can be read. */
export async function* readIndex(folder: string): AsyncGenerator<IndexEntry | null, void, undefined> {
  const numbers = (await readdir(folder)).flatMap((name) => /^index\.(\d+)$/.exec(name)?.[1] ?? []).map(Number)
  const path = join(folder, `index.${Math.max(...numbers)}`)
  if (numbers.length === 0) {
    yield null
    return
  }
  const file = await open(path, 'r')
  try {
    const head = await piece(file, 0, 18)
    const buckets = head.length === 18 ? head.readInt32LE(12) : -1
    const [keys, values] = [head[16] ?? 0, head[17] ?? 0]
    const { size } = await stat(path)
    if (head.toString('latin1', 0, 8) !== 'BORG_IDX' || keys !== keyBytes || values < 8 || size !== 18 + buckets * (keys + values)) {
      yield null
      return
    }
    const row = keys + values
    const rows = 16_384
    for (let at = 18; at < size; at += rows * row) {
      const some = await piece(file, at, Math.min(rows * row, size - at))
      for (let from = 0; from + row <= some.length; from += row) {
        const segment = some.readUInt32LE(from + keys)
        // Empty and deleted places of the table.
        if (segment >= 0xfffffffe) continue
        yield { key: some.toString('hex', from, from + keys), segment, offset: some.readUInt32LE(from + keys + 4) }
      }
    }
  } finally {
    await file.close()
  }
}
