// The whole watch over real repositories: what a night sees, what the next remembers, and what an attacker did in between.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { WatchReport } from '#engines/copies'
import { quickKey } from '#engines/copies/testing'
import { describeWith, hasBorg, hasRestic } from '#tools/testing/needs.ts'
import { settingsFor, type RepositorySettings } from './settings.ts'
import { watch } from './watch.ts'

let folder = ''
let day = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'))
  mkdirSync(join(folder, 'source', '画像'), { recursive: true })
  for (let n = 0; n < 30; n++) writeFileSync(join(folder, 'source', '画像', `${n}.csv`), `患者番号,氏名\n${n},見本太郎\n`.repeat(50))
  day = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const now = () => new Date(Date.UTC(2030, 0, 1 + day, 12)).toISOString()
async function night(settings: RepositorySettings, env: Record<string, string> = {}): Promise<WatchReport['repositories'][number]> {
  const report = await watch([settings], { folder: at('memory'), env, now, run: {} })
  day += 1
  const [seen] = report.repositories
  if (!seen) throw new Error('nothing was seen')
  return seen
}
const rulesOf = (seen: WatchReport['repositories'][number], generation = -1) =>
  (seen.generations.at(generation)?.inspected?.suspicions ?? []).map(({ rule }) => rule)
const spoil = (path: string) => writeFileSync(path, createHash('sha256').update(path).digest('hex').repeat(40).replace(/../g, (hex) =>
  String.fromCharCode(Number.parseInt(hex, 16))), 'latin1')

it('folders: reads a share of each generation a night, sees everything of the source, brings a sample back', async () => {
  cpSync(at('source'), at('copies/2026-11-18'), { recursive: true })
  cpSync(at('source'), at('copies/2026-11-19'), { recursive: true })
  writeFileSync(at('source/後から.csv'), 'not in any copy')
  utimesSync(at('source/後から.csv'), 0, 0)
  const settings = settingsFor(at('copies'), { source: at('source'), rereadDays: 3, systems: ['検査'] })
  const first = await night(settings)
  expect(first).toMatchObject({ tool: 'folder', refusal: null, systems: ['検査'] })
  // The first look only tells what there is to be held to.
  expect(first.generations.map(({ inspected, read }) => [inspected?.suspicions, read.wholeAt])).toEqual([[[], null], [[], null]])
  expect(first.sample).toMatchObject({ picked: 20, equal: 20, wrong: [] })
  expect(first.generations[1]?.source).toMatchObject({ missing: 1, example: '後から.csv' })
  const second = await night(settings)
  expect(second.generations.map(({ read }) => read.parts)).toEqual([1, 1])
})

it('folders: a changed byte under the old time, an encrypted generation, a canary touched', async () => {
  const canary = '画像/0.csv'
  const hash = createHash('sha256').update(readFileSync(at(`source/${canary}`))).digest('hex')
  cpSync(at('source'), at('copies/2026-11-18'), { recursive: true })
  const settings = settingsFor(at('copies'), { rereadDays: 2, canaries: { [canary]: hash }, writeOnce: ['画像'] })
  expect(rulesOf(await night(settings))).toEqual([])
  appendFileSync(at('copies/2026-11-18/画像/7.csv'), 'x')
  cpSync(at('source'), at('copies/2026-11-19'), { recursive: true })
  for (let n = 0; n < 30; n++) spoil(at(`copies/2026-11-19/画像/${n}.csv`))
  const seen = await night(settings)
  expect(seen.generations[0]?.read.damages).toMatchObject([{ where: expect.stringContaining('7.csv') as unknown }])
  expect(rulesOf(seen)).toEqual(expect.arrayContaining(['canary-changed', 'write-once', 'content']))
  expect(seen.generations[1]?.inspected?.canaries).toBe('changed')
})

it('says why a place cannot be read, and keeps what it knew', async () => {
  cpSync(at('source'), at('copies/2026-11-18'), { recursive: true })
  await night(settingsFor(at('copies')))
  rmSync(at('copies'), { recursive: true })
  const seen = await night(settingsFor(at('copies')))
  expect(seen.refusal).toMatchObject({ code: 'not-there' })
  expect(seen.generations).toHaveLength(1)
})

it('brings along what is watched on other days, and lays a broken memory aside', async () => {
  for (const name of ['a', 'b']) cpSync(at('source'), at(`${name}/2026-11-18`), { recursive: true })
  await night(settingsFor(at('a')))
  const run = { folder: at('memory'), env: {}, now, run: {} }
  const both = await watch([settingsFor(at('b'))], { ...run, others: true })
  expect(both.repositories.map(({ name }) => name)).toEqual([at('b'), at('a')])
  for (const name of readdirSync(at('memory'))) if (name.endsWith('.json')) writeFileSync(join(at('memory'), name), '{')
  const aside: string[] = []
  const again = await watch([settingsFor(at('a'))], { ...run, onAside: (_, file) => void aside.push(file) })
  expect(aside).toHaveLength(1)
  expect(again.repositories[0]?.generations).toHaveLength(1)
})

it('says which step begins, and of the source only where there is one to compare with', async () => {
  cpSync(at('source'), at('copies/2026-11-18'), { recursive: true })
  const steps: string[] = []
  const asked = (more: object) => watch([settingsFor(at('copies'), more)], { folder: at('memory'), env: {}, now, run: {}, onStep: (_, step) => void steps.push(step) })
  await asked({})
  expect(steps.splice(0)).toEqual(['generations', 'read', 'protection', 'content', 'sample'])
  await asked({ source: at('source') })
  expect(steps).toContain('source')
})

