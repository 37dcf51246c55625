// From a folder to PostgreSQL, there and checked; and from PostgreSQL into a saved file.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWith, hasPostgres } from '#tools/testing/needs.ts'
import { query, startPostgres } from '#tools/testing/postgres.ts'
import type { TestPostgres } from '#tools/testing/postgres.ts'
import {
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
import { openKernel } from '../open.ts'
import { moveToPostgres } from './move.ts'
import { restoreData } from './restore.ts'

describeWith(hasPostgres)('moving to PostgreSQL', () => {
  const root = newFolder()
  const folder = join(root, 'data')
  let server: TestPostgres
  let address = ''
  beforeAll(async () => {
    server = await startPostgres()
    address = await server.database()
    const kernel = await withFacilities(await openOrThrow({ data: folder }))
    for (let i = 0; i < 20; i++) await kernel.commit(person('a'), written, note(`n${i}`, { open: i % 2 === 0 }))
    await kernel.files.put(person('b'), 'x.csv', [Buffer.alloc(1_200_000, 'x')])
    await kernel.close()
  })
  afterAll(async () => {
    await server.stop()
    removeFolder(root)
  })

  test('everything is there, the record goes on, and the folder alone is not opened again', async () => {
    const before = await openOrThrow({ data: folder })
    const [rows, head, files] = [await before.read('a', notes), await before.head(), await before.files.list('b')]
    await before.close()
    expect(await moveToPostgres(folder, address)).toEqual({ ok: true, size: head.size, root: head.root })

    const alone = await openKernel({ data: folder, rooms: [noteRoom] })
    expect(alone).toMatchObject({ ok: false, reasons: [{ code: 'kernel.open.moved' }] })
    expect(JSON.stringify(alone)).not.toContain('kokoroe@')

    const after = await openOrThrow({ data: { postgres: address, folder } })
    expect(after.store).toBe('postgres')
    expect(await after.read('a', notes)).toEqual(rows)
    expect(await after.files.list('b')).toEqual(files)
    expect((await after.head()).vkey).toBe(head.vkey)
    expect(await after.audit({ facility: null, limit: 1 })).toMatchObject([{ act: 'data.moved', seq: head.size }])
    expect(await after.verify()).toMatchObject({ ok: true })
    expect(await after.compareProjections()).toMatchObject({ equal: true })

    const saved = join(root, 'from-postgres')
    expect(await after.save(saved)).toMatchObject({ ok: true, size: head.size + 1 })
    await after.close()
    expect(await restoreData(saved, join(root, 'back'))).toMatchObject({ ok: true })
    const back = await openOrThrow({ data: join(root, 'back') })
    expect(back.store).toBe('sqlite')
    expect(await back.read('a', notes)).toEqual(rows)
    expect(await back.compareProjections()).toMatchObject({ equal: true })
    await back.close()
  })

  test('a database that holds another installation, or another program’s tables, is refused', async () => {
    const other = join(root, 'other')
    await (await openOrThrow({ data: other })).close()
    expect(await moveToPostgres(other, address)).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.move.not-empty' }],
    })
    const foreign = await server.database()
    await query(foreign, 'CREATE TABLE orders (id int)')
    expect(await moveToPostgres(other, foreign)).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.postgres.foreign' }],
    })
    await (await openOrThrow({ data: other })).close()
  })

  test('a role that walks through the wall, or nobody there, is refused with the reason', async () => {
    const data = { postgres: server.superuser('postgres'), folder: join(root, 'super') }
    expect(await openKernel({ data, rooms: [noteRoom] })).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.postgres.bypass' }],
    })
    const nobody = { postgres: 'postgres://kokoroe@127.0.0.1:1/x', folder: join(root, 'nobody') }
    expect(await openKernel({ data: nobody, rooms: [noteRoom] })).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.postgres.connect' }],
    })
  })

  test('a second kernel on the same database is told who writes there', async () => {
    const fresh = await server.database()
    const first = await openOrThrow({ data: { postgres: fresh, folder: join(root, 'one') } })
    const second = await openKernel({ data: { postgres: fresh, folder: join(root, 'two') }, rooms: [noteRoom] })
    expect(second).toMatchObject({ ok: false, reasons: [{ code: 'kernel.open.locked' }] })
    await first.close()
    await (await openOrThrow({ data: { postgres: fresh, folder: join(root, 'one') } })).close()
  })

  test('when the database goes away in the middle, the kernel says it must be started again', async () => {
    const fresh = await server.database()
    const kernel = await withFacilities(await openOrThrow({ data: { postgres: fresh, folder: join(root, 'cut') } }))
    await kernel.commit(person('a'), written, note('before'))
    await query(
      server.superuser(),
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${new URL(fresh).pathname.slice(1)}'`,
    )
    expect(await kernel.commit(person('a'), written, note('lost'))).toMatchObject({
      ok: false,
      code: 'storage',
      reasons: [{ code: 'kernel.storage.lost' }],
    })
    expect(await kernel.commit(person('a'), written, note('later'))).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.storage.lost' }],
    })
    await kernel.close()
    const again = await openOrThrow({ data: { postgres: fresh, folder: join(root, 'cut') } })
    expect((await again.read('a', notes)).map((row) => row.id)).toEqual(['before'])
    expect(await again.compareProjections()).toMatchObject({ equal: true })
    await again.close()
  })

  test('row-level security holds even for SQL that forgets everything', async () => {
    const fresh = await server.database()
    const kernel = await withFacilities(await openOrThrow({ data: { postgres: fresh, folder: join(root, 'wall') } }))
    await kernel.commit(person('a'), written, note('secret'))
    await kernel.close()
    expect(await query(fresh, 'SELECT * FROM note')).toEqual([])
    expect(await query(fresh, 'SELECT * FROM kernel_leaf')).toEqual([])
    const unwalled = await query(
      fresh,
      `SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    )
    // The installation's own tables belong to no facility.
    expect(unwalled.map((row) => row['relname'])).toEqual(['ledger_key', 'notice'])
  })
})
