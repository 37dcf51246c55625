// The job that stands ready for the next reminder: one per moment, also when the machine's clock was set by hand.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Actor } from '#hospital/kernel/act.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { permissionsOf } from '#hospital/kernel/permission.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { dutyAnswered, dutyReported } from '#hospital/response/duties/acts.ts'
import { opened } from '#hospital/response/incident/acts.ts'
import { now as live } from '#hospital/response/payload.ts'
import { openHouse, type House } from '#apps/house.ts'

const hour = 3_600_000
const start = Date.parse('2026-11-20T09:00:00+09:00')
const actor: Actor = { person: 'tanaka', facility: 'a', permissions: permissionsOf(['practitioner']) }
let folder = ''
let now = start
let house: House

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reminders-'))
  now = start
  const outcome = await openHouse({ data: folder, clock: () => now })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  house = outcome.house
  await house.kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: 'みなと病院' })
})
afterEach(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const waiting = async () => (await house.kernel.jobs.list('a')).filter(({ name, state }) => name === 'duty-reminders' && state === 'waiting')
const due = async () => (await waiting()).map(({ dueAt }) => (dueAt - start) / hour).toSorted((a, b) => a - b)
const answer = (incident: string, question: string) => house.kernel.commit(actor, dutyAnswered, { incident, question, answer: 'yes', ...live })
const open = (id: string, mode: 'real' | 'drill' = 'real') =>
  house.kernel.commit(actor, opened, { id, mode, title: null, knownAt: null, reports: [], ...live })

it('stands ready for the next moment, once, whatever the clock does meanwhile', async () => {
  await open('one')
  await answer('one', 'purpose')
  await expect.poll(due).toEqual([12])
  now = start - 5 * hour
  await answer('one', 'purpose')
  now = start + hour
  await answer('one', 'care')
  await expect.poll(due).toEqual([12])
})

it('runs when its moment has come, says how many press, and stands ready for the one after', async () => {
  await open('one')
  await answer('one', 'purpose')
  await expect.poll(due).toEqual([12])
  now = start + 12 * hour
  await house.kernel.jobs.start()
  const done = async () => (await house.kernel.jobs.list('a')).find(({ name, state }) => name === 'duty-reminders' && state === 'done')?.message
  await expect.poll(done, { timeout: 5000 }).toEqual({ code: 'response.duty.reminders', params: { count: 2 } })
  await expect.poll(due).toEqual([20])
})

it('a drill and what is told already ask for nothing', async () => {
  await open('drill', 'drill')
  await answer('drill', 'purpose')
  await open('one')
  await house.kernel.commit(actor, dutyReported, {
    incident: 'one', id: 'r', duty: 'police', who: null, desk: null, way: 'phone', receipt: null, note: null, ...live,
  })
  expect(await waiting()).toEqual([])
})
