import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldName, isKana, toHiragana } from './index.ts'
import { nameVariants } from './variants.words.ts'

describe('fold', () => {
  it.each([
    ['ｻｰﾊﾞｰ', 'サーバー'], ['サーバ－', 'サーバー'], ['ﾊﾟｿｺﾝ', 'ぱそこん'], ['Ｕｓｅｒ　Name', 'user name'], ['ﾕｰｻﾞ-', 'ユーザー'],
    ['管理者―ＩＤ', '管理者-id'], ['03－1234－5678', '03-1234-5678'], ['03ー1234ー5678', '03-1234-5678'], ['１～２', '1〜2'],
    ['カ゛ス', 'ガス'], ['①', '1'], ['㈱', '(株)'], ['\u200b氏\u00a0名\ufeff', '氏 名'], ['ヴィ', 'ゔぃ'], ['葛\u{e0100}', '葛'],
  ])('takes %s and %s for one', (a, b) => expect(fold(a)).toBe(fold(b)))

  it.each([['サーバ', 'サーバー'], ['斉藤', '斎藤'], ['a-b', 'ab']])('keeps %s and %s apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b))
  })

  it('is done after once', () => {
    const unit = fc.constantFrom(...Array.from('aＡ ア゛ガｶﾞー－-―〜～①髙　ﾞぱ\u200b\u3099'))
    fc.assert(fc.property(fc.string({ unit, maxLength: 12 }), text => {
      expect(fold(fold(text))).toBe(fold(text))
    }), { numRuns: 2000 })
  })
})

describe('foldName', () => {
  it.each([
    ['髙﨑　花子', '高崎 花子'], ['渡邉', '渡辺'], ['渡邊', '渡辺'], ['齋藤', '斎藤'], ['齊藤', '斉藤'], ['𠮷田', '吉田'], ['濵田', '浜田'],
    ['濱田', '浜田'], ['桒原', '桑原'], ['霞ヶ浦', '霞ケ浦'], ['冨樫', '富樫'], ['神\ufe00', '神'], ['隆', '隆'],
  ])('takes %s and %s for one', (a, b) => expect(foldName(a)).toBe(foldName(b)))

  it.each([['斉藤', '斎藤'], ['坂本', '阪本'], ['菅', '管'], ['埼', '崎']])('keeps %s and %s apart', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b))
  })

  it('has a table that ends in one step and that NFKC has not done already', () => {
    for (const [variant, everyday] of nameVariants) {
      expect(nameVariants.has(everyday), everyday).toBe(false)
      expect(variant.normalize('NFKC'), variant).toBe(variant)
    }
  })
})

describe('kana', () => {
  it('turns katakana into hiragana and leaves the rest', () => expect(toHiragana('ヴァイオリン・ヶ月 A')).toBe('ゔぁいおりん・ゖ月 A'))

  it.each([['ヤマダ', true], ['ﾔﾏﾀﾞ ﾀﾛｳ', true], ['やまだー', true], ['山田', false], ['ー', false], ['', false],
    ['ヤマダA', false]])(
    '%s: %s', (text, kana) => expect(isKana(text)).toBe(kana),
  )
})
