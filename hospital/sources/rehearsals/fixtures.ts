// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['訓練日', '訓練名', '種類', 'システム', '媒体', '開始', '復元開始', '復元終了', '動作確認', '終了', '復元量', '照合数', '一致数', '結果', '問題点']
export const rows = [
  ['令和8年9月5日', '電子カルテ全復旧', 'システム', '電子カルテ', 'RDX-03', '9:00', '10:15', '21:40', '翌2:00', '翌３時３０分', '780GB', '5,302件', '5302', '成功', '手順書が古い'],
  ['2026/10/3', '検査DBの復元', 'データ', '検査', '', '13:00', '', '', '', '15:30', '60GB', '', '', '失敗', 'パスワードが AD の中'],
]

export const fixtures: readonly Fixture[] = [
  { name: '復旧訓練記録.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  {
    name: 'リストアテスト.xlsx',
    bytes: await workbook([['リストア確認表'], ['実施日', '対象システム', '所要時間', 'データ量', '結果', '担当者'], ['2026/6/1', 'PACS', '6時間', '2TB', '○', '佐藤'], ['2026/7/1', '医事会計', '90分', '40GB', '×', '佐藤']]),
  },
  { name: '訓練2.csv', bytes: encode(csv([header, ['', '', '', 'PACS', '', '', '', '', '', '', '', '', '', '成功', ''], ['2026/9/5', '', '', 'PACS', '', '朝', '', '', '', '', '', '', '', 'まあまあ', '']]), 'cp932'), faulty: true },
]
