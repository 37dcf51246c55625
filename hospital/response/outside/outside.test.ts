import { afterEach, describe, expect, it } from 'vitest'
import { opened } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { headSigned } from '../anchor/acts.ts'
import { signedHeads } from '../anchor/read.ts'
import { sheetAnswered } from './acts.ts'
import { companiesOf } from './read.ts'
import { recoverySheet, scoreOf, type Answer } from './sheet.ts'

const house = hospitalWith()
afterEach(() => house.close())

describe('the sheet for a data-recovery company', () => {
  const sheet = recoverySheet()
  const all = (answer: Answer) => Object.fromEntries(sheet.questions.map(({ id }) => [id, answer]))

  it('counts only what was answered with yes; what was not said is open, a no to a must stops', () => {
    const of = sheet.questions.reduce((sum, { weight }) => sum + weight, 0)
    expect(scoreOf(sheet, all('yes'))).toEqual({ points: of, of, unsaid: 0, stops: [], open: [] })
    expect(scoreOf(sheet, {})).toMatchObject({ points: 0, unsaid: sheet.questions.length, stops: [] })
    expect(scoreOf(sheet, {}).open.length).toBeGreaterThan(4)
    expect(scoreOf(sheet, { ...all('yes'), secrecy: 'no' }).stops).toEqual(['secrecy'])
  })

  it('asks each thing once, in both languages, and does not score what is our own to decide', () => {
    const ids = [...sheet.questions, ...sheet.unscored].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(scoreOf(sheet, { decryptor: 'no', stance: 'no' })).toEqual(scoreOf(sheet, {}))
  })

  it('keeps the last answers of each company within its incident, and the record rebuilds them', async () => {
    await house.done(opened, { id: 'a', mode: 'real', title: null, knownAt: null, reports: [], ...now })
    const ask = (company: string, answers: Record<string, Answer>) => house.done(sheetAnswered, { incident: 'a', company, answers, note: '担当 佐々木', ...now })
    await ask('復旧A社', { explains: 'no' })
    await ask('復旧B社', { explains: 'yes' })
    await ask('復旧A社', { explains: 'yes', price: 'yes' })
    const rows = await house.read((db) => companiesOf(db, 'a'))
    expect(rows.map(({ company, answers }) => [company, answers])).toEqual([['復旧A社', { explains: 'yes', price: 'yes' }], ['復旧B社', { explains: 'yes' }]])
    expect(await house.compare()).toEqual([])
  })
})

describe('a head signed on paper', () => {
  const sign = (first: string | null, second: string | null, size = 1) =>
    house.commit(headSigned, { size, code: 'A'.repeat(64), first, second, kept: '金庫', signedAt: null })

  it('has two different people, and lies not ahead of the record', async () => {
    expect(await sign('田中', null)).toMatchObject({ ok: false, reasons: [{ code: 'response.head.two' }] })
    expect(await sign('田中 一郎', '田中　一郎')).toMatchObject({ ok: false, reasons: [{ code: 'response.head.same' }] })
    expect(await sign('田中', '佐藤', 1000)).toMatchObject({ ok: false, reasons: [{ code: 'response.head.ahead' }] })
    expect(await sign('田中', '佐藤')).toMatchObject({ ok: true })
    expect(await house.read(signedHeads)).toMatchObject([{ first: '田中', second: '佐藤', kept: '金庫', size: 1 }])
    expect(await house.compare()).toEqual([])
  })
})
