// Damage: what each kind costs, and what is said of it.
import { describe, expect, it } from 'vitest'
import { ChunkReader, Library, toXml } from './index.ts'
import type { EvtxRecord, Problem } from './index.ts'
import { sealChunk } from './testing/repeat.ts'
import { ChunkWriter, utf16Bytes } from './testing/write.ts'

interface Read { readonly ids: number[]; readonly problems: readonly Problem[]; readonly slack: boolean[] }

function read(bytes: Uint8Array, options: { slack?: boolean; checksums?: boolean } = {}): Read {
  const reader = new ChunkReader({ ...options, library: new Library() })
  const ids: number[] = []
  const slack: boolean[] = []
  for (const record of reader.read(bytes, 4096)) {
    ids.push(record.recordId)
    slack.push(record.slack)
  }
  return { ids, problems: reader.problems, slack }
}

/** A chunk of records that share one template, and where each begins. */
function chunk(count: number): { writer: ChunkWriter; starts: number[] } {
  const writer = new ChunkWriter()
  let template: number | null = null
  const starts = Array.from({ length: count }, () => writer.record(() => {
    writer.fragment()
    template = writer.instance(template ?? (() => writer.element('Event', {}, () => writer.element('EventData', {}, () => {
      writer.element('Data', { Name: () => writer.text('V') }, () => writer.slot(0, 1))
    }))), [{ type: 1, bytes: utf16Bytes('value') }])
    writer.end()
  }))
  return { writer, starts }
}

describe('a chunk', () => {
  it('is read without a word when it is sound', () => {
    expect(read(chunk(4).writer.done())).toEqual({ ids: [1, 2, 3, 4], problems: [], slack: [false, false, false, false] })
  })

  it('never written has no records and no problem', () => {
    expect(read(new Uint8Array(65_536))).toEqual({ ids: [], problems: [], slack: [] })
  })

  it('without its signature is reported and left', () => {
    const bytes = chunk(2).writer.done()
    bytes[0] = 0x58
    expect(read(bytes)).toMatchObject({ ids: [], problems: [{ code: 'bad-chunk', offset: 4096, recordId: null }] })
  })

  it('with wrong checksums is reported and read all the same', () => {
    const bytes = chunk(2).writer.done()
    bytes[52]! ^= 1
    bytes[124]! ^= 1
    const { ids, problems } = read(bytes)
    expect([ids, problems.map(({ code, offset }) => [code, offset])]).toEqual([[1, 2], [['chunk-checksum', 4220], ['records-checksum', 4148]]])
    expect(read(bytes, { checksums: false }).problems).toEqual([])
  })

  it('with a free space mark outside of it is read until its records end', () => {
    const { writer } = chunk(3)
    const bytes = writer.done()
    bytes.writeUInt32LE(70_000, 48)
    expect(read(bytes, { checksums: false })).toMatchObject({ ids: [1, 2, 3], problems: [{ code: 'chunk-bounds' }] })
  })

  it('with its free space mark at its end, as archived files have it, is sound', () => {
    const bytes = chunk(3).writer.done()
    bytes.writeUInt32LE(65_536, 48)
    sealChunk(bytes)
    expect(read(bytes)).toMatchObject({ ids: [1, 2, 3], problems: [] })
  })

  it('cut short gives the records it still has', () => {
    const { writer, starts } = chunk(3)
    const bytes = writer.done().subarray(0, starts[2]! + 30)
    const { ids, problems } = read(bytes)
    expect(ids).toEqual([1, 2])
    expect(problems.map(({ code, recordId }) => [code, recordId])).toEqual([['record-copy', 3]])
  })
})

