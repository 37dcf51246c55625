// One file that holds a whole installation: compressed entries, a list of them, and one hash over everything.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import { z } from 'zod'
import { say } from '../sentences.ts'
import type { Message } from '../text.ts'

const magic = Buffer.from('KOKOROE-SAVE-01\n', 'utf8')
const tail = 8 + 32
const mostManifest = 1 << 20

const entrySchema = z.object({
  name: z.enum(['kokoroe.db', 'ledger.key']),
  /** Where its compressed bytes begin, and how many they are. */
  offset: z.int().nonnegative(),
  stored: z.int().nonnegative(),
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const manifestSchema = z.object({
  v: z.literal(1),
  installation: z.string(),
  savedAt: z.int(),
  size: z.int(),
  root: z.string(),
  /** The ledger's signed head at that moment. */
  note: z.string(),
  entries: z.array(entrySchema).length(2),
})

export type SaveEntry = z.infer<typeof entrySchema>
export type SaveManifest = z.infer<typeof manifestSchema>
export type About = Omit<SaveManifest, 'v' | 'entries'>

export async function writeContainer(
  file: string,
  about: About,
  sources: readonly { readonly name: SaveEntry['name']; readonly path: string }[],
): Promise<SaveManifest> {
  const partial = `${file}.partial`
  const out = await open(partial, 'wx', 0o600)
  const hash = createHash('sha256')
  let offset = 0
  const put = async (bytes: Uint8Array) => {
    hash.update(bytes)
    offset += bytes.length
    await out.writeFile(bytes)
  }
  try {
    await put(magic)
    const entries: SaveEntry[] = []
    for (const { name, path } of sources) entries.push(await putEntry(name, path, () => offset, put))
    const manifest: SaveManifest = { v: 1, ...about, entries }
    const text = Buffer.from(JSON.stringify(manifest), 'utf8')
    await put(text)
    const length = Buffer.alloc(8)
    length.writeBigUInt64BE(BigInt(text.length))
    await put(length)
    await out.writeFile(hash.digest())
    await out.sync()
    await out.close()
    await rename(partial, file)
    return manifest
  } catch (error) {
    await out.close().catch(() => undefined)
    await rm(partial, { force: true })
    throw error
  }
}

async function putEntry(
  name: SaveEntry['name'],
  path: string,
  at: () => number,
  put: (bytes: Uint8Array) => Promise<void>,
): Promise<SaveEntry> {
  const hash = createHash('sha256')
  const offset = at()
  let size = 0
  await pipeline(
    createReadStream(path),
    async function* (source: AsyncIterable<Buffer>) {
      for await (const bytes of source) {
        hash.update(bytes)
        size += bytes.length
        yield bytes
      }
    },
    createZstdCompress(),
    async (source: AsyncIterable<Buffer>) => {
      for await (const bytes of source) await put(bytes)
    },
  )
  return { name, offset, stored: at() - offset, size, sha256: hash.digest('hex') }
}

export type OpenedContainer =
  { readonly ok: true; readonly manifest: SaveManifest } | { readonly ok: false; readonly reason: Message }

/** Believes nothing before the hash over the whole file has been seen to hold. */
export async function openContainer(file: string): Promise<OpenedContainer> {
  const { size } = await stat(file)
  const head = await part(file, 0, magic.length)
  if (!head.equals(magic)) return { ok: false, reason: say('kernel.restore.foreign', { file }) }
  const damaged: OpenedContainer = { ok: false, reason: say('kernel.restore.damaged', { file }) }
  if (size < magic.length + tail) return damaged
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(file, { end: size - 33 })) hash.update(bytes as Buffer)
  const end = await part(file, size - tail, tail)
  if (!hash.digest().equals(end.subarray(8))) return damaged
  const length = Number(end.readBigUInt64BE(0))
  if (length > mostManifest || length > size - tail - magic.length) return damaged
  const text = (await part(file, size - tail - length, length)).toString('utf8')
  const manifest = manifestSchema.safeParse(parseJson(text))
  return manifest.success
    ? { ok: true, manifest: manifest.data }
    : { ok: false, reason: say('kernel.restore.newer', { file }) }
}

/** Writes one entry where it belongs; false when it is not what the list says. */
export async function extractEntry(
  file: string,
  { offset, stored, size, sha256 }: SaveEntry,
  target: string,
): Promise<boolean> {
  const hash = createHash('sha256')
  let written = 0
  await pipeline(
    createReadStream(file, { start: offset, end: offset + stored - 1 }),
    createZstdDecompress(),
    async function* (source: AsyncIterable<Buffer>) {
      for await (const bytes of source) {
        written += bytes.length
        if (written > size) throw new RangeError('an entry is longer than its list says')
        hash.update(bytes)
        yield bytes
      }
    },
    createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return written === size && hash.digest('hex') === sha256
}

async function part(file: string, start: number, length: number): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await handle.read(bytes, 0, length, start)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
