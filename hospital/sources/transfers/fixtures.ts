// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

const header = ['職員番号', '氏名', '異動日', '旧所属', '新所属']

export const fixtures: readonly Fixture[] = [
  { name: '異動者.csv', bytes: encode(csv([header, ['00123', '髙﨑 花子', 'R8.4.1', '外来', '手術室']]), 'cp932') },
  { name: '人事異動.xlsx', bytes: await workbook([header, ['00123', '髙﨑 花子', new Date('2026-04-01'), '外来', '手術室']]) },
  { name: 'list.csv', bytes: encode(csv([['氏名', '発令年月日', '異動前', '異動後'], ['髙﨑 花子', '2026年4月1日', '外来', '手術室']]), 'utf-8-bom') },
  { name: '異動者2.csv', bytes: encode(csv([header, ['1', '佐藤 健', '春', '外来', '病棟']]), 'cp932'), faulty: true },
]
