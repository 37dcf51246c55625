// Clocks by answers, by editions that change, and by machines whose clock somebody set by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clocksOf } from './clocks.ts'
import { holidays } from './holidays.ts'
import { believed, ClockWatch } from './machine-clock.ts'
import { nextReminder, reminderNow } from './reminders.ts'
import { duties, type AnswerWord, type DutyData, type Edition } from './rules.ts'
import type { Given, Rules } from './shape.ts'

const hour = 3_600_000
const known = Date.parse('2026-11-20T00:30:00+09:00')
const rules: Rules = { duties: duties(), holidays: holidays() }
const given = (answers: Readonly<Record<string, AnswerWord>>, more: Partial<Given> = {}): Given => (
  { from: known, answers: new Map(Object.entries(answers)), told: [], decided: [], ...more }
)
const clock = (duty: string, of: Given, now: number, by: Rules = rules) => clocksOf(of, by, now).find((one) => one.duty === duty)!

describe('a clock', () => {
  it('is asked first, then runs, comes near, and is late', () => {
    expect(clock('commission-first', given({}), known)).toMatchObject({ state: 'not-asked', open: ['personal'], left: null })
    const asked = given({ personal: 'maybe' })
    expect(clock('commission-first', asked, known + hour)).toMatchObject({ state: 'running', due: { day: '2026-11-24' } })
    expect(clock('commission-first', asked, Date.parse('2026-11-22T12:00:00+09:00')).state).toBe('soon')
    const late = clock('commission-first', asked, Date.parse('2026-11-25T00:00:00+09:00'))
    expect(late).toMatchObject({ state: 'late', left: 0 })
    expect(clock('commission-first', given({ personal: 'no' }), known)).toMatchObject({ state: 'not-required', reminders: [] })
  })

  it('one patient is enough, and sixty days only where it is known to be on purpose', () => {
    const of = (purpose: AnswerWord) => clock('commission-full', given({ personal: 'yes', people: 'some', purpose }), known).due
    expect(of('yes')?.day).toBe('2027-01-18')
    expect(of('maybe')?.day).toBe('2026-12-21')
    expect(of('no')).toMatchObject({ day: '2026-12-21', movedFrom: '2026-12-19' })
  })

  it('is open while any question could still set it off', () => {
    expect(clock('ministry', given({ care: 'no' }), known)).toMatchObject({ state: 'not-asked', open: ['personal', 'purpose'] })
    expect(clock('ministry', given({ care: 'no', personal: 'no', purpose: 'no' }), known).state).toBe('not-required')
    expect(clock('ministry', given({ care: 'maybe' }), known + hour).state).toBe('running')
    expect(clock('jpcert', given({ purpose: 'yes' }), known + 900 * hour)).toMatchObject({ state: 'running', due: null })
  })

  it('is done when told, and knows that it was told late', () => {
    const told = (at: string) => clock('police', given({ purpose: 'yes' }, { told: [{ duty: 'police', at: Date.parse(at) }] }), known + 90 * hour)
    expect(told('2026-11-20T08:00:00+09:00')).toMatchObject({ state: 'done', toldLate: false, left: null, reminders: [] })
    expect(told('2026-11-22T08:00:00+09:00')).toMatchObject({ state: 'done', toldLate: true })
  })

  it('carries to the page that the way of counting is from memory', () => {
    const codes = clock('commission-full', given({ personal: 'yes' }), known).why.map(({ code }) => code)
    expect(codes).toContain('response.duty.why.remembered')
    expect(codes).toContain('response.duty.why.moved')
    expect(clock('police', given({ purpose: 'yes' }), known).why.map(({ code }) => code)).toContain('response.duty.why.own')
  })
})

