// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['システム', '帳票', '保管場所', '枚数', '代替手順', '点検日']
export const rows = [
  ['電子カルテ', '紙カルテ(2号用紙)', '各病棟の赤い箱', '各100枚', '患者ごとに1枚。複写を残す', 'R8.10.1'],
  ['薬剤部門システム、電子カルテ', '手書き処方箋', '薬剤部 受付', '５００', '医師が署名する', ''],
]

export const fixtures: readonly Fixture[] = [
  { name: '紙の代替手順一覧.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '代替帳票.xlsx', bytes: await workbook([['停止時の代替帳票'], ['システム名', '様式名', '置き場所', '部数', '使い方'], ['PACS', 'フィルム依頼票', '放射線科 棚', 200, '技師へ手渡し'], ['給食', '食事箋', '栄養科', 100, '']]) },
  { name: '代替2.csv', bytes: encode(csv([header, ['電子カルテ', '', '', '', '', ''], ['PACS', '依頼票', '棚', 'たくさん', '', '']]), 'cp932'), faulty: true },
]
