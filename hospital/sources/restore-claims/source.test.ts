import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { fixtures, header, rows } from './fixtures.ts'
import { restoreClaims } from './source.ts'

it('reads sayings as hours; one that was only asked for has none', async () => {
  const batch = await read(restoreClaims, '見込み.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'restoreClaim')).toEqual([
    { vendor: '㈱ミナト電子', system: '電子カルテ', hours: 336, askedOn: '2026-10-01', saidOn: '2026-10-20', basis: 'サーバー再構築から' },
    { vendor: '(有)北ネット', system: 'PACS', hours: 96, askedOn: '2026-10-01', saidOn: '2026-10-09' },
    { vendor: '(有)北ネット', system: '検査', askedOn: '2026-10-01' },
  ])
})

it.each([['書面', true], ['電話で', false], ['○', true], ['口頭', false], ['×', false], ['', undefined]])('answered by %s: in writing %s', async (cell, expected) => {
  const batch = await read(restoreClaims, 'a.csv', csv([['業者', 'システム', '復旧時間(時間)', '書面の有無'], ['A', 'PACS', '8', cell]]))
  expect(factsOf(batch, 'restoreClaim')[0]?.inWriting).toBe(expected)
})

it('bare numbers count what the heading counts', async () => {
  expect(factsOf(await read(restoreClaims, 'a.xlsx', fixtures[1]?.bytes ?? ''), 'restoreClaim')[0]?.hours).toBe(336)
  const hours = await read(restoreClaims, 'a.csv', csv([['業者', 'システム', '復旧時間(時間)'], ['A', 'PACS', '8'], ['A', '検査', '早め']]))
  expect(factsOf(hours, 'restoreClaim').map((one) => one.hours)).toEqual([8, undefined])
  expect(codes(hours)).toEqual(['3 note source.hours-unreadable'])
})
