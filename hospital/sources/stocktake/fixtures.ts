// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['対象', '開始日', '終了日', '件数', '未回答']
export const rows = [
  ['外来', '令和8年4月1日', '令和8年4月30日', '120件', '0'],
  ['病棟', '2026/4/1', '', '１,２０４', '3'],
]

export const fixtures: readonly Fixture[] = [
  { name: '棚卸し記録.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: 'アカウント棚卸.xlsx', bytes: await workbook([['アカウント棚卸しの記録'], ['部署', '実施日', '確認件数', '未回答件数'], ['外来', new Date('2026-04-01'), 120, 0]]) },
  { name: '棚卸2.csv', bytes: encode(csv([header, ['外来', '', '', '5', '0'], ['病棟', '2026/4/1', '', 'たくさん', '']]), 'cp932'), faulty: true },
]
