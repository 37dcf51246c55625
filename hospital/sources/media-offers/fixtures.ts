// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['品名', '種類', '容量', '税込価格', '装置価格', '見積日', '見積元']
export const rows = [
  ['RDX 2TB カートリッジ', 'RDX', '2TB', '38,500円', '66,000円', '令和8年11月1日', '㈱港事務機'],
  ['LTO-8 テープ', 'ＬＴＯ', '１２ＴＢ', '¥12,100', '55万円', '2026/11/1', '㈱港事務機'],
  ['外付けHDD 4TB', '', '4000GB', '15800', '', '2026/11/1', ''],
]

export const fixtures: readonly Fixture[] = [
  { name: '媒体価格表.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '価格.xlsx', bytes: await workbook([['バックアップ媒体の価格'], ['商品名', '容量(TB)', '単価(税抜)'], ['ポータブルSSD', 2, 21000]]) },
  { name: '価格2.csv', bytes: encode(csv([header, ['', '', '2TB', '100円', '', '', ''], ['RDX', '', 'いろいろ', '時価', '', '', '']]), 'cp932'), faulty: true },
]
