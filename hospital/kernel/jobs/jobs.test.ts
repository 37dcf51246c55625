// Jobs that survive restarts, try again, are cancelled, come by the calendar, and say what was missed.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newFolder, note, notes, openOrThrow, removeFolder, withFacilities, written } from '../kernel.fixture.ts'
import type { Kernel } from '../kernel.ts'
import type { Message } from '../text.ts'
import type { Job } from './jobs.ts'

let folder = ''
let kernel: Kernel
let now = 0
let problems: Message[] = []
const open = () => openOrThrow({ data: folder, clock: () => now, onProblem: (one) => problems.push(one) })

beforeEach(async () => {
  folder = newFolder()
  // 09:00 in Tokyo.
  now = Date.parse('2026-11-20T00:00:00Z')
  problems = []
  kernel = await withFacilities(await open())
})
afterEach(async () => {
  await kernel.close()
  removeFolder(folder)
})

function until(wanted: (job: Job) => boolean): Promise<Job> {
  return new Promise((resolve) => {
    const stop = kernel.jobs.onChange((job) => {
      if (!wanted(job)) return
      stop()
      resolve(job)
    })
  })
}
const acts = async (facility: string | null) =>
  (await kernel.audit({ facility, limit: 100 }))
    .map((line) => line.act)
    .filter((act) => act.startsWith('job.'))
    .reverse()

test('a job runs, shows its progress, commits for its facility, and its beginning and end are recorded', async () => {
  kernel.jobs.define('import', async ({ job, progress, commit }) => {
    progress(1, 2, { code: 'half' })
    expect(await commit(written, note(String(job.input)))).toMatchObject({ ok: true })
    return { code: 'imported', params: { rows: 3 } }
  })
  const seen: Job[] = []
  kernel.jobs.onChange((job) => seen.push(job))
  const done = until((job) => job.state === 'done')
  await kernel.jobs.start()
  const { id } = await kernel.jobs.enqueue('import', { facility: 'a', input: 'n1' })
  expect(await done).toMatchObject({ id, state: 'done', done: 1, total: 2, message: { code: 'imported' } })
  expect(seen.some((job) => job.state === 'running' && job.message?.code === 'half')).toBe(true)
  expect(await kernel.jobs.get('a', id)).toMatchObject({ state: 'done', attempts: 1, finishedAt: now })
  expect(await kernel.jobs.get('b', id)).toBeUndefined()
  expect(await kernel.jobs.list('b')).toEqual([])
  expect((await kernel.read('a', notes)).map((row) => row.id)).toEqual(['n1'])
  expect(await acts('a')).toEqual(['job.started', 'job.finished'])
})

test('a failed attempt is tried again after a pause that grows, and the last failure is said without quoting it in the record', async () => {
  let runs = 0
  kernel.jobs.define(
    'flaky',
    async () => {
      runs += 1
      throw new Error('row of 田中')
    },
    { attempts: 2, pause: 60 },
  )
  await kernel.jobs.start()
  const waiting = until((job) => job.state === 'waiting' && job.attempts === 1)
  const { id } = await kernel.jobs.enqueue('flaky', { facility: 'a' })
  expect((await waiting).dueAt).toBe(now + 60_000)
  const failed = until((job) => job.state === 'failed')
  now += 60_000
  // The clock moved without the timer: any wake looks again.
  kernel.jobs.define('other', async () => {})
  await kernel.jobs.enqueue('other', { facility: null })
  await failed
  expect(runs).toBe(2)
  expect(await kernel.jobs.get('a', id)).toMatchObject({ state: 'failed', message: { code: 'kernel.job.problem' } })
  expect(problems.map((one) => one.code)).toEqual(['kernel.job.failed'])
  const lines = await kernel.audit({ facility: 'a', limit: 10, act: 'job.failed' })
  expect(lines).toHaveLength(2)
  expect(JSON.stringify(lines)).not.toContain('田中')
})

test('one key, one job under way', async () => {
  kernel.jobs.define('check', async () => {})
  const first = await kernel.jobs.enqueue('check', { facility: 'a', key: 'daily' })
  expect((await kernel.jobs.enqueue('check', { facility: 'a', key: 'daily' })).id).toBe(first.id)
  expect((await kernel.jobs.enqueue('check', { facility: 'b', key: 'daily' })).id).not.toBe(first.id)
  const done = until((job) => job.id === first.id && job.state === 'done')
  await kernel.jobs.start()
  await done
  expect((await kernel.jobs.enqueue('check', { facility: 'a', key: 'daily' })).id).not.toBe(first.id)
})

