// What attackers do to copies, from the storage to what duty 3 says of it: a night before, the deed, a night after, and the check.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WatchReport } from '#engines/copies'
import { bucket, credentials, startStand, type Stand } from '#engines/copies/s3/testing'
import { flipBit, largest, quickKey } from '#engines/copies/testing'
import { attacks, samples } from '#engines/imprint/testing'
import { backup } from '#hospital/principles/3-backup/principle.ts'
import { runCheck } from '#hospital/principles/runner.ts'
import { buildView } from '#hospital/register/build.ts'
import { bundledRulebook } from '#hospital/rulebooks/load.ts'
import { backupWatch } from '#hospital/sources/backup-watch/source.ts'
import { read } from '#hospital/sources/testing/read.ts'
import { describeWith, hasRestic } from '#tools/testing/needs.ts'
import { settingsFor, type RepositorySettings } from './settings.ts'
import { watch } from './watch.ts'

const advice = bundledRulebook('kokoroe-practice')?.items.flatMap(({ asks }) => asks) ?? []
const aDay = 24 * 3600_000
const folders: string[] = []
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'attack-')))
  return folders.at(-1) ?? ''
}
afterEach(() => {
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
})

interface Night {
  readonly report: WatchReport
  readonly seen: WatchReport['repositories'][number]
  readonly refused: readonly string[]
}

/** Nights a day apart, remembered in one folder. */
function nights(memory: string, env: Record<string, string> = {}) {
  let day = 0
  return async (place: string, more: Partial<RepositorySettings> = {}): Promise<Night> => {
    const refused: string[] = []
    const at = day++ * aDay
    const report = await watch([settingsFor(place, { name: '保存先', systems: ['電子カルテ'], ...more })], {
      folder: memory, env, now: () => new Date(Date.now() + at).toISOString(), run: {},
      onRefused: (_, step, { code }) => void refused.push(`${step} ${code}`),
    })
    return { report, seen: report.repositories[0] ?? expect.fail('nothing was seen'), refused }
  }
}

/** As the report comes into the house, on its own day. */
async function said(check: string, report: WatchReport) {
  const batch = await read(backupWatch, 'watch.json', JSON.stringify(report))
  const judge = backup.checks.find(({ id }) => id === check) ?? expect.fail(check)
  const limits = advice.find((one) => one.check === check)?.limits
  const { verdict, subjects } = runCheck(judge, buildView([{ ...batch, id: '1' }], report.endedAt.slice(0, 10)), limits, { evidenceMaxAgeDays: 92 })
  return { verdict, said: subjects.flatMap(({ reasons }) => reasons.map(({ code }) => code)) }
}

describeWith(hasRestic)('restic', () => {
  const env = { RESTIC_PASSWORD: 'geheim' }
  let [top, repository] = ['', '']
  const restic = (...args: string[]) =>
    String(execFileSync('restic', ['-r', repository, ...args], { env: { ...process.env, ...env }, cwd: top, stdio: ['ignore', 'pipe', 'ignore'] }))
  beforeEach(() => {
    top = folder()
    repository = join(top, 'repository')
    mkdirSync(join(top, 'source'))
    writeFileSync(join(top, 'source', 'dump'), randomBytes(1 << 20))
    restic('init')
    quickKey(repository, env.RESTIC_PASSWORD, restic('cat', 'masterkey'))
    restic('backup', 'source')
  })

  it('a flipped bit is found when the turn comes to its part; while somebody holds the repository it is a lock, and never damage', async () => {
    const night = nights(join(top, 'memory'), env)
    const less = { rereadDays: 4, inspectMegabytes: 0, sampleFiles: 0 }
    const before = await night(repository, less)
    expect(before.seen.generations[0]?.read).toMatchObject({ parts: 1, of: 2, damages: [] })
    const holder = spawn('restic', ['-r', repository, 'check', '--read-data', '--no-cache', '--limit-download', '1'], {
      env: { ...process.env, ...env }, stdio: 'ignore',
    })
    const gone = new Promise((resolve) => holder.once('exit', resolve))
    const written = () => readdirSync(join(repository, 'locks')).some((name) => /^[0-9a-f]{64}$/.test(name))
    for (let tries = 0; tries < 1000 && !written(); tries++) await new Promise((wake) => setTimeout(wake, 10))
    holder.kill('SIGSTOP')
    flipBit(largest(join(repository, 'data'))[0] ?? '', 1000)
    const held = await night(repository, less).finally(() => holder.kill('SIGKILL'))
    await gone
    expect(held.refused).toEqual(['read locked'])
    expect(held.seen.generations[0]?.read.damages).toEqual([])
    // One part a night, each within its two.
    const after = [await night(repository, less), await night(repository, less)]
    const last = after.at(-1)
    expect(last?.seen.generations[0]?.read.damages).toMatchObject([{ where: expect.stringMatching(/^pack /) as unknown }])
    expect(await said('read-again', last?.report ?? before.report)).toMatchObject({ verdict: 'fail', said: expect.arrayContaining(['intact.damaged']) as unknown })
  }, 60_000)

  it('one in what is looked into tonight is found tonight, and said again until it is mended', async () => {
    flipBit(largest(join(repository, 'data'))[0] ?? '', 1000)
    const night = nights(join(top, 'memory'), env)
    for (const more of [{}, {}]) {
      const { seen } = await night(repository, { rereadDays: 28, sampleFiles: 0, ...more })
      expect(seen.generations[0]?.read.damages).toMatchObject([{ where: expect.stringMatching(/dump$/) as unknown }])
    }
  }, 60_000)
})

