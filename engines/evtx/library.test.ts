// What chunks share: the same object for the same thing, and a bound on how much is kept.
import { describe, expect, it } from 'vitest'
import { ChunkReader, evtxLimits, Library } from './index.ts'
import { ChunkWriter, utf16Bytes } from './testing/write.ts'

/** A chunk whose template stands elsewhere in each: names before it are padding. */
function chunk(padding: number, fields: readonly string[], bare = false): Buffer {
  const writer = new ChunkWriter()
  const body = (value: () => void) => () => writer.element('EventData', {}, () => {
    for (const name of fields) writer.element('Data', { Name: () => writer.text(name) }, value)
  })
  for (let index = 0; index < padding; index++) writer.record(() => writer.element(`Pad${index}`, {}, null))
  writer.record(() => {
    if (bare) return writer.element('Event', {}, body(() => writer.text('v')))
    writer.fragment()
    writer.instance(() => writer.element('Event', {}, body(() => writer.slot(0, 1))), [{ type: 1, bytes: utf16Bytes('v') }])
    writer.end()
  })
  return writer.done()
}

const last = (reader: ChunkReader, bytes: Uint8Array) => [...reader.read(bytes, 0)].at(-1)!

describe('library', () => {
  it('recognises a template in another chunk, wherever it and its names stand there', () => {
    const reader = new ChunkReader({ library: new Library() })
    const shapes = [0, 1, 5, 0].map((padding) => last(reader, chunk(padding, ['A', 'B'])).shape)
    expect(new Set(shapes).size).toBe(1)
    expect(reader.work).toMatchObject({ compiled: 1, recognised: 3 })
  })

  it('does not take a template for another that differs in one name', () => {
    const reader = new ChunkReader({ library: new Library() })
    const shapes = [['A', 'B'], ['A', 'C'], ['A', 'B']].map((fields) => last(reader, chunk(0, fields)).shape.fields)
    expect(shapes).toEqual([['A', 'B'], ['A', 'C'], ['A', 'B']])
  })

  it('shares shapes between records with and without a template, and between readers', () => {
    const library = new Library()
    const shapes = [false, true, true].map((bare) => last(new ChunkReader({ library }), chunk(bare ? 3 : 0, ['A', 'B'], bare)).shape)
    expect(new Set(shapes).size).toBe(1)
  })

  it('starts afresh when hostile files fill it, and goes on as before', () => {
    const library = new Library()
    const first = library.shape(['A'])
    expect(library.shape(['A'])).toBe(first)
    for (let index = 0; index <= evtxLimits.kept; index++) library.source('c', `p${index}`, 1)
    expect(library.shape(['A'])).not.toBe(first)
    expect(library.shape(['A'])).toEqual(first)
    const one = library.nameId('x')
    for (let index = 0; index <= evtxLimits.kept; index++) library.source('c', `p${index}`, 1)
    expect(library.nameId('x')).toBeGreaterThan(one)
  })

  it('gives the same source to the same channel, provider and event ID', () => {
    const library = new Library()
    expect(library.source('a', 'b', 1)).toBe(library.source('a', 'b', 1))
    expect(library.source('a', null, 1)).not.toBe(library.source('a', '', 1))
  })
})
