import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleHead } from '#engines/sigma'
import { everyEvent, eventChooser } from './events.ts'
import { clock, isZone, momentOf } from './moment.ts'
import { nameChooser } from './names.ts'
import { everyRule, ruleChooser } from './rules.ts'

describe('names', () => {
  it('compare without letter case and width, with wildcards', () => {
    const wanted = nameChooser({ include: ['pc-*', 'SV0?'], exclude: ['PC-9*'] })
    expect([
      'PC-1', 'ｐｃ-２', 'sv01', 'PC-91', 'SV10', null,
    ].map((one) => wanted([one]))).toEqual([true, true, true, false, false, false])
  })

  it('want everything where nothing is asked, also what has no name', () => {
    expect(nameChooser({ include: [], exclude: ['x'] })([null])).toBe(true)
  })

  it('never take long over a pattern of many stars', () => {
    const started = performance.now()
    expect(nameChooser({ include: ['*'.repeat(5000) + 'b'], exclude: [] })(['a'.repeat(20_000)])).toBe(false)
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('take every other character as itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }).filter(
      (one) => one.isWellFormed() && !/[*?]/.test(one.normalize('NFKC'))
    ), (name) => {
      expect(nameChooser({ include: [name], exclude: [] })([name])).toBe(true)
    }))
  })
})

describe('events', () => {
  const source = { channel: 'Security', eventId: 4625 }
  const event = { time: 1000, computer: 'PC-1', source }

  it('are not asked at all where everything is wanted', () => expect(eventChooser(everyEvent)).toBeNull())

  it('lie inside the span, the end not included, a missing time never', () => {
    const wanted = eventChooser({ ...everyEvent, from: 1000, to: 2000 })
    expect([
      999, 1000, 1999, 2000, Number.NaN,
    ].map((time) => wanted?.({ ...event, time }))).toEqual([false, true, true, false, false])
  })

  it('are chosen by computer, channel and event ID', () => {
    const none = { include: [], exclude: [] }
    expect(eventChooser({ ...everyEvent, eventIds: { include: ['46*'], exclude: [] } })?.(event)).toBe(true)
    expect(eventChooser({ ...everyEvent, eventIds: { include: [], exclude: ['4625'] } })?.(event)).toBe(false)
    expect(eventChooser({
      ...everyEvent, computers: { include: ['pc-1'], exclude: [] }, channels: none,
    })?.(event)).toBe(true)
    expect(eventChooser({ ...everyEvent, channels: { include: ['System'], exclude: [] } })?.(event)).toBe(false)
  })
})

describe('rules', () => {
  const rule = {
    id: 'a-1', name: null, title: 'Odd', level: 'medium', tags: ['attack.t1059', 'attack.execution'], status: 'test',
  } as unknown as RuleHead
  it('are chosen by level, id or title, tag and status', () => {
    const wanted = (choice: Partial<typeof everyRule>) => ruleChooser({ ...everyRule, ...choice })(rule)
    expect([wanted({ minLevel: 'medium' }), wanted({ minLevel: 'high' })]).toEqual([true, false])
    expect([
      wanted({ rules: { include: ['odd'], exclude: [] } }), wanted({ rules: { include: [], exclude: ['A-1'] } }),
    ]).toEqual([true, false])
    expect([
      wanted({ tags: { include: ['*t1059*'], exclude: [] } }),
      wanted({ tags: { include: [], exclude: ['attack.execution'] } }),
    ]).toEqual([true, false])
    expect(wanted({ statuses: { include: [], exclude: ['test'] } })).toBe(false)
  })
})

describe('moments', () => {
  it('are days and times in the zone asked for, or in their own', () => {
    const utc = (text: string) => Date.parse(text)
    expect(momentOf('2026-11-20', 'Asia/Tokyo', 'from')).toBe(utc('2026-11-19T15:00:00Z'))
    expect(momentOf('2026-11-20', 'Asia/Tokyo', 'to')).toBe(utc('2026-11-20T15:00:00Z'))
    expect(momentOf('2026/11/20 9:30', 'UTC', 'from')).toBe(utc('2026-11-20T09:30:00Z'))
    expect(momentOf('2026-11-20T09:30', 'UTC', 'to')).toBe(utc('2026-11-20T09:31:00Z'))
    expect(momentOf('２０２６-11-20T09:30:10+09:00', 'UTC', 'from')).toBe(utc('2026-11-20T00:30:10Z'))
    expect(momentOf('2026-11-20T09:30:10Z', 'Asia/Tokyo', 'from')).toBe(utc('2026-11-20T09:30:10Z'))
  })

  it('are nothing where the calendar has no such day', () => {
    for (const text of [
      '2026-02-30', '2026-13-01', 'yesterday', '', '2026-11-20T25:00',
    ]) expect(momentOf(text, 'UTC', 'from')).toBeNull()
    expect([isZone('Asia/Tokyo'), isZone('+09:00'), isZone('Moon/Base')]).toEqual([true, true, false])
  })

  it('are shown as the runtime shows them, in every zone', () => {
    fc.assert(fc.property(fc.integer({
      min: -1e12, max: 4e12,
    }), fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'Asia/Kathmandu'), (time, zone) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone)
      const plain = zoned.toPlainDateTime().toString({ fractionalSecondDigits: 3 })
      // Before 1900 or so the offsets have seconds.
      fc.pre(/^[+-]\d\d:\d\d$/.test(zoned.offset))
      expect(clock(zone)(time)).toBe(zone === 'UTC' ? `${plain}Z` : `${plain}${zoned.offset}`)
    }))
    expect(clock('Asia/Tokyo')(Infinity)).toBe('')
  })
})
