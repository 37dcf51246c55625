import { afterEach, expect, it } from 'vitest'
import { opened, stateSet } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { hospitalWith, who } from '../testing/hospital.ts'
import { linesOf } from '../timeline/read.ts'
import { improvementAdded, improvementAssigned, improvementDone } from './acts.ts'
import { improvementsOf, pressingImprovements } from './read.ts'

const house = hospitalWith()
afterEach(() => house.close())

const open = (id: string, mode: 'real' | 'drill') => house.done(opened, { id, mode, title: null, knownAt: null, reports: [], ...now })
const add = (id: string, of: string, more: object = {}) =>
  house.commit(improvementAdded, { id, of, what: '番号を壁に貼る', owner: null, ownerName: '3東', due: '2026-11-27', ...more })

it('is a task with an owner and a day, of a drill or an incident, also after it was closed', async () => {
  await open('i', 'real')
  await open('d', 'drill')
  await house.done(stateSet, { incident: 'i', state: 'closed', reason: null, ...now })
  expect(await add('a', 'i')).toMatchObject({ ok: true })
  expect(await add('b', 'd', { owner: 'tanaka', ownerName: null, due: '2027-03-01' })).toMatchObject({ ok: true })
  expect(await add('a', 'i')).toMatchObject({ ok: false, reasons: [{ code: 'response.improvement.taken' }] })
  expect(await add('c', 'i', { ownerName: null })).toMatchObject({ ok: false, reasons: [{ code: 'response.improvement.owner' }] })
  expect(await add('c', 'none')).toMatchObject({ ok: false })
  const all = await house.read((db) => improvementsOf(db))
  expect(all.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(pressingImprovements(all, '2026-11-20').map(({ id }) => id)).toEqual(['a'])
  expect((await house.read((db) => improvementsOf(db, 'd'))).map(({ id }) => id)).toEqual(['b'])
  expect((await house.read((db) => linesOf(db, 'i'))).at(-1)).toMatchObject({ kind: 'told', words: '番号を壁に貼る' })
})

it('is given to another, done, and taken up again', async () => {
  await open('d', 'drill')
  await add('a', 'd')
  await house.done(improvementAssigned, { id: 'a', owner: null, ownerName: '4東', due: '2026-12-31' })
  expect(await house.commit(improvementAssigned, { id: 'a', owner: null, ownerName: null, due: '2026-12-31' })).toMatchObject({ ok: false })
  await house.done(improvementDone, { id: 'a', done: true, note: '貼った' })
  expect(await house.read((db) => improvementsOf(db))).toMatchObject([{ owner_name: '4東', due: '2026-12-31', state: 'done', note: '貼った' }])
  await house.done(improvementDone, { id: 'a', done: false, note: null })
  expect(await house.read((db) => improvementsOf(db))).toMatchObject([{ state: 'open', done_at: null }])
  expect(await house.commit(improvementDone, { id: 'z', done: true, note: null })).toMatchObject({ ok: false })
  expect(await house.commit(improvementDone, { id: 'a', done: true, note: null }, who('kango', 'staff'))).toMatchObject({ ok: false })
  expect(await house.compare()).toEqual([])
})
