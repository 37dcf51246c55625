// Many reports at once are all kept, none twice, and the desk can be used meanwhile; what was acknowledged outlives a kill.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openHouse } from '#apps/house.ts'
import { reportSent, reportsSince } from '#hospital/response/report/read.ts'
import { testHouse } from './testing/house.ts'
import { Phones, startServer, type Running } from './testing/send-reports.ts'

const folders: string[] = []
const running: Running[] = []
afterEach(async () => {
  for (const one of running.splice(0)) await one.kill()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

// As many as a quick test may be; `npm run bench -- reports` sends 2,000.
const perPhone = 3

test('reports of 200 addresses at once: all kept, none twice, the desk usable', async () => {
  const house = await testHouse({ burst: 600 })
  const desk = await house.person('desk', 'a', ['practitioner'])
  const ids = Array.from({ length: 200 * perPhone }, () => randomUUID() as string)
  const receipts = new Map<string, string>()
  const looks = { slowestMs: 0, over: false }
  const phone = async (n: number) => {
    const browser = house.browser(`10.0.${n >> 7}.${n & 127}`)
    // Every report is sent twice, as pages do whose line broke.
    for (const id of ids.slice(n * perPhone, (n + 1) * perPhone)) for (const _ of [1, 2]) {
      const body = {
        id, code: '-', symptoms: ['slow'], several: null, patients: null, callback: `内線 ${n}`, words: null, where: `${n % 40}病棟`,
        madeAt: Date.now(), offline: false,
      }
      const answer = await browser.call('kamo.report', { body })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      expect(receipts.get(id) ?? answer.value.receipt).toBe(answer.value.receipt)
      receipts.set(id, answer.value.receipt)
    }
  }
  const looking = (async () => {
    while (!looks.over) {
      const start = performance.now()
      expect(await desk.call('desk.list', { params: { facility: 'a' }, query: {} })).toMatchObject({ ok: true })
      looks.slowestMs = Math.max(looks.slowestMs, performance.now() - start)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })()
  await Promise.all(Array.from({ length: 200 }, (_, n) => phone(n)))
  looks.over = true
  await looking
  const rows = await house.house.kernel.read('a', (db) => reportsSince(db, 0, 10_000))
  expect(rows.map((one) => one.id).toSorted()).toEqual(ids.toSorted())
  expect(rows.every((one) => one.times === 1)).toBe(true)
  expect(looks.slowestMs).toBeLessThan(5000)
  await house.close()
}, 60_000)

test('killed in the middle, nothing that was acknowledged is lost, and sending again keeps one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-flood-'))
  folders.push(folder)
  const start = async () => {
    const one = await startServer(folder)
    running.push(one)
    return one
  }
  const sent = new Map<string, string | null>()
  for (const life of [1, 2]) {
    const server = await start()
    const phones = new Phones(server.address)
    let acknowledged = 0
    const enough = 20 * life
    const phone = async (n: number) => {
      for (let round = 0; acknowledged < enough + 10 && round < 20; round++) {
        const id = randomUUID() as string
        sent.set(id, null)
        const answer = await phones.send(n, id, ['mail'])
        if (answer === null) return
        expect(answer.status).toBe(200)
        sent.set(id, answer.receipt)
        if (++acknowledged === enough) void server.kill()
      }
    }
    await Promise.all(Array.from({ length: 20 }, (_, n) => phone(n)))
    await server.kill()
    expect(acknowledged).toBeGreaterThanOrEqual(enough)
    phones.close()
  }
  const server = await start()
  const phones = new Phones(server.address)
  for (const [id, receipt] of sent) {
    const again = await phones.send(7, id, ['mail'])
    expect(again?.status).toBe(200)
    if (receipt !== null) expect(again?.receipt).toBe(receipt)
  }
  phones.close()
  await server.kill()
  const opened = await openHouse({ data: folder })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  const { kernel } = opened.house
  for (const id of sent.keys()) expect(await kernel.read('a', (db) => reportSent(db, id))).not.toBeNull()
  const rows = await kernel.read('a', (db) => reportsSince(db, 0, 10_000))
  expect(rows.reduce((sum, one) => sum + one.times, 0)).toBe(sent.size)
  expect((await kernel.verify()).ok).toBe(true)
  await opened.house.close()
}, 60_000)