describe('an edition that changes while an incident is open', () => {
  const old = duties().editions.find(({ id }) => id === 'commission-full-2022')!
  const next: Edition = { ...old, id: 'commission-full-2026', validFrom: '2026-12-01', due: { ...old.due, days: 20 } as Edition['due'] }
  const both: Rules = { ...rules, duties: { ...duties(), editions: [...duties().editions, next] } }
  const later = Date.parse('2026-12-02T09:00:00+09:00')
  const asked = given({ personal: 'yes', purpose: 'no' })

  it('is a question with both days, and nothing else changes', () => {
    expect(clock('commission-full', asked, later - 48 * hour, both).changed).toBeNull()
    expect(clock('commission-full', asked, later, both)).toMatchObject({
      edition: { id: 'commission-full-2022' }, due: { day: '2026-12-21' },
      changed: { edition: { id: 'commission-full-2026' }, due: { day: '2026-12-09' } },
    })
  })

  it('is followed only once it was taken; one that is kept is not asked again', () => {
    const decided = (taken: boolean) => clock(
      'commission-full', { ...asked, decided: [{ duty: 'commission-full', edition: 'commission-full-2026', taken }] }, later, both,
    )
    expect(decided(true)).toMatchObject({ edition: { id: 'commission-full-2026' }, due: { day: '2026-12-09' }, changed: null })
    expect(decided(false)).toMatchObject({ edition: { id: 'commission-full-2022' }, changed: null })
  })

  it('a duty that only began meanwhile is offered, not imposed', () => {
    const begun: DutyData = { ...duties(), editions: [{ ...next, id: 'press-2026', duty: 'press' }] }
    expect(clock('press', asked, later, { ...rules, duties: begun })).toMatchObject({
      state: 'not-required', changed: { edition: { id: 'press-2026' } },
    })
    expect(clocksOf(asked, { ...rules, duties: begun }, known)).toEqual([])
  })
})

describe('reminders', () => {
  const asked = given({ personal: 'yes', purpose: 'yes', care: 'yes', vendor: 'yes', insured: 'yes' })
  const shownAt = (now: number) => clocksOf(asked, rules, now).map(({ reminders }) => reminderNow(reminders, now)?.id ?? null)

  it('are the same whatever the clock was set to before, so none is lost or doubled', () => {
    const times = fc.array(fc.integer({ min: known, max: known + 70 * 24 * hour }), { maxLength: 8 })
    fc.assert(fc.property(times, fc.integer({ min: known, max: known + 70 * 24 * hour }), (wandered, now) => {
      for (const time of wandered) shownAt(time)
      expect(shownAt(now)).toEqual(shownAt(now))
      for (const one of clocksOf(asked, rules, now)) {
        const ids = one.reminders.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        if (one.due !== null && now >= one.due.at) expect(reminderNow(one.reminders, now)?.kind).toBe('late')
      }
    }), { numRuns: 60 })
  })

  it('tell when the next one comes, each exactly once on the way', () => {
    const seen: string[] = []
    let now: number | null = known
    while (now !== null) {
      const { reminders, due } = clock('commission-first', asked, now)
      const shown = reminderNow(reminders, now)
      if (shown && seen.at(-1) !== shown.id) seen.push(shown.id)
      now = nextReminder(reminders, due, now)
    }
    expect(seen).toEqual(['24', '4', 'aim', 'late'].map((part) => `commission-first-2022:${part}`))
  })
})

describe('the machine’s clock', () => {
  it('behind the record is not believed, and said', () => {
    expect(believed(known, null)).toEqual({ now: known, behind: null })
    expect(believed(known, known - hour)).toEqual({ now: known, behind: null })
    expect(believed(known, known + 30_000)).toEqual({ now: known + 30_000, behind: null })
    expect(believed(known, known + hour)).toEqual({ now: known + hour, behind: hour })
  })

  it('set by hand while the program runs is noticed, either way', () => {
    const at = { wall: known, running: 1000 }
    const watch = new ClockWatch(() => at.wall, () => at.running)
    const pass = (wall: number, running: number) => {
      at.wall += wall
      at.running += running
      return watch.look().map(({ by }) => by)
    }
    expect(pass(5000, 5000)).toEqual([])
    expect(pass(3 * hour + 1000, 1000)).toEqual([3 * hour])
    expect(pass(-3 * hour + 1000, 1000)).toEqual([3 * hour, -3 * hour])
    expect(pass(hour, hour)).toHaveLength(2)
  })
})
