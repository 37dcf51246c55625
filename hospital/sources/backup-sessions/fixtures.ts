// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['ジョブ名', 'システム', '開始日時', '終了日時', '結果', '転送量', '保存先']
export const rows = [
  ['電子カルテ日次', '電子カルテ', '2026/11/18 23:00', '2026/11/19 0:41', '成功', '12.5 GB', 'NAS01'],
  ['電子カルテ日次', '電子カルテ', '2026/11/19 23:00', '2026/11/19 23:02', '失敗', '', 'NAS01'],
]

export const fixtures: readonly Fixture[] = [
  { name: 'バックアップ実行記録.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  {
    name: 'sessions.csv',
    bytes: encode(csv([
      ['JobName', 'JobType', 'CreationTime', 'EndTime', 'Result'], ['HIS Daily', 'Backup', '11/18/2026 11:00:04 PM', '11/19/2026 12:41:10 AM', 'Success'],
      ['PACS Weekly', 'Backup', '11/15/2026 1:00:00 AM', '11/15/2026 9:12:00 AM', 'Warning'],
    ]), 'utf-8-bom'),
  },
  {
    name: 'Arcserve_ジョブ履歴.xlsx',
    bytes: await workbook([
      ['ジョブ履歴'], ['ジョブの状態', 'ノード名', 'ジョブ名', 'ジョブの種類', '開始時刻', '終了時刻', 'データサイズ'],
      ['完了', 'HIS-SV01', 'プラン1 - バックアップ', 'フル バックアップ', '2026/11/15 22:00:00', '2026/11/16 3:12:45', '1.2 TB'],
      ['キャンセル', 'HIS-SV01', 'プラン1 - バックアップ', '増分バックアップ', '2026/11/16 22:00:00', '2026/11/16 22:03:00', '10 MB'],
    ]),
  },
  { name: 'ジョブ2.csv', bytes: encode(csv([header, ['', '', '2026/11/18 23:00', '', '成功', '', ''], ['日次', '', 'きのうの夜', '', '成功', '', '']]), 'cp932'), faulty: true },
]
