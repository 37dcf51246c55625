// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['システム', '停止の兆候', '待つ時間(分)', '宣言者', '代行者', '宣言後の対応', '合意日']
export const rows = [
  ['電子カルテ', '2台以上で開かない', '１５', '安全管理責任者', '院長', '紙カルテに切り替える', '令和8年9月1日'],
  ['PACS', '画像が出ない', '30分', 'システム担当', '事務長', 'フィルムに切り替える', ''],
  ['検体検査システム、薬剤部門システム', '結果が届かない', '1時間', '診療部長', '', '電話で知らせる', ''],
]

export const fixtures: readonly Fixture[] = [
  { name: '停止判断表.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '判断表.xlsx', bytes: await workbook([['システム停止の判断表'], ['システム名', '判断基準', '判断までの時間', '判断者', '代行者', '宣言後'], ['電子カルテ', '全端末で不可', '即時', '病院長', '副院長', '紙'], ['給食', '不可', '120分', '事務長', '総務課長', '手書き']]) },
  { name: '停止判断表2.csv', bytes: encode(csv([header, ['', '出ない', '10', '院長', '', '', ''], ['PACS', '出ない', 'しばらく', 'だれか', '', '', '']]), 'cp932'), faulty: true },
]
