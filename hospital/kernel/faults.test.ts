// A disk that is full, a folder that cannot be written, a file that is not ours or is damaged: clear words, nothing
// half-written.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
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
} from './kernel.fixture.ts'
import { openKernel } from './open.ts'
import { databaseFileName } from './place.ts'
import { describeWith, program } from '#tools/testing/needs.ts'

const root = newFolder()
afterAll(() => removeFolder(root))

const mountProgram = program('mount') ?? ''

function mount(folder: string, options: string): boolean {
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync(mountProgram, ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const small = join(root, 'small')
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mount(small, 'size=3m')
afterAll(() => {
  if (canMount) execFileSync(program('umount') ?? '', [small])
})

describeWith({ what: 'root, to mount a small disk', met: canMount })('a full disk', () => {
  test('is said, changes nothing, and work goes on once there is room', { timeout: 60_000 }, async () => {
    const kernel = await withFacilities(await openOrThrow({ data: join(small, 'data') }))
    const lines = Array.from({ length: 200 }, () => ({ random: crypto.randomUUID() }))
    let accepted = 0
    let refused: unknown
    for (let n = 0; n < 2000 && !refused; n++) {
      const outcome = await kernel.commit(person('a'), written, note(`n${n}`, { lines }))
      if (outcome.ok) accepted += 1
      else refused = outcome
    }
    expect(refused).toMatchObject({ ok: false, code: 'storage', reasons: [{ code: 'kernel.storage.full' }] })
    expect(accepted).toBeGreaterThan(10)
    expect((await kernel.read('a', notes)).length).toBe(accepted)
    expect((await kernel.head()).size).toBe(accepted + 3)
    expect(await kernel.verify()).toMatchObject({ ok: true })
    execFileSync(mountProgram, ['-o', 'remount,size=40m', small])
    expect(await kernel.commit(person('a'), written, note('after'))).toMatchObject({ ok: true })
    expect(await kernel.compareProjections()).toMatchObject({ equal: true })
    await kernel.close()
    const again = await openOrThrow({ data: join(small, 'data') })
    expect((await again.read('a', notes)).length).toBe(accepted + 1)
    await again.close()
  })

  test('a disk that becomes read-only is said, and reading goes on', async () => {
    const data = join(small, 'readonly')
    const kernel = await withFacilities(await openOrThrow({ data }))
    await kernel.commit(person('a'), written, note('before'))
    await kernel.close()
    execFileSync(mountProgram, ['-o', 'remount,ro', small])
    try {
      const opened = await openKernel({ data, rooms: [noteRoom] })
      expect(opened).toMatchObject({ ok: false, code: 'storage', reasons: [{ code: 'kernel.open.folder' }] })
      expect(await openKernel({ data: join(small, 'new'), rooms: [noteRoom] })).toMatchObject({
        ok: false,
        reasons: [{ code: 'kernel.open.folder' }],
      })
    } finally {
      execFileSync(mountProgram, ['-o', 'remount,rw', small])
    }
  })
})

describe('opening', () => {
  test('a folder whose name a file has', async () => {
    const data = join(root, 'a-file')
    writeFileSync(data, 'x')
    expect(await openKernel({ data, rooms: [noteRoom] })).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.open.folder' }],
    })
  })

  test('another program’s database', async () => {
    const data = join(root, 'foreign')
    mkdirSync(data)
    const db = new DatabaseSync(join(data, databaseFileName))
    db.exec('CREATE TABLE x (y)')
    db.close()
    expect(await openKernel({ data, rooms: [noteRoom] })).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.open.foreign' }],
    })
  })

  test('a text file in the database’s place', async () => {
    const data = join(root, 'text')
    mkdirSync(data)
    writeFileSync(join(data, databaseFileName), 'これはデータベースではありません。'.repeat(100))
    expect(await openKernel({ data, rooms: [noteRoom] })).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.open.foreign' }],
    })
  })

  test('a newer version’s data', async () => {
    const data = join(root, 'newer')
    await (await openOrThrow({ data })).close()
    const db = new DatabaseSync(join(data, databaseFileName))
    db.exec('PRAGMA user_version = 99')
    db.close()
    expect(await openKernel({ data, rooms: [noteRoom] })).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.open.newer' }],
    })
  })

  test('a damaged page', async () => {
    const data = join(root, 'damaged')
    const kernel = await withFacilities(await openOrThrow({ data }))
    await Promise.all(Array.from({ length: 200 }, (_, n) => kernel.commit(person('a'), written, note(`n${n}`))))
    await kernel.close()
    const file = join(data, databaseFileName)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xaa, 4096 * 5, 4096 * 9))
    const opened = await openKernel({ data, rooms: [noteRoom] })
    expect(opened).toMatchObject({ ok: false, reasons: [{ code: 'kernel.open.damaged' }] })
  })

  test('a leaf that was changed, taken away or added behind the door', async () => {
    const data = join(root, 'tampered')
    const kernel = await withFacilities(await openOrThrow({ data }))
    await kernel.commit(person('a'), written, note('n1'))
    await kernel.close()
    const file = join(data, databaseFileName)
    const good = readFileSync(file)
    const harms = [
      `UPDATE kernel_leaf SET bytes = CAST(replace(CAST(bytes AS TEXT), '"p-1"', '"p-2"') AS BLOB) WHERE act = 'note.written'`,
      `UPDATE kernel_leaf SET hash = zeroblob(32) WHERE seq = 1`,
      `DELETE FROM kernel_leaf WHERE seq = 1`,
      `INSERT INTO kernel_leaf SELECT seq + 1, at, facility, act, bytes, hash FROM kernel_leaf WHERE act = 'note.written'`,
    ]
    for (const harm of harms) {
      writeFileSync(file, good)
      const db = new DatabaseSync(file)
      db.exec(harm)
      db.close()
      expect(await openKernel({ data, rooms: [noteRoom] }), harm).toMatchObject({
        ok: false,
        reasons: [{ code: 'kernel.open.ledger' }],
      })
    }
    writeFileSync(file, good)
    await (await openOrThrow({ data })).close()
  })

  test('sealed values that were changed are found by the full check', async () => {
    const data = join(root, 'sealed')
    const kernel = await withFacilities(await openOrThrow({ data }))
    await kernel.commit(person('a'), written, note('n1'))
    await kernel.close()
    const db = new DatabaseSync(join(data, databaseFileName))
    db.exec(
      `UPDATE kernel_sealed SET body = (SELECT body FROM kernel_sealed WHERE field = 'title') WHERE field = 'lines'`,
    )
    db.close()
    const again = await openOrThrow({ data })
    expect(await again.verify()).toMatchObject({
      ok: false,
      problems: [{ code: 'kernel.verify.sealed', params: { seq: 3, field: 'lines' } }],
    })
    await again.close()
  })

  test('a key that is gone or another installation’s', async () => {
    const [mine, theirs] = [join(root, 'key-1'), join(root, 'key-2')]
    await (await openOrThrow({ data: mine })).close()
    await (await openOrThrow({ data: theirs })).close()
    writeFileSync(join(mine, 'ledger.key'), readFileSync(join(theirs, 'ledger.key')))
    expect(await openKernel({ data: mine, rooms: [noteRoom] })).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.open.key' }],
    })
    rmSync(join(theirs, 'ledger.key'))
    expect(await openKernel({ data: theirs, rooms: [noteRoom] })).toMatchObject({
      ok: false,
      reasons: [{ code: 'kernel.open.key' }],
    })
  })
})