describe('a bad record costs itself alone', () => {
  const spoil = (change: (bytes: Buffer, start: number) => void): Read => {
    const { writer, starts } = chunk(3)
    const bytes = writer.done()
    change(bytes, starts[1]!)
    return read(bytes, { checksums: false })
  }

  it.each<[string, (bytes: Buffer, start: number) => void, string, number | null]>([
    ['signature', (bytes, start) => void (bytes[start] = 0), 'record-signature', null],
    ['size beyond the chunk', (bytes, start) => void bytes.writeUInt32LE(70_000, start + 4), 'record-size', 2],
    ['size of nothing', (bytes, start) => void bytes.writeUInt32LE(0, start + 4), 'record-size', 2],
    ['size that differs from its copy', (bytes, start) => void bytes.writeUInt32LE(32, start + 4), 'record-copy', 2],
    ['template outside the chunk', (bytes, start) => void bytes.writeUInt32LE(65_530, start + 34), 'bad-template', 2],
    ['template in the chunk header', (bytes, start) => void bytes.writeUInt32LE(16, start + 34), 'bad-template', 2],
    ['template at bytes that are none', (bytes, start) => void bytes.writeUInt32LE(700, start + 34), 'bad-template', 2],
    ['more values than it has bytes', (bytes, start) => void bytes.writeUInt32LE(0xffff_ffff, start + 38), 'bad-value', 2],
    ['a value longer than the record', (bytes, start) => void bytes.writeUInt16LE(60_000, start + 42), 'bad-value', 2],
    ['a token nobody knows', (bytes, start) => void (bytes[start + 28] = 0x1f), 'bad-token', 2],
  ])('%s', (_name, change, code, recordId) => {
    const { ids, problems } = spoil(change)
    expect(ids).toEqual([1, 3])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code, recordId })
    expect(problems[0]!.offset).toBeGreaterThan(4096 + 512)
  })

  it('a template that ends too early costs the records that use it', () => {
    const { writer, starts } = chunk(2)
    const bytes = writer.done()
    bytes.writeUInt32LE(20, starts[0]! + 24 + 14 + 20)
    const { ids, problems } = read(bytes, { checksums: false })
    expect(ids).toEqual([])
    expect(problems).toHaveLength(2)
  })
})

describe('slack', () => {
  it('is read on request, and said to be slack', () => {
    const { writer, starts } = chunk(4)
    const bytes = writer.done()
    bytes.writeUInt32LE(starts[2]!, 48)
    sealChunk(bytes)
    expect(read(bytes)).toEqual({ ids: [1, 2], problems: [], slack: [false, false] })
    expect(read(bytes, { slack: true })).toEqual({ ids: [1, 2, 3, 4], problems: [], slack: [false, false, true, true] })
  })

  it('that is half overwritten is no problem worth telling', () => {
    const { writer, starts } = chunk(4)
    const bytes = writer.done()
    bytes.writeUInt32LE(starts[2]!, 48)
    bytes.fill(0x41, starts[2], starts[2]! + 60)
    sealChunk(bytes)
    expect(read(bytes, { slack: true })).toEqual({ ids: [1, 2, 4], problems: [], slack: [false, false, true] })
  })
})

