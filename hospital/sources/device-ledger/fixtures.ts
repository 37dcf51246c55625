// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['管理番号', 'ホスト名', '種別', '機種', 'OS', 'IPアドレス', '設置場所', '使用部署', '利用システム', '予備機', '廃棄日']
export const rows = [
  ['PC-0301', 'WARD3E-01', 'ノートＰＣ', 'LIFEBOOK A5', 'Windows 11', '10.30.1.11', '３階東病棟', '看護部', '電子カルテ、PACS', '×', ''],
  ['SV-001', 'EMR-SV01', 'サーバー', '', 'Windows Server 2022', '10.10.0.5\n10.99.0.5', 'サーバー室', '情報システム課', '電子カルテ', '', ''],
  ['PC-0900', '', '端末', '', '', '', '倉庫', '', '', '○', 'R8.3.31'],
]

export const fixtures: readonly Fixture[] = [
  { name: '機器台帳.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  {
    name: '端末一覧.xlsx',
    bytes: await workbook([['端末一覧'], ['端末番号', 'コンピュータ名', 'OS', 'IP', '設置場所', '部署'], ['T-001', 'GAIRAI-01', 'Windows 11', '10.1.1.1', '外来', '外来'], ['T-002', 'GAIRAI-02', 'Windows 10', '10.1.1.2', '外来', '外来']]),
  },
  { name: '機器台帳2.csv', bytes: encode(csv([header, ['', '', '端末', '', '', '', '外来', '', '', '', ''], ['PC-1', '', 'からくり', '', '', '', '外来', '', '', '', 'いつか']]), 'cp932'), faulty: true },
]