test('cancelling stops a running job and a waiting one, and only one’s own', async () => {
  const started = Promise.withResolvers<void>()
  kernel.jobs.define(
    'long',
    ({ signal }) =>
      new Promise((_resolve, reject) => {
        started.resolve()
        signal.addEventListener('abort', () => reject(new Error('stopped')))
      }),
  )
  await kernel.jobs.start()
  const running = await kernel.jobs.enqueue('long', { facility: 'a' })
  const waiting = await kernel.jobs.enqueue('long', { facility: 'a', dueAt: now + 1000 })
  await started.promise
  expect(await kernel.jobs.cancel('b', running.id)).toBe(false)
  const cancelled = until((job) => job.id === running.id && job.state === 'cancelled')
  expect(await kernel.jobs.cancel('a', running.id)).toBe(true)
  await cancelled
  expect(await kernel.jobs.cancel('a', waiting.id)).toBe(true)
  expect((await kernel.jobs.get('a', waiting.id))?.state).toBe('cancelled')
  expect(await kernel.jobs.cancel('a', waiting.id)).toBe(false)
  expect(await acts('a')).toEqual(['job.started', 'job.cancelled', 'job.cancelled'])
})

test('closing stops a job without using up its attempt; the next start takes it up', async () => {
  const started = Promise.withResolvers<void>()
  kernel.jobs.define(
    'long',
    ({ signal }) =>
      new Promise((_resolve, reject) => {
        started.resolve()
        signal.addEventListener('abort', () => reject(new Error('stopped')))
      }),
  )
  await kernel.jobs.start()
  const { id } = await kernel.jobs.enqueue('long', { facility: 'a' })
  await started.promise
  await kernel.close()
  kernel = await open()
  expect(await kernel.jobs.get('a', id)).toMatchObject({ state: 'waiting', attempts: 0 })
  kernel.jobs.define('long', async () => {})
  const done = until((job) => job.id === id && job.state === 'done')
  await kernel.jobs.start()
  expect((await done).attempts).toBe(1)
})

test('what was running at a power cut has failed that attempt and is tried again', async () => {
  kernel.jobs.define('long', async () => {})
  const { id } = await kernel.jobs.enqueue('long', { facility: 'a' })
  await kernel.close()
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(`${folder}/kokoroe.db`)
  db.exec(`UPDATE kernel_job SET state = 'running', attempts = 1`)
  db.close()
  kernel = await open()
  kernel.jobs.define('long', async () => {})
  const done = until((job) => job.id === id && job.state === 'done')
  await kernel.jobs.start()
  expect((await done).attempts).toBe(2)
  expect(await acts('a')).toEqual(['job.failed', 'job.started', 'job.finished'])
})

test('a schedule runs in Japan’s time, once per facility; what was missed runs once and is said', async () => {
  const ran: (string | null)[] = []
  const prepare = () => {
    kernel.jobs.define('nightly', async ({ job }) => void ran.push(job.facility))
    kernel.jobs.schedule({ name: 'nightly', cron: '0 2 * * *', each: 'facility' })
  }
  prepare()
  await kernel.jobs.start()
  expect(ran).toEqual([])
  await kernel.close()

  // Off over three nights: 02:00 in Tokyo is 17:00 UTC the day before.
  now = Date.parse('2026-11-22T20:00:00Z')
  kernel = await open()
  prepare()
  const both = until(() => ran.length === 2)
  await kernel.jobs.start()
  await both
  expect(new Set(ran)).toEqual(new Set(['a', 'b']))
  expect(problems).toContainEqual({
    code: 'kernel.job.missed',
    params: { name: 'nightly', count: 3, due: '2026-11-22T17:00:00.000Z' },
  })
  expect(await acts('a')).toContain('job.missed')
  const lines = await kernel.audit({ facility: 'b', limit: 10, act: 'job.missed' })
  expect(lines[0]?.payload).toMatchObject({ missed: 3 })
})

test('a schedule that is only a little late was not missed', async () => {
  kernel.jobs.define('hourly', async () => {})
  kernel.jobs.schedule({ name: 'hourly', cron: '0 * * * *', each: 'installation' })
  await kernel.jobs.start()
  const done = until((job) => job.name === 'hourly' && job.state === 'done')
  now += 3_600_000 + 5000
  kernel.jobs.define('wake', async () => {})
  await kernel.jobs.enqueue('wake', { facility: null })
  await done
  expect(problems).toEqual([])
})

test('a job nobody defined is a bug at once', async () => {
  await expect(kernel.jobs.enqueue('typo', { facility: null })).rejects.toThrow('no job is named `typo`')
})
