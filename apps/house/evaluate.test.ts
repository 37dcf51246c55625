// The nightly judging: exceptions end by themselves, and the finding they covered is back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemActor } from '#hospital/kernel/system.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { exceptionApproved, exceptionRequested } from '#hospital/work/acts/exceptions.ts'
import type { WorkTables } from '#hospital/work/tables.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHouse, type House } from '#apps/house.ts'
import { describeHospital } from './hospital-profile.ts'
import { recordEvaluation } from './evaluate.ts'
import { prove } from './prove.ts'

const folder = mkdtempSync(join(tmpdir(), 'kokoroe-house-'))
let now = Date.parse('2026-11-20T03:00:00Z')
let house: House
const day = 86_400_000
const here = systemActor('setup', 'a')

beforeAll(async () => {
  const opened = await openHouse({ data: folder, clock: () => now })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  house = opened.house
  await house.kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: '病院' })
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const state = () => house.kernel.read('a', (db) =>
  db.withTables<WorkTables>().selectFrom('work_exception').select('state').executeTakeFirstOrThrow())

test('an exception ends by itself, on the day and in the record', async () => {
  const judge = () => recordEvaluation(house.kernel, house.registers, here)
  await judge()
  const finding = await house.kernel.read('a', (db) =>
    db.withTables<WorkTables>().selectFrom('work_finding').select('id').executeTakeFirstOrThrow())
  const id = 'e1'
  const request = { id, finding: finding.id, reason: '更新待ち', measure: '監視', until: '2026-11-25' }
  await house.kernel.commit({ ...here, person: 'one' }, exceptionRequested, request)
  await house.kernel.commit({ ...here, person: 'two' }, exceptionApproved, { id, note: null })
  now += 5 * day
  await judge()
  expect(await state()).toEqual({ state: 'approved' })
  now += day
  await judge()
  await judge()
  expect(await state()).toEqual({ state: 'expired' })
  expect(await house.kernel.audit({ facility: 'a', limit: 10, act: 'work.exceptions-expired' })).toHaveLength(1)
})

test('the register is built anew after a change, and on a new day', async () => {
  const before = await house.registers.view('a')
  expect(await house.registers.view('a')).toBe(before)
  await describeHospital(house.kernel, here, { name: '病院', alsoCalled: [], beds: 99 })
  const after = await house.registers.view('a')
  expect(after.all('hospital')[0]?.is.beds).toBe(99)
  now += day
  expect((await house.registers.view('a')).asOf > after.asOf).toBe(true)
  expect(await house.registers.evaluation('a')).toBe(await house.registers.evaluation('a'))
})

test('a record that is there is proved; one that is not, is not', async () => {
  const { size } = await house.kernel.head()
  expect((await prove(house.kernel, size - 1))?.size).toBe(size)
  expect(await prove(house.kernel, size)).toBeNull()
})
