// What a bucket promises, and whether it holds it: honest servers, lying ones, accounts with few rights, and clocks.
import { afterEach, describe, expect, test } from 'vitest'
import type { Protection } from '../reader.ts'
import { value } from '../testing/reader-suite.ts'
import type { S3Options } from './reader.ts'
import type { Honesty } from './testing/store.ts'
import { bucket, startStand } from './testing/stand.ts'
import type { Stand, StandOptions } from './testing/stand.ts'

const day = 86_400_000

/** A clock all share, so that the end of a lock need not be waited for. */
function clock() {
  let passed = 0
  return {
    now: () => Date.now() + passed,
    wait: (ms: number) => {
      passed += ms
      return Promise.resolve()
    },
  }
}

const stands: Stand[] = []
afterEach(async () => {
  for (const stand of stands.splice(0)) await stand.stop()
})

async function start(options: StandOptions = {}) {
  const { now, wait } = clock()
  const stand = await startStand({ now, ...options })
  stands.push(stand)
  const protection = async (generation: string, more: Partial<S3Options> = {}): Promise<Protection> =>
    value(await stand.reader({ tryCanary: true, canary: { wait }, ...more }).protection(generation))
  return { ...stand, now, wait, protection }
}

const canaries = (stand: Stand) =>
  [...stand.fake.store.buckets.get(bucket)?.keys.keys() ?? []].filter(key => key.includes('kokoroe-canary'))

describe('a server that holds what it promises', () => {
  const standard = { mode: 'COMPLIANCE', days: 30 }

  test('compliance by default: B, with the earliest end, and nothing is left behind', async () => {
    const stand = await start({ standard })
    await stand.admin.put('g/a', 'a')
    await stand.admin.put('g/b', 'b', { mode: 'COMPLIANCE', until: stand.now() + 2 * day })
    const seen = await stand.protection('g')
    expect(seen).toMatchObject({ grade: 'B', refused: true, objects: 2, unlocked: 0, hidden: 0 })
    expect(Math.abs(Date.parse(seen.until ?? '') - stand.now() - 2 * day)).toBeLessThan(60_000)
    expect(seen.grounds).toEqual(expect.arrayContaining(['versioning Enabled', 'lock on', 'default COMPLIANCE 30 days',
      'retention COMPLIANCE 2', 'canary COMPLIANCE control deleted']))
    expect(canaries(stand)).toEqual([])
  })

  test('not tried: the lock is told, and not believed; nothing is written', async () => {
    const stand = await start({ standard })
    await stand.admin.put('g/a', 'a')
    const before = stand.fake.asked.length
    expect(await stand.protection('g', { tryCanary: false })).toMatchObject({ grade: 'E', refused: null })
    expect(stand.fake.asked.slice(before).filter(asked => !/^(GET|HEAD) /.test(asked))).toEqual([])
  })

  test('one version without a lock, one whose lock has passed', async () => {
    const stand = await start()
    await stand.admin.put('g/a', 'a', { mode: 'COMPLIANCE', until: stand.now() + day })
    await stand.admin.put('g/b', 'b')
    await stand.admin.put('g/c', 'c', { mode: 'COMPLIANCE', until: stand.now() + 5000 })
    await stand.wait(6000)
    expect(await stand.protection('g')).toMatchObject({ grade: 'none', objects: 3, unlocked: 2 })
  })

  test('hidden by delete markers: still there, still locked, told as hidden', async () => {
    const stand = await start({ standard })
    await stand.admin.put('g/a', 'a')
    await stand.admin.put('g/b', 'b')
    await stand.admin.send('DELETE', 'g/a')
    const reader = stand.reader()
    expect(value(await reader.generations())).toMatchObject([{ id: 'g', files: 1, hiddenAt: null }])
    expect(await stand.protection('g')).toMatchObject({ grade: 'B', objects: 2, hidden: 1 })
    await stand.admin.send('DELETE', 'g/b')
    expect(value(await reader.generations())).toMatchObject([{ id: 'g', files: 2, hiddenAt: expect.any(String) as string }])
    const seen = await stand.protection('g')
    expect(seen).toMatchObject({ grade: 'B', objects: 2, hidden: 2 })
    expect(seen.grounds).toEqual(expect.arrayContaining(['bucket markers 2', expect.stringMatching(/^hidden since /)]))
  })

  test('governance: C if our account may not lift it, none if it may', async () => {
    const modest = { accessKeyId: 'MODEST', secretAccessKey: 'modest' }
    const stand = await start({
      standard: { mode: 'GOVERNANCE', days: 30 }, accounts: { MODEST: { secret: 'modest', mayNot: ['bypass'] } },
    })
    await stand.admin.put('g/a', 'a')
    expect(await stand.protection('g', { credentials: modest })).toMatchObject({ grade: 'C', refused: true })
    const own = await stand.protection('g')
    expect(own).toMatchObject({ grade: 'none', refused: false })
    expect(own.grounds).toEqual(expect.arrayContaining(['canary GOVERNANCE remove refused', 'canary GOVERNANCE bypass allowed']))
  })

  test('a legal hold without a retention', async () => {
    const stand = await start()
    await stand.admin.hold('g/a', await stand.admin.put('g/a', 'a'), true)
    const seen = await stand.protection('g')
    expect(seen).toMatchObject({ grade: 'C', until: null, unlocked: 0 })
  })

  test('a bucket without object lock, or with versioning suspended', async () => {
    const stand = await start()
    const plain = 'plain'
    stand.fake.store.create(plain, false)
    const inPlain = stand.fake.store.buckets.get(plain)
    if (inPlain === undefined) throw new Error('no bucket')
    stand.fake.store.put(inPlain, 'g/a', Buffer.from('a'), null)
    const seen = await stand.protection('g', { bucket: plain })
    expect(seen).toMatchObject({ grade: 'none', unlocked: 1 })
    expect(seen.grounds).toEqual(expect.arrayContaining(['versioning never', 'lock off']))
    inPlain.versioning = 'Suspended'
    expect(await stand.protection('g', { bucket: plain })).toMatchObject({ grade: 'none' })
  })
})

