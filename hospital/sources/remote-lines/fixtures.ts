// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['事業者', '対象システム', 'リモート保守の有無', '方式', '接続元制限', '常時接続', '二要素認証', '申告日']
export const rows = [
  ['㈱ミナト電子', '電子カルテ', '有', 'SSL-VPN', '○', '都度', '×', '令和8年5月1日'],
  ['(有)北ネット', 'PACS', 'なし', '', '', '', '', '2026/5/1'],
  ['(有)北ネット', '検査', '有', 'IPsec', '', '常時', '', ''],
]

export const fixtures: readonly Fixture[] = [
  { name: 'リモート保守回線一覧.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '保守回線.xlsx', bytes: await workbook([['リモート保守の申告'], ['業者名', 'システム名', '接続方法', '接続元IP制限', '多要素認証'], ['㈱ミナト電子', '電子カルテ', 'なし', '', ''], ['(有)北ネット', 'PACS', '専用線', '有', '無']]) },
  { name: '回線2.csv', bytes: encode(csv([header, ['', '', '有', 'VPN', '○', '○', '○', ''], ['㈱ミナト電子', '', '有', 'VPN', 'どうかな', '', '', 'いつか']]), 'cp932'), faulty: true },
]
