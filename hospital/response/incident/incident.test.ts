import { afterEach, expect, it } from 'vitest'
import { hospitalWith } from '../testing/hospital.ts'
import { told } from '../timeline/acts/told.ts'
import { linesOf } from '../timeline/read.ts'
import { opened, retitled, stateSet } from './acts.ts'
import { incidentOf, incidentsOf } from './read.ts'

const house = hospitalWith()
afterEach(() => house.close())

const open = (id: string, mode: 'real' | 'drill' = 'real') =>
  house.commit(opened, { id, mode, title: 'プリンターから英文', knownAt: null, reports: [], happenedAt: null, fromPaper: false })

it('counts incidents and drills apart, and never lists one among the other', async () => {
  await open('a')
  await open('b', 'drill')
  await open('c')
  expect((await house.read((db) => incidentsOf(db, 'real'))).map(({ number }) => number).toSorted()).toEqual(['I-1', 'I-2'])
  expect((await house.read((db) => incidentsOf(db, 'drill'))).map(({ number }) => number)).toEqual(['T-1'])
})

it('keeps both times of what was typed from paper, and orders by when it happened', async () => {
  await open('a')
  const at = house.now() - 3_600_000
  expect(await house.commit(told, { incident: 'a', lane: 'cut', words: 'LANを抜いた', happenedAt: at, fromPaper: true })).toMatchObject({ ok: true })
  const lines = await house.read((db) => linesOf(db, 'a'))
  expect(lines.map(({ words, from_paper }) => [words, from_paper])).toEqual([['LANを抜いた', true], ['プリンターから英文', false]])
  expect(lines[0]?.happened_at).toBe(at)
  expect(lines[0]?.recorded_at).toBeGreaterThan(at)
})

it('refuses what happens later than now, and what is not there', async () => {
  await open('a')
  const later = { incident: 'a', lane: null, words: 'x', happenedAt: house.now() + 600_000, fromPaper: true }
  expect(await house.commit(told, later)).toMatchObject({ ok: false, code: 'conflict' })
  expect(await house.commit(told, { ...later, incident: 'z', happenedAt: null })).toMatchObject({ ok: false, code: 'conflict' })
  expect(await open('a')).toMatchObject({ ok: false })
  const known = { incident: 'a', title: null, knownAt: house.now() + 600_000 }
  expect(await house.commit(retitled, known)).toMatchObject({ ok: false, code: 'conflict' })
})

it('is closed, takes no work then, and can be opened again', async () => {
  await open('a')
  const set = (state: 'open' | 'closed') => house.commit(stateSet, { incident: 'a', state, reason: null, happenedAt: null, fromPaper: false })
  expect(await set('closed')).toMatchObject({ ok: true })
  expect((await house.read((db) => incidentOf(db, 'a')))?.closed_at).not.toBeNull()
  const title = { incident: 'a', title: '印刷', knownAt: null }
  expect(await house.commit(retitled, title)).toMatchObject({ ok: false })
  expect(await set('open')).toMatchObject({ ok: true })
  expect(await house.commit(retitled, title)).toMatchObject({ ok: true })
  expect(await house.read((db) => incidentOf(db, 'a'))).toMatchObject({ title: '印刷', closed_at: null, state: 'open' })
})

it('is rebuilt from the record, row by row', async () => {
  await open('a')
  await house.commit(told, { incident: 'a', lane: null, words: '電話した', happenedAt: null, fromPaper: false })
  expect(await house.compare()).toEqual([])
})
