// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['システム', '方法', '頻度', '世代', '保存先', '媒体', '院外保管', 'オフライン', '契約条項・規程']
export const rows = [
  ['電子カルテ', 'DB を書き出し', '毎日', '５世代', '電子カルテ NAS', 'NAS', '×', '×', ''],
  ['', '丸ごと', '週1(土)', '5', 'RDX', 'RDX', '○', '取り外して耐火金庫', '保守契約 第12条'],
  ['PACS', '差分', '24時間', '3', 'PACS バックアップ', 'LTO8', '○(B棟)', '○', '運用管理規程 第8条'],
]

export const fixtures: readonly Fixture[] = [
  { name: 'バックアップ計画表.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  {
    name: 'BCP_2.2.4.xlsx',
    bytes: await workbook([
      ['2.2.4 バックアップの作成と復旧'], ['対象システム', '頻度', '作成方法', '復旧方法'],
      ['電子カルテ', '1日', 'DB をバックアップサーバへ', 'DB を戻す'], ['電子カルテ', '７日', '磁気テープに DB とシステムファイル', 'テープから復元'],
    ]),
  },
  {
    name: 'backup.xlsx',
    bytes: await workbook([
      ['バックアップ計画'], [{ value: 'システム', down: 2 }, { value: 'バックアップ', across: 3 }, null, null, { value: '保管', across: 2 }, null],
      [null, '方法', '頻度', '世代数', '保存先', '院外保管'], ['電子カルテ', '丸ごと', '日次', 5, 'NAS', '有'], ['医事会計', '丸ごと', '日次', 3, 'NAS', '無'],
    ]),
  },
  {
    name: 'バックアップ一覧.csv',
    bytes: encode(csv([
      ['システム', 'ジョブ名', '方法', '頻度', '世代', '保存先'], ['電子カルテ', 'HIS-SV01', '丸ごと', '月〜土', '5', 'NAS01'], ['医事会計', 'IJI Daily', '差分', '平日のみ', '3', 'NAS01'],
    ]), 'cp932'),
  },
  { name: '計画2.csv', bytes: encode(csv([header, ['', '', '毎日', '3', '', '', '', '', ''], ['PACS', '', '気が向いたら', '多め', '', 'NAS', '', '○', '']]), 'cp932'), faulty: true },
]
