// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { book, workbook } from '../testing/workbook.ts'

const heading = ['番号', '確認項目', '回答', '備考']
/** Wording of our own, in the shape of the form. */
export const lines = [
  ['1', '管理責任者を置いている。', 'はい', ''],
  ['2-②', 'リモート保守の有無を伝えた。', 'いいえ', '来月伝えます'],
  ['2-③', 'MDS/SDS を出した。', 'はい', ''],
]
const servers = [['サーバについて', '', '', ''], ['5', '不要なアカウントを消している。', '対象外', ''], ['6', '記録を見ている。', '', '']]
const above = [['医療機関におけるサイバーセキュリティ対策チェックリスト(事業者確認用)', '', '', ''], ['事業者名', '㈱ミナト電子', '', ''], ['システム名：電子カルテ', '', '回答日', '令和7年6月1日']]

const rounds = [
  ['No', 'チェック項目', { value: '確認結果', across: 4 }, null, null, null, '備考'],
  ['No', 'チェック項目', '1回目', '確認日', '2回目', '確認日', '備考'],
  ['1', '責任者を置いている。', 'いいえ', '2025/5/1', 'はい', '2025/9/1', ''],
  ['2', '記録を見ている。', 'はい・いいえ', '', '', '', ''],
] as const

export const fixtures: readonly Fixture[] = [
  { name: '事業者確認用_ミナト電子.csv', bytes: encode(csv([...above, heading, ...lines, ...servers]), 'cp932') },
  { name: '回答.xlsx', bytes: await workbook([[{ value: 'チェックリスト 事業者確認用', across: 7 }], ['会社名', '(有)北ネット'], ['対象システム', 'PACS'], ...rounds]) },
  { name: '事業者確認用.xlsx', bytes: await book({ ミナト電子: [['事業者名', '㈱ミナト電子'], ['システム名', '電子カルテ'], heading, ...lines], 北ネット: [['事業者名', '(有)北ネット'], ['システム名', 'PACS'], heading, ...lines] }) },
  { name: 'checklist.csv', bytes: encode(csv([['番号', '質問', 'はい', 'いいえ', '対象外', '備考'], ['1', '責任者を置いている。', '○', '', '', ''], ['2', '記録を見ている。', '', '', '○', 'なし']]), 'utf-8-bom') },
  { name: '事業者確認用2.csv', bytes: encode(csv([...above, heading, ['1', '責任者を置いている。', 'たぶん', '']]), 'cp932'), faulty: true },
]
