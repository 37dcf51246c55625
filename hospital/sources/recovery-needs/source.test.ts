import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { fixtures, header, rows } from './fixtures.ts'
import { recoveryNeeds } from './source.ts'

it('reads what each system needs', async () => {
  const batch = await read(recoveryNeeds, '復旧要件.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'recoveryNeed')).toEqual([
    {
      system: '電子カルテ', safety: 5, rtoHours: 72, rpoHours: 24, farBackDays: 7, first: true, needs: ['認証基盤', '仮想基盤'], bytes: 8e11,
      data: 'database', terminals: 600,
    },
    { system: 'PACS', safety: 4, rtoHours: 168, rpoHours: 24, farBackDays: 30, first: false, needs: ['電子カルテ'], bytes: 12e12, data: 'images' },
    { system: '認証基盤', safety: 3, rtoHours: 12, rpoHours: 24, first: true, needs: [], data: 'machine-image' },
  ])
})

it('bare numbers count what the heading counts', async () => {
  const batch = await read(recoveryNeeds, '復旧優先順位.xlsx', fixtures[1]?.bytes ?? '')
  expect(factsOf(batch, 'recoveryNeed').map(({ safety, rtoHours, rpoHours }) => [safety, rtoHours, rpoHours])).toEqual([[4, 72, 24], [3, 168, 24]])
})

it('says what it does not understand, and keeps the rest', async () => {
  const batch = await read(recoveryNeeds, 'a.csv', csv([header, ['PACS', 'とても', '急いで', '1日', '', '', '', '多い', '', '']]))
  expect(codes(batch)).toEqual(['2 note recovery-needs.safety-unknown', '2 note source.hours-unreadable', '2 note source.bytes-unreadable'])
  expect(factsOf(batch, 'recoveryNeed')).toEqual([{ system: 'PACS', rpoHours: 24 }])
})
