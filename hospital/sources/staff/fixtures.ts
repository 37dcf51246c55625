// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

const header = ['職員番号', '氏名', 'フリガナ', '所属', '職名', '採用日']
const rows = [['00123', '髙﨑 花子', 'タカサキ ハナコ', '外来', '看護師', '令和2年4月1日'], ['00124', '佐藤 健', 'サトウ ケン', '医事課', '事務員', 'H30.4.1']]

export const fixtures: readonly Fixture[] = [
  { name: '職員名簿.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: 'list.csv', bytes: encode(csv([['社員コード', '姓', '名', 'ふりがな', '部署'], ['1', '髙﨑', '花子', 'たかさき はなこ', '外来']]), 'utf-8-bom') },
  { name: '職員一覧_2026-11.xlsx', bytes: await workbook([['令和8年11月現在'], header, ['00123', '髙﨑 花子', 'タカサキ ハナコ', '外来', '看護師', new Date('2020-04-01')]]) },
  { name: '職員名簿2.csv', bytes: encode(csv([header, ...rows, ['', '', '', '外来', '看護師', '']]), 'cp932'), faulty: true },
]
