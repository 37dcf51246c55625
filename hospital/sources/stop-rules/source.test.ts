import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { fixtures, header, rows } from './fixtures.ts'
import { stopRules } from './source.ts'

it('reads who declares what, and after how long', async () => {
  const batch = await read(stopRules, '停止判断表.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'stopRule')).toEqual([
    {
      system: '電子カルテ', sign: '2台以上で開かない', afterMinutes: 15, declares: 'security-manager', deputy: 'director', next: '紙カルテに切り替える',
      agreedOn: '2026-09-01',
    },
    { system: 'PACS', sign: '画像が出ない', afterMinutes: 30, declares: 'systems', deputy: 'administration', next: 'フィルムに切り替える' },
    { system: '検体検査システム', sign: '結果が届かない', afterMinutes: 60, declares: 'clinical', next: '電話で知らせる' },
    { system: '薬剤部門システム', sign: '結果が届かない', afterMinutes: 60, declares: 'clinical', next: '電話で知らせる' },
  ])
})

it('at once is no minute', async () => {
  const batch = await read(stopRules, '判断表.xlsx', fixtures[1]?.bytes ?? '')
  expect(factsOf(batch, 'stopRule').map(({ afterMinutes }) => afterMinutes)).toEqual([0, 120])
})

it('says what it does not understand, and keeps the rest', async () => {
  const batch = await read(stopRules, 'a.csv', csv([header, ['PACS', '出ない', 'しばらく', 'だれか', '', '', ''], ['', '', '', '院長', '', '', '']]))
  expect(codes(batch)).toEqual(['2 note source.hours-unreadable', '2 note stop-rules.role-unknown', '3 lost stop-rules.no-system'])
  expect(factsOf(batch, 'stopRule')).toEqual([{ system: 'PACS', sign: '出ない' }])
})