describe('a bucket with object lock', () => {
  const env = { AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey }
  const more = { access: { region: 'default', layout: 'folders' }, tryCanary: true }
  const standard = { mode: 'COMPLIANCE', days: 30 }
  const place = ({ fake }: Stand) => `${fake.endpoint.replace('http://', 's3+http://')}/${bucket}`
  const stands: Stand[] = []
  afterEach(async () => {
    for (const stand of stands.splice(0)) await stand.stop()
  })
  const start = async (options: Parameters<typeof startStand>[0]) => {
    const stand = await startStand(options)
    stands.push(stand)
    await stand.admin.put('2026-11-18/karte.csv', '患者番号,氏名\n1,見本太郎\n')
    return stand
  }

  it('a lock that holds; delete markers over locked versions; a lock that ends before its next extension', async () => {
    const [whole, hidden, ending] = [await start({ standard }), await start({ standard }), await start({ standard })]
    await ending.admin.put('2026-11-19/karte.csv', 'x', { mode: 'COMPLIANCE', until: Date.now() + 5 * aDay })
    const nightOf = nights(join(folder(), 'memory'), env)
    await nightOf(place(hidden), { ...more, tryCanary: false })
    await hidden.admin.send('DELETE', '2026-11-18/karte.csv')
    // Each canary's own lock is waited for: side by side.
    const [well, marked, soon] = await Promise.all([
      nights(join(folder(), 'memory'), env)(place(whole), more), nightOf(place(hidden), more), nights(join(folder(), 'memory'), env)(place(ending), more),
    ])
    expect(well.seen.generations[0]?.protection).toMatchObject({ grade: 'B', refused: true })
    expect(await said('locks-hold', well.report)).toEqual({ verdict: 'pass', said: [] })
    expect(marked.seen).toMatchObject({ gone: [], generations: [{ protection: { grade: 'B', hidden: 1 } }] })
    expect(await said('locks-hold', marked.report)).toEqual({ verdict: 'fail', said: ['locks-hold.of', 'protected.hidden'] })
    expect(await said('locks-hold', soon.report)).toEqual({ verdict: 'fail', said: ['locks-hold.of', 'protected.lockEndsSoon'] })
  }, 60_000)

  it('a server that tells the lock back and lets the object go', async () => {
    const { seen, report } = await nights(join(folder(), 'memory'), env)(place(await start({ standard, honesty: 'pretends' })), more)
    expect(seen.generations[0]?.protection).toMatchObject({ grade: 'none', refused: false })
    expect(await said('locks-hold', report)).toEqual({ verdict: 'fail', said: ['locks-hold.of', 'protected.notRefused'] })
  })

  it('a clock that somebody moved', async () => {
    const stand = await start({ now: () => Date.now() + 10 * 60_000 })
    const { seen, report } = await nights(join(folder(), 'memory'), env)(place(stand), { ...more, tryCanary: false })
    expect(seen.clock?.aheadSeconds).toBeGreaterThan(590)
    expect(await said('times-trusted', report)).toEqual({ verdict: 'fail', said: ['times-trusted.clock'] })
  })
})

describe('a folder whose newest generation was encrypted', () => {
  const [previous, newest] = ['2026-11-18', '2026-11-19']
  const names = ['alternating 16 bytes', '64 of 640 KiB, header of 4 KiB kept', 'full, base64'] as const

  it.each(names)('%s', async (name) => {
    const top = folder()
    const write = (generation: string, change: (content: Buffer) => Buffer) => {
      mkdirSync(join(top, 'copies', generation), { recursive: true })
      for (const [seed, one] of samples.entries()) writeFileSync(join(top, 'copies', generation, one.name), change(one.make(seed)))
    }
    const night = nights(join(top, 'memory'))
    write(previous, (content) => content)
    const before = await night(join(top, 'copies'))
    expect(before.seen.generations[0]?.inspected?.suspicions).toEqual([])
    write(newest, attacks[name])
    const { seen, report } = await night(join(top, 'copies'))
    expect(seen.generations.map(({ inspected }) => inspected?.suspicions.map(({ rule }) => rule))).toEqual([[], expect.arrayContaining(['content'])])
    const told = await said('clean-generations', report)
    expect(told).toMatchObject({ verdict: 'fail', said: expect.arrayContaining(['clean.rule.content']) as unknown })
  })
})

it('a generation removed before its time is gone the next night, and told', async () => {
  const top = folder()
  for (const day of ['2026-11-18', '2026-11-19']) {
    mkdirSync(join(top, 'copies', day), { recursive: true })
    writeFileSync(join(top, 'copies', day, 'karte.csv'), '患者番号,氏名\n')
  }
  const night = nights(join(top, 'memory'))
  expect(await said('generations-stay', (await night(join(top, 'copies'))).report)).toEqual({ verdict: 'pass', said: [] })
  rmSync(join(top, 'copies', '2026-11-19'), { recursive: true })
  expect(await said('generations-stay', (await night(join(top, 'copies'))).report)).toMatchObject({
    verdict: 'fail', said: expect.arrayContaining(['generations-stay.newer']) as unknown,
  })
})
