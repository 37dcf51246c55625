// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['システム', '患者への影響', '目標復旧時間(RTO)', 'RPO', 'さかのぼれる限度', '優先順位', '前提システム', 'データ量', 'データの種類', '端末台数']
export const rows = [
  ['電子カルテ', '5', '３日', '24時間', '7日', '1', '認証基盤、仮想基盤', '800GB', 'DB', '約600台'],
  ['PACS', '高', '1週間', '1日', '１か月', '2', '電子カルテ', '１２ＴＢ', '画像(DICOM)', ''],
  ['認証基盤', '中', '半日', '1日', '', '1', 'なし', '', '仮想マシン', ''],
]

export const fixtures: readonly Fixture[] = [
  { name: 'システム別復旧要件.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  {
    name: '復旧優先順位.xlsx',
    bytes: await workbook([['システムの復旧要件'], ['システム名', '重要度', 'RTO(時間)', 'RPO(時間)', '依存システム'], ['電子カルテ', 'A', 72, 24, '認証基盤'], ['医事会計', 'B', 168, 24, '電子カルテ']]),
  },
  { name: '要件2.csv', bytes: encode(csv([header, ['', '5', '3日', '', '', '', '', '', '', ''], ['PACS', 'とても', '急いで', '', '', '', '', '多い', '', '']]), 'cp932'), faulty: true },
]
