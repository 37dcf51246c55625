// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['病棟・部屋', '部署', '階', '内線', 'ネットワーク区画']
export const rows = [['３階東病棟', '看護部', '3階', '3101、3102', '病棟系'], ['外来受付', '医事課', '１階', '1001', '外来系'], ['サーバー室', '情報システム課', '2階', '', '']]

export const fixtures: readonly Fixture[] = [
  { name: '病棟・部屋の一覧.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '部屋一覧.xlsx', bytes: await workbook([['部屋一覧'], ['部屋名', 'フロア', 'VLAN', 'PHS番号'], ['手術室', '4F', 'VLAN40', '7401'], ['検査室', '1F', 'VLAN10', '7102']]) },
  { name: '病棟一覧2.csv', bytes: encode(csv([header, ['', '看護部', '2階', '2101', '病棟系'], ['２階病棟', '看護部', '2階', '2102', '病棟系']]), 'cp932'), faulty: true },
]
