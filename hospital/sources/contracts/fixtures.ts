// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['事業者', '対象システム', '契約名', '契約開始日', '契約終了日', '免責条項', 'ガイドライン遵守', '脆弱性通知', '役割分担']
export const rows = [
  ['㈱ミナト電子', '電子カルテ', '電子カルテ保守', '令和8年4月1日', '令和9年3月31日', '無', '○', 'はい', '有(別紙1)'],
  ['(有)北ネット', '', 'ネットワーク保守', '2025/4/1', '自動更新', '有', '×', '', '－'],
]

export const fixtures: readonly Fixture[] = [
  { name: '契約一覧.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '保守契約.xlsx', bytes: await workbook([['保守契約一覧'], ['業者名', '契約件名', '契約期間', '免責', '3省2ガイドライン', '脆弱性情報の提供', '責任分界'], ['㈱ミナト電子', '電子カルテ保守', '令和8年4月1日～令和9年3月31日', '×', '○', '○', '○']]) },
  { name: '契約2.csv', bytes: encode(csv([header, ['', '電子カルテ', '', '', '', '', '', '', ''], ['㈱ミナト電子', '', '保守', 'いつか', '', '見ていない', '', '', '']]), 'cp932'), faulty: true },
]
