import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evaluated } from './acts/evaluated.ts'
import { exceptionApproved, exceptionEnded, exceptionRequested, exceptionsExpired, standing } from './acts/exceptions.ts'
import { findingId } from './finding.ts'
import { stateReader } from './state.ts'
import { bench, type Bench, line, who } from './work.fixture.ts'

let at: Bench
const clerk = who('sato', 'practitioner')
const director = who('incho', 'manager')
const finding = line('password-length', 'ad')
const id = findingId(finding)
const ask = { id: 'e1', finding: id, reason: '電子カルテが対応していない', measure: '端末を施錠した部屋に置く', until: '2027-03-31' }

beforeEach(async () => {
  at = await bench()
  await at.done(clerk, evaluated, { asOf: '2026-11-20', editions: [], principles: [], findings: [finding] })
})
afterEach(() => at.end())

const stateOn = async (today: string) =>
  stateReader([], await at.rows('work_exception'), today).of({ id, ended: null })
const refused = (reason: string) => ({ ok: false, reasons: [{ code: reason }] })

describe('exceptions', () => {
  it('bear a finding until their day, and it comes back by itself', async () => {
    await at.done(clerk, exceptionRequested, ask)
    expect(await stateOn('2026-11-21')).toBe('open')
    await at.done(director, exceptionApproved, { id: 'e1', note: null })
    expect(await stateOn('2026-11-21')).toBe('excepted')
    expect(await stateOn('2027-03-31')).toBe('excepted')
    expect(await stateOn('2027-04-01')).toBe('open') // without any run in between
    at.setDay('2027-04-01')
    await at.done(clerk, exceptionsExpired, { on: '2027-04-01' })
    expect((await at.rows('work_exception'))[0]?.state).toBe('expired')
    expect(await at.kernel.compareProjections()).toMatchObject({ equal: true })
  })

  it('are not approved by who asked, nor by who may not', async () => {
    const both = who('sato', 'practitioner', 'manager')
    await at.done(both, exceptionRequested, ask)
    expect(await at.kernel.commit(both, exceptionApproved, { id: 'e1', note: null })).toMatchObject(refused('work.exception.own'))
    expect(await at.kernel.commit(clerk, exceptionApproved, { id: 'e1', note: null })).toMatchObject({ ok: false, code: 'forbidden' })
  })

  it.each([
    ['2026-11-20', 'work.exception.past'],
    ['2027-11-21', 'work.exception.tooLong'],
  ])('refuse the end %s', async (until, reason) => {
    expect(await at.kernel.commit(clerk, exceptionRequested, { ...ask, until })).toMatchObject(refused(reason))
  })

  it('are one at a time, for findings that last, and decided once', async () => {
    await at.done(clerk, exceptionRequested, ask)
    expect(await at.kernel.commit(clerk, exceptionRequested, { ...ask, id: 'e2' })).toMatchObject(refused('work.exception.already'))
    expect(await at.kernel.commit(clerk, exceptionRequested, { ...ask, id: 'e3', finding: 'nothing' })).toMatchObject(refused('work.finding.none'))
    await at.done(clerk, exceptionEnded, { id: 'e1', note: null })
    expect(await at.kernel.commit(director, exceptionApproved, { id: 'e1', note: null })).toMatchObject(refused('work.exception.decided'))
    await at.done(clerk, exceptionRequested, { ...ask, id: 'e4' })
  })

  it('count to the end of their last day', () => {
    expect(standing({ state: 'approved', until: '2026-11-20' }, '2026-11-20')).toBe(true)
    expect(standing({ state: 'requested', until: '2026-11-20' }, '2026-11-20')).toBe(false)
  })
})