describe('a server that lies is found out', () => {
  test.each<Honesty>(['accepts', 'pretends'])('one that %s lock headers', async honesty => {
    const stand = await start({ honesty })
    await stand.admin.put('g/a', 'a', { mode: 'COMPLIANCE', until: stand.now() + day })
    const seen = await stand.protection('g')
    expect(seen).toMatchObject({ grade: 'none', refused: false, unlocked: honesty === 'pretends' ? 0 : 1 })
    expect(seen.grounds).toEqual(expect.arrayContaining(
      ['canary COMPLIANCE remove allowed', `lock ${honesty === 'pretends' ? 'on' : 'not offered'}`]))
    // What was put there for others stays: only the canary was tried on.
    expect(stand.fake.store.buckets.get(bucket)?.keys.has('g/a')).toBe(true)
    expect(canaries(stand)).toEqual([])
  })

  test('one without versions as well', async () => {
    const stand = await start({ honesty: 'accepts' })
    stand.fake.store.create('plain', false)
    const inPlain = stand.fake.store.buckets.get('plain')
    if (inPlain !== undefined) stand.fake.store.put(inPlain, 'g/a', Buffer.from('a'), null)
    expect(await stand.protection('g', { bucket: 'plain' })).toMatchObject({ grade: 'none', refused: false })
    expect([...inPlain?.keys.keys() ?? []]).toEqual(['g/a'])
  })
})

describe('an account with few rights', () => {
  const modest = { accessKeyId: 'MODEST', secretAccessKey: 'modest' }
  const cases: readonly [string, readonly ('delete-version' | 'retention' | 'see-retention' | 'write')[], string | null, string][] = [
    ['may remove no version, locked or not: the refusal says nothing of the lock', ['delete-version'], 'E', 'control refused'],
    ['may set no lock', ['retention'], 'E', 'said not stored: 403'],
    ['may not write', ['write'], 'E', 'said not stored: 403'],
    ['may not see locks', ['see-retention'], null, ''],
  ]
  test.each(cases)('%s', async (_, mayNot, grade, ground) => {
    const stand = await start({ standard: { mode: 'COMPLIANCE', days: 1 }, accounts: { MODEST: { secret: 'modest', mayNot } } })
    await stand.admin.put('g/a', 'a')
    const reader = stand.reader({ tryCanary: true, canary: { wait: stand.wait }, credentials: modest })
    const seen = await reader.protection('g')
    if (grade === null) expect(seen).toMatchObject({ ok: false, refusal: { code: 'denied' } })
    else {
      expect(value(seen).grade).toBe(grade)
      expect(value(seen).grounds.join('\n')).toContain(ground)
    }
  })
})

