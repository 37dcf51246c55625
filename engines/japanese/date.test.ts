import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate, parseMoment, serialToIso } from './index.ts'

const today = '2026-11-20'

describe('parseDate', () => {
  it.each([
    ['2026/11/20', '2026-11-20'], ['2026-1-5', '2026-01-05'], ['2026.11.20', '2026-11-20'],
    ['2026年11月20日', '2026-11-20'],
    ['２０２６年１１月２０日', '2026-11-20'], ['20261120', '2026-11-20'], ['西暦2026年11月20日', '2026-11-20'],
    ['2026年11月20日(金)', '2026-11-20'],
    ['2026年11月20日 金曜日', '2026-11-20'], ['令和8年11月20日', '2026-11-20'], ['令和元年5月1日', '2019-05-01'],
    ['㋿8年11月20日', '2026-11-20'],
    ['R8.11.20', '2026-11-20'], ['r08/11/20', '2026-11-20'], ['Ｒ８．１１．２０', '2026-11-20'], ['H30/4/1', '2018-04-01'],
    ['S63.1.7', '1988-01-07'],
    ['S64.1.7', '1989-01-07'], ['平成31年4月30日', '2019-04-30'], ['大正15年12月24日', '1926-12-24'],
    ['明治45年7月29日', '1912-07-29'],
    ['R081120', '2026-11-20'], ['11/20/2026', '2026-11-20'], ['20/11/2026', '2026-11-20'], ['5/5/2026', '2026-05-05'],
    ['26/11/20', '2026-11-20'],
    ['89/11/20', '1989-11-20'], ['20-Nov-2026', '2026-11-20'], ['Nov 20, 2026', '2026-11-20'],
    [' 2026/11/20 9:00:00 ', '2026-11-20'],
    ['9999/12/31', '9999-12-31'], ['2024/2/29', '2024-02-29'],
  ])('%s', (text, iso) => expect(parseDate(text, { today })).toBe(iso))

  it.each([
    '', '退職予定', '2026/11', '2026/2/29', '2026/13/1', '2026/0/1', '3/4/2026', '03/04/05', '8/11/20', '令和元年4月30日',
    '平成31年5月2日', '昭和64年1月9日',
    '平成元年1月7日', '令和0年1月1日', '46346', '1/1', '2026年11月', '0000/00/00', '2026/11/20/1', 'R8.11', '2026-11-20T25:00:00',
    '9'.repeat(1000),
  ])('refuses %s', text => expect(parseDate(text, { today })).toBeNull())

  it('reads month first or day first when told so', () => {
    expect(parseDate('3/4/2026', { today, order: 'mdy' })).toBe('2026-03-04')
    expect(parseDate('3/4/2026', { today, order: 'dmy' })).toBe('2026-04-03')
    expect(parseDate('20/4/2026', { today, order: 'mdy' })).toBeNull()
  })

  it('reads serial numbers only when asked', () => {
    expect(parseDate('46346', { today, serial: '1900' })).toBe('2026-11-20')
    expect(parseDate('44884.5', { today, serial: '1904' })).toBe('2026-11-20')
  })

  it('gives a day of the calendar or null for any text', () => {
    const unit = fc.constantFrom(...Array.from('0123456789/-.年月日令和平成RHS元 :午前後'))
    fc.assert(fc.property(fc.string({ unit, maxLength: 14 }), text => {
      const iso = parseDate(text, { today, serial: '1900' })
      if (iso !== null) expect(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso)
    }), { numRuns: 3000 })
  })

  it('reads back every day in every way of writing it', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(fc.property(day, date => {
      const iso = date.toISOString().slice(0, 10)
      const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
      const era = iso >= '2019-05-01' ? `R${y - 2018}` : `H${y - 1988}`
      for (const text of [`${y}/${m}/${d}`, `${y}年${m}月${d}日`, `${era}.${m}.${d}`, iso.replaceAll('-', '')]) {
        expect(parseDate(text, { today })).toBe(iso)
      }
    }), { numRuns: 500 })
  })
})

describe('parseMoment', () => {
  it.each([
    ['2026/11/20 9:00:00', '2026-11-20T09:00:00'], ['2026/11/20', '2026-11-20'],
    ['2026年11月20日 午後3時5分', '2026-11-20T15:05:00'],
    ['2026年11月20日9時', '2026-11-20T09:00:00'], ['2026年11月20日 9時30分15秒', '2026-11-20T09:30:15'],
    ['2026/11/20 3:05 PM', '2026-11-20T15:05:00'],
    ['11/20/2026 12:00:00 AM', '2026-11-20T00:00:00'], ['11/20/2026 12:00:00 PM', '2026-11-20T12:00:00'],
    ['2026/11/20 午前12:00', '2026-11-20T00:00:00'],
    ['2026-11-20T09:00:00Z', '2026-11-20T09:00:00Z'],
    ['2026-11-20T09:00:00.1234567+09:00', '2026-11-20T09:00:00.123+09:00'],
    ['2026-11-20 09:00:00 +0900', '2026-11-20T09:00:00+09:00'], ['R8.11.20 9:00', '2026-11-20T09:00:00'],
    ['２０２６／１１／２０　９：００', '2026-11-20T09:00:00'],
  ])('%s', (text, iso) => expect(parseMoment(text, { today })).toBe(iso))

  it.each(['9:00', '2026/11/20 24:00', '2026/11/20 9:60', '2026/11/20 13:00 PM', '2026/2/30 9:00', '3/4/2026 9:00',
    '2026/11/20 9:00 +99:00', ''])(
    'refuses %s', text => expect(parseMoment(text, { today })).toBeNull(),
  )

  it('reads serial numbers with a fraction', () => {
    expect(parseMoment('46346.375', { today, serial: '1900' })).toBe('2026-11-20T09:00:00')
  })
})

describe('serialToIso', () => {
  it('knows the day that never was', () => {
    expect(serialToIso(1)).toBe('1900-01-01')
    expect(serialToIso(59)).toBe('1900-02-28')
    expect(serialToIso(60)).toBeNull()
    expect(serialToIso(61)).toBe('1900-03-01')
    expect(serialToIso(46346.99999999)).toBe('2026-11-21')
  })

  it.each([-1, Number.NaN, Infinity, 2_958_466])('refuses %s', serial => expect(serialToIso(serial)).toBeNull())
})
