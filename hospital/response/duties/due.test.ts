// Days counted over year ends, golden week, leap years and zones; always held against the slow calendar.
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, endOf } from './days.ts'
import { dueOf } from './due.ts'
import { closedOn, computed, holidays } from './holidays.ts'
import { duties } from './rules.ts'
import { slowClosed, slowDay, slowDue, slowHoliday } from './slow-calendar.fixture.ts'

const rule = (id: string) => duties().editions.find((one) => one.id === id)!.due
const full = rule('commission-full-2022')
const first = rule('commission-first-2022')
const due = (of: typeof full, known: string, longer = false) => dueOf(of, Date.parse(known), longer, holidays())!

describe('holidays', () => {
  it('computed and published lists agree', () => {
    for (const [year, list] of Object.entries(holidays().lists)) {
      expect([...computed(Number(year), holidays())].toSorted()).toEqual(list)
    }
  })

  it('knows 振替休日 behind golden week and 国民の休日 between two in autumn', () => {
    expect(closedOn('2026-05-06', holidays())).toEqual({ because: 'holiday', listed: true })
    expect(closedOn('2026-09-22', holidays())).toEqual({ because: 'holiday', listed: true })
    expect(closedOn('2026-05-07', holidays())).toBeNull()
    expect(computed(2032, holidays()).has('09-21')).toBe(true)
    expect(closedOn('2031-09-23', holidays())).toEqual({ because: 'holiday', listed: false })
    expect(closedOn('2026-12-29', holidays())).toEqual({ because: 'year-end', listed: true })
  })

  it('is the slow calendar, day by day from 2024 to 2032', () => {
    const wrong: string[] = []
    for (let at = Date.parse('2024-01-01T03:00:00Z'); at < Date.parse('2033-01-01T00:00:00Z'); at += 86_400_000) {
      const day = dayOf(at)
      if (day !== slowDay(at)) wrong.push(day)
      if ((closedOn(day, holidays()) !== null) !== slowClosed(day)) wrong.push(`${day} closed`)
      if (computed(Number(day.slice(0, 4)), holidays()).has(day.slice(5)) !== slowHoliday(day)) wrong.push(`${day} holiday`)
    }
    expect(wrong).toEqual([])
  })
})

describe('days of a duty', () => {
  it('the first report is not moved by a weekend, and has a day to aim for', () => {
    // Friday: day 1. Sunday: day 3. Tuesday: day 5.
    expect(due(first, '2026-11-20T09:00:00+09:00')).toMatchObject({ day: '2026-11-24', aimDay: '2026-11-22', movedFrom: null })
    expect(due(first, '2026-11-18T09:00:00+09:00')).toMatchObject({ day: '2026-11-22' })
  })

  it('thirty and sixty days that end on closed days go on to the next open one', () => {
    expect(due(full, '2026-12-01T09:00:00+09:00')).toMatchObject({ day: '2027-01-04', movedFrom: '2026-12-30' })
    expect(due(full, '2026-04-04T09:00:00+09:00')).toMatchObject({ day: '2026-05-07', movedFrom: '2026-05-03', aimDay: '2026-05-03' })
    expect(due(full, '2026-03-06T10:00:00+09:00', true)).toMatchObject({ day: '2026-05-07', movedFrom: '2026-05-04', days: 60 })
    expect(due(full, '2026-11-20T09:00:00+09:00', true)).toMatchObject({ day: '2027-01-18', movedFrom: null })
  })

  it('a leap day is a day', () => {
    expect(due(full, '2028-02-01T09:00:00+09:00').day).toBe('2028-03-01')
    expect(due(full, '2027-02-01T09:00:00+09:00').day).toBe('2027-03-02')
  })

  it('what was known at 23:59 in Japan was known that day, and it ends with the last day of Japan', () => {
    const late = due(first, '2026-11-20T14:59:00Z')
    const next = due(first, '2026-11-20T15:00:00Z')
    expect([late.day, next.day]).toEqual(['2026-11-24', '2026-11-25'])
    expect(new Date(late.at).toISOString()).toBe('2026-11-24T15:00:00.000Z')
    expect(endOf('2026-12-31')).toBe(Date.parse('2027-01-01T00:00:00+09:00'))
  })

  it('says when only computed holidays moved it', () => {
    expect(due(full, '2031-08-25T09:00:00+09:00')).toMatchObject({ movedFrom: '2031-09-23', day: '2031-09-24', unlisted: true })
  })

  it('is what the slow calendar counts, from any instant', () => {
    const instants = fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2032-09-01T00:00:00Z') })
    fc.assert(fc.property(instants, fc.boolean(), (from, longer) => {
      expect(dueOf(full, from, longer, holidays())?.day).toBe(slowDue(from, longer ? 60 : 30, true))
      expect(dueOf(first, from, false, holidays())?.day).toBe(slowDue(from, 5, false))
    }), { numRuns: 300 })
  })

  it('a day after is counted from where a rule says so', () => {
    const after = { ...full, firstDay: 'not-counted' } as typeof full
    expect(due(after, '2026-11-20T09:00:00+09:00', true).day).toBe('2027-01-19')
  })

  it('does not care for the zone of the machine, nor for its summer time', () => {
    const script = [
      `const { dueOf } = await import(${JSON.stringify(new URL('./due.ts', import.meta.url).href)})`,
      `const { holidays } = await import(${JSON.stringify(new URL('./holidays.ts', import.meta.url).href)})`,
      `const { duties } = await import(${JSON.stringify(new URL('./rules.ts', import.meta.url).href)})`,
      `const rule = duties().editions.find((one) => one.id === 'commission-full-2022').due`,
      `const at = ['2026-03-08T06:30:00Z', '2026-10-25T00:30:00Z', '2026-11-20T14:59:00Z', '2026-12-31T15:00:00Z']`,
      `console.log(at.map((one) => dueOf(rule, Date.parse(one), false, holidays()).day).join(' '))`,
    ].join('\n')
    const under = (zone: string) => execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }, encoding: 'utf8',
    }).trim()
    const tokyo = under('Asia/Tokyo')
    expect(tokyo).toBe('2026-04-06 2026-11-24 2026-12-21 2027-02-01')
    for (const zone of ['UTC', 'America/New_York', 'Australia/Lord_Howe']) expect(under(zone)).toBe(tokyo)
  })
})
