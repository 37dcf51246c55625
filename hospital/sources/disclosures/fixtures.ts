// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['事業者', '対象システム', '様式', '依頼日', '受領日']
export const rows = [
  ['㈱ミナト電子', '電子カルテ', 'MDS', '令和8年5月1日', '令和8年6月10日'],
  ['㈱ミナト電子', '電子カルテ', '事業者確認用', '2026/5/1', ''],
  ['(有)北ネット', '勤怠管理', 'SDS', '2026/5/1', '未'],
]

export const fixtures: readonly Fixture[] = [
  { name: '依頼と受領の一覧.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  {
    name: '提出状況.xlsx',
    bytes: await workbook([
      ['業者名', 'システム名', { value: 'MDS/SDS', across: 2 }, null, { value: 'チェックリスト', across: 2 }, null],
      ['業者名', 'システム名', '依頼日', '受領日', '依頼日', '受領日'],
      ['㈱ミナト電子', '電子カルテ', new Date('2026-05-01'), new Date('2026-06-10'), new Date('2026-05-01'), null],
      ['(有)北ネット', '勤怠管理', new Date('2026-05-01'), null, null, null],
    ]),
  },
  { name: 'MDS依頼.csv', bytes: encode(csv([['会社名', '依頼日', '提出日'], ['㈱ミナト電子', 'R8.5.1', 'R8.6.1']]), 'utf-8-bom') },
  { name: '受領2.csv', bytes: encode(csv([header, ['', '電子カルテ', 'MDS', '2026/5/1', ''], ['㈱ミナト電子', '', 'なにか', '2026/5/1', ''], ['㈱ミナト電子', '', 'MDS', '5月', '']]), 'cp932'), faulty: true },
]
