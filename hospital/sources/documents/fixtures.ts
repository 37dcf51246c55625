// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'
import { workbook } from '../testing/workbook.ts'

export const header = ['文書名', '種類', '承認日', '見直し日']
export const rows = [
  ['医療情報システム運用管理規程', '規程', '令和6年4月1日', '令和8年4月1日'],
  ['サイバー攻撃を想定した事業継続計画', '', '2025/4/1', ''],
  ['インシデント対応手順書', '', '2025/10/1', '2026/10/1'],
]

export const fixtures: readonly Fixture[] = [
  { name: '規程一覧.csv', bytes: encode(csv([header, ...rows]), 'cp932') },
  { name: '文書管理台帳.xlsx', bytes: await workbook([['規程・計画書一覧'], ['No', '名称', '制定日', '最終改定日'], [1, '個人情報保護規程', new Date('2020-04-01'), new Date('2026-04-01')]]) },
  { name: '文書2.csv', bytes: encode(csv([header, ['', '規程', '2026/4/1', ''], ['BCP', '', 'いつか', '']]), 'cp932'), faulty: true },
]
