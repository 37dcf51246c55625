import { describe, expect, it } from 'vitest'
import { answerIn } from './answer.ts'
import { kindOf } from './kind.ts'
import { labelsIn } from './labels.ts'
import { Form } from './read-form.ts'

describe('an answer', () => {
  it.each([
    ['はい', 'yes'],
    ['いいえ', 'no'],
    ['対象外', 'notApplicable'],
    ['該当なし', 'notApplicable'],
    ['○', 'yes'],
    ['×', 'no'],
    ['はい（R7.9予定）', 'yes'],
    ['☑はい □いいえ', 'yes'],
    ['□はい ■いいえ □対象外', 'no'],
    ['はい・いいえ', null],
    ['□はい□いいえ', null],
    ['', null],
    ['－', null],
    ['検討中', undefined],
  ] as const)('`%s`', (written, expected) => {
    expect(answerIn(written)).toBe(expected)
  })
})

it('finds whose answers these are', () => {
  expect(labelsIn(['事業者名：㈱ミナト電子', '', '回答日', '令和7年6月1日'])).toEqual({
    vendor: '㈱ミナト電子',
    answeredOn: '令和7年6月1日',
  })
  expect(labelsIn(['システム名', 'システム名', '電子カルテ'])).toEqual({ system: '電子カルテ' })
  expect(labelsIn(['システム名', '回答日'])).toEqual({})
})

it.each([
  [['MDS_電子カルテ.csv'], 'mds'],
  [['回答.xlsx', 'サービス事業者による医療情報セキュリティ開示書'], 'sds'],
  [['a.xlsx', '医療情報セキュリティ開示書'], 'statement'],
  [['製造業者/サービス事業者による医療情報セキュリティ開示書'], 'statement'],
  [['SDS', '提出.xlsx', '医療情報セキュリティ開示書'], 'sds'],
  [['チェックリスト', '事業者確認用'], 'checklist'],
  [['チェックリスト 医療機関確認用'], 'own'],
  [['回答.csv'], null],
] as const)('knows the form called %j', (texts, expected) => {
  expect(kindOf(texts)).toBe(expected)
})

describe('rows of a form', () => {
  const walk = (...rows: readonly (readonly string[])[]) => {
    const form = new Form()
    const lines = rows.flatMap((cells, at) => form.line(at + 1, cells) ?? [])
    return lines.map(({ item, answer, note, date }) => [item, answer, note, date])
  }

  it('takes the last round that was answered', () => {
    expect(
      walk(
        ['No', '確認項目', '1回目', '確認日', '2回目', '確認日'],
        ['1', '責任者', 'いいえ', '5/1', 'はい', '9/1'],
        ['2', '記録', 'はい', '5/1', '', ''],
        ['3', '更新', '', '', '', ''],
      ),
    ).toEqual([
      ['1', 'yes', undefined, '9/1'],
      ['2', 'yes', undefined, '5/1'],
      ['3', null, undefined, undefined],
    ])
  })

  it('reads one column per answer', () => {
    expect(
      walk(
        ['番号', '質問', 'はい', 'いいえ', '対象外'],
        ['1', 'a', '○', '', ''],
        ['2', 'b', '□', '☑', '□'],
        ['3', 'c', '○', '○', ''],
      ),
    ).toEqual([
      ['1', 'yes', undefined, undefined],
      ['2', 'no', undefined, undefined],
      ['3', undefined, undefined, undefined],
    ])
  })

  it('walks over sections, repeated headings and lines of text, and tells repeated numbers apart', () => {
    expect(
      walk(
        ['事業者名', '㈱ミナト'],
        ['番号', '内容', '回答', '備考'],
        ['サーバ', 'サーバ', 'サーバ', 'サーバ'],
        ['1', '記録を見ている', 'はい', ''],
        ['番号', '内容', '回答', '備考'],
        ['ネットワーク機器', '', '', ''],
        ['1', '接続元を限っている', 'いいえ', '来年'],
      ),
    ).toEqual([
      ['1', 'yes', undefined, undefined],
      ['ネットワーク機器 1', 'no', '来年', undefined],
    ])
  })

  it('keeps questions nobody answered', () => {
    expect(walk(['質問', '回答'], ['記録を毎日見ていますか。', ''], ['更新は当てていますか。', 'はい'])).toEqual([
      ['記録を毎日見ていますか。', null, undefined, undefined],
      ['更新は当てていますか。', 'yes', undefined, undefined],
    ])
  })
})
