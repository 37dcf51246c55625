// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['ログインID', 'システム', '種別', '用途', '責任者', '利用者', '見直し日', '終了日', '業者名']
export const rows = [
  ['nurse1', '', '共有', '外来の受付端末', '外来師長 髙﨑', '看護師A、看護師B', '令和8年4月1日', '', ''],
  ['KOKORO\\hoshu', '電子カルテ', '保守', '電子カルテの保守', '情報課 佐藤', '', '2026/10/1', '2027/3/31', '㈱メディカル'],
]

export const fixtures: readonly Fixture[] = [
  { name: 'アカウント管理台帳.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '共有アカウント一覧.xlsx', bytes: await workbook([['共有アカウント一覧'], header, ...rows]) },
  { name: 'ledger.csv', bytes: encode(csv([['アカウント名', '用途', '管理責任者', '次回見直し日'], ['nurse1', '受付', '師長', 'R8.4.1']]), 'utf-8-bom') },
  { name: '棚卸し.csv', bytes: encode(csv([[...header, '棚卸し結果', '回答日'], ...rows.map((row, at) => [...row, ['止める', '使っている'][at] ?? '', '2026/10/1'])]), 'cp932') },
  { name: '台帳2.csv', bytes: encode(csv([header, ['x', '', 'なぞ', '不明', '師長', '', 'いつか', '', '']]), 'cp932'), faulty: true },
]