describe('hostile chunks stay within bounds', () => {
  const nested = (writer: ChunkWriter, depth: number, leaf: () => void): void => {
    if (depth === 0) return leaf()
    writer.element('a', {}, () => nested(writer, depth - 1, leaf))
  }

  it.each([[64, []], [65, ['too-deep']]])('%i elements inside each other', (depth, codes) => {
    const writer = new ChunkWriter()
    writer.record(() => nested(writer, depth, () => writer.text('x')))
    expect(read(writer.done()).problems.map(({ code }) => code)).toEqual(codes)
  })

  it('a template that contains itself', () => {
    const writer = new ChunkWriter()
    writer.record(() => {
      writer.fragment()
      const here = writer.at + 10
      writer.instance(() => writer.instance(here, []), [])
      writer.end()
    })
    expect(read(writer.done()).problems.map(({ code }) => code)).toEqual(['too-deep'])
  })

  it('XML inside XML inside XML', () => {
    const writer = new ChunkWriter()
    const inside = (depth: number): void => {
      writer.fragment()
      writer.instance(() => writer.slot(0, 0x21), [{ type: 0x21, write: () => depth > 0 && inside(depth - 1) }], depth + 1)
    }
    writer.record(() => inside(20))
    expect(read(writer.done()).problems.map(({ code }) => code)).toEqual(['too-deep'])
  })

  it('one value shown again and again', () => {
    const writer = new ChunkWriter()
    writer.record(() => {
      writer.fragment()
      writer.instance(() => writer.element('Event', {}, () => {
        for (let time = 0; time < 17; time++) writer.element('b', {}, () => writer.slot(0, 1))
      }), [{ type: 1, bytes: utf16Bytes('x'.repeat(1000)) }])
    })
    expect(read(writer.done()).problems.map(({ code }) => code)).toEqual(['too-many'])
  })

  it('XML shown again and again inside XML shown again and again', () => {
    const writer = new ChunkWriter()
    const inside = (depth: number): void => {
      writer.fragment()
      writer.instance(() => {
        for (let time = 0; time < 16; time++) writer.slot(0, 0x21)
      }, [{ type: 0x21, write: () => depth > 0 && inside(depth - 1) }], depth + 1)
    }
    writer.record(() => inside(6))
    expect(read(writer.done()).problems.map(({ code }) => code)).toEqual(['too-many'])
  })

  it('an array whose element carries a long attribute is not repeated without end', () => {
    const writer = new ChunkWriter()
    writer.record(() => {
      writer.fragment()
      writer.instance(() => writer.element('Event', {}, () => writer.element('EventData', {}, () => {
        writer.element('Data', { Long: () => writer.slot(1, 1) }, () => writer.slot(0, 0x84))
      })), [{ type: 0x84, bytes: Buffer.alloc(8000, 1) }, { type: 1, bytes: Buffer.alloc(40_000, 0x41) }])
    })
    const [record] = [...new ChunkReader({ library: new Library() }).read(writer.done(), 0)]
    expect(toXml(record!).length).toBeLessThan(4.1 * (1 << 20))
  })

  it('an array of more values than any record has', () => {
    const writer = new ChunkWriter()
    writer.record(() => {
      writer.fragment()
      writer.instance(() => writer.element('Event', {}, () => writer.element('EventData', {}, () => writer.element('Data', {}, () => writer.slot(0, 0x84)))),
        [{ type: 0x84, bytes: Buffer.alloc(9000, 1) }])
    })
    expect(read(writer.done()).problems.map(({ code }) => code)).toEqual(['too-many'])
  })

  it('thousands of records that each name another template', () => {
    const writer = new ChunkWriter()
    const offsets: number[] = []
    // One long run of tokens in which every offset begins a template of its own, as long as the chunk allows.
    writer.record(() => {
      for (let index = 0; index < 900; index++) {
        offsets.push(writer.at)
        writer.raw(...Buffer.alloc(20, 0x08), 0xff, 0x7f, 0, 0)
      }
    })
    for (const offset of offsets) {
      writer.record(() => {
        writer.fragment()
        writer.instance(offset, [])
      })
    }
    const reader = new ChunkReader({ library: new Library() })
    expect([...reader.read(writer.done(), 0)]).toEqual([])
    expect(reader.problems.some(({ code }) => code === 'too-much-work')).toBe(true)
    // Each further template was refused before it was looked at.
    expect(reader.work.bytes).toBeLessThan((4 << 20) + 1000 * 65_536)
    expect(reader.work.compiled).toBeLessThan(200)
    expect(reader.problems.length + reader.moreProblems).toBe(901)
    expect(reader.problems).toHaveLength(256)
  })
})

describe('a record', () => {
  it('kept beside another is read in any order, arrays too', () => {
    const kept = ['a\0bb\0c', 'ddd\0e\0ff'].map((texts) => {
      const writer = new ChunkWriter()
      writer.record(() => {
        writer.fragment()
        writer.instance(() => writer.element('Event', {}, () => writer.element('EventData', {}, () => {
          writer.element('Data', {}, () => writer.slot(0, 0x81))
        })), [{ type: 0x81, bytes: utf16Bytes(texts) }])
      })
      return [...new ChunkReader({ library: new Library() }).read(writer.done(), 0)].map((record) => record.keep())[0]!
    })
    expect([0, 1, 2].map((field) => kept.map((record) => record.text(field)))).toEqual([['a', 'ddd'], ['bb', 'e'], ['c', 'ff']])
  })

  it('is a cursor, and keeps itself on request', () => {
    const { writer } = chunk(3)
    const reader = new ChunkReader({ library: new Library() })
    const seen = new Set<EvtxRecord>()
    const kept: EvtxRecord[] = []
    const bytes = writer.done()
    for (const record of reader.read(bytes, 4096)) {
      seen.add(record)
      kept.push(record.keep())
    }
    const before = kept.map((record) => [record.recordId, record.text(0), record.offset, toXml(record)])
    bytes.fill(0)
    expect(seen.size).toBe(1)
    expect(kept.map((record) => [record.recordId, record.text(0), record.offset, toXml(record)])).toEqual(before)
    expect(before.map(([id, text]) => [id, text])).toEqual([[1, 'value'], [2, 'value'], [3, 'value']])
    expect(kept.every((record) => record.bytes.length < 1000)).toBe(true)
  })
})
