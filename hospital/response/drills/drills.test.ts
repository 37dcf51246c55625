import { afterEach, describe, expect, it } from 'vitest'
import { opened } from '../incident/acts.ts'
import { incidentOf, incidentsOf } from '../incident/read.ts'
import { roleTaken } from '../roles/acts.ts'
import { holdersOf } from '../roles/read.ts'
import { playbookChosen, stepSet } from '../steps/acts.ts'
import { stepsOf } from '../steps/read.ts'
import { shippedPlaybooks } from '../playbooks/shipped.ts'
import { now } from '../payload.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { linesOf } from '../timeline/read.ts'
import { exerciseKept } from './acts/exercise.ts'
import { drillEnded, drillInject, drillScored, drillStarted } from './acts/run.ts'
import { isYearly, lastRuns, yearlyUntil } from './due.ts'
import type { Exercise } from './exercise.ts'
import { drillOf, drillsOf, exerciseOf, exercisesOf, exerciseVersionsOf } from './read.ts'
import { resultOf } from './result.ts'
import { plannedMinutes, scheduleOf } from './schedule.ts'
import { shippedExercises } from './shipped.ts'

const house = hospitalWith()
afterEach(() => house.close())

const shipped = (id: string): Exercise => {
  const found = shippedExercises().find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const ward = shipped('ward-orders-stop')

const open = (id: string, mode: 'real' | 'drill') =>
  house.done(opened, { id, mode, title: mode, knownAt: null, reports: [], ...now })
const begin = (incident: string, more: { copyOf?: string; body?: Exercise } = {}) => house.commit(drillStarted, {
  incident, version: 0, body: more.body ?? ward, ward: '3東', participants: 8, facilitator: '師長', copyOf: more.copyOf ?? null, ...now,
})
const inject = (incident: string, one: string, state: 'given' | 'resolved' = 'given') => house.commit(drillInject, { incident, inject: one, state, ...now })
const end = (incident: string, more: object = {}) =>
  house.commit(drillEnded, { incident, participants: null, strengths: '声が出ていた', hotwash: ['紙が早かった', null], ...now, ...more })

describe('what is shipped', () => {
  it('is six whole exercises, three and more of them for clinical staff, in all three sizes', () => {
    const all = shippedExercises()
    expect(all.length).toBeGreaterThanOrEqual(6)
    expect(all.filter(({ audience }) => audience[0] === 'clinical').length).toBeGreaterThanOrEqual(3)
    expect(Map.groupBy(all, ({ size }) => size)).toMatchObject(new Map(['card', 'ward', 'hospital'].map((size) => [size, expect.anything()])))
    expect(all.filter(({ size }) => size === 'ward').map(({ minutes }) => minutes)).toEqual([30, 30, 30])
    expect(all.filter(({ size }) => size === 'card').map(({ minutes }) => minutes)).toEqual([5, 5])
  })

  it('can be read aloud in easy Japanese where clinical staff meet it', () => {
    for (const one of shippedExercises().filter(({ audience }) => audience[0] === 'clinical')) {
      for (const { id, easy } of one.injects) expect(easy, `${one.id} ${id}`).toBeDefined()
    }
  })
})

describe('a drill', () => {
  it('runs on a drill only, once, and is closed by its end', async () => {
    await open('real', 'real')
    await open('d', 'drill')
    expect(await begin('real')).toMatchObject({ ok: false, reasons: [{ code: 'response.drill.real' }] })
    expect(await begin('d')).toMatchObject({ ok: true })
    expect(await begin('d')).toMatchObject({ ok: false, reasons: [{ code: 'response.drill.already' }] })
    expect(await end('d', { happenedAt: house.now() - 3_600_000 })).toMatchObject({ ok: false, reasons: [{ code: 'response.drill.early' }] })
    expect(await end('d')).toMatchObject({ ok: true })
    expect(await end('d')).toMatchObject({ ok: false, reasons: [{ code: 'response.drill.over' }] })
    expect(await house.read((db) => incidentOf(db, 'd'))).toMatchObject({ state: 'closed', mode: 'drill' })
    expect((await house.read((db) => drillOf(db, 'd')))?.row).toMatchObject({ participants: 8, strengths: '声が出ていた', hotwash: ['紙が早かった', null, null, null] })
    expect(await house.compare()).toEqual([])
  })

  it('gives injects in their time, the next after the one before is resolved', async () => {
    await open('d', 'drill')
    await begin('d')
    const started = house.now()
    const plan = async () => {
      const drill = await house.read((db) => drillOf(db, 'd'))
      return drill === null ? [] : scheduleOf(drill.row.body, drill.row.started_at, drill.injects)
    }
    expect((await plan()).slice(0, 2)).toMatchObject([{ next: true, dueAt: started }, { next: false, dueAt: null }])
    expect(await inject('d', 'stop', 'resolved')).toMatchObject({ ok: false, reasons: [{ code: 'response.drill.not-given' }] })
    await inject('d', 'stop')
    expect(await inject('d', 'stop')).toMatchObject({ ok: false, reasons: [{ code: 'response.drill.given' }] })
    house.at(started + 4 * 60_000)
    await inject('d', 'stop', 'resolved')
    expect((await plan())[1]).toMatchObject({ next: true, dueAt: started + 9 * 60_000, inject: { id: 'allergy' } })
    expect(await inject('d', 'nothing')).toMatchObject({ ok: false, reasons: [{ code: 'response.drill.no-inject' }] })
    expect((await house.read((db) => linesOf(db, 'd'))).map(({ kind }) => kind)).toEqual(['incident', 'inject', 'inject', 'inject'])
    expect([...plannedMinutes(ward).values()]).toEqual([0, 5, 10, 15, 20])
  })

  it('scores what roles did, strengths first, and takes ticks from paper after its end', async () => {
    await open('d', 'drill')
    await begin('d')
    const score = (expectation: string, given: 0 | 1 | 2 | null) => house.commit(drillScored, { incident: 'd', inject: 'stop', expectation, score: given })
    await score('forms-found', 0)
    await score('forms-found', 2)
    await end('d')
    expect(await score('standing-orders', 1)).toMatchObject({ ok: true })
    expect(await score('next-word', null)).toMatchObject({ ok: true })
    expect(await score('nothing', 2)).toMatchObject({ ok: false, reasons: [{ code: 'response.drill.no-expectation' }] })
    const drill = await house.read((db) => drillOf(db, 'd'))
    const result = resultOf(ward, drill?.scores ?? [])
    expect(result.strengths.map(({ expectation }) => expectation.id)).toEqual(['forms-found'])
    expect(result.better.map(({ expectation }) => expectation.id)).toEqual(['standing-orders'])
    expect(result.roles.flatMap(({ seen }) => seen).length).toBe(ward.injects.flatMap(({ expectations }) => expectations).length)
    expect(JSON.stringify(result)).not.toContain('師長')
    expect(await house.compare()).toEqual([])
  })

  it('begins with the playbooks and roles of a real one, which stays as it is', async () => {
    const [book] = shippedPlaybooks()
    if (book === undefined) throw new Error('none')
    await open('real', 'real')
    await house.done(playbookChosen, { incident: 'real', version: 0, book, ...now })
    await house.done(roleTaken, { incident: 'real', role: 'lead', name: '鈴木', ...now })
    await open('d', 'drill')
    const before = await house.read(async (db) => [await stepsOf(db, 'real'), await holdersOf(db, 'real'), await linesOf(db, 'real')])
    expect(await begin('d', { copyOf: 'd' })).toMatchObject({ ok: false, reasons: [{ code: 'response.drill.no-origin' }] })
    expect(await begin('d', { copyOf: 'real' })).toMatchObject({ ok: true })
    const [first] = await house.read((db) => stepsOf(db, 'd'))
    expect((await house.read((db) => stepsOf(db, 'd'))).length).toBe(book.steps.length)
    expect(await house.read((db) => holdersOf(db, 'd'))).toMatchObject([{ role: 'lead', holder: '鈴木' }])
    await house.done(stepSet, { incident: 'd', step: first?.step ?? '', state: 'doing', answer: null, name: null, note: null, ...now })
    expect(await house.read(async (db) => [await stepsOf(db, 'real'), await holdersOf(db, 'real'), await linesOf(db, 'real')])).toEqual(before)
    expect((await house.read((db) => incidentsOf(db, 'real'))).length).toBe(1)
    expect(await house.compare()).toEqual([])
  })

  it('of the year: a card is a record, but not the yearly drill', async () => {
    await open('d', 'drill')
    await begin('d', { body: shipped('card-night-printer') })
    await end('d')
    const cards = await house.read(drillsOf)
    expect([cards.map(isYearly), yearlyUntil(cards)]).toEqual([[false], null])
    await open('e', 'drill')
    await begin('e')
    await end('e')
    const all = await house.read(drillsOf)
    expect(lastRuns(all, house.now())).toMatchObject([{ ward: '3東', late: false }])
    expect(lastRuns(all, house.now() + 366 * 86_400_000)).toMatchObject([{ late: true }])
    expect(yearlyUntil(all)).toBe(house.now() + 365 * 86_400_000)
  })
})

it('keeps an exercise of one\'s own in versions, before the one that was shipped', async () => {
  const own = { ...ward, title: { ja: '当院の訓練', en: 'Ours' } }
  await house.done(exerciseKept, { body: own })
  await house.done(exerciseKept, { body: { ...own, minutes: 40 } })
  await house.done(exerciseKept, { body: { ...own, id: 'ours' } })
  expect(await house.read((db) => exerciseOf(db, ward.id))).toMatchObject({ version: 2, body: { minutes: 40, title: { ja: '当院の訓練' } } })
  expect((await house.read((db) => exerciseVersionsOf(db, ward.id))).map(({ version }) => version)).toEqual([1, 2])
  expect((await house.read(exercisesOf)).length).toBe(shippedExercises().length + 1)
  expect(await house.commit(exerciseKept, { body: { ...own, flow: [] } })).toMatchObject({ ok: false, code: 'invalid' })
  expect(await house.compare()).toEqual([])
})
