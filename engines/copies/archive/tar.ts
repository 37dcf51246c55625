// A stream of tar → its members and whatever is wrong with it: ustar, pax, GNU's long names and sparse files. Total:
// any bytes end in
// members and stated faults. Small libraries for this decode names as UTF-8, which loses CP932, and know no holes.
import { type Bytes, pathText } from '#engines/imprint'
import { Blocks } from './blocks.ts'
import { type ArchiveLimits, type Fault, fault, type Member } from './member.ts'
import { decimal } from './decimal.ts'
import { type Pax, parsePax } from './pax.ts'
import { fillHoles, fits, mapBefore, mapOf, oldMap, type SparseMap } from './sparse.ts'
import { blockSize, type Header, parseHeader } from './tar-header.ts'

/** A longer extension is nobody's name. */
const longestExtension = 16 * 2 ** 20

const whats: Readonly<Record<string, Member['what']>> = {
  0: 'file', 7: 'file', S: 'file', 1: 'link', 2: 'link', 5: 'directory',
}
/** GNU's lists of folders, parts of other volumes, labels of tapes: content follows, and it is no file's. */
const withContent = new Set(['0', '7', 'S', 'D', 'M', 'N', 'V'])

interface Pending {
  name: Bytes | null
  target: Bytes | null
  pax: Pax | null
}

export async function* readTar(
  pieces: AsyncIterable<Uint8Array>, limits: ArchiveLimits,
): AsyncGenerator<Member | Fault, void, undefined> {
  const blocks = new Blocks(pieces)
  try {
    yield* members(blocks, limits)
  } finally {
    await blocks.close()
  }
}

async function* members(blocks: Blocks, limits: ArchiveLimits): AsyncGenerator<Member | Fault, void, undefined> {
  let global: ReadonlyMap<string, Bytes> = new Map()
  let pending: Pending = { name: null, target: null, pax: null }
  let lost = false
  let zeros = 0
  let count = 0
  let total = 0
  for (;;) {
    const at = blocks.offset
    const block = await blocks.take(blockSize)
    if (block.length < blockSize) {
      yield block.length > 0 ? fault('cut', `byte ${at}`) : fault('no-end', `byte ${at}`)
      return
    }
    const parsed = parseHeader(block)
    if (parsed.is === 'zero') {
      zeros += 1
      if (zeros < 2) continue
      // What a program wrote up to its record size; read, so that whoever hashes the file has all of it.
      await blocks.skip(Number.MAX_SAFE_INTEGER)
      return
    }
    zeros = 0
    if (parsed.is === 'bad') {
      // One report for a stretch: what follows until the next header is content nobody can place.
      if (!lost) yield fault('header', `byte ${at}`)
      lost = true
      continue
    }
    lost = false
    const { header } = parsed
    if ('LKxgX'.includes(header.type)) {
      const extension = await readExtension(blocks, header)
      if (extension === null) {
        yield fault('extension', `byte ${at}`)
        continue
      }
      if (header.type === 'g') global = new Map([...global, ...(extension.pax?.values ?? [])])
      else pending = merge(pending, extension)
      continue
    }
    const values = new Map([...global, ...(pending.pax?.values ?? [])])
    const name = nameOf(header, pending, values)
    const member = await open(blocks, block, header, pending.pax, values)
    pending = { name: null, target: null, pax: null }
    if (member === null) {
      yield fault('sparse', pathText(name))
      continue
    }
    count += 1
    total += member.size
    if (count > limits.members || total > limits.total) {
      yield fault('too-large', pathText(name))
      return
    }
    const what = whats[header.type] === 'file' && name.endsWith('/') ? 'directory' : whats[header.type] ?? 'other'
    yield {
      is: 'member', name: tidy(name), what, size: what === 'file' ? member.size : 0,
      modifiedAt: timeOf(values.get('mtime'), header.modified),
      content: member.content,
    }
    if (!await blocks.skip(member.end - blocks.offset)) {
      yield fault('cut', pathText(name))
      return
    }
  }
}

/** Contents of an extension; null where it is too long, cut or no such thing. */
async function readExtension(blocks: Blocks, { type, size }: Header): Promise<Pending | null> {
  const padded = Math.ceil(size / blockSize) * blockSize
  if (size > longestExtension) {
    await blocks.skip(padded)
    return null
  }
  const bytes = (await blocks.take(padded)).subarray(0, size)
  if (bytes.length < size) return null
  const text = Buffer.from(bytes).toString('latin1').replace(/\0.*$/s, '')
  if (type === 'L') return { name: text, target: null, pax: null }
  if (type === 'K') return { name: null, target: text, pax: null }
  const pax = parsePax(bytes)
  return pax === null ? null : { name: null, target: null, pax }
}

function merge(before: Pending, { name, target, pax }: Pending): Pending {
  return { name: name ?? before.name, target: target ?? before.target, pax: pax ?? before.pax }
}

function nameOf(header: Header, pending: Pending, values: ReadonlyMap<string, Bytes>): Bytes {
  return values.get('GNU.sparse.name') || values.get('path') || pending.name || header.name
}

/** `./a/` and `a` are one name. */
function tidy(name: Bytes): Bytes {
  return name.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '') || (name.startsWith('/') ? '/' : '.')
}

function timeOf(exact: string | undefined, seconds: number | null): string | null {
  const value = exact !== undefined && /^-?\d{1,12}(\.\d{1,20})?$/.test(exact) ? Number(exact) : seconds
  return value === null || Math.abs(value) > 8.64e12 ? null : new Date(Math.trunc(value * 1000)).toISOString()
}

interface Opened {
  readonly size: number
  /** Where its blocks end. */
  readonly end: number
  content(): AsyncIterable<Uint8Array>
}

async function open(
  blocks: Blocks, block: Uint8Array, header: Header, pax: Pax | null, values: ReadonlyMap<string, Bytes>,
): Promise<Opened | null> {
  const has = withContent.has(header.type) || !(header.type in whats || '346'.includes(header.type))
  const said = decimal(values.get('size')) ?? header.size
  let kept = has ? said : 0
  let map: SparseMap | null = null
  if (header.type === 'S') {
    map = await oldMap(block, blocks)
    if (map === null) return null
  } else if (values.has('GNU.sparse.major') || values.has('GNU.sparse.size')) {
    const size = decimal(values.get('GNU.sparse.realsize') ?? values.get('GNU.sparse.size'))
    const before = values.get('GNU.sparse.major') === '1' ? await mapBefore(blocks, kept) : null
    const text = values.get('GNU.sparse.map')
    const extents = before?.extents ?? (text === undefined ? pax?.extents ?? null : mapOf(text))
    if (before !== null) kept -= before.bytes
    map = size === null || extents === null ? null : { extents, size }
    if (map === null) {
      await blocks.skip(Math.ceil(kept / blockSize) * blockSize)
      return null
    }
  }
  if (map !== null && !fits(map, kept)) {
    await blocks.skip(Math.ceil(kept / blockSize) * blockSize)
    return null
  }
  const whole = map
  const plain = () => blocks.stream(kept)
  return {
    size: whole?.size ?? kept, end: blocks.offset + Math.ceil(kept / blockSize) * blockSize,
    content: () => (whole === null ? plain() : fillHoles(plain(), whole)),
  }
}
