// The red file is made by itself: a while after changes, each morning a new month, nothing where nothing changed, and a change
// just before the machine stops, or while a version is being made, is not forgotten.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { facilityAdded, facilityRenamed } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { newestVersion, versions } from '#hospital/response/redfile/read.ts'
import { openHouse, type House } from '#apps/house.ts'
import { redFileJob } from './job.ts'

const facility = 'a'
const start = Date.parse('2026-11-20T12:00:00+09:00')

describe('the red file makes itself', () => {
  let folder = ''
  let now = start
  let house: House | null = null
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kokoroe-red-job-'))
    now = start
  })
  afterEach(async () => {
    await house?.close()
    house = null
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(redFileAfterMs: number, working = true): Promise<House> {
    const opened = await openHouse({ data: folder, clock: () => now, redFileAfterMs })
    if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
    house = opened.house
    const { kernel } = house
    if (kernel.facilities().length === 0) await kernel.commit(systemActor('setup'), facilityAdded, { id: facility, name: '病院' })
    if (working) await kernel.jobs.start()
    return house
  }
  async function shut(): Promise<void> {
    await house?.close()
    house = null
  }
  const named = async ({ kernel }: House, name: string) => {
    const done = await kernel.commit(systemActor('setup'), facilityRenamed, { id: facility, name })
    if (!done.ok) throw new Error(JSON.stringify(done))
  }
  const made = (one: House) => one.kernel.read(facility, async (db) => (await versions(db)).map(({ version }) => version).toReversed())
  const jobs = async (one: House) => (await one.kernel.jobs.list(facility)).filter(({ name }) => name === redFileJob)
  const until = (one: House, count: number) => expect.poll(() => made(one), { timeout: 15_000, interval: 30 }).toHaveLength(count)
  const rest = async (one: House, count: number) => {
    await expect.poll(async () => (await jobs(one)).filter(({ state }) => state === 'done').length, { timeout: 15_000, interval: 30 }).toBe(count)
    expect((await jobs(one)).every(({ state }) => state === 'done')).toBe(true)
  }

  it('several changes in a row make one version, and nothing is made where nothing changed', async () => {
    const here = await open(150)
    for (const name of ['一', '二', '三']) await named(here, name)
    expect(await made(here)).toEqual([])
    await until(here, 1)
    await here.kernel.jobs.enqueue(redFileJob, { facility })
    await rest(here, 2)
    expect(await made(here)).toEqual([1])
    await named(here, '四')
    await until(here, 2)
  }, 30_000)

  it('a new month is a new version although nothing changed; another day is not', async () => {
    const here = await open(10_000_000)
    await here.kernel.jobs.enqueue(redFileJob, { facility })
    await until(here, 1)
    await shut()
    now = Date.parse('2026-11-29T06:00:00+09:00')
    const later = await open(10_000_000)
    await rest(later, 2)
    expect(await made(later)).toEqual([1])
    await shut()
    now = Date.parse('2026-12-01T06:00:00+09:00')
    const next = await open(10_000_000)
    await until(next, 2)
    expect(await next.kernel.read(facility, newestVersion)).toMatchObject({ version: 2, as_of: '2026-12-01' })
  }, 30_000)

  it('another signing key is a new version, once', async () => {
    const here = await open(60)
    await named(here, '前')
    await until(here, 1)
    await here.kernel.rotateKey(systemActor('setup'))
    await until(here, 2)
    await here.kernel.jobs.enqueue(redFileJob, { facility })
    await expect.poll(async () => (await jobs(here)).filter(({ state }) => state === 'done').length, { timeout: 15_000, interval: 30 }).toBeGreaterThan(2)
    expect(await made(here)).toEqual([1, 2])
  }, 30_000)

  it('what changed just before the machine stopped is in a version soon after it starts', async () => {
    const here = await open(60)
    await named(here, '前')
    await until(here, 1)
    await rest(here, 1)
    await shut()
    await named(await open(10_000_000, false), '止まる直前')
    await shut()
    await until(await open(60), 2)
  }, 30_000)

  it('a job that was waiting when the machine stopped is done after it starts', async () => {
    const here = await open(10_000_000, false)
    await here.kernel.jobs.enqueue(redFileJob, { facility })
    await shut()
    await until(await open(10_000_000), 1)
  }, 30_000)

  it('a change while a version is being made is in the next one', async () => {
    const here = await open(1)
    await named(here, '前')
    await expect.poll(async () => (await jobs(here)).some(({ state }) => state === 'running'), { timeout: 5_000, interval: 2 }).toBe(true)
    // By now what this version says has been read: it is being set, which takes far longer.
    await new Promise((resolve) => setTimeout(resolve, 40))
    await named(here, '作っている間')
    expect(await made(here)).toEqual([])
    await until(here, 2)
  }, 30_000)
})
