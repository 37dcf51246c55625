import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { romajiOf } from './index.ts'
import { syllables } from './romaji.words.ts'

describe('romajiOf', () => {
  it.each([
    ['さとう', ['sato', 'satou', 'satoh', 'satoo']], ['オオノ', ['ono', 'oono', 'ohno']], ['ｲﾄｳ', ['ito', 'itoh']],
    ['なんば', ['nanba', 'namba']],
    ['はっとり', ['hattori']], ['ほっち', ['hotchi', 'hocchi', 'hotti']], ['しんいち', ['shinichi', 'sinniti', "shin'ichi"]],
    ['じゅん', ['jun', 'zyun', 'junn']],
    ['りょうすけ', ['ryosuke', 'ryousuke']], ['ゆうき', ['yuki', 'yuuki']], ['つづき', ['tsuzuki', 'tuduki']],
    ['フィリップ', ['firippu']], ['サーバー', ['saba', 'saabaa']],
  ])('%s', (kana, wanted) => expect(romajiOf(kana)).toEqual(expect.arrayContaining(wanted)))

  it('leaves what is no kana', () => expect(romajiOf('yamada太')).toEqual(['yamada太']))

  it('stays within its bound and never repeats', () => {
    const unit = fc.constantFrom(...Array.from([...syllables.keys()].join('')), 'っ', 'ん', 'ー')
    fc.assert(fc.property(fc.string({ unit, maxLength: 30 }), kana => {
      const ways = romajiOf(kana, 64)
      expect(ways.length).toBeLessThanOrEqual(64)
      expect(ways.length).toBeGreaterThan(0)
      expect(new Set(ways).size).toBe(ways.length)
    }), { numRuns: 500 })
  })
})
