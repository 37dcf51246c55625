// Records without a template are the same whether their structure is new or was seen before.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ChunkReader, Library, toXml } from './index.ts'
import { ChunkWriter } from './testing/write.ts'
import { type } from './tokens.ts'

interface Datum {
  readonly name: string | null
  readonly text: string | null
  readonly entity: boolean
  readonly inside: boolean
}

function write(writer: ChunkWriter, data: readonly Datum[], dependency: boolean): void {
  writer.record(() => {
    writer.fragment()
    writer.element('Event', {}, () => writer.element('EventData', {}, () => {
      for (const { name, text, entity, inside } of data) {
        const content = (): void => {
          if (inside) writer.element('In', {}, null, dependency)
          if (entity) writer.entity('lt')
          if (text === '') writer.literal(type.uint32, Uint8Array.of(1, 2, 3, 4))
          else if (text !== null) writer.text(text)
        }
        const attributes = name === null ? {} : { Name: () => writer.text(name) }
        writer.element('Data', attributes, text === null && !inside && !entity ? null : content, dependency)
      }
    }, dependency), dependency)
  })
}

function shown(bytes: Uint8Array, library: Library): string[] {
  return Array.from(new ChunkReader({ library }).read(bytes, 4096), (record) =>
    `${record.shape.fields.map((name, field) => `${name}=${record.text(field)}`).join()} ${toXml(record)}`)
}

const datum = fc.record({
  name: fc.constantFrom('A', 'AB', 'B', null), text: fc.constantFrom('x', 'longer', '', null), entity: fc.boolean(), inside: fc.boolean(),
})

it('records of structures seen before are read as those of new ones', () => {
  const known = new Library()
  const records = fc.array(fc.tuple(fc.array(datum, { maxLength: 4 }), fc.boolean()), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(records, (all) => {
    const writer = new ChunkWriter()
    for (const [data, dependency] of all) write(writer, data, dependency)
    const bytes = writer.done()
    const fresh = all.flatMap(([data, dependency]) => {
      const alone = new ChunkWriter()
      write(alone, data, dependency)
      return shown(alone.done(), new Library())
    })
    expect(shown(bytes, known)).toEqual(fresh)
    expect(shown(bytes, known)).toEqual(fresh)
  }), { numRuns: 300 })
})

it('more structures than are kept are read all the same', () => {
  const library = new Library()
  for (let round = 0; round < 2; round++) {
    for (let number = 0; number < 600; number++) {
      const writer = new ChunkWriter()
      write(writer, [{ name: `F${number}`, text: 'x', entity: false, inside: false }], true)
      const [record] = new ChunkReader({ library }).read(writer.done(), 4096)
      expect([record?.shape.fields, record?.text(0)]).toEqual([[`F${number}`], 'x'])
    }
  }
})
