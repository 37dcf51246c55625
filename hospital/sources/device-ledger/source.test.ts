import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { header, rows } from './fixtures.ts'
import { deviceLedger } from './source.ts'

it('reads machines by their labels', async () => {
  const batch = await read(deviceLedger, '機器台帳.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'device')).toEqual([
    {
      number: 'PC-0301', hostname: 'WARD3E-01', sort: 'terminal', model: 'LIFEBOOK A5', os: 'Windows 11', addresses: ['10.30.1.11'], place: '３階東病棟',
      department: '看護部', systems: ['電子カルテ', 'PACS'], spare: false,
    },
    {
      number: 'SV-001', hostname: 'EMR-SV01', sort: 'server', os: 'Windows Server 2022', addresses: ['10.10.0.5', '10.99.0.5'], place: 'サーバー室',
      department: '情報システム課', systems: ['電子カルテ'],
    },
    { number: 'PC-0900', sort: 'terminal', place: '倉庫', spare: true, retiredOn: '2026-03-31' },
  ])
})

it.each([
  ['プリントサーバー', 'server'], ['複合機', 'printer'], ['L3スイッチ', 'network'], ['iPad', 'mobile'], ['ＣＴ', 'medical'], ['医療用端末', 'terminal'], ['NAS', 'storage'],
])('%s is a %s', async (written, sort) => {
  const batch = await read(deviceLedger, '機器台帳.csv', csv([header, ['A-1', '', written, '', '', '', '', '', '', '', '']]))
  expect(factsOf(batch, 'device')).toEqual([{ number: 'A-1', sort }])
})

it('says what it does not understand, and keeps the rest', async () => {
  const batch = await read(deviceLedger, 'a.csv', csv([header, ['A-1', '', 'からくり', '', '', '', '', '', '', '', 'いつか'], ['', '', '端末', '', '', '', '', '', '', '', '']]))
  expect(codes(batch)).toEqual(['2 note device-ledger.sort-unknown', '2 note source.date-unreadable', '3 lost device-ledger.no-number'])
  expect(factsOf(batch, 'device')).toEqual([{ number: 'A-1' }])
})
