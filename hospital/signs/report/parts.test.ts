// The small pure parts: counting over time, sharing room, naming accounts, times of a zone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOf } from './account.ts'
import { moments } from './moments.ts'
import { quotas } from './quota.ts'
import { Spread, widths } from './spread.ts'
import { Names } from './tally.ts'
import { bounds } from './bounds.ts'

describe('counting over time', () => {
  it('loses nothing, keeps within its bars, and puts every time into its own', () => {
    const times = fc.array(fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2099, 0) }),
      { minLength: 1, maxLength: 200 })
    fc.assert(fc.property(times, fc.integer({ min: 12, max: 96 }), (all, most) => {
      const spread = new Spread(2, 9 * 3_600_000)
      for (const [at, time] of all.entries()) spread.add(time, at % 2)
      const bars = spread.bars(most)
      if (bars === null) throw new Error('nothing was counted')
      expect(bars.counts.length).toBeLessThanOrEqual(most)
      expect(widths).toContain(bars.width)
      expect(bars.counts.flat().reduce((a, b) => a + b)).toBe(all.length)
      bars.counts.forEach((counts, at) => {
        const from = bars.from + at * bars.width
        expect(counts[0]).toBe(all.filter((time, n) => n % 2 === 0 && time >= from && time < from + bars.width).length)
      })
    }))
  })

  it('needs little memory for a long time, and starts days at local midnight', () => {
    const spread = new Spread(1, 9 * 3_600_000)
    for (let n = 0; n < 40_000; n++) spread.add(Date.UTC(2024, 0) + n * 1_800_000, 0)
    const bars = spread.bars(96)
    expect((((bars?.from ?? 0) + 9 * 3_600_000) / 86_400_000) % 1).toBe(0)
    expect(bars?.counts.flat().reduce((a, b) => a + b)).toBe(40_000)
  })

  it('has widths that join without being cut', () => {
    widths.slice(1).forEach((width, at) => expect(width % (widths[at] ?? 0)).toBe(0))
  })
})

describe('sharing room', () => {
  it('gives never more than there is, fills what fits, and favours nobody', () => {
    const claims = fc.array(fc.record({ count: fc.integer({ min: 1, max: 500 }),
      level: fc.integer({ min: 0, max: 4 }) }), { minLength: 1, maxLength: 80 })
    fc.assert(fc.property(claims, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 50 }),
      (all, most, each) => {
      const given = quotas(all, most, each)
      const sum = given.reduce((a, b) => a + b, 0)
      expect(sum).toBeLessThanOrEqual(most)
      given.forEach((one, at) => expect(one).toBeLessThanOrEqual(Math.min(all[at]?.count ?? 0, each)))
      if (most < all.length) {
        expect(sum).toBe(most)
        const least = Math.min(...all.filter((_, at) => given[at] === 1).map(({ level }) => level))
        for (const [at, { level }] of all.entries()) if (given[at] === 0) expect(level).toBeLessThanOrEqual(least)
      } else expect(Math.min(...given)).toBeGreaterThan(0)
    }))
  })
})

describe('accounts', () => {
  it.each([
    [[['SubjectUserName', 'taro'], ['TargetUserName', 'OFF\\hanako']], 'hanako'],
    [[['TargetUserName', 'PC01$'], ['SubjectUserName', 'taro']], 'taro'],
    [[['User', 'NT AUTHORITY\\SYSTEM']], null],
    [[['user', 'vpn-tanaka']], 'vpn-tanaka'],
    [[['TargetUserName', '-'], ['SubjectUserName', '']], null],
    [[['Message', 'x']], null],
  ] as const)('of %j is %s', (fields, name) => expect(accountOf(fields)).toBe(name))

  it('beyond the bound are counted together', () => {
    const names = new Names()
    for (let n = 0; n < bounds.names + 5; n++) names.place(`n${n}`)
    expect(names.all.length).toBe(bounds.names + 1)
    expect(names.place('another')).toBe(bounds.names)
    expect(names.place('n7')).toBe(7)
  })
})

describe('times', () => {
  it('are those of the zone', () => {
    const at = moments('ja', 'Asia/Tokyo')
    const time = Date.UTC(2026, 10, 2, 17, 14, 5)
    expect(at.exact(time)).toBe('2026-11-03 02:14:05')
    expect(at.offset(time)).toBe(9 * 3_600_000)
    expect(at.range(time, time + 20_000)).toBe('2026年11月3日 02:14')
    expect(at.range(time, time + 3_600_000)).toBe('2026年11月3日 02:14〜03:14')
    expect(at.range(time, time + 86_400_000)).toBe('2026年11月3日 02:14〜2026年11月4日 02:14')
    expect(moments('en', 'Asia/Tokyo').range(time, time + 3_600_000)).toBe('3 November 2026 02:14 – 03:14')
    expect(moments('en', 'America/New_York').offset(time)).toBe(-5 * 3_600_000)
  })
})
