// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['ラベル', '種類', '容量', '製造番号', '購入日', '状態', '保管場所', '持出日', '返却予定']
export const rows = [
  ['RDX-01', 'RDX', '２ＴＢ', 'RDX0001', '令和7年4月1日', '院外', 'B棟 金庫', '2026/11/18', '2026/12/2'],
  ['RDX-02', 'RDX', '2TB', 'RDX0002', 'R7.4.1', '使用中', 'サーバー室', '', ''],
  ['A00001L8', 'LTO8', '12TB', '', '2026/4/1', '記録済', 'テープ庫', '', ''],
]

export const fixtures: readonly Fixture[] = [
  { name: 'バックアップ媒体台帳.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  {
    name: '媒体持出記録.xlsx',
    bytes: await workbook([['バックアップ媒体 持出・返却記録'], ['日付', '媒体番号', '操作', '持出先', '担当者', '返却予定日'], ['2026/11/4', 'RDX-01', '返却', 'サーバー室', '佐藤', ''], ['2026/11/18', 'RDX-01', '持出', 'B棟 金庫', '髙﨑', '2026/12/2']]),
  },
  { name: '媒体2.csv', bytes: encode(csv([header, ['', 'RDX', '', '', '', '使用中', '', '', ''], ['RDX-09', '謎', '少し', '', 'いつか', '元気', '', '', '']]), 'cp932'), faulty: true },
]