it('one place that breaks costs itself; what its steps could not do is said', async () => {
  mkdirSync(at('odd'))
  writeFileSync(at('odd/config'), 'x')
  cpSync(at('source'), at('copies/2026-11-18'), { recursive: true })
  const said: string[] = []
  const report = await watch([settingsFor(at('odd'), { tool: 'restic', passwordFile: at('nowhere') }), settingsFor(at('copies'), { keep: ['x'] })], {
    folder: at('memory'), env: {}, now, run: {}, onRefused: (name, step, { code }) => void said.push(`${name} ${step} ${code}`),
  })
  expect(report.repositories.map(({ refusal }) => refusal === null)).toEqual([false, true])
  expect(report.repositories[1]?.generations).toHaveLength(1)
})

it('an archive that is written over under its own name is another one, and is held against what stood there', async () => {
  const pack = () => execFileSync('tar', ['-czf', at('zip/karte.tar.gz'), '-C', at('source'), '.'])
  mkdirSync(at('zip'))
  pack()
  const settings = settingsFor(at('zip'), { writeOnce: ['画像'] })
  expect(rulesOf(await night(settings))).toEqual([])
  for (let n = 0; n < 30; n++) spoil(at(`source/画像/${n}.csv`))
  pack()
  expect(rulesOf(await night(settings))).toEqual(expect.arrayContaining(['content', 'write-once']))
  expect(rulesOf(await night(settings))).toContain('write-once')
})

it('tells what is gone since the last watch, and takes it back when it is there again', async () => {
  for (const name of ['2026-11-18', '2026-11-19']) cpSync(at('source'), at(`copies/${name}`), { recursive: true })
  const settings = settingsFor(at('copies'))
  expect((await night(settings)).gone).toEqual([])
  rmSync(at('copies/2026-11-19'), { recursive: true })
  const seen = await night(settings)
  expect(seen.gone).toMatchObject([{ id: '2026-11-19', lastSeenAt: '2030-01-01T12:00:00.000Z', missedAt: '2030-01-02T12:00:00.000Z', deletedAt: null }])
  expect((await night(settings)).gone).toMatchObject([{ missedAt: '2030-01-02T12:00:00.000Z' }])
  cpSync(at('source'), at('copies/2026-11-19'), { recursive: true })
  expect((await night(settings)).gone).toEqual([])
})

it('never names a password that stands in an address, and leaves nothing behind but its memory', async () => {
  const seen = await night(settingsFor('rest:http://u:geheim@127.0.0.1:1/'), { RESTIC_PASSWORD: 'auch-geheim' })
  expect(seen.refusal).not.toBe(null)
  expect(JSON.stringify(seen)).not.toContain('geheim')
})

it('what is judged by other canaries is judged again', async () => {
  cpSync(at('source'), at('copies/2026-11-18'), { recursive: true })
  await night(settingsFor(at('copies')))
  const seen = await night(settingsFor(at('copies'), { canaries: { '画像/0.csv': '0'.repeat(64) } }))
  expect(seen.generations[0]?.inspected?.canaries).toBe('changed')
})

describeWith(hasBorg)('borg', () => {
  const borg = (...args: string[]) => execFileSync('borg', args, {
    cwd: folder, stdio: 'ignore', env: { ...process.env, BORG_BASE_DIR: at('home'), BORG_REPO: at('repo'), BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes' },
  })

  it('an archive that a client deleted from an append-only repository is told with its day, and can still be brought back', async () => {
    borg('init', '-e', 'none', '--append-only')
    borg('create', '::mon', 'source')
    borg('create', '::tue', 'source')
    const settings = settingsFor(at('repo'))
    const before = await night(settings)
    expect(before.generations.map(({ inspected }) => inspected?.suspicions)).toEqual([[], []])
    expect(before.sample).toMatchObject({ wrong: [] })
    borg('delete', '::tue')
    const seen = await night({ ...settings, inspectMegabytes: 0, sampleFiles: 0 })
    expect(seen.generations).toHaveLength(1)
    expect(seen.gone).toMatchObject([{ id: before.generations[1]?.id, deletedAt: expect.stringMatching(/^20/) as unknown }])
  }, 60_000)
})

describeWith(hasRestic)('restic', () => {
  const env = { RESTIC_PASSWORD: 'geheim' }
  const restic = (...args: string[]) =>
    execFileSync('restic', ['-r', at('repo'), ...args], { env: { ...process.env, ...env }, cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })

  it('sees content without a restore by hand, a relative source, and the generation that was encrypted', async () => {
    restic('init')
    quickKey(at('repo'), env.RESTIC_PASSWORD, String(restic('cat', 'masterkey')))
    restic('backup', 'source')
    const settings = settingsFor(at('repo'), { source: at('source') })
    const clean = await night(settings, env)
    expect(clean.generations[0]).toMatchObject({ source: { missing: 0 }, inspected: { files: 30, suspicions: [] } })
    for (let n = 0; n < 30; n++) spoil(at(`source/画像/${n}.csv`))
    restic('backup', 'source')
    const seen = await night(settings, env)
    expect(rulesOf(seen)).toContain('content')
    expect(rulesOf(seen, 0)).toEqual([])
  }, 60_000)
})
