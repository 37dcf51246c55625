import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { factsOf, read } from '../testing/read.ts'
import { documents } from './source.ts'

it.each([
  ['サイバー攻撃を想定したBCP', '', 'bcp'],
  ['事業継続計画', '', 'bcp'],
  ['サイバーインシデント対応手順', '', 'incident-plan'],
  ['非常時の対応', '', 'incident-plan'],
  ['医療情報システム運用管理規程', '', 'operation-rules'],
  ['情報セキュリティポリシー', '', 'operation-rules'],
  ['献立表', '', 'other'],
  ['第3号', 'BCP', 'bcp'],
])('`%s` (%s) is %s', async (title, kind, about) => {
  const batch = await read(
    documents,
    '規程一覧.csv',
    csv([
      ['文書名', '種類', '承認日', '見直し日'],
      [title, kind, 'R6.4.1', ''],
    ]),
  )
  expect(factsOf(batch, 'document')).toEqual([{ title, about, approvedOn: '2024-04-01' }])
})
