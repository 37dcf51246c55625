import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clock, hoursText } from './hours.ts'
import { axisStep, hatched, svg, widthOf, within, words } from './svg.ts'

describe('pictures', () => {
  it('escapes every text, in characters the font has', () => {
    expect(words(1, 2, '<b>&ሀ')).toContain('&lt;b&gt;&amp;〓')
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(svg(10, 10, [words(0, 0, text)]).match(/</g)).toHaveLength(4)
    }))
  })

  it('cuts what is too wide', () => {
    expect(within('電子カルテ', 10, 50)).toBe('電子カルテ')
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 200 }), (text, width) => {
      expect(widthOf(within(text, 9, width), 9)).toBeLessThanOrEqual(width)
    }))
  })

  it('keeps slanted lines inside their box', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (wide, high) => {
      for (const [, x1, y1, x2, y2] of hatched(0, 0, wide, high, 3,
        {}).matchAll(/x1="([\d.-]+)" y1="([\d.-]+)" x2="([\d.-]+)" y2="([\d.-]+)"/g)) {
        for (const [at, most] of [[x1, wide], [x2, wide], [y1, high], [y2, high]] as const) {
          expect(Number(at)).toBeGreaterThanOrEqual(0)
          expect(Number(at)).toBeLessThanOrEqual(most)
        }
      }
    }))
  })

  it('counts an axis in round steps', () => {
    expect([7, 31, 100, 5000].map((most) => axisStep(most, 5))).toEqual([2, 12, 24, 1440])
  })

  it('writes hours and moments as people read them', () => {
    expect([hoursText('ja', 1.25), hoursText('ja', 31.4), hoursText('en', 336)]).toEqual(['1.3時間', '31時間',
      '14 days (336 h)'])
    expect([clock('2026-11-19T17:05:00Z'), clock('2026-11-20')]).toEqual(['2026-11-20 02:05', '2026-11-20'])
  })
})
