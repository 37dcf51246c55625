import * as fc from 'fast-check'
import { strToU8, Zip as WriteZip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip } from './index.ts'
import type { ByteRange, Zip, ZipOptions } from './index.ts'

const range = (bytes: Uint8Array): ByteRange => ({ size: bytes.length, slice: async (start, end) => bytes.slice(start,
  end) })

async function opened(bytes: Uint8Array, options?: ZipOptions): Promise<Zip> {
  const zip = await openZip(range(bytes), options)
  if (!zip.ok) throw new Error(`refused: ${zip.code} ${zip.detail ?? ''}`)
  return zip
}

async function refusal(bytes: Uint8Array, options?: ZipOptions): Promise<string> {
  const zip = await openZip(range(bytes), options)
  return zip.ok ? 'opened' : zip.code
}

/** The code of reading the first entry. */
async function reading(bytes: Uint8Array, options?: ZipOptions): Promise<string> {
  const zip = await opened(bytes, options)
  const [entry] = zip.entries
  if (!entry) throw new Error('no entry')
  const read = await zip.read(entry)
  return read.ok ? 'read' : read.code
}

const small = zipSync({ 'a.txt': strToU8('hello'), 'folder/b.txt': [strToU8('b'.repeat(1000)), { level: 0 }] })
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
const directoryAt = (bytes: Uint8Array): number => view(bytes).getUint32(bytes.length - 6, true)

/** A copy with some bytes of its directory changed. */
function changed(bytes: Uint8Array, change: (data: DataView, directory: number) => void): Uint8Array {
  const copy = bytes.slice()
  change(view(copy), directoryAt(copy))
  return copy
}