describe('canaries', () => {
  test('left by a trial that was broken off: taken away once their lock has passed, and never more than a few', async () => {
    const stand = await start({ standard: { mode: 'COMPLIANCE', days: 1 } })
    await stand.admin.put('g/a', 'a')
    const left = (at: number) => `kokoroe-canary/until-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z-0123456789ab`
    const lock = { mode: 'COMPLIANCE', until: stand.now() + 5000 }
    await stand.admin.put(left(stand.now() + 5000), 'canary', lock)
    await stand.admin.put('kokoroe-canary/somebody-elses.txt', 'not ours', lock)
    await stand.wait(10_000)
    expect(await stand.protection('g')).toMatchObject({ grade: 'B' })
    expect(canaries(stand)).toEqual(['kokoroe-canary/somebody-elses.txt'])
    for (let n = 0; n < 11; n++) await stand.admin.put(left(stand.now() + day + n * 1000), 'canary')
    const seen = await stand.protection('g')
    expect(seen).toMatchObject({ grade: 'E', refused: null })
    expect(seen.grounds).toContain('canary COMPLIANCE said 11 canaries are left in kokoroe-canary/')
  })

  test('a server slower than the lock is short: tried once more with a longer one', async () => {
    let slow = 1
    const stand = await start({ standard: { mode: 'COMPLIANCE', days: 1 }, fault: request => {
      if (request.method === 'DELETE' && slow-- > 0) void stand.wait(9000)
      return false
    } })
    await stand.admin.put('g/a', 'a')
    expect(await stand.protection('g')).toMatchObject({ grade: 'B', refused: true })
  })

  test('tried once for all generations of a reader', async () => {
    const stand = await start({ standard: { mode: 'COMPLIANCE', days: 1 } })
    for (const name of ['g1', 'g2', 'g3']) await stand.admin.put(`${name}/a`, 'a')
    const reader = stand.reader({ tryCanary: true, canary: { wait: stand.wait } })
    const grades = await Promise.all(['g1', 'g2', 'g3'].map(async name => value(await reader.protection(name)).grade))
    expect(grades).toEqual(['B', 'B', 'B'])
    expect(stand.fake.asked.filter(asked => asked.startsWith('PUT') && asked.includes('until-') && !asked.includes('retention'))).toHaveLength(1)
  })
})

describe('clocks', () => {
  test('the storage is two days ahead: a lock of one day has passed for it', async () => {
    const ahead = clock()
    await ahead.wait(2 * day)
    const stand = await startStand({ now: ahead.now })
    stands.push(stand)
    await stand.admin.put('g/a', 'a', { mode: 'COMPLIANCE', until: ahead.now() + day })
    const reader = stand.reader({ now: Date.now, tryCanary: true, canary: { wait: ahead.wait } })
    const seen = value(await reader.protection('g'))
    expect(seen.grounds.some(ground => /^clock ahead 1728\d\d seconds$/.test(ground))).toBe(true)
    expect(seen.unlocked).toBe(0)
    await ahead.wait(1.5 * day)
    const later = value(await stand.reader({ now: Date.now }).protection('g'))
    expect(later).toMatchObject({ grade: 'none', unlocked: 1 })
  })
})

test('broken off in the middle of many', async () => {
  const stand = await startStand({ standard: { mode: 'COMPLIANCE', days: 1 } })
  stands.push(stand)
  for (let n = 0; n < 30; n++) await stand.admin.put(`g/${n}`, 'a')
  const reader = stand.reader({ connections: 1 })
  value(await reader.generations())
  const stop = new AbortController()
  const seen = reader.protection('g', { signal: stop.signal, onProgress: () => stop.abort() })
  expect(await seen).toMatchObject({ ok: false, refusal: { code: 'aborted' } })
})
