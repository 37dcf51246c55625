// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['システム名', '分類', '事業者', '重要度', '設置場所', 'リモート保守', 'クラウド']
export const rows = [
  ['電子カルテ', '基幹', '㈱ミナト電子', '高', 'サーバー室', '○', '×'],
  ['勤怠管理', '事務', '', '低', '', '', 'SaaS'],
]

export const fixtures: readonly Fixture[] = [
  { name: 'システム一覧.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '情報システム台帳.xlsx', bytes: await workbook([['情報システム台帳'], ['令和8年4月1日'], header, ...rows, ['PACS', '画像', '㈱ミナト電子', 'A', '', '✕', '院内']]) },
  { name: 'systems.csv', bytes: encode(csv([['システム名', 'ベンダー'], ['電子カルテ', '㈱ミナト電子']]), 'utf-8-bom') },
  { name: 'システム2.csv', bytes: encode(csv([header, ['', '', '㈱ミナト電子', '高', '', '', ''], ['PACS', '', '', 'とても', '', 'まあまあ', '']]), 'cp932'), faulty: true },
]
