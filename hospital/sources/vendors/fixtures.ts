// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['事業者名', '住所', '電話番号', 'メール', '担当者', '対象システム', '夜間対応', '備考']
export const rows = [
  ['㈱ミナト電子', '東京都港区1-1', '03-3333-4444', 'support@minato.example', '中村', '電子カルテ', '○', ''],
  ['有限会社北ネット', '札幌市北区2-2', '011-555-6666', '', '', '', '×', 'ネットワーク機器'],
]

export const fixtures: readonly Fixture[] = [
  { name: '事業者一覧.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '取引先.xlsx', bytes: await workbook([['取引先一覧'], [], header, ...rows]) },
  { name: 'list.csv', bytes: encode(csv([['会社名', '業務内容', 'TEL'], ['㈱ミナト電子', '電子カルテの保守', '03-3333-4444']]), 'utf-8-bom') },
  { name: '業者2.csv', bytes: encode(csv([header, ['', '東京都', '03-1111-2222', '', '', '', '', ''], ['㈱ミナト電子', '', '0312345678', '', '', '', 'さあ', '']]), 'cp932'), faulty: true },
]
