// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { book, workbook } from '../testing/workbook.ts'

const heading = ['質問番号', '質問', '回答', '備考']
/** Wording of our own, in the shape of the form. */
export const lines = [
  ['1', '扱う情報の一覧を出せますか。', 'はい', ''],
  ['1.1', '利用者を見分けていますか。', '対象外', ''],
  ['2', '記録を残していますか。', 'いいえ', '次の版で対応'],
]

export const fixtures: readonly Fixture[] = [
  { name: 'MDS_電子カルテ.csv', bytes: encode(csv([['製造業者', '㈱ミナト電子', '', ''], ['製品名', '電子カルテ', '', ''], heading, ...lines]), 'cp932') },
  { name: '開示書.xlsx', bytes: await workbook([[{ value: 'サービス事業者による医療情報セキュリティ開示書 チェックリスト', across: 4 }], ['サービス事業者名：(有)北ネット'], ['サービス名', '勤怠管理'], ['作成日', new Date('2026-05-01')], heading, ...lines]) },
  { name: '提出.xlsx', bytes: await book({ MDS: [['製造業者名', '㈱ミナト電子'], ['製品名', 'PACS'], heading, ...lines], SDS: [['事業者名', '㈱ミナト電子'], ['サービス名', 'PACS保管'], heading, ...lines] }) },
  { name: 'sds.csv', bytes: encode(csv([['会社名', '㈱ミナト電子', '', ''], heading, ['1', '記録を残していますか。', '検討中', '']]), 'utf-8-bom'), faulty: true },
]
