import { afterEach, describe, expect, it } from 'vitest'
import type { Contact, Place } from '#hospital/work/contact-tree.ts'
import { opened } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { called, callingKept } from './acts.ts'
import { calling } from './calling.ts'
import { stationOf } from './next-call.ts'
import { callingNow, callingVersions, callsOf } from './read.ts'
import type { CallRow, Outcome } from './tables.ts'

const house = hospitalWith()
afterEach(() => house.close())

const minute = 60_000
const person = (key: string, ...phones: string[]): Contact => ({ kind: 'contact', key, is: { name: key, phones }, evidence: [], conflicts: [] })
const place = (main: Contact | null, ...deputies: Contact[]): Place => ({ id: 'systems', main, deputies })
const call = (contact: string, channel: string, at: number, outcome: Outcome = 'no-answer'): CallRow => ({
  incident: 'a', seq: at, contact, name: contact, channel, outcome, called_at: at, recorded_at: at, words: null, by_person: 'x', from_paper: false,
})
const rules = { ...calling(), escalateAfterMinutes: 10, triesPerChannel: 2 }
const both = place(person('main', '101', '090-1'), person('deputy', '102'))
const station = (calls: readonly CallRow[], at = minute, where = both) => stationOf(where, 0, calls, rules, at)

describe('whom to call next', () => {
  it('is the main contact, each number in turn', () => {
    expect(station([])).toMatchObject({ state: 'call', next: { contact: { key: 'main' }, channel: '101', tries: 0 } })
    expect(station([call('main', '101', 0)])).toMatchObject({ next: { channel: '090-1', tries: 0 } })
    expect(station([call('main', '101', 0), call('main', '090-1', 1)])).toMatchObject({ next: { channel: '101', tries: 1 } })
  })

  it('is the deputy after ten minutes without an answer, not one earlier', () => {
    const tried = [call('main', '101', 0)]
    expect(station(tried, 10 * minute - 1)).toMatchObject({ next: { contact: { key: 'main' } }, escalateAt: 10 * minute })
    expect(station(tried, 10 * minute)).toMatchObject({ next: { contact: { key: 'deputy' }, channel: '102' }, escalateAt: null })
  })

  it('is the deputy at once when every number of the main contact was tried often enough or is wrong', () => {
    const tried = [call('main', '101', 0), call('main', '101', 1), call('main', '090-1', 2, 'wrong-number')]
    expect(station(tried)).toMatchObject({ next: { contact: { key: 'deputy' } } })
  })

  it('goes up when all were tried, and ends as soon as one was reached', () => {
    const tried = [call('main', '101', 0), call('deputy', '102', 10 * minute), call('deputy', '102', 11 * minute)]
    expect(station(tried, 12 * minute).state).toBe('exhausted')
    expect(station([...tried, call('main', '101', 13 * minute, 'reached')], 14 * minute)).toMatchObject({
      state: 'reached', reachedBy: { name: 'main', at: 13 * minute },
    })
  })

  it('says who cannot be called at all, and what is not due yet', () => {
    expect(station([], 0, place(null)).state).toBe('nobody')
    expect(station([], 0, place(person('mute'))).state).toBe('nobody')
    expect(stationOf(both, 5 * minute, [], rules, minute).state).toBe('later')
  })

  it('a message left is no answer', () => {
    expect(station([call('main', '101', 0, 'message')])).toMatchObject({ state: 'call', next: { channel: '090-1' } })
  })
})

it('the log keeps both times of what was typed from paper', async () => {
  await house.done(opened, { id: 'a', mode: 'real', title: '印刷', knownAt: null, reports: [], ...now })
  const at = house.now() - 30 * minute
  const tried = { incident: 'a', contact: 'systems//佐藤', name: '佐藤', channel: '内線 2222', words: '10分で戻る' }
  await house.done(called, { ...tried, outcome: 'no-answer', happenedAt: at, fromPaper: true })
  await house.done(called, { ...tried, outcome: 'reached', ...now })
  expect((await house.read((db) => callsOf(db, 'a'))).map(({ outcome, called_at, from_paper }) => [outcome, called_at, from_paper]))
    .toEqual([['no-answer', at, true], ['reached', house.now(), false]])
  expect(await house.commit(called, { ...tried, contact: null, name: null, outcome: 'busy', ...now })).toMatchObject({ ok: false })
  expect(await house.compare()).toEqual([])
})

it('a hospital changes its minutes, keeps every version, and can go back', async () => {
  const { script, certainty, ...own } = calling()
  expect(own.inside.map(({ role }) => role)).toContain('director')
  await house.done(callingKept, { rules: { ...own, escalateAfterMinutes: 3 } })
  expect(await house.read(callingNow)).toMatchObject({ escalateAfterMinutes: 3, script, certainty })
  const twice = own.inside.map((one) => ({ ...one, role: 'director' as const }))
  expect(await house.commit(callingKept, { rules: { ...own, inside: twice } })).toMatchObject({ ok: false, reasons: [{ code: 'response.calling.twice' }] })
  expect(await house.commit(callingKept, { rules: { ...own, escalateAfterMinutes: 0 } })).toMatchObject({ ok: false })
  await house.done(callingKept, { rules: null })
  expect(await house.read(callingNow)).toEqual(calling())
  expect(await house.read(callingVersions)).toHaveLength(2)
  expect(await house.compare()).toEqual([])
})
