import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { fixtures, header, rows } from './fixtures.ts'
import { mediaOffers } from './source.ts'

it('reads prices as people write them', async () => {
  const batch = await read(mediaOffers, '媒体価格表.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'offer')).toEqual([
    {
      name: 'RDX 2TB カートリッジ', sort: 'rdx', capacityBytes: 2e12, yen: 38_500, driveYen: 66_000, pricedOn: '2026-11-01', offeredBy: '㈱港事務機',
    },
    { name: 'LTO-8 テープ', sort: 'tape', capacityBytes: 12e12, yen: 12_100, driveYen: 550_000, pricedOn: '2026-11-01', offeredBy: '㈱港事務機' },
    { name: '外付けHDD 4TB', sort: 'hdd', capacityBytes: 4e12, yen: 15_800, pricedOn: '2026-11-01' },
  ])
})

it('says that a price is without tax', async () => {
  const batch = await read(mediaOffers, '価格.xlsx', fixtures[1]?.bytes ?? '')
  expect(codes(batch)).toEqual(['3 note media-offers.without-tax'])
  expect(factsOf(batch, 'offer')[0]).toMatchObject({ sort: 'ssd', capacityBytes: 2e12, yen: 21_000 })
})
