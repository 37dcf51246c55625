// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['事業者', 'システム', '復旧見込み', '依頼日', '回答日', '根拠']
export const rows = [
  ['㈱ミナト電子', '電子カルテ', '14日', '令和8年10月1日', 'R8.10.20', 'サーバー再構築から'],
  ['(有)北ネット', 'PACS', '３〜４日', '2026/10/1', '2026/10/9', ''],
  ['(有)北ネット', '検査', '', '2026/10/1', '未回答', ''],
]

export const fixtures: readonly Fixture[] = [
  { name: '業者の復旧見込み.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '復旧.xlsx', bytes: await workbook([['復旧にかかる日数(事業者回答)'], ['業者名', '対象システム', '復旧日数', '回答日'], ['㈱ミナト電子', '電子カルテ', 14, '2026/10/20']]) },
  { name: '見込み2.csv', bytes: encode(csv([header, ['㈱ミナト電子', '', '3日', '', '', ''], ['㈱ミナト電子', 'PACS', 'がんばります', '', '', '']]), 'cp932'), faulty: true },
]
