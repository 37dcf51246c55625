// Whole files: header, chunk counts, cut ends, and memory that does not grow with the file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ChunkReader, chunkSize, headerSize, openEvtx, readEvtxFile } from './index.ts'
import type { EvtxBytes, Problem } from './index.ts'
import { fileHeader, writeRepeated } from './testing/repeat.ts'
import { ChunkWriter, utf16Bytes } from './testing/write.ts'

const folder = mkdtempSync(join(tmpdir(), 'evtx-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function chunk(records: number): Buffer {
  const writer = new ChunkWriter()
  let template: number | null = null
  for (let index = 0; index < records; index++) {
    writer.record(() => {
      writer.fragment()
      template = writer.instance(template ?? (() => writer.element('Event', {}, () => {
        writer.element('System', {}, () => writer.element('EventRecordID', {}, () => writer.slot(0, 0x0a, true)))
        writer.element('EventData', {}, () => writer.element('Data', { Name: () => writer.text('V') }, () => writer.slot(1, 1)))
      })), [{ type: 0x0a, bytes: Buffer.alloc(8, 7) }, { type: 1, bytes: utf16Bytes(`text ${index % 10}`) }])
      writer.end()
    })
  }
  return writer.done()
}

const file = (...chunks: Uint8Array[]): Buffer => Buffer.concat([fileHeader(chunks.length, 1), ...chunks])

function bytesOf(content: Uint8Array): EvtxBytes & { most: number; taken: number } {
  const source = {
    size: content.length,
    most: 0,
    taken: 0,
    slice(from: number, to: number) {
      source.most = Math.max(source.most, to - from)
      source.taken += to - from
      return Promise.resolve(content.subarray(from, to))
    },
  }
  return source
}

async function readAll(content: Uint8Array): Promise<{ records: number; chunks: number; problems: string[] }> {
  const open = await openEvtx(bytesOf(content))
  const reader = new ChunkReader()
  let records = 0
  let chunks = 0
  const found: Problem[] = []
  for await (const { bytes, offset } of open.chunks()) {
    chunks++
    records += [...reader.read(bytes, offset)].length
    found.push(...reader.problems)
  }
  return { records, chunks, problems: [...open.problems, ...found].map(({ code }) => code) }
}

describe('a file', () => {
  it('that is sound', async () => {
    const content = file(chunk(5), chunk(3))
    expect(await readAll(content)).toEqual({ records: 8, chunks: 2, problems: [] })
    const { header } = await openEvtx(bytesOf(content))
    expect(header).toMatchObject({ firstChunk: 0, lastChunk: 1, nextRecordId: 1, major: 3, minor: 1, chunks: 2, dirty: false, full: false })
  })

  it('with room set aside at its end has no problem', async () => {
    const content = Buffer.concat([file(chunk(5)), Buffer.alloc(3 * chunkSize)])
    expect(await readAll(content)).toEqual({ records: 5, chunks: 4, problems: [] })
  })

  it.each<[string, (content: Buffer) => Buffer, number, string[]]>([
    ['whose header is gone', (content) => content.fill(0, 0, headerSize), 8, ['not-evtx']],
    ['whose header does not match its checksum', (content) => (content.writeUInt8(9, 24), content), 8, ['header-checksum']],
    ['that counts another number of chunks', (content) => Buffer.concat([fileHeader(1, 1), content.subarray(headerSize)]), 8, ['chunk-count']],
    ['of another version', (content) => (content.writeUInt16LE(4, 38), content), 8, ['header-version', 'header-checksum']],
    ['cut inside its last chunk', (content) => content.subarray(0, headerSize + chunkSize + 880), 6, ['truncated-file', 'record-copy']],
    ['cut inside its header', (content) => content.subarray(0, 100), 0, ['not-evtx']],
    ['with nothing in it', () => Buffer.alloc(0), 0, ['not-evtx']],
    ['with one chunk overwritten', (content) => content.fill(0x41, headerSize, headerSize + chunkSize), 3, ['bad-chunk']],
  ])('%s', async (_name, change, records, problems) => {
    const read = await readAll(change(file(chunk(5), chunk(3))))
    expect([read.records, read.problems]).toEqual([records, problems])
  })

  it('is read the same from disk, with the same problems', async () => {
    const content = file(chunk(5), chunk(3)).subarray(0, headerSize + chunkSize + 700)
    const path = join(folder, 'cut.evtx')
    writeFileSync(path, content)
    const problems: string[] = []
    const records = [...readEvtxFile(path, { onProblem: ({ code }) => problems.push(code) })].length
    const other = await readAll(content)
    expect([records, problems.toSorted()]).toEqual([other.records, other.problems.toSorted()])
  })
})

describe('a file of any size', () => {
  const path = join(folder, 'big.evtx')
  const made = writeRepeated(path, [file(chunk(200), chunk(40))], 96 << 20)

  it('is made of real chunks with fresh numbers and checksums', () => {
    expect(made).toEqual({ chunks: 1536, records: 768 * 240, bytes: headerSize + 1536 * chunkSize })
    const problems: Problem[] = []
    let next = 1
    for (const record of readEvtxFile(path, { onProblem: (problem) => problems.push(problem) })) {
      if (record.recordId !== next || record.number !== next) throw new Error(`record ${next} says ${record.recordId}`)
      next++
    }
    expect([next - 1, problems]).toEqual([made.records, []])
  })

  it('is read in pieces of one mebibyte, each once, and memory stays where it was', async () => {
    const source = bytesOf(readFileSync(path))
    const open = await openEvtx(source)
    let chunks = 0
    for await (const { bytes } of open.chunks()) chunks += bytes.length / chunkSize
    expect([chunks, source.most, source.taken]).toEqual([made.chunks, 1 << 20, source.size])
    const held = (): number => process.memoryUsage().arrayBuffers
    const before = held()
    let most = 0
    for (const record of readEvtxFile(path)) if (record.number % 1000 === 0) most = Math.max(most, held())
    // One buffer, and the little that is collected late.
    expect(most - before).toBeLessThan(16 << 20)
  })
})
