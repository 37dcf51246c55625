// What fools restic, or the one who reads its exit code: each planted in a real repository.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeBeside, describeWith, hasRestic, program } from '../../../tools/testing/needs.ts'
import { type Outcome, refused } from '../outcome.ts'
import type { Prune } from '../reader.ts'
import { refusalOf, value } from '../testing/reader-suite.ts'
import { flipBit, largest, password, type ResticStand, resticStand } from '../testing/restic-stand.ts'
import { first, noise, second, stateOf, type Tree } from '../testing/trees.ts'
import type { ResticReader } from './restic.ts'
import { openRestic } from './restic.ts'

async function asked(reader: ResticReader, keep: readonly string[]): Promise<Outcome<Prune>> {
  return reader.prune ? reader.prune(keep) : refused('failed', 'prune')
}

const pruned = async (reader: ResticReader, keep: readonly string[]) => value(await asked(reader, keep))

function suite(path: string): void {
  let stand: ResticStand
  let ids: readonly string[]
  const scratch = mkdtempSync(join(tmpdir(), 'kokoroe-faults-'))
  let made = 0
  const open = (repository: string, text = password): ResticReader =>
    openRestic({ program: path, repository, password: { text }, measure: 0 })
  /** A repository of its own for each fault. */
  const copy = () => {
    const repository = join(scratch, `repository-${made++}`)
    cpSync(stand.repository, repository, { recursive: true, preserveTimestamps: true })
    return repository
  }

  beforeAll(async () => {
    stand = resticStand(path)
    stand.backup(first, ['--time', '2026-11-01 02:00:00'])
    stand.backup(second, ['--time', '2026-11-02 02:00:00'])
    ids = value(await open(stand.repository).generations()).map(({ id }) => id)
  })
  afterAll(() => {
    stand.end()
    rmSync(scratch, { recursive: true, force: true })
  })

  test('one flipped bit in a pack: found by exactly one part of the round, traced to its generations', async () => {
    const repository = copy()
    const [pack = ''] = largest(join(repository, 'data'))
    flipBit(pack, 1000)
    const before = stateOf(repository)
    const rounds = await Promise.all([1, 2, 3, 4].map((number) => open(repository).verify({ number, of: 4 })))
    const damages = rounds.flatMap((round) => value(round).damages)
    expect(damages).toEqual([{
      where: `pack ${basename(pack)}`, said: expect.stringMatching(/^content has the hash/), generations: expect.arrayContaining([...ids]),
    }])
    expect(stateOf(repository)).toEqual(before)
  })

  test('a damaged pack that only the newer generation needs is none of the older one', async () => {
    const repository = copy()
    const [pack = ''] = largest(join(repository, 'data')).filter((one) => !largest(join(stand.repository, 'data')).includes(one))
      .filter((one) => statSync(one).size > 35_000 && statSync(one).size < 60_000)
    flipBit(pack, 1000)
    const [older = '', newer = ''] = ids
    const of = { number: 1, of: 1 }
    expect(value(await open(repository).verify(of, { generation: newer })).damages).toHaveLength(1)
    expect(value(await open(repository).verify(of, { generation: older })).damages).toEqual([])
  })

  test('read by restic itself, as from far away: the same damage', async () => {
    const repository = copy()
    const [pack = ''] = largest(join(repository, 'data'))
    flipBit(pack, 1000)
    // An address of a kind we cannot look into ourselves.
    const reader = openRestic({ program: path, repository: `rclone::local:${repository}`, password: { text: password } })
    const { damages, bytes } = value(await reader.verify({ number: 1, of: 1 }))
    expect(damages.map(({ where }) => where)).toEqual([`pack ${basename(pack)}`])
    expect(bytes).toBeGreaterThan(300_000)
  })

  test('a pack cut short, and one that is gone', async () => {
    for (const how of ['cut', 'gone'] as const) {
      const repository = copy()
      const [pack = ''] = largest(join(repository, 'data'))
      if (how === 'cut') truncateSync(pack, 1000)
      else rmSync(pack, { force: true })
      const { damages } = value(await open(repository).verify({ number: 1, of: 1 }))
      expect(damages.map(({ where }) => where)).toContain(`pack ${basename(pack)}`)
    }
  })

  test('an index that is gone or damaged is damage, not a failure of the tool', async () => {
    const gone = copy()
    for (const file of largest(join(gone, 'index'))) rmSync(file, { force: true })
    expect(value(await open(gone).verify({ number: 1, of: 9 })).damages.length).toBeGreaterThan(0)
    expect(await refusalOf(open(gone).files(ids[0] ?? ''))).toBe('damaged')
    const bad = copy()
    const [index = ''] = largest(join(bad, 'index'))
    flipBit(index, 40)
    expect(value(await open(bad).verify({ number: 1, of: 1 })).damages.map(({ where }) => where)).toContain(`index ${basename(index)}`)
  })

  test('a generation whose snapshot is damaged does not vanish from the list', async () => {
    const repository = copy()
    const [older = '', newer = ''] = ids
    flipBit(join(repository, 'snapshots', older), 40)
    const reader = open(repository)
    const seen = value(await reader.generations())
    expect(seen.map(({ id, takenAt }) => [id, takenAt === null])).toEqual([[newer, false], [older, true]])
    expect(await refusalOf(reader.files(older))).toBe('damaged')
    expect(value(await reader.verify({ number: 1, of: 1 })).damages).toEqual([
      { where: `snapshot ${older}`, said: expect.any(String), generations: [older] },
    ])
  })

  test('a damaged config or key is damage, and no wrong password', async () => {
    for (const part of ['config', 'keys']) {
      const repository = copy()
      flipBit(part === 'config' ? join(repository, part) : (largest(join(repository, part))[0] ?? ''), part === 'config' ? 60 : 200)
      expect([part, await refusalOf(open(repository).generations())]).toEqual([part, 'damaged'])
    }
  })

  test('wrong password, no password, a password file that is not there', async () => {
    const { repository } = stand
    expect(await refusalOf(open(repository, 'wrong').generations())).toBe('wrong-password')
    expect(await refusalOf(open(repository, '').generations())).toBe('no-password')
    const file = openRestic({ program: path, repository, password: { file: join(scratch, 'none') } })
    expect(await refusalOf(file.generations())).toBe('no-password')
  })

  test('a password from a file; a second reader of the same repository', async () => {
    const file = join(scratch, 'password')
    writeFileSync(file, `${password}\n`, { mode: 0o600 })
    const reader = openRestic({ program: path, repository: stand.repository, password: { file }, cache: join(scratch, 'cache') })
    expect(value(await reader.generations())).toHaveLength(2)
  })

  test('no repository, nothing at all, no restic', async () => {
    const folder = join(scratch, 'folder')
    mkdirSync(folder)
    expect(await refusalOf(open(folder).generations())).toBe('not-one')
    expect(await refusalOf(open(join(scratch, 'nothing')).generations())).toBe('not-there')
    expect(await refusalOf(open(join(scratch, 'password')).verify({ number: 1, of: 1 }))).toBe('not-one')
    const none = openRestic({ program: 'kokoroe-no-restic', repository: stand.repository, password: { text: password } })
    expect(await refusalOf(none.generations())).toBe('no-tool')
    expect(await refusalOf(none.verify({ number: 1, of: 1 }))).toBe('no-tool')
    expect(await refusalOf(asked(none, ['--keep-last', '1']))).toBe('no-tool')
  })

  test('a repository without a generation', async () => {
    const repository = copy()
    for (const file of largest(join(repository, 'snapshots'))) rmSync(file, { force: true })
    const reader = open(repository)
    expect(value(await reader.generations())).toEqual([])
    expect(await pruned(reader, ['--keep-last', '1'])).toEqual({ takes: [], keeps: [] })
    expect(await refusalOf(reader.files(ids[0] ?? ''))).toBe('no-generation')
  })

  test('a forged time: the storage knows better, and the next retention would take the only real one', async () => {
    const repository = copy()
    const real = noise('real', 30_000)
    const call = (args: readonly string[]) => stand.call(['-r', repository, ...args])
    for (const file of largest(join(repository, 'snapshots'))) rmSync(file, { force: true })
    const kept: Tree = new Map([['chart.db', real]])
    for (const [path, bytes] of kept) writeFileSync(join(stand.source, path), bytes)
    call(['backup', '-q', '--host', 'karte', '--time', '2026-11-20 13:00:00', stand.source])
    // Whoever may only append adds an empty one that claims to be later the same day.
    const empty = join(scratch, 'empty')
    mkdirSync(empty)
    call(['backup', '-q', '--host', 'karte', '--time', '2026-11-20 23:59:59', empty])
    const reader = open(repository)
    const [genuine, forged] = value(await reader.generations())
    expect(forged?.takenAt?.slice(0, 19)).toBe('2026-11-20T23:59:59')
    expect(Math.abs(Date.parse(forged?.storedAt ?? '') - Date.now())).toBeLessThan(60_000)
    const prune = await pruned(reader, ['--keep-daily', '1', '--group-by', 'host'])
    expect(prune).toEqual({ takes: [genuine?.id], keeps: [forged?.id] })
    expect(value(await reader.generations())).toHaveLength(2)
  })

  test('times of storing follow the files, not the claims', async () => {
    const repository = copy()
    const [older = ''] = ids
    utimesSync(join(repository, 'snapshots', older), new Date(), new Date('2026-11-03T00:00:00Z'))
    const seen = value(await open(repository).generations()).find(({ id }) => id === older)
    expect(seen?.storedAt).toBe('2026-11-03T00:00:00.000Z')
    expect(Date.parse(seen?.takenAt ?? '')).toBeLessThan(Date.parse('2026-11-02T00:00:00Z'))
  })

  test('only what chooses gets into a retention that is asked about', async () => {
    const reader = open(stand.repository)
    const bad = [
      ['--prune'], [], ['--group-by', 'host'], ['--keep-last'], ['--keep-last', '--prune'], ['--keep-last', '1', '--prune'],
      ['keep-last=1', '--no-dry-run'], ['--repo', 'x'], ['--keep-last', '1', '--password-command', 'id'], ['--keep-tag', ''],
    ]
    for (const keep of bad) expect([keep, await refusalOf(asked(reader, keep))]).toEqual([keep, 'not-offered'])
    const { takes, keeps } = await pruned(reader, ['keep-last=1'])
    expect([takes, keeps]).toEqual([[ids[0]], [ids[1]]])
  })

  test('a lock that lives is `locked`; one left by a killed process is told, and stands in nobody\'s way', async () => {
    const repository = copy()
    const env = { PATH: process.env['PATH'], HOME: scratch, RESTIC_PASSWORD: password }
    const holder = spawn(path, ['-r', repository, 'check', '--read-data', '--no-cache', '--limit-download', '1'], { env, stdio: 'ignore' })
    const gone = new Promise((resolve) => holder.once('exit', resolve))
    const reader = open(repository)
    const written = () => largest(join(repository, 'locks')).some((one) => /^[0-9a-f]{64}$/.test(basename(one)))
    for (let tries = 0; tries < 1000 && !written(); tries++) await new Promise((wake) => setTimeout(wake, 10))
    holder.kill('SIGSTOP')
    const [pack = ''] = largest(join(repository, 'data'))
    flipBit(pack, 1000)
    expect(value(await reader.locks())).toMatchObject([{ exclusive: true, stale: false, pid: holder.pid }])
    const outcome = await reader.verify({ number: 1, of: 1 })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'locked', said: expect.stringContaining(String(holder.pid)) } })
    // Reading is not disturbed by it.
    expect(value(await reader.generations())).toHaveLength(2)
    holder.kill('SIGKILL')
    await gone
    expect(value(await reader.locks())).toMatchObject([{ exclusive: true, stale: true }])
    expect(value(await reader.verify({ number: 1, of: 1 })).damages).toHaveLength(1)
    expect(largest(join(repository, 'locks'))).toHaveLength(1)
  })

  test('a password never turns up in a refusal', async () => {
    const secret = 'S3cret-in-the-address'
    const reader = openRestic({
      program: path, repository: `rest:http://user:${secret}@127.0.0.1:1/x/`, password: { text: 'another secret' },
    })
    expect(reader.place).not.toContain(secret)
    const asked = reader.generations({ signal: AbortSignal.timeout(1500) })
    expect(JSON.stringify(await asked)).not.toMatch(/S3cret|another secret/)
  })
}

describeWith(hasRestic)("faults, Debian's restic", () => suite(program('restic') ?? ''))
describeBeside('restic-new', suite)
