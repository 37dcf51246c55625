// The promise of a rolling verification, tried over years of nights.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { begin, partsFor, plan, read, resume, type RollingState } from './rolling.ts'

const day = 24 * 3600 * 1000
const start = Date.parse('2026-11-01T02:00:00Z')
const oldest = (state: RollingState, now: number) => Math.max(...state.readAt.map((at) => now - Date.parse(at ?? state.since)))

/** Runs one night: everything that is due, or as much as `reads` allows. */
function night(state: RollingState, days: number, now: number, reads = Infinity): RollingState {
  return plan(state, days, new Date(now)).due.slice(0, reads).reduce((done, part) => read(done, part, new Date(now)), state)
}

/** Minutes a night begins late, or null where it is missed. */
const nights = fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { freq: 5 }), { minLength: 1, maxLength: 120 })
const promise = fc.integer({ min: 4, max: 60 })
const tellable = fc.constantFrom(1, 7, 256, 1000)

describe('rolling', () => {
  test('no night missed: every part is read within the promise, from the first day on', () => {
    fc.assert(fc.property(promise, tellable, fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 130, maxLength: 130 }), (days, most, late) => {
      let state = begin(partsFor(days, most), new Date(start))
      late.forEach((minutes, index) => {
        const now = start + index * day + minutes * 60_000
        expect(plan(state, days, new Date(now)).behind).toEqual([])
        state = night(state, days, now)
        if (index >= days) expect(plan(state, days, new Date(now)).wholeAt).not.toBe(null)
      })
    }), { numRuns: 40 })
  })

  test('one night missed in every round: the promise still holds', () => {
    fc.assert(fc.property(promise, fc.nat(59), (days, at) => {
      let state = begin(partsFor(days, 256), new Date(start))
      for (let index = 0; index < days * 3; index++) {
        const now = start + index * day
        expect(oldest(state, now)).toBeLessThanOrEqual(days * day)
        if (index % days !== at % days) state = night(state, days, now)
      }
    }), { numRuns: 60 })
  })

  test('however many nights are missed: what is behind is said exactly, and the next whole night leaves nothing behind', () => {
    fc.assert(fc.property(promise, tellable, nights, (days, most, late) => {
      let state = begin(partsFor(days, most), new Date(start))
      late.forEach((minutes, index) => {
        const now = start + index * day + (minutes ?? 0) * 60_000
        const { behind, due } = plan(state, days, new Date(now))
        const tooOld = state.readAt.flatMap((at, part) => (now - Date.parse(at ?? state.since) > days * day ? [part + 1] : []))
        expect(behind.map(({ number }) => number).sort((a, b) => a - b)).toEqual(tooOld)
        expect(due).toEqual(expect.arrayContaining([...behind]))
        if (minutes === null) return
        state = night(state, days, now)
        expect(plan(state, days, new Date(now)).behind).toEqual([])
      })
    }), { numRuns: 60 })
  })

  test('a night that is broken off goes on where it was: the oldest first, nothing twice', () => {
    fc.assert(fc.property(promise, fc.integer({ min: 0, max: 3 }), (days, reads) => {
      const now = start + days * day * 2
      const begun = begin(partsFor(days, 256), new Date(start))
      const first = plan(begun, days, new Date(now)).due.slice(0, reads)
      const state = night(begun, days, now, reads)
      const again = plan(state, days, new Date(now + 60_000)).due
      expect(again.filter(({ number }) => first.some((one) => one.number === number))).toEqual([])
      expect(first.length + again.length).toBe(begun.parts)
    }))
  })

  test('no more than a night\'s share while nothing is missed', () => {
    let state = begin(partsFor(30, 256), new Date(start))
    for (let index = 0; index < 120; index++) {
      const now = start + index * day
      expect(plan(state, 30, new Date(now)).due).toHaveLength(1)
      state = night(state, 30, now)
    }
    expect(state.parts).toBe(28)
    // A tool that knows one part only is not asked every night.
    let whole = begin(1, new Date(start))
    let asked = 0
    for (let index = 0; index < 56; index++) {
      asked += plan(whole, 30, new Date(start + index * day)).due.length
      whole = night(whole, 30, start + index * day)
    }
    expect(asked).toBe(2)
  })

  test('what is kept survives JSON; anything else begins anew and never throws', () => {
    const now = new Date(start + 9 * day)
    const state = night(night(begin(28, new Date(start)), 30, start), 30, start + day)
    expect(resume(JSON.parse(JSON.stringify(state)), 28, now)).toEqual(state)
    expect(resume(state, 27, now)).toEqual(begin(27, now))
    fc.assert(fc.property(fc.anything(), fc.integer({ min: 1, max: 300 }), (kept, parts) => {
      expect(resume(kept, parts, now).readAt).toHaveLength(parts)
    }))
  })

  test('a time that lies ahead is not believed: a clock that was set forward hides no part', () => {
    const ahead: RollingState = { version: 1, parts: 2, since: '2026-11-01T00:00:00Z', readAt: ['2036-01-01T00:00:00Z', '2026-11-09T00:00:00Z'] }
    expect(resume(ahead, 2, new Date(start + 9 * day)).readAt).toEqual([null, '2026-11-09T00:00:00Z'])
  })

  test('a part of another round is a bug', () => {
    expect(() => read(begin(3, new Date(start)), { number: 1, of: 4 }, new Date(start))).toThrow()
  })
})
