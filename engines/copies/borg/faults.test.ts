// What fools borg, or the one who reads its lists: each planted in a real repository.
import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWith, hasBorg, program } from '../../../tools/testing/needs.ts'
import { type BorgStand, borgStand, password } from '../testing/borg-stand.ts'
import { all, refusalOf, value } from '../testing/reader-suite.ts'
import { flipBit, largest } from '../testing/restic-stand.ts'
import { first, second, stateOf, writeTree } from '../testing/trees.ts'
import { type BorgReader, openBorg } from './borg.ts'
import { segmentsOf } from './segments.ts'

describeWith(hasBorg)('faults of borg', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'kokoroe-borg-faults-'))
  const readers: BorgReader[] = []
  let stand: BorgStand
  let made = 0
  const open = (repository: string, text = password): BorgReader => {
    const reader = openBorg({ repository, password: { text }, base: join(scratch, 'base'), measure: 0 })
    readers.push(reader)
    return reader
  }
  const copy = () => {
    const repository = join(scratch, `repository-${made++}`)
    cpSync(stand.repository, repository, { recursive: true, preserveTimestamps: true })
    return repository
  }
  const empty = () => {
    const folder = join(scratch, `empty-${made++}`)
    mkdirSync(folder)
    return folder
  }
  const all4 = [1, 2, 3, 4].map((number) => ({ number, of: 4 }))

  beforeAll(() => {
    stand = borgStand(program('borg') ?? '', true)
    stand.backup('first', first)
    stand.backup('second', second, ['--timestamp', '2030-01-01T00:00:00'])
  })
  afterAll(async () => {
    for (const reader of readers) await reader.close()
    stand.end()
    rmSync(scratch, { recursive: true, force: true })
  })

  test('one flipped bit in a segment: found by exactly one part of the round', async () => {
    const repository = copy()
    const [segment = ''] = largest(join(repository, 'data'))
    flipBit(segment, statSync(segment).size >> 1)
    const before = stateOf(repository)
    const reader = open(repository)
    const damages = (await Promise.all(all4.map((part) => reader.verify(part)))).flatMap((round) => value(round).damages)
    expect(damages).toEqual([{ where: `segment ${basename(segment)}`, said: expect.stringMatching(/^checksum of the entry/) }])
    expect(stateOf(repository)).toEqual(before)
  })

  test('the same bit found by borg itself, in the generation it is part of', async () => {
    const repository = copy()
    const [segment = ''] = largest(join(repository, 'data'))
    flipBit(segment, 20_000)
    const reader = open(repository)
    const [older] = value(await reader.generations())
    const { damages, bytes } = value(await reader.verify({ number: 1, of: 1 }, { generation: older?.id ?? '' }))
    expect(damages).toEqual([{ where: 'archive first', said: expect.any(String), generations: [older?.id] }])
    expect(bytes).toBeGreaterThan(300_000)
  })

  test('a segment cut short, at an entry or between two, and one that is gone', async () => {
    for (const how of ['inside', 'between', 'gone'] as const) {
      const repository = copy()
      const [segment = ''] = largest(join(repository, 'data'))
      if (how === 'gone') rmSync(segment)
      else truncateSync(segment, how === 'inside' ? 5000 : 8)
      const reader = open(repository)
      const damages = (await Promise.all(all4.map((part) => reader.verify(part)))).flatMap((round) => value(round).damages)
      expect([how, damages.map(({ where }) => where)]).toEqual([how, [`segment ${basename(segment)}`]])
    }
  })

  test('bytes of nobody at the end of a segment are said', async () => {
    const repository = copy()
    const [segment = ''] = largest(join(repository, 'data'))
    appendFileSync(segment, 'garbage')
    expect(value(await open(repository).verify({ number: 1, of: 1 })).damages).toHaveLength(1)
  })

  test('no index, or one that is none: said, and borg writes no new one', async () => {
    for (const how of ['gone', 'damaged'] as const) {
      const repository = copy()
      const index = largest(repository).find((path) => basename(path).startsWith('index.')) ?? ''
      if (how === 'gone') rmSync(index)
      else writeFileSync(index, 'BORG_IDX')
      const before = stateOf(repository)
      expect(await refusalOf(open(repository).generations())).toBe('damaged')
      expect(await refusalOf(open(repository).verify({ number: 1, of: 1 }))).toBe('damaged')
      expect(stateOf(repository)).toEqual(before)
    }
  })

  test('wrong password, none, no repository, nothing, no borg', async () => {
    expect(await refusalOf(open(stand.repository, 'wrong').generations())).toBe('wrong-password')
    expect(await refusalOf(open(stand.repository, '').generations())).toBe('wrong-password')
    const file = openBorg({ repository: stand.repository, password: { file: join(scratch, 'none') }, base: join(scratch, 'base') })
    expect(await refusalOf(file.generations())).toBe('no-password')
    expect(await refusalOf(open(empty()).generations())).toBe('not-one')
    expect(await refusalOf(open(join(scratch, 'nothing')).generations())).toBe('not-there')
    const none = openBorg({ program: 'kokoroe-no-borg', repository: stand.repository, password: null, base: join(scratch, 'base') })
    expect(await refusalOf(none.generations())).toBe('no-tool')
  })

  test('a forged time: the log of the storage knows better', async () => {
    const [older, newer] = value(await open(stand.repository).generations())
    expect(newer?.takenAt).toBe('2030-01-01T00:00:00.000000Z')
    expect(Math.abs(Date.parse(newer?.storedAt ?? '') - Date.now())).toBeLessThan(600_000)
    expect(Date.parse(older?.storedAt ?? '')).toBeLessThanOrEqual(Date.parse(newer?.storedAt ?? ''))
  })

  test('a client deletes from an append-only repository: what is gone from every list is named', async () => {
    const repository = copy()
    const before = open(repository)
    const [victim, other] = value(await before.generations())
    expect(value(await before.deleted(empty()))).toEqual([])
    stand.call(['delete', `${repository}::first`])
    const reader = open(repository)
    expect(value(await reader.generations()).map(({ id }) => id)).toEqual([other?.id])
    const state = stateOf(repository)
    const scratchFolder = empty()
    expect(value(await reader.deleted(scratchFolder))).toMatchObject([{ id: victim?.id, name: 'first' }])
    expect(stateOf(repository)).toEqual(state)
    expect(stateOf(scratchFolder).size).toBe(0)
    const { grade, grounds } = value(await reader.protection(other?.id ?? ''))
    expect(grade).toBe('D')
    expect(grounds.join('\n')).toMatch(/append_only 1\ndeleted \d+ objects at 20/)
  })

  test('without a log nothing can be said of what was deleted', async () => {
    const plain = borgStand(program('borg') ?? '')
    try {
      const reader = open(plain.repository)
      expect(value(await reader.generations())).toEqual([])
      expect(value(await reader.verify({ number: 1, of: 1 })).damages).toEqual([])
      expect(await refusalOf(reader.deleted(empty()))).toBe('not-offered')
    } finally {
      plain.end()
    }
  })

  test('a lock that lives is `locked`; one left by a killed process is told and stands in nobody\'s way', async () => {
    const repository = copy()
    const env = { PATH: process.env['PATH'], BORG_BASE_DIR: join(stand.top, 'client'), BORG_PASSPHRASE: password, BORG_RELOCATED_REPO_ACCESS_IS_OK: 'yes' }
    const holder = spawn('borg', ['with-lock', repository, 'sleep', '60'], { env, stdio: 'ignore', detached: true })
    const gone = new Promise((resolve) => holder.once('exit', resolve))
    const reader = open(repository)
    try {
      for (let tries = 0; tries < 2000 && value(reader.locks()).every(({ exclusive }) => !exclusive); tries++) {
        await new Promise((wake) => setTimeout(wake, 10))
      }
      expect(await refusalOf(reader.generations())).toBe('locked')
      expect(await refusalOf(reader.verify({ number: 1, of: 1 }))).toBe('locked')
    } finally {
      // The one it started as well: its own group and nobody else's.
      process.kill(-(holder.pid ?? 0), 'SIGKILL')
      await gone
    }
    expect(value(reader.locks()).some(({ stale, exclusive }) => stale && exclusive)).toBe(true)
    expect(value(await reader.verify({ number: 1, of: 1 })).damages).toEqual([])
    expect(value(reader.locks()).length).toBeGreaterThan(0)
  })

  test('a name that is no Unicode is listed and does not stop the others', async () => {
    const odd = borgStand(program('borg') ?? '')
    try {
      writeTree(odd.source, first)
      writeFileSync(Buffer.concat([Buffer.from(`${odd.source}/`), Buffer.from('8c9f8db8', 'hex'), Buffer.from('.txt')]), 'old windows')
      odd.call(['create', '::odd', '.'], odd.source)
      const reader = open(odd.repository)
      const [newer] = value(await reader.generations())
      expect(await all(reader.files(newer?.id ?? ''))).toContainEqual(expect.objectContaining({ path: expect.stringMatching(/^.{4}\.txt$/), size: 11 }))
    } finally {
      odd.end()
    }
  })

  test('segments are found by number, whatever the system lists first', async () => {
    const numbers = [...(await segmentsOf(stand.repository)).keys()]
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(numbers.length).toBeGreaterThan(5)
  })
})
