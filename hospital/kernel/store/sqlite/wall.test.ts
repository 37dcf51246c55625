// The wall on SQLite: SQLite itself refuses what a careless or clever query tries, and names nothing outside of it.
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anything,
  carelessly,
  newFolder,
  note,
  notes,
  openOrThrow,
  person,
  removeFolder,
  withFacilities,
  written,
} from '../../kernel.fixture.ts'
import type { Kernel } from '../../kernel.ts'

const folder = newFolder()
let kernel: Kernel

beforeAll(async () => {
  kernel = await withFacilities(await openOrThrow({ data: folder }))
  for (const facility of ['a', 'b']) await kernel.commit(person(facility), written, note('one'))
})
afterAll(async () => {
  await kernel.close()
  removeFolder(folder)
})

const rows = '$rows'
const forbidden: readonly (readonly [string, RawBuilder<unknown>])[] = [
  ['the stored rows', sql.raw(`select * from "note${rows}"`)],
  ['their number', sql.raw(`select count(*) from main."note${rows}"`)],
  [
    'a common table expression named like the view',
    sql.raw(`with note as (select * from main."note${rows}") select * from note`),
  ],
  ['the same in capitals', sql.raw(`with note as (select * from "NOTE${rows.toUpperCase()}") select * from note`)],
  [
    'the same, materialized',
    sql.raw(`with note as materialized (select * from "note${rows}") select count(*) from note`),
  ],
  ['a subquery named like the view', sql.raw(`select * from (select * from "note${rows}") as note`)],
  ['the schema', sql.raw('select * from main.sqlite_schema')],
  ['the ledger', sql.raw('select bytes from kernel_leaf')],
  ['sealed values', sql.raw('select * from kernel_sealed')],
  ['another file', sql.raw(`attach database 'x.db' as x`)],
  ['a setting', sql.raw('pragma journal_mode = delete')],
  ['a new view', sql.raw(`create temp view v as select 1`)],
  ['writing', sql.raw(`update "note${rows}" set title = 'x'`)],
]

test.each(forbidden)('a reader cannot reach %s', async (_what, query) => {
  await expect(kernel.read('a', (db) => query.execute(db))).rejects.toThrow()
})

test('after a refused query the same reader still reads its own', async () => {
  for (let i = 0; i < 20; i++) expect((await kernel.read('b', notes)).map((row) => row.facility)).toEqual(['b'])
})

test('a reader’s name for the other facility in raw SQL finds nothing', async () => {
  const { rows: found } = await kernel.read('a', (db) =>
    sql`select * from note where facility = 'b' union select * from note where 1`.execute(db),
  )
  expect(found).toHaveLength(1)
})

const fickle: readonly (readonly [string, RawBuilder<unknown>])[] = [
  ['chance', sql`select random()`],
  ['the clock', sql`select datetime('now')`],
  ['another room’s tables', sql`select * from stored_file`],
  ['the ledger', sql`select * from kernel_leaf`],
  ['stored rows by name', sql.raw(`update "note${rows}" set title = 'x'`)],
  ['the same in capitals', sql.raw(`update "note${rows.toUpperCase()}" set title = 'x'`)],
  ['its own transaction', sql`commit`],
]

test.each(fickle)('an act cannot use %s', async (_what, query) => {
  const { size } = await kernel.head()
  await expect(
    kernel.commit(
      person('a'),
      anything,
      carelessly((db) => query.execute(db)),
    ),
  ).rejects.toThrow()
  expect((await kernel.head()).size).toBe(size)
  expect(await kernel.compareProjections()).toMatchObject({ equal: true })
})

test('many readers at once each see their own facility, while acts go on', async () => {
  const seen = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
      const facility = i % 2 === 0 ? 'a' : 'b'
      if (i % 5 === 0) await kernel.commit(person(facility), written, note(`many-${i}`))
      return kernel.read(facility, async (db) => {
        const first = await notes(db)
        await new Promise((resolve) => setTimeout(resolve, i % 7))
        const second = await notes(db)
        expect(second).toEqual(first)
        return new Set([...first, ...second].map((row) => row.facility)).size === 1 && first[0]?.facility === facility
      })
    }),
  )
  expect(seen.every(Boolean)).toBe(true)
})

test('an index is used although nobody named the facility', async () => {
  const { rows: plan } = await kernel.read('a', (db) =>
    sql<{ detail: string }>`explain query plan select * from note where id = 'one'`.execute(db),
  )
  expect(plan.map((row) => row.detail).join()).toMatch(/SEARCH .* USING INDEX .*facility=\? AND id=\?/)
})
