// Rooms that cannot live together are found before anything is opened, and every act has its sentences.
import { expect, test } from 'vitest'
import { noteRoom, written } from './kernel.fixture.ts'
import { ownRoom } from './own/room.ts'
import { registryOf } from './registry.ts'
import type { Room } from './room.ts'

const room = (more: Partial<Room>): Room => ({ name: 'x', version: 1, tables: [], acts: [], ...more })
const table = { name: 'line', scope: 'facility', columns: { id: 'text' }, primaryKey: ['id'] } as const

test('acts are found by name, with their room', () => {
  const registry = registryOf([ownRoom, noteRoom])
  expect(registry.find('note.written')).toEqual({ act: written, room: noteRoom })
  expect(registry.find('note.nothing')).toBeUndefined()
  expect(registry.acts.find((act) => act.name === 'note.written')).toMatchObject({ room: 'note', permission: 'work.do' })
})

test('every act of the kernel says what it is in both languages', () => {
  const fields = (sentence: string) => new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, field]) => field ?? ''))
  for (const { name, text, personal } of registryOf([ownRoom]).acts) {
    expect(text.ja, name).toMatch(/[ぁ-ん]/)
    expect(text.en, name).toMatch(/^[A-Z]/)
    expect(fields(text.ja), name).toEqual(fields(text.en))
    // The audit page shows no personal value.
    for (const field of personal) expect(fields(text.ja), name).not.toContain(field)
  }
})

const clashes: readonly (readonly [string, readonly Room[], string])[] = [
  ['one act twice', [noteRoom, room({ acts: [written] })], 'two acts are named `note.written`'],
  ['one table twice', [room({ tables: [table] }), room({ tables: [table] })], 'two tables are named `line`'],
  ['a name that is no name', [room({ tables: [{ ...table, name: 'Line$rows' }] })], 'not usable'],
  ['a facility of its own', [room({ tables: [{ ...table, columns: { id: 'text', facility: 'text' } }] })], 'adds `facility`'],
  ['a key without column', [room({ tables: [{ ...table, primaryKey: ['no'] }] })], 'has no column `no`'],
  ['an act without room', [room({ acts: [{ ...written, name: 'written' }] })], 'is not `room.verb`'],
]

test.each(clashes)('%s is a bug that shows', (_what, rooms, message) => {
  expect(() => registryOf(rooms)).toThrow(message)
})
