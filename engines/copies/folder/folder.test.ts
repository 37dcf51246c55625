// Folders as copies: which generations there are, what was done to them, what can be seen of their protection.
import { spawnSync } from 'node:child_process'
import {
  existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { describeWith, program } from '../../../tools/testing/needs.ts'
import { all, refusalOf, value } from '../testing/reader-suite.ts'
import { noise } from '../testing/trees.ts'
import { type FolderOptions, openFolder } from './folder.ts'
import { gradeOf, type Seen } from './grade.ts'
import { mountOf } from './seen.ts'

const base = mkdtempSync(join(tmpdir(), 'kokoroe-folders-'))
const place = join(base, 'nas')
const imprints = join(base, 'imprints')
const fresh = (options: Partial<FolderOptions> = {}) => openFolder({ place, imprints, readers: 0, zone: 'Asia/Tokyo', ...options })
const ids = async (options = {}) => value(await fresh(options).generations()).map(({ id }) => id)
const whole = { number: 1, of: 1 }
const damages = async (reader = fresh()) => value(await reader.verify(whole)).damages.map(({ where, said }) => `${where} | ${said}`)

beforeEach(() => {
  for (const folder of [place, imprints]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(place)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

function plant(folder: string, names: readonly string[] = ['a.dcm', 'b.dcm', 'c.dcm']): void {
  mkdirSync(join(place, folder), { recursive: true })
  for (const name of names) {
    writeFileSync(join(place, folder, name), noise(name, 20_000))
    utimesSync(join(place, folder, name), 1_790_000_000, 1_790_000_000)
  }
}

describe('generations', () => {
  test('folders with a day, in order of days; latest and what stands beside are none', async () => {
    for (const name of ['令和8年11月20日', '2026-11-18', '20261119', 'R8.11.17', '#recycle', 'lost+found', 'latest']) plant(name, ['x'])
    symlinkSync('2026-11-18', join(place, 'current'))
    symlinkSync('2026-11-18', join(place, '2026-11-30'))
    expect(await ids()).toEqual(['R8.11.17', '2026-11-18', '20261119', '令和8年11月20日'])
  })

  test('snapshots of the file system come before the folder they are of', async () => {
    plant('.zfs/snapshot/daily-2026-11-19', ['x'])
    plant('.zfs/snapshot/daily-2026-11-20', ['x'])
    plant('data', ['x'])
    expect(await ids()).toEqual(['.zfs/snapshot/daily-2026-11-19', '.zfs/snapshot/daily-2026-11-20'])
    expect(await ids({ layout: 'one' })).toEqual(['.'])
  })

  test('numbered snapshots with their content one floor down', async () => {
    plant('.snapshots/1/snapshot', ['x'])
    plant('.snapshots/2/snapshot', ['x', 'y'])
    writeFileSync(join(place, '.snapshots/1/info.xml'), '')
    const reader = fresh()
    expect((await all(reader.files('.snapshots/2'))).map(({ path }) => path)).toEqual(['x', 'y'])
  })

  test('shadow copies are UTC', async () => {
    plant('@GMT-2026.11.19-18.00.00', ['x'])
    expect(value(await fresh().generations())[0]?.takenAt).toBe('2026-11-19T18:00:00+00:00')
  })

  test('folders that move up a number keep their name', async () => {
    plant('daily.0', ['x'])
    plant('daily.1', ['x'])
    utimesSync(join(place, 'daily.1'), 1_789_900_000, 1_789_900_000)
    utimesSync(join(place, 'daily.0'), 1_790_000_000, 1_790_000_000)
    const before = await ids()
    renameSync(join(place, 'daily.1'), join(place, 'daily.2'))
    renameSync(join(place, 'daily.0'), join(place, 'daily.1'))
    expect(await ids()).toEqual(before)
    expect(before[1]).toMatch(/^daily@2026-/)
  })

  test('a folder of images by day among others is one generation, unless it is said to be many', async () => {
    for (const name of ['20261119', '1.2.392', 'CT', 'MR']) plant(name, ['x'])
    expect(await ids()).toEqual(['.'])
    expect(await ids({ layout: 'each' })).toHaveLength(4)
  })

  test('a day that the storage contradicts is told with both times', async () => {
    plant('2027-03-01', ['x'])
    const [seen] = value(await fresh().generations())
    expect(Date.parse(seen?.takenAt ?? '') - Date.parse(seen?.storedAt ?? '')).toBeGreaterThan(24 * 3600_000)
  })

  test('what is not there, and what is no folder', async () => {
    expect(await refusalOf(fresh({ place: join(base, 'none') }).generations())).toBe('not-there')
    writeFileSync(join(place, 'file'), '')
    expect(await refusalOf(fresh({ place: join(place, 'file') }).generations())).toBe('not-one')
  })
})

describe('every byte again', () => {
  test('the first look compares with nothing; the second does', async () => {
    plant('2026-11-20')
    expect(value(await fresh().verify(whole))).toMatchObject({ depth: 'presence', bytes: 60_000, damages: [] })
    expect(value(await fresh().verify(whole))).toMatchObject({ depth: 'content', bytes: 60_000, damages: [] })
    expect(value(await fresh().generations())[0]).toMatchObject({ files: 3, bytes: 60_000 })
  })

  test('a bit flipped under the old time, a file gone, a file cut', async () => {
    plant('2026-11-20')
    await fresh().verify(whole)
    const bad = noise('a.dcm', 20_000)
    bad[7] = (bad[7] ?? 0) ^ 1
    writeFileSync(join(place, '2026-11-20', 'a.dcm'), bad)
    utimesSync(join(place, '2026-11-20', 'a.dcm'), 1_790_000_000, 1_790_000_000)
    rmSync(join(place, '2026-11-20', 'b.dcm'))
    truncateSync(join(place, '2026-11-20', 'c.dcm'), 10)
    expect((await damages()).sort()).toEqual([
      '2026-11-20/a.dcm | other content under the same size and time', '2026-11-20/b.dcm | missing', '2026-11-20/c.dcm | other content',
    ])
    const into = join(base, 'sample')
    mkdirSync(into)
    const back = value(await fresh().restore('2026-11-20', ['a.dcm', 'b.dcm'], into))
    expect([back.equal, back.wrong.map(({ said }) => said)]).toEqual([0, ['other content than in the imprint', 'ENOENT']])
    rmSync(into, { recursive: true })
  })

  test('files that came later, in a folder that should never change', async () => {
    plant('2026-11-20/sub')
    await fresh().verify(whole)
    writeFileSync(join(place, '2026-11-20', 'README_TO_RESTORE.txt'), 'pay')
    writeFileSync(Buffer.concat([Buffer.from(`${place}/2026-11-20/sub/`), Buffer.from([0xff])]), 'x')
    expect(value(await fresh().verify(whole)).damages).toEqual([
      { where: '2026-11-20', said: '2 more files than at the first look', generations: ['2026-11-20'] },
    ])
  })

  test('parts together are all of it', async () => {
    plant('2026-11-20', Array.from({ length: 60 }, (_, at) => `${at}`))
    await fresh().verify(whole)
    let bytes = 0
    for (const number of [1, 2, 3]) bytes += value(await fresh().verify({ number, of: 3 })).bytes
    expect(bytes).toBe(60 * 20_000)
  })

  test('written over by the next run is no damage; changed without a trace is, there too', async () => {
    for (const name of ['a', 'b', 'c']) plant(name)
    const reader = fresh()
    await reader.verify(whole)
    writeFileSync(join(place, 'a', 'a.dcm'), 'the next day')
    rmSync(join(place, 'b', 'b.dcm'))
    const bad = noise('c.dcm', 20_000)
    bad[0] = 1
    writeFileSync(join(place, 'c', 'c.dcm'), bad)
    utimesSync(join(place, 'c', 'c.dcm'), 1_790_000_000, 1_790_000_000)
    expect(await damages(reader)).toEqual(['c/c.dcm | other content under the same size and time'])
    expect(value(await reader.verify(whole)).depth).toBe('presence')
    expect((await all(reader.diff('.~', '.'))).map((one) => `${one.how} ${one.path}`).sort()).toEqual([
      'changed a/a.dcm', 'changed c/c.dcm', 'removed b/b.dcm',
    ])
  })

  test('names that are no Unicode, links and holes', async () => {
    plant('2026-11-20')
    const folder = join(place, '2026-11-20')
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x83, 0x4a, 0x83, 0x8b])]), 'cp932')
    symlinkSync('a.dcm', join(folder, 'link'))
    writeFileSync(join(folder, 'holes.img'), '')
    truncateSync(join(folder, 'holes.img'), 3_000_000)
    const reader = fresh()
    const seen = await all(reader.files('2026-11-20'))
    expect(seen.map(({ what, path }) => `${what} ${path}`)).toEqual([
      'file a.dcm', 'file b.dcm', 'file c.dcm', 'file holes.img', 'link link', 'file \\x83J\\x83\\x8b',
    ])
    const into = join(base, 'sample')
    mkdirSync(into)
    const back = value(await reader.restore('2026-11-20', ['\\x83J\\x83\\x8b', 'holes.img', 'link'], into))
    expect([back.equal, back.wrong.map(({ where }) => where)]).toEqual([2, ['link']])
    rmSync(into, { recursive: true })
  })

  test('a folder that became a link to elsewhere is not followed when a sample is brought back', async () => {
    plant('2026-11-20/sub', ['x'])
    await fresh().verify(whole)
    renameSync(join(place, '2026-11-20', 'sub'), join(base, 'elsewhere'))
    symlinkSync(join(base, 'elsewhere'), join(place, '2026-11-20', 'sub'))
    const into = join(base, 'sample')
    mkdirSync(into)
    expect(value(await fresh().restore('2026-11-20', ['sub/x'], into)).wrong).toEqual([{ where: 'sub/x', said: 'a link stands in its place' }])
    for (const folder of [into, join(base, 'elsewhere')]) rmSync(folder, { recursive: true })
  })

  test('an imprint that was changed is not believed; a lost summary is made again', async () => {
    plant('2026-11-20')
    await fresh().verify(whole)
    const names = readdirSync(imprints)
    const summary = join(imprints, names.find((name) => name.endsWith('.json')) ?? '')
    rmSync(summary)
    expect(value(await fresh().verify(whole)).depth).toBe('content')
    expect(existsSync(summary)).toBe(true)
    const file = join(imprints, names.find((name) => name.endsWith('.imprint')) ?? '')
    writeFileSync(file, readFileSync(file, 'latin1').replace(/20000/, '20001'), 'latin1')
    expect(await refusalOf(fresh().verify(whole))).toBe('damaged')
    expect(await refusalOf(fresh().files('2026-11-20'))).toBe('damaged')
  })

  test('a place that is a link is what it leads to', async () => {
    plant('2026-11-20')
    symlinkSync(place, join(base, 'link'))
    symlinkSync(join(place, '2026-11-20'), join(base, 'latest'))
    expect(value(await fresh({ place: join(base, 'link') }).verify(whole)).bytes).toBe(60_000)
    const one = fresh({ place: join(base, 'latest'), imprints: join(base, 'imprints', 'one') })
    expect(value(await one.verify(whole)).bytes).toBe(60_000)
    for (const name of ['link', 'latest']) rmSync(join(base, name))
  })

  test('imprints inside of what they are of are refused', async () => {
    for (const name of ['a', 'b']) plant(name)
    expect(await refusalOf(fresh({ imprints: join(place, 'imprints') }).verify(whole))).toBe('not-one')
  })
})

