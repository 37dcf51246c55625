import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { Clock } from './clock.ts'
import { header, rows } from './fixtures.ts'
import { rehearsals } from './source.ts'

it('reads each stage with its moment, past midnight too', async () => {
  const batch = await read(rehearsals, '復旧訓練記録.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'rehearsal')).toEqual([
    {
      id: '2026-09-05 電子カルテ', title: '電子カルテ全復旧', sort: 'system', system: '電子カルテ', medium: 'RDX-03', media: 'rdx',
      declaredAt: '2026-09-05T09:00:00+09:00', dataStartedAt: '2026-09-05T10:15:00+09:00', dataInAt: '2026-09-05T21:40:00+09:00',
      smokeTestedAt: '2026-09-06T02:00:00+09:00', handedOverAt: '2026-09-06T03:30:00+09:00', bytes: 7.8e11, compared: 5302, equal: 5302,
      trouble: '手順書が古い', outcome: 'came-back',
    },
    {
      id: '2026-10-03 検査', title: '検査DBの復元', sort: 'data', system: '検査', declaredAt: '2026-10-03T13:00:00+09:00',
      dataStartedAt: '2026-10-03T13:00:00+09:00', dataInAt: '2026-10-03T15:30:00+09:00', handedOverAt: '2026-10-03T15:30:00+09:00', bytes: 6e10,
      trouble: 'パスワードが AD の中', outcome: 'failed',
    },
  ])
  expect(batch).toMatchObject({ mode: 'additive', gives: ['rehearsals'] })
})

it('a length of time needs a beginning', async () => {
  const table = csv([['訓練日', 'システム', '開始', '所要時間', '結果'], ['2026/6/1', 'PACS', '9:00', '6時間', '○'], ['2026/7/1', 'PACS', '', '6時間', '○']])
  const batch = await read(rehearsals, '訓練.csv', table)
  expect(factsOf(batch, 'rehearsal').map(({ handedOverAt }) => handedOverAt)).toEqual(['2026-06-01T06:00:00.000Z', undefined])
})

it('a talk at a table is no restore', async () => {
  const batch = await read(rehearsals, '訓練.csv', csv([header, ['2026/9/5', '机上訓練', '机上', '電子カルテ', '', '', '', '', '', '', '', '', '', '成功', '']]))
  expect(codes(batch)).toEqual(['2 note rehearsals.on-paper'])
})

it.each([['○', 'came-back'], ['復旧できなかった', 'failed'], ['途中で中断', 'broken-off'], ['中断', 'broken-off'], ['×(鍵なし)', 'failed']])(
  'outcome `%s`', async (written, outcome) => {
    const batch = await read(rehearsals, '訓練.csv', csv([['訓練日', 'システム', '担当者', '結果'], ['2026/6/1', 'PACS', '佐藤', written]]))
    expect(factsOf(batch, 'rehearsal')[0]?.outcome).toBe(outcome)
  })

it('the clock never goes back', () => {
  const clock = new Clock('2026-11-20', '2026-09-05')
  expect(['22:00', '1:00', '0:30', '25:00', '9/8 8:00'].map((text) => clock.read(text))).toEqual([
    '2026-09-05T22:00:00+09:00', '2026-09-06T01:00:00+09:00', '2026-09-07T00:30:00+09:00', '2026-09-07T01:00:00+09:00', '2026-09-08T08:00:00+09:00',
  ])
  expect(new Clock('2026-11-20', undefined).read('9:00')).toBeNull()
})
