// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

const header = ['職員番号', '氏名', 'フリガナ', '所属', '退職日']

export const fixtures: readonly Fixture[] = [
  { name: '退職者.csv', bytes: encode(csv([header, ['00123', '髙﨑 花子', 'ﾀｶｻｷ ﾊﾅｺ', '外来', '令和8年3月31日']]), 'cp932') },
  { name: 'R8年度.csv', bytes: encode(csv([header, ['123', '髙﨑 花子', '', '', '2026/3/31']], '\t'), 'utf-16le-bom') },
  { name: '退職者一覧.xlsx', bytes: await workbook([['令和7年度 退職者一覧'], [], header, ['00123', '髙﨑 花子', 'タカサキ ハナコ', '外来', new Date('2026-03-31')], ['※3月末時点']]) },
  { name: '退職者2.csv', bytes: encode(csv([header, ['1', '佐藤 健', '', '', '未定']]), 'cp932'), faulty: true },
]
