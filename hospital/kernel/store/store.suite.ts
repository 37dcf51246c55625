// One suite for both stores: what a room writes, what a hospital may see, and what stands after something failed.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Act, Actor } from '../act.ts'
import {
  announced,
  anything,
  carelessly,
  cleared,
  closed,
  newFolder,
  note,
  noteRoom,
  notes,
  openOrThrow,
  person,
  removeFolder,
  withFacilities,
  written,
} from '../kernel.fixture.ts'
import type { NoteTables } from '../kernel.fixture.ts'
import type { Kernel } from '../kernel.ts'
import { personalErased } from '../own/acts.ts'
import type { DataPlace } from '../place.ts'

export interface SuiteStore {
  readonly name: string
  /** Where a new installation goes; `folder` is empty and its own. */
  place(folder: string): Promise<DataPlace>
}

type Tables = NoteTables

export function storeSuite({ name, place }: SuiteStore): void {
  describe(`a kernel on ${name}`, () => {
    const folder = newFolder()
    let data: DataPlace
    let kernel: Kernel
    let now = Date.parse('2026-11-20T00:00:00Z')
    const a = person('a')
    const b = person('b')
    const open = (more: Partial<Parameters<typeof openOrThrow>[0]> = {}) =>
      openOrThrow({ data, clock: () => now, ...more })
    const ok = async <P>(actor: Actor, act: Act<P>, payload: NoInfer<P>) => {
      const outcome = await kernel.commit(actor, act, payload)
      if (!outcome.ok) throw new Error(JSON.stringify(outcome))
      return outcome
    }
    const count = async (facility: string) => (await kernel.read(facility, notes)).length

    beforeAll(async () => {
      data = await place(folder)
      kernel = await withFacilities(await open())
    })
    afterAll(async () => {
      await kernel.close()
      removeFolder(folder)
    })

    test('values come back as they went in', async () => {
      await ok(
        a,
        written,
        note('v1', { title: '㈱髙﨑 𠮷', weight: 0.1, lines: [{ n: 1, list: [true, null, { x: 'é' }] }] }),
      )
      await ok(a, written, note('v2', { open: false, lines: [] }))
      expect(await kernel.read('a', notes)).toEqual([
        {
          facility: 'a',
          id: 'v1',
          title: '㈱髙﨑 𠮷',
          lines: [{ n: 1, list: [true, null, { x: 'é' }] }],
          open: true,
          seq: expect.any(Number),
          weight: 0.1,
        },
        { facility: 'a', id: 'v2', title: '題v2', lines: [], open: false, seq: expect.any(Number), weight: null },
      ])
      const open = await kernel.read('a', (db) =>
        db.withTables<Tables>().selectFrom('note').select('id').where('open', '=', true).execute(),
      )
      expect(open).toEqual([{ id: 'v1' }])
    })

    test('NUL, which PostgreSQL cannot hold, is replaced on both', async () => {
      await ok(a, written, note('nul', { title: 'a\0b' }))
      const row = await kernel.read('a', (db) =>
        db.withTables<Tables>().selectFrom('note').select('title').where('id', '=', 'nul').executeTakeFirst(),
      )
      expect(row?.title).toBe('a\uFFFDb')
    })

    test('text is ordered by its bytes on both', async () => {
      for (const id of ['ア', 'Z', 'a', '亜', 'B']) await ok(b, written, note(id))
      expect((await kernel.read('b', notes)).map((row) => row.id)).toEqual(['B', 'Z', 'a', 'ア', '亜'])
    })

    test('one facility cannot see, count, join or guess another’s rows', async () => {
      const mine = await count('a')
      const theirs = await count('b')
      expect(theirs).toBeGreaterThan(0)
      const counted = await kernel.read('a', (db) =>
        db
          .withTables<Tables>()
          .selectFrom('note')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      )
      expect(counted.n).toBe(mine)
      const guessed = await kernel.read('a', (db) =>
        db.withTables<Tables>().selectFrom('note').selectAll().where('facility', '=', 'b').execute(),
      )
      expect(guessed).toEqual([])
      const raw = await kernel.read('a', (db) =>
        sql<{ facility: string }>`select distinct facility from note`.execute(db),
      )
      expect(raw.rows).toEqual([{ facility: 'a' }])
      const joined = await kernel.read('a', (db) =>
        sql`select * from note x join note y on x.facility <> y.facility`.execute(db),
      )
      expect(joined.rows).toEqual([])
      const facilities = await kernel.read('a', (db) =>
        sql<{ facility: string }>`select facility from facility`.execute(db),
      )
      expect(facilities.rows).toEqual([{ facility: 'a' }])
    })

    test('the installation sees no facility’s rows, and everybody the installation’s', async () => {
      await ok(person(null), announced, { id: '1', text: '停電' })
      expect(await kernel.read(null, notes)).toEqual([])
      expect(await kernel.read('*', notes)).toEqual([])
      for (const facility of ['a', null]) {
        const seen = await kernel.read(facility, (db) =>
          db.withTables<Tables>().selectFrom('notice').selectAll().execute(),
        )
        expect(seen).toEqual([{ id: '1', text: '停電' }])
      }
    })

    test('a reader cannot write, and sees nothing of the kernel’s tables', async () => {
      const before = await count('a')
      await expect(kernel.read('a', (db) => db.withTables<Tables>().deleteFrom('note').execute())).rejects.toThrow()
      expect(await count('a')).toBe(before)
      const leaves = await kernel
        .read('a', (db) => sql`select * from kernel_leaf`.execute(db))
        .catch(() => ({ rows: [] }))
      expect(leaves.rows).toEqual([])
    })

    test('a query after its time is a bug that shows', async () => {
      let kept: Parameters<Parameters<Kernel['read']>[1]>[0] | undefined
      await kernel.read('a', async (db) => {
        kept = db
      })
      await expect(notes(kept!)).rejects.toThrow('after its transaction had ended')
      await expect(kernel.read('a', (db) => db.transaction().execute(async () => 1))).rejects.toThrow(
        'belong to the kernel',
      )
    })

    test('an act reads, changes and deletes its own facility’s rows only', async () => {
      await ok(a, written, note('same'))
      await ok(b, written, note('same'))
      await ok(a, closed, { id: 'same' })
      const stateOf = async (facility: string) =>
        (await kernel.read(facility, notes)).find((row) => row.id === 'same')?.open
      expect([await stateOf('a'), await stateOf('b')]).toEqual([false, true])
      const theirs = await count('b')
      await ok(a, cleared, {})
      expect([await count('a'), await count('b')]).toEqual([0, theirs])
    })

    test('an act that aims at another facility’s rows is stopped', async () => {
      const theirs = await kernel.read('b', notes)
      const tries: Parameters<typeof carelessly>[0][] = [
        (db) =>
          db
            .withTables<Tables>()
            .insertInto('note_count')
            .values({ facility: 'b', kind: 'stolen', count: 1 })
            .execute(),
        (db) => db.withTables<Tables>().updateTable('note').set({ open: false }).where('facility', '=', 'b').execute(),
        (db) =>
          db
            .withTables<Tables>()
            .updateTable('note')
            .set({ open: false })
            .where(sql<boolean>`id = 'x' or facility = 'b'`)
            .execute(),
        (db) => db.withTables<Tables>().deleteFrom('note').where('facility', '=', 'b').execute(),
        (db) => db.withTables<Tables>().updateTable('note_count').set({ facility: 'b' }).execute(),
      ]
      for (const attempt of tries) {
        await kernel.commit(a, anything, carelessly(attempt)).catch(() => undefined)
        expect(await kernel.read('b', notes)).toEqual(theirs)
      }
      expect(
        await kernel.read('b', (db) => db.withTables<Tables>().selectFrom('note_count').select('kind').execute()),
      ).toEqual([{ kind: 'all' }])
    })

    test('a failing act leaves nothing and does not harm those it was written with', async () => {
      const { size } = await kernel.head()
      const half = carelessly(async (db) => {
        await db.withTables<Tables>().insertInto('note_count').values({ kind: 'half', count: 1 }).execute()
        throw new Error('a bug')
      })
      const outcomes = await Promise.allSettled([
        kernel.commit(a, written, note('g1')),
        kernel.commit(a, anything, half),
        kernel.commit(a, written, note('g1')),
        kernel.commit(a, closed, { id: 'nobody' }),
        kernel.commit(a, written, note('g2')),
      ])
      expect(outcomes.map((one) => (one.status === 'rejected' ? 'bug' : one.value.ok ? 'ok' : one.value.code))).toEqual(
        ['ok', 'bug', 'conflict', 'conflict', 'ok'],
      )
      expect((await kernel.head()).size).toBe(size + 2)
      const kinds = await kernel.read('a', (db) =>
        db.withTables<Tables>().selectFrom('note_count').select('kind').execute(),
      )
      expect(kinds).toEqual([{ kind: 'all' }])
    })

    test('the ledger’s time never runs backwards', async () => {
      const first = await ok(a, written, note('t1'))
      now -= 3_600_000
      const second = await ok(a, written, note('t2'))
      now += 3_600_000
      expect(second.at).toBe(first.at)
    })

    test('a refusal says what is wrong without doing anything', async () => {
      const { size } = await kernel.head()
      const codes = async <P>(actor: Actor, act: Act<P>, payload: P) => {
        const outcome = await kernel.commit(actor, act, payload)
        return outcome.ok ? ['ok'] : [outcome.code, ...outcome.reasons.map((one) => one.code)]
      }
      expect(await codes(person('a', 'board.read'), written, note('x'))).toEqual(['forbidden', 'kernel.forbidden'])
      expect(await codes(person('nowhere'), written, note('x'))).toEqual(['forbidden', 'kernel.facility.unknown'])
      expect(await codes(person(null), written, note('x'))).toEqual(['forbidden', 'kernel.scope.facility'])
      expect(await codes(a, announced, { id: '2', text: '' })).toEqual(['forbidden', 'kernel.scope.installation'])
      expect(await codes(a, written, { ...note('x'), id: '' })).toEqual(['invalid', 'kernel.invalid.short'])
      expect(await codes(a, written, note('x', { title: '\ud800' }))).toEqual(['invalid', 'kernel.invalid.canonical'])
      expect(await codes(a, { ...written }, note('x'))).toEqual(['invalid', 'kernel.act.unknown'])
      expect((await kernel.head()).size).toBe(size)
    })

    test('tables equal the replay, the ledger verifies, and both hold after opening again', async () => {
      expect(await kernel.compareProjections()).toMatchObject({ equal: true, differences: [] })
      expect(await kernel.verify()).toMatchObject({ ok: true, problems: [] })
      const before = await kernel.read('a', notes)
      const { root } = await kernel.head()
      await kernel.close()
      kernel = await open()
      expect((await kernel.head()).root).toBe(root)
      expect(await kernel.read('a', notes)).toEqual(before)
    })

    test('erasing one element takes it out of tables, replay and store, and the ledger still verifies', async () => {
      const { seq } = await ok(a, written, note('e1', { lines: [{ who: '消す人' }, { who: '残る人' }] }))
      const found = await kernel.findPersonal('a', '消す人')
      expect(found).toMatchObject([{ seq, act: 'note.written', field: 'lines', position: 0, value: { who: '消す人' } }])
      expect(await kernel.findPersonal('b', '消す人')).toEqual([])
      await ok(a, personalErased, {
        values: [
          { seq, field: 'lines', positions: [0] },
          { seq, field: 'title', positions: null },
        ],
        files: [],
        reason: '本人の求め',
      })
      expect(await kernel.findPersonal('a', '消す人')).toEqual([])
      const row = (await kernel.read('a', notes)).find((one) => one.id === 'e1')
      expect(row).toMatchObject({ title: null, lines: [null, { who: '残る人' }] })
      expect(await kernel.compareProjections()).toMatchObject({ equal: true })
      expect(await kernel.verify()).toMatchObject({ ok: true })
      const again = await kernel.commit(b, personalErased, {
        values: [{ seq, field: 'lines', positions: [1] }],
        files: [],
        reason: 'x',
      })
      expect(again).toMatchObject({ ok: false, code: 'conflict', reasons: [{ code: 'kernel.erase.nothing' }] })
    })

    test('the state as of a moment', async () => {
      const start = now
      now += 60_000
      await ok(b, written, note('later'))
      const past = await kernel.asOf(start)
      expect((await past.read('b', notes)).map((row) => row.id)).not.toContain('later')
      expect((await past.read('a', notes)).map((row) => row.id)).toContain('t2')
      await past.close()
      expect((await kernel.read('b', notes)).map((row) => row.id)).toContain('later')
    })

    test('a file is kept per facility, read back, and erased', async () => {
      const bytes = Buffer.concat([Buffer.from('社員番号,氏名\r\n'), Buffer.alloc(2_500_000, 'あ')])
      const stored = await kernel.files.put(a, 'C:\\temp\\名簿.csv', [bytes.subarray(0, 10), bytes.subarray(10)])
      if (!stored.ok) throw new Error(JSON.stringify(stored))
      expect(stored).toMatchObject({ name: '名簿.csv', size: bytes.length })
      const read = async (facility: string) => {
        const content = await kernel.files.open(facility, stored.sha256)
        return content && Buffer.concat(await Array.fromAsync(content))
      }
      expect((await read('a'))?.equals(bytes)).toBe(true)
      expect(await read('b')).toBeNull()
      expect(await kernel.files.find('b', stored.sha256)).toBeUndefined()
      const { size } = await kernel.head()
      expect(await kernel.files.put(a, 'again.csv', [bytes])).toMatchObject({ ok: true, name: '名簿.csv' })
      expect((await kernel.head()).size).toBe(size)
      await ok(a, personalErased, { values: [], files: [stored.sha256], reason: '保存期間を過ぎた' })
      expect(await read('a')).toBeNull()
      expect(await kernel.files.list('a')).toEqual([expect.objectContaining({ name: null, present: false })])
      expect(await kernel.compareProjections()).toMatchObject({ equal: true })
      expect(await kernel.files.put(a, 'again.csv', [bytes])).toMatchObject({
        ok: true,
        present: true,
        name: 'again.csv',
      })
    })

    test('a file that is too large leaves nothing behind', async () => {
      const refused = await kernel.files.put(a, 'big', [Buffer.alloc(2000)], 1000)
      expect(refused).toMatchObject({ ok: false, reasons: [{ code: 'kernel.file.limit' }] })
    })

    test('a room that changed is built anew from the ledger, and says so', async () => {
      const before = await kernel.read('a', notes)
      await kernel.close()
      const said: string[] = []
      const [first, ...rest] = noteRoom.tables
      if (!first) throw new Error('no table')
      const wider = { ...noteRoom, tables: [{ ...first, indexes: [['title']] }, ...rest] }
      kernel = await open({ rooms: [wider], onProgress: (message) => said.push(message.code) })
      expect(said).toContain('kernel.rebuilding')
      expect(await kernel.read('a', notes)).toEqual(before)
      await kernel.rebuild()
      expect(await kernel.compareProjections()).toMatchObject({ equal: true })
    })

    test('a second process is told who holds it', async () => {
      const { openKernel } = await import('../open.ts')
      const second = await openKernel({ data, rooms: [noteRoom] })
      expect(second).toMatchObject({ ok: false, reasons: [{ code: 'kernel.open.locked' }] })
    })
  })
}
