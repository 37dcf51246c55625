// Moments against Temporal, the slow way to the same answer.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMoment } from '../csv/moment.ts'
import { readStamp } from './stamp.ts'
import { systemZone, zoneOf } from './zone.ts'
import type { Zone } from './zone.ts'

const tokyo = zoneOf('Asia/Tokyo') as Zone // a zone every runtime has
const moment = fc.date({ min: new Date('1971-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })

describe('readStamp', () => {
  it('reads ISO with and without offset, and says it again', () => {
    fc.assert(fc.property(moment, fc.constantFrom('Z', '+09:00', '-0530', ''), fc.constantFrom('T', ' '), (date,
      offset, between) => {
      const wall = date.toISOString().slice(0, -1)
      const stamp = readStamp(wall.replace('T', between) + offset, tokyo)
      const zone = offset === '' ? '+09:00' : offset === '-0530' ? '-05:30' : offset
      expect(stamp.time).toBe(Temporal.Instant.from(wall + zone).epochMilliseconds)
      expect(stamp.ts).toBe(wall + zone)
    }))
  })

  it.each([
    ['1795132800', '2026-11-20T00:00:00Z'], ['1795132800123', '2026-11-20T00:00:00.123Z'], ['1795132800.25',
    '2026-11-20T00:00:00.25Z'],
    ['/Date(1795132800123)/', '2026-11-20T00:00:00.123Z'], ['2026/11/20 9:00:00', '2026-11-20T09:00:00+09:00'],
    ['2026-11-20T00:00:00.1234567Z', '2026-11-20T00:00:00.1234567Z'], ['2026-11-20', '2026-11-20T00:00:00+09:00'],
  ])('%s', (text, ts) => expect(readStamp(text, tokyo).ts).toBe(ts))

  it.each(['', '12', '2026-13-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-11-20T25:00:00Z', 'x2026-11-20',
    '2026-11-20T00:00:00Zx', '9'.repeat(80)])(
    '%j is no moment', text => {
      expect(readStamp(text, tokyo)).toEqual({ time: Number.NaN, ts: null })
    })

  it('never throws', () => {
    const part = fc.constantFrom('2026', '-', '11', 'T', ':', '00', 'Z', '.', '+', '99', ' ')
    fc.assert(fc.property(fc.array(part, { maxLength: 14 }), parts => {
      const { time, ts } = readStamp(parts.join(''), tokyo)
      expect(ts === null).toBe(Number.isNaN(time))
    }), { numRuns: 2000 })
  })
})

describe('readMoment', () => {
  it.each([
    ['11/20/2026 9:00:00 PM', '2026-11-20T21:00:00+09:00'], ['11/20/2026 12:00:00 AM', '2026-11-20T00:00:00+09:00'],
    ['20/11/2026 09:00', '2026-11-20T09:00:00+09:00'], ['2026/11/20 午後3:05:00', '2026-11-20T15:05:00+09:00'],
    ['令和8年11月20日 9:00:00', '2026-11-20T09:00:00+09:00'],
  ])('%s', (text, ts) => expect(readMoment(text, tokyo).ts).toBe(ts))
})

describe('zones', () => {
  it('follow the calendar of a place', () => {
    const paris = zoneOf('Europe/Paris') as Zone
    expect(readStamp('2026-07-01 12:00:00', paris).ts).toBe('2026-07-01T12:00:00+02:00')
    expect(readStamp('2026-12-01 12:00:00', paris).ts).toBe('2026-12-01T12:00:00+01:00')
    expect(zoneOf('+05:30')?.suffix(0)).toBe('+05:30')
    expect(zoneOf('Mond/Krater')).toBeNull()
    expect(systemZone().toUtc(0)).not.toBeNaN()
  })
})