describe('protection and clock', () => {
  test('without leave nothing is written; with it a canary comes and goes', async () => {
    plant('2026-11-20')
    expect(value(await fresh().protection('2026-11-20'))).toMatchObject({ refused: null })
    expect(await refusalOf(fresh().clock())).toBe('not-offered')
    const tried = value(await fresh({ tryCanary: true }).protection('2026-11-20'))
    expect([tried.grade, tried.refused]).toEqual(['none', false])
    expect(readdirSync(place)).toEqual(['2026-11-20'])
    const moved = value(await fresh({ tryCanary: true, now: () => Date.now() - 7_200_000 }).clock())
    expect(moved.aheadSeconds).toBeGreaterThan(7190)
    expect(moved.aheadSeconds).toBeLessThan(7260)
  })

  const seen: Seen = {
    flags: { objects: 4, immutable: 4, appendOnly: 0 }, mount: null, snapshot: false, mayWrite: true, isRoot: false, canary: null,
  }
  const canary = (is: 'removed' | 'stayed' | 'not-written') => ({ is, said: '', times: null })
  test.each<[string, Partial<Seen>, string]>([
    ['immutable, by another administrator', {}, 'C'],
    ['immutable, and this account rules the machine', { isRoot: true }, 'E'],
    ['immutable but for one', { flags: { objects: 4, immutable: 3, appendOnly: 0 } }, 'none'],
    ['append-only', { flags: { objects: 4, immutable: 1, appendOnly: 3 } }, 'D'],
    ['a snapshot on a share', { flags: null, snapshot: true, mayWrite: false, mount: { type: 'nfs4', readOnly: false }, isRoot: true }, 'C'],
    ['a snapshot here, and this account may destroy it', { flags: null, snapshot: true, mayWrite: false, isRoot: true }, 'E'],
    ['a snapshot that can be written to', { flags: null, snapshot: true }, 'none'],
    ['no right to write', { flags: null, mayWrite: false }, 'E'],
    ['no right to write, but the canary went', { flags: null, mayWrite: false, canary: canary('removed') }, 'none'],
    ['a canary that stayed', { flags: null, mayWrite: null, canary: canary('stayed') }, 'E'],
    ['rights that nobody tells', { flags: null, mayWrite: null }, 'none'],
    ['nothing there', { flags: { objects: 0, immutable: 0, appendOnly: 0 } }, 'none'],
  ])('%s', (_, more, grade) => {
    expect(gradeOf({ ...seen, ...more }).grade).toBe(grade)
  })

  test('the mount a path is on', () => {
    const table = [
      '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
      '40 22 0:40 / /mnt/nas\\040one rw,relatime shared:9 - cifs //nas/copy ro,vers=3.1.1',
      'nonsense', '41 22 0:41 / /mnt/nas rw - nfs4 nas:/ rw',
    ].join('\n')
    expect(mountOf(table, '/mnt/nas one/2026')).toEqual({ type: 'cifs', readOnly: true })
    expect(mountOf(table, '/mnt/nas/x')).toEqual({ type: 'nfs4', readOnly: false })
    expect(mountOf(table, '/mnt/nasty')).toEqual({ type: 'ext4', readOnly: false })
    expect(mountOf('', '/')).toBe(null)
  })

  const canFlag = () => {
    const file = join(tmpdir(), `kokoroe-flag-${process.pid}`)
    writeFileSync(file, '')
    const set = spawnSync('chattr', ['+i', file]).status === 0
    spawnSync('chattr', ['-i', file])
    rmSync(file)
    return set
  }
  describeWith({ what: 'chattr and lsattr, and the right to set flags', met: program('chattr') !== null && canFlag() })('real flags', () => {
    test('counted one by one; a canary in a locked place stays away', async () => {
      plant('2026-11-20')
      const folder = join(place, '2026-11-20')
      try {
        spawnSync('chattr', ['+i', join(folder, 'a.dcm')])
        expect(value(await fresh().protection('2026-11-20'))).toMatchObject({ grade: 'none', objects: 3, unlocked: 2 })
        spawnSync('chattr', ['-R', '+i', place])
        const locked = value(await fresh({ tryCanary: true }).protection('2026-11-20'))
        expect(locked).toMatchObject({ objects: 3, unlocked: 0, refused: true })
        expect(locked.grounds).toContain('canary not-written EPERM')
        expect(locked.grade).toBe(process.getuid?.() === 0 ? 'E' : 'C')
      } finally {
        spawnSync('chattr', ['-R', '-i', place])
      }
    })
  })
})
