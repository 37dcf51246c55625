import { describe, expect, it } from 'vitest'
import { columnFinder } from './index.ts'

const find = columnFinder({
  id: ['職員番号', '社員番号', 'ID'], name: ['氏名', '名前'], kana: ['フリガナ', 'カナ'], user: ['ユーザー名', 'ユーザー'], phone: ['電話番号', '電話',
    'TEL'],
})

describe('columnFinder', () => {
  it('finds columns over width, kana, spaces, marks and the prolonged mark', () => {
    const found = find(['No.', '職員番号', '氏　名', 'ﾌﾘｶﾞﾅ', 'ユーザ', '連絡先 ＴＥＬ', '備考'])
    expect(Object.fromEntries(Object.entries(found.columns).map(([key, column]) => [key, column.index]))).toEqual({
      id: 1, name: 2, kana: 3, user: 4, phone: 5,
    })
    expect(found.columns.id?.confidence).toBe(1)
    expect(found.columns.name?.confidence).toBe(0.9)
    expect(found.unused).toEqual([0, 6])
  })

  it('gives a column to the surest wish only', () => {
    const found = find(['氏名', '氏名カナ'])
    expect([found.columns.name?.index, found.columns.kana?.index]).toEqual([0, 1])
  })

  it('is less sure of a word inside a longer one', () => {
    const found = find(['緊急時の電話番号（夜間）'])
    expect(found.columns.phone?.confidence).toBeGreaterThan(0.2)
    expect(found.columns.phone?.confidence).toBeLessThan(0.8)
  })

  it('gives cells by wish, empty where there is no column', () => {
    const found = find(['氏名', '職員番号'])
    expect(found.cell([' 山田 ', '1'], 'name')).toBe('山田')
    expect(found.cell(['山田'], 'id')).toBe('')
    expect(found.cell(['山田', '1'], 'phone')).toBe('')
    expect([found.has('name'), found.has('phone')]).toEqual([true, false])
  })
})
