// What goes wrong with archives: flipped bits, cuts, names that climb, bombs, names used again.
import { spawnSync } from 'node:child_process'
import {
  appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { describeWith, program } from '../../../tools/testing/needs.ts'
import type { Outcome } from '../outcome.ts'
import type { Reader } from '../reader.ts'
import { all, refusalOf, value } from '../testing/reader-suite.ts'
import { noise } from '../testing/trees.ts'
import { openArchives } from './archives.ts'

const base = mkdtempSync(join(tmpdir(), 'kokoroe-archives-'))
const place = join(base, 'nas')
const sums = join(base, 'sums')
const source = join(base, 'source')
const fresh = (options = {}): Reader => openArchives({ place, sums, zone: 'Asia/Tokyo', ...options })

beforeEach(() => {
  for (const folder of [place, sums, source]) rmSync(folder, { recursive: true, force: true })
  for (const folder of [place, source]) mkdirSync(folder)
  for (const name of ['a.dcm', 'b.dcm', 'c.dcm']) writeFileSync(join(source, name), noise(name, 20_000))
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

function make(name: string, ...names: string[]): string {
  const file = join(place, name)
  const [maker = '', ...args] = name.endsWith('.zip') ? ['zip', '-q'] : ['tar', '-caf']
  const made = spawnSync(maker, [...args, file, ...(names.length > 0 ? names : ['a.dcm', 'b.dcm', 'c.dcm'])], { cwd: source })
  if (made.status !== 0) throw new Error(String(made.stderr))
  return file
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 4
  writeFileSync(file, bytes)
}

const whole = { number: 1, of: 1 }
const damages = async (reader: Reader) => value(await reader.verify(whole)).damages.map(({ where, said }) => `${where} | ${said}`)

describeWith({
  what: 'tar, zip, xz and zstd', met: ['tar', 'zip', 'xz', 'zstd'].every((name) => program(name) !== null),
})('damage', () => {
  const kinds = ['emr_20261120.tar', 'emr_20261120.tar.gz', 'emr_20261120.tar.zst', 'emr_20261120.tar.xz', 'emr_20261120.zip']

  test.each(kinds)('%s: one bit, after the first look', async (name) => {
    const file = make(name)
    const reader = fresh()
    const before = value(await reader.verify(whole))
    expect([before.damages, before.depth]).toEqual([[], name.endsWith('.tar') ? 'presence' : 'content'])
    expect(value(await reader.verify(whole)).depth).toBe('content')
    flip(file, 30_000)
    const found = await damages(reader)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toContain(name)
    if (name.endsWith('.tar') || name.endsWith('.zip')) expect(found[0]).toContain('b.dcm')
  })

  test.each(kinds.slice(1))('%s: one bit, before anybody looked', async (name) => {
    flip(make(name), 30_000)
    const reader = fresh()
    const found = await damages(reader)
    expect(found.length).toBeGreaterThan(0)
    // Said again the next time: a damaged archive is no measure of itself.
    expect(await damages(reader)).toEqual(found)
    const [generation] = value(await reader.generations())
    expect(await refusalOf(reader.files(generation?.id ?? ''))).toBe('damaged')
  })

  test.each(kinds)('%s: cut at any of many places', async (name) => {
    const file = make(name)
    const kept = readFileSync(file)
    const end = name.endsWith('.tar') ? 62_000 : kept.length - 1
    // A decoder for each cut, and two of them start a program or take much memory.
    const places = /xz|zst/.test(name) ? [0, 100, 40_000, end] : [0, 1, 100, 512, 1024, 20_992, 21_504, 40_000, end]
    for (const at of places) {
      writeFileSync(file, kept.subarray(0, at))
      rmSync(sums, { recursive: true, force: true })
      expect([at, (await damages(fresh())).length]).not.toEqual([at, 0])
    }
  })

  test('bytes between the files change: the files are well, and it is said all the same', async () => {
    const file = make('emr_20261120.tar')
    const reader = fresh()
    await reader.verify(whole)
    flip(file, readFileSync(file).length - 5)
    expect(await damages(reader)).toEqual(['emr_20261120.tar | bytes that belong to no file have changed'])
  })

  test('another archive under a name with a day: every file that is not what it was', async () => {
    make('emr_20261120.tar.gz')
    const reader = fresh()
    await reader.verify(whole)
    writeFileSync(join(source, 'a.dcm'), 'changed')
    writeFileSync(join(source, 'new.dcm'), 'new')
    make('emr_20261120.tar.gz', 'a.dcm', 'c.dcm', 'new.dcm')
    expect((await damages(reader)).sort()).toEqual([
      'emr_20261120.tar.gz: a.dcm | other content than at the first look', 'emr_20261120.tar.gz: b.dcm | missing',
      'emr_20261120.tar.gz: new.dcm | was not there at the first look',
    ])
  })

  test('a name that is used again: a new first look, and what changed since the last', async () => {
    make('backup.zip')
    const reader = fresh()
    await reader.verify(whole)
    writeFileSync(join(source, 'a.dcm'), 'changed')
    rmSync(join(place, 'backup.zip'))
    make('backup.zip')
    expect(await damages(reader)).toEqual([])
    expect(await all(reader.diff('backup.zip~', 'backup.zip'))).toEqual([{ how: 'changed', path: 'a.dcm', size: 7 }])
  })

  test('the same name, size and time, and other content: not a new run', async () => {
    const file = make('backup.tar')
    utimesSync(file, 1_790_000_000, 1_790_000_000)
    const reader = fresh()
    await reader.verify(whole)
    flip(file, 30_000)
    utimesSync(file, 1_790_000_000, 1_790_000_000)
    expect(await damages(reader)).toEqual(['backup.tar: b.dcm | other content than at the first look'])
  })

  test('a clock that was moved: the name says one day, the storage another', async () => {
    make('emr_2027-03-01.tar')
    const [seen] = value(await fresh().generations())
    expect(seen?.takenAt).toBe('2027-03-01T00:00:00+09:00')
    expect(Date.parse(seen?.takenAt ?? '') - Date.parse(seen?.storedAt ?? '')).toBeGreaterThan(24 * 3600_000)
    expect(value(await fresh({ tryCanary: true, now: () => Date.now() - 3_600_000 }).clock()).aheadSeconds).toBeCloseTo(3600, -1)
  })

  test('parts: each archive in one of them', async () => {
    for (const day of [1, 2, 3, 4, 5]) make(`emr_2026110${day}.tar`)
    const reader = fresh()
    const bytes: number[] = []
    for (const number of [1, 2, 3]) bytes.push(value(await reader.verify({ number, of: 3 })).bytes)
    expect(bytes).toEqual([2, 2, 1].map((count) => count * readFileSync(join(place, 'emr_20261101.tar')).length))
  })

  test('a password: nobody can tell, which is not that all is well', async () => {
    spawnSync('zip', ['-q', '-P', 'secret', join(place, 'locked_20261120.zip'), 'a.dcm'], { cwd: source })
    const reader = fresh()
    expect(await refusalOf(reader.verify(whole))).toBe('no-password')
    expect(await refusalOf(reader.files('locked_20261120.zip'))).toBe('no-password')
  })

  test('the program that unpacks is missing: said, and not taken for damage', async () => {
    make('emr_20261120.tar.xz')
    const path = process.env['PATH']
    process.env['PATH'] = base
    try {
      expect(await refusalOf(fresh().verify(whole))).toBe('no-tool')
    } finally {
      process.env['PATH'] = path
    }
  })

  test('a list that somebody changed is not believed', async () => {
    make('emr_20261120.tar')
    const reader = fresh()
    await reader.verify(whole)
    const list = spawnSync('sh', ['-c', `ls ${sums}/*.sums`]).stdout.toString().trim()
    appendFileSync(list, '{"path":"x","what":"file","size":1,"modifiedAt":null,"hash":null}\n')
    expect(await refusalOf(reader.files('emr_20261120.tar'))).toBe('failed')
  })

  test('a name that stands twice in a tar: the last counts, as tar itself does', async () => {
    const file = make('emr_20261120.tar', 'a.dcm', 'b.dcm')
    writeFileSync(join(source, 'a.dcm'), 'the newer one')
    spawnSync('tar', ['-rf', file, 'a.dcm'], { cwd: source })
    const into = join(base, 'twice')
    mkdirSync(into)
    const back = value(await fresh().restore('emr_20261120.tar', ['a.dcm'], into))
    expect([back.equal, back.wrong, readFileSync(join(into, 'a.dcm'), 'utf8')]).toEqual([1, [], 'the newer one'])
    rmSync(into, { recursive: true })
  })

  test('an archive that is being written is neither well nor damaged', async () => {
    const file = make('emr_20261120.tar.gz')
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, 30_000))
    const reader = fresh()
    const onProgress = () => writeFileSync(file, bytes)
    expect(await refusalOf(reader.verify(whole, { onProgress }))).toBe('locked')
    expect(await damages(reader)).toEqual([])
  })

  test('broken off in the middle; the next look begins anew', async () => {
    make('emr_20261120.tar.gz')
    const stopping = new AbortController()
    const reader = fresh()
    const onProgress = () => stopping.abort()
    expect(await refusalOf(reader.verify(whole, { signal: stopping.signal, onProgress }))).toBe('aborted')
    expect(await damages(reader)).toEqual([])
  })
})

describe('what means harm', () => {
  /** A header of tar by hand: programs refuse to write such names. */
  const entry = (name: string, type: string, body = '', target = ''): Buffer => {
    const block = Buffer.alloc(512)
    block.write(name, 0, 'latin1')
    block.write('0000644\0', 100)
    block.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124)
    block.write('00000000000\0', 136)
    block.write(`        ${type}`, 148)
    block.write(target, 157)
    block.write('ustar\x0000', 257)
    block.write(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
    return Buffer.concat([block, Buffer.from(body.padEnd(Math.ceil(body.length / 512) * 512, '\0'))])
  }
  const end = Buffer.alloc(1024)
  const bring = async (name: string, paths: readonly string[], options = {}) => {
    const into = join(base, 'into', 'sample')
    rmSync(join(base, 'into'), { recursive: true, force: true })
    mkdirSync(into, { recursive: true })
    return { into, outcome: await fresh(options).restore(name, paths, into) }
  }
  const wrong = (outcome: Outcome<{ readonly wrong: readonly { readonly where: string; readonly said: string }[] }>) =>
    Object.fromEntries(value(outcome).wrong.map(({ where, said }) => [where, said]))

  test('tar: names that climb, roots, drives, links, devices', async () => {
    writeFileSync(join(place, 'evil_20261120.tar'), Buffer.concat([
      entry('../climbed', '0', 'x'), entry('/tmp/kokoroe-rooted', '0', 'x'), entry('C:\\drive', '0', 'x'),
      entry('way', '2', '', '/tmp'), entry('way/kokoroe-through', '0', 'x'), entry('tty', '3'), entry('fine', '0', 'fine'), end,
    ]))
    const picks = ['../climbed', '/tmp/kokoroe-rooted', 'C:\\\\drive', 'way', 'way/kokoroe-through', 'tty', 'fine']
    const { into, outcome } = await bring('evil_20261120.tar', picks)
    expect(wrong(outcome)).toEqual({
      '../climbed': 'name that climbs out of its folder', '/tmp/kokoroe-rooted': 'absolute name',
      'C:\\\\drive': 'name of a drive', way: 'a link is not brought back', tty: 'no plain file',
    })
    expect(value(outcome).equal).toBe(2)
    // The link was not made, so what went "through" it is a plain folder of the sample.
    expect(readFileSync(join(into, 'way', 'kokoroe-through'), 'utf8')).toBe('x')
    for (const path of [join(base, 'into', 'climbed'), '/tmp/kokoroe-rooted', '/tmp/kokoroe-through']) expect(existsSync(path)).toBe(false)
  })

  test('zip: a name that climbs makes all of it nothing to be trusted', async () => {
    writeFileSync(join(place, 'evil_20261120.zip'), zipOf([['../climbed.txt', 'x'], ['fine.txt', 'y']]))
    const { outcome } = await bring('evil_20261120.zip', ['fine.txt'])
    expect(outcome).toEqual({ ok: false, refusal: { code: 'not-one', what: join(place, 'evil_20261120.zip'), said: 'name-traversal: ../climbed.txt' } })
    expect(existsSync(join(base, 'into', 'climbed.txt'))).toBe(false)
    expect(await damages(fresh())).toEqual(['evil_20261120.zip | name-traversal: ../climbed.txt'])
  })

  test('zip: CP932 names as Windows writes them', async () => {
    // 検査.csv
    writeFileSync(join(place, 'win_20261120.zip'), zipOf([[Buffer.from([0x8c, 0x9f, 0x8d, 0xb8, 0x2e, 0x63, 0x73, 0x76]), 'a,b']]))
    expect((await all(fresh().files('win_20261120.zip'))).map(({ path }) => path)).toEqual(['検査.csv'])
    expect(value((await bring('win_20261120.zip', ['検査.csv'])).outcome).equal).toBe(1)
  })

  test('a small file that unpacks to very much ends at the limit', async () => {
    writeFileSync(join(place, 'bomb_20261120.tar.gz'), gzipSync(Buffer.concat([entry('zeros', '0', '\0'.repeat(3_000_000)), end])))
    expect((await damagesOf({ limits: { total: 1_000_000 } }))[0]).toContain('more than the limits allow')
    const huge = entry('huge', '0')
    huge.write('77777777777\0', 124)
    huge.write('        ', 148)
    huge.write(`${huge.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
    writeFileSync(join(place, 'bomb_20261120.tar.gz'), Buffer.concat([gzipSync(huge), gzipSync(Buffer.alloc(1 << 20))]))
    expect(await damagesOf({})).toEqual(['bomb_20261120.tar.gz: huge | it ends in the middle'])
  })
  const damagesOf = (options: object) => damages(fresh(options))

  test('a sample is bounded', async () => {
    writeFileSync(join(place, 'emr_20261120.tar'), Buffer.concat([entry('a', '0', 'x'.repeat(3000)), entry('b', '0', 'y'), end]))
    const { outcome } = await bring('emr_20261120.tar', ['a', 'b'], { limits: { sample: 1000 } })
    expect([wrong(outcome), value(outcome).equal]).toEqual([{ a: 'larger than a sample may be' }, 1])
  })

  test('what only looks like an archive', async () => {
    writeFileSync(join(place, 'emr_20261120.zip'), noise('no zip', 5000))
    writeFileSync(join(place, 'emr_20261121.tar.gz'), noise('no gzip', 5000))
    mkdirSync(join(place, 'folder_20261121.tar'))
    writeFileSync(join(place, 'notes.txt'), 'x')
    expect(value(await fresh().generations()).map(({ id }) => id)).toEqual(['emr_20261120.zip', 'emr_20261121.tar.gz'])
    const found = await damages(fresh())
    expect(found[0]).toBe('emr_20261120.zip | not-zip')
    expect(found[1]).toContain('incorrect header check')
  })

  test('a place that is not there, and one that is no folder', async () => {
    expect(await refusalOf(openArchives({ place: join(base, 'none'), sums }).generations())).toBe('not-there')
    writeFileSync(join(place, 'file'), '')
    expect(await refusalOf(openArchives({ place: join(place, 'file'), sums }).generations())).toBe('not-there')
    truncateSync(join(place, 'file'))
    // One archive is a place of one generation.
    writeFileSync(join(base, 'one.tar'), Buffer.alloc(1024))
    const one = await openArchives({ place: join(base, 'one.tar'), sums: join(base, 'one') }).generations()
    expect(one.ok && one.value.map(({ id }) => id)).toEqual(['one.tar'])
  })
})

/** Stored entries without the flag for UTF-8. */
function zipOf(entries: readonly (readonly [string | Buffer, string])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [given, text] of entries) {
    const name = Buffer.from(given)
    const body = Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt32LE(crc32(body), 14)
    local.writeUInt32LE(body.length, 18)
    local.writeUInt32LE(body.length, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50)
    local.copy(central, 16, 14, 28)
    central.writeUInt32LE(offset, 42)
    directory.push(central, name)
    parts.push(local, name, body)
    offset += 30 + name.length + body.length
  }
  const last = Buffer.alloc(22)
  last.writeUInt32LE(0x06054b50)
  last.writeUInt16LE(entries.length, 8)
  last.writeUInt16LE(entries.length, 10)
  last.writeUInt32LE(Buffer.concat(directory).length, 12)
  last.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, last])
}
