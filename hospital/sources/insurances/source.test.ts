import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { header, rows } from './fixtures.ts'
import { insurances } from './source.ts'
import { yenIn } from './sum.ts'

it('reads what is covered, and whether to call first', async () => {
  const batch = await read(insurances, 'サイバー保険.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'insurance')).toEqual([{
    insurer: 'みほん損害保険㈱', number: 'CY-100200', covers: ['調査', '復旧', '賠償'], excludes: ['身代金'], callFirst: true, from: '2026-04-01', to: '2027-03-31',
    limitYen: 50_000_000, phones: ['0120-000-000'],
  }])
})

it.each([
  ['1億円', 1e8], ['１億2,000万円', 1.2e8], ['5000万', 5e7], ['50,000,000円', 5e7], ['上限 3千万円', null], ['1.5億', 1.5e8], ['たっぷり', null], ['', null], ['億', null],
] as const)('%s', (written, yen) => {
  expect(yenIn(written)).toBe(yen)
})

it('says what it does not understand, and keeps the rest', async () => {
  const batch = await read(insurances, 'a.csv', csv([header, ['', 'X', '', '', '', '', '', '', ''], ['損保', '', '', '', '', '', '', 'たっぷり', '']]))
  expect(codes(batch)).toEqual(['2 lost insurances.no-insurer', '3 note insurances.sum-unreadable'])
  expect(factsOf(batch, 'insurance')).toEqual([{ insurer: '損保' }])
})