describe('openZip', () => {
  it('lists and reads stored and deflated entries', async () => {
    const zip = await opened(small)
    expect(zip.entries.map(entry => [entry.name, entry.size])).toEqual([['a.txt', 5], ['folder/b.txt', 1000]])
    for (const [name, text] of [['A.TXT', 'hello'], ['folder/b.txt', 'b'.repeat(1000)]] as const) {
      const entry = zip.find(name)
      const read = entry && (await zip.read(entry))
      expect(read?.ok && Buffer.from(read.bytes).toString()).toBe(text)
    }
    expect(zip.find('missing')).toBeNull()
  })

  it('gives an empty archive and one with a comment', async () => {
    expect((await opened(zipSync({}))).entries).toEqual([])
    const commented = Buffer.concat([small, Buffer.from('note')])
    commented.writeUInt16LE(4, small.length - 2)
    expect((await opened(commented)).entries).toHaveLength(2)
  })

  it('passes over bad names where asked to: they are told, shared bytes and counts are held all the same', async () => {
    const bytes = zipSync({ '../evil.txt': strToU8('x'), 'a.txt': strToU8('hello'), '/abs': strToU8('y') })
    expect(await refusal(bytes)).toBe('name-traversal')
    const zip = await opened(bytes, { skipNames: true })
    expect(zip.entries.map(({ name }) => name)).toEqual(['a.txt'])
    expect(zip.skipped).toEqual([
      { ok: false, code: 'name-traversal', detail: '../evil.txt' }, { ok: false, code: 'name-absolute', detail: '/abs' },
    ])
    const twice = changed(bytes, (data, at) => data.setUint32(at + 46 + 11 + 42, data.getUint32(at + 42, true), true))
    expect(await refusal(twice, { skipNames: true })).toBe('overlap')
    expect(await refusal(bytes, { skipNames: true, limits: { entries: 2 } })).toBe('too-many-entries')
  })

  it.each([
    ['../evil.txt', 'name-traversal'], ['a/../../evil', 'name-traversal'], ['..\\evil', 'name-traversal'],
    ['/etc/passwd', 'name-absolute'],
    ['C:\\Windows\\a', 'name-absolute'], ['a\u0000b', 'name-invalid'], ['a//b', 'name-invalid'],
    ['./a', 'name-traversal'],
  ])('refuses the name %j', async (name, code) => expect(await refusal(zipSync({ [name]: strToU8('x') }))).toBe(code))

  it('refuses two names that Windows takes for one', async () => {
    expect(await refusal(zipSync({ 'a.txt': strToU8('1'), 'A.TXT': strToU8('2') }))).toBe('name-duplicate')
  })

  it('decodes names by the given decoder', async () => {
    const bytes = zipSync({ 'xx.txt': strToU8('1') })
    const japanese = changed(bytes, (data, directory) => {
      data.setUint16(directory + 46, 0x835c, false) // a CP932 character whose second byte is a backslash
    })
    const [entry] = (await opened(japanese, { decodeName: raw => new TextDecoder('shift_jis').decode(raw) })).entries
    expect(entry?.name).toBe('ソ.txt')
  })

  it('holds its limits', async () => {
    const zeros = zipSync({ 'zeros.bin': new Uint8Array(20 * 1024 * 1024) })
    expect(await reading(zeros)).toBe('ratio-too-high')
    expect(await reading(zeros, { limits: { ratio: 5000, entry: 1024 } })).toBe('entry-too-large')
    expect(await reading(zeros, { limits: { ratio: 5000, total: 1024 } })).toBe('total-too-large')
    expect(await reading(zeros, { limits: { ratio: 5000 } })).toBe('read')
    expect(await refusal(small, { limits: { entries: 1 } })).toBe('too-many-entries')
    expect(await refusal(small, { limits: { directory: 10 } })).toBe('too-many-entries')
  })

  it('stops an entry that inflates to more than it declared', async () => {
    const lying = changed(zipSync({ 'a.bin': new Uint8Array(100_000) }), (data,
      directory) => data.setUint32(directory + 24, 10, true))
    expect(await reading(lying)).toBe('checksum')
  })

  it('refuses what contradicts itself', async () => {
    expect(await refusal(new Uint8Array(0))).toBe('not-zip')
    expect(await refusal(strToU8('no zip at all, only text that is long enough'))).toBe('not-zip')
    expect(await refusal(small.subarray(0, small.length - 30))).toBe('not-zip')
    expect(await reading(changed(small, (data, directory) => data.setUint32(directory + 42, 3, true)))).toBe('damaged')
    expect(await refusal(changed(small, (data, directory) => data.setUint32(directory, 0, true)))).toBe('damaged')
    expect(await refusal(changed(small, data => data.setUint16(data.byteLength - 18, 1, true)))).toBe('multi-disk')
    expect(await reading(changed(small, (data, directory) => data.setUint32(directory + 16, 1, true)))).toBe('checksum')
    expect(await reading(changed(small, (data, directory) => data.setUint16(directory + 8, 1, true)))).toBe('encrypted')
    expect(await reading(changed(small, (data, directory) => data.setUint16(directory + 10, 12, true)))).toBe('method')
    expect(await reading(changed(small, data => data.setUint8(35, 7)))).toBe('damaged')
    const link = changed(small, (data, directory) => {
      data.setUint8(directory + 5, 3)
      data.setUint32(directory + 38, 0o120777 * 0x10000, true)
    })
    expect(await reading(link)).toBe('link')
  })

  it('refuses two entries over the same bytes', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('x'.repeat(100)), 'b.txt': strToU8('y'.repeat(100)) })
    const second = directoryAt(bytes) + 46 + 5
    expect(await refusal(changed(bytes, data => data.setUint32(second + 42, 0, true)))).toBe('overlap')
  })

  it('reads ZIP64 records', async () => {
    const directory = directoryAt(small)
    const [size, count] = [view(small).getUint32(small.length - 10, true), 2]
    const record = new DataView(new ArrayBuffer(56 + 20 + 22))
    record.setUint32(0, 0x06064b50, true)
    record.setBigUint64(4, 44n, true)
    for (const [at, value] of [[24, count], [32, count], [40, size],
      [48, directory]] as const) record.setBigUint64(at, BigInt(value), true)
    record.setUint32(56, 0x07064b50, true)
    record.setBigUint64(64, BigInt(directory + size), true)
    record.setUint32(72, 1, true)
    record.setUint32(76, 0x06054b50, true)
    for (const at of [84, 86]) record.setUint16(at, 0xffff, true)
    for (const at of [88, 92]) record.setUint32(at, 0xffffffff, true)
    const bytes = Buffer.concat([small.subarray(0, directory + size), new Uint8Array(record.buffer)])
    expect((await opened(bytes)).entries.map(entry => entry.name)).toEqual(['a.txt', 'folder/b.txt'])
    bytes.writeUInt32LE(0xffffffff, directory + size + 48)
    expect(await refusal(bytes)).toBe('damaged')
  })

  it('says when the outside world stops', async () => {
    expect(await openZip({ size: 100, slice: () => Promise.reject(new Error('disk gone')) })).toEqual({ ok: false, code: 'unreadable', detail: 'disk gone' })
  })

  it('can be left in the middle of an entry', async () => {
    const zip = await opened(zipSync({ 'a.bin': crypto.getRandomValues(new Uint8Array(60_000)) }))
    const [entry] = zip.entries
    for await (const piece of entry ? zip.stream(entry) : []) {
      expect(piece.ok).toBe(true)
      break
    }
  })

  it('never throws, whatever the bytes', async () => {
    const flips = fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { maxLength: 6 })
    await fc.assert(fc.asyncProperty(flips, fc.nat(small.length), async (changes, cut) => {
      const bytes = small.slice(0, changes.length % 2 === 0 ? undefined : cut)
      for (const [at, value] of changes) bytes[at % Math.max(1, bytes.length)] = value
      const zip = await openZip(range(bytes), { limits: { entry: 10_000_000 } })
      if (!zip.ok) return
      for (const entry of zip.entries) await zip.read(entry)
    }), { numRuns: 1500 })
  })
})

describe('entries written as a stream', () => {
  it('takes sizes from the directory where the local header has none', async () => {
    const pieces: Uint8Array[] = []
    const writer = new WriteZip((_, piece) => pieces.push(piece))
    const file = new ZipDeflate('日本.txt')
    writer.add(file)
    file.push(strToU8('x'.repeat(5000)), true)
    writer.end()
    const bytes = Buffer.concat(pieces)
    expect((await opened(bytes)).entries.map(entry => [entry.name, entry.size])).toEqual([['日本.txt', 5000]])
    expect(await reading(bytes)).toBe('read')
  })
})
