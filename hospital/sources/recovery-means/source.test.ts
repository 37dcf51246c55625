import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { header, rows } from './fixtures.ts'
import { recoveryMeans } from './source.ts'

it('reads how many of each there are', async () => {
  const batch = await read(recoveryMeans, '復旧資源.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'recoveryMeans').map(({ name, sort, amount }) => [name, sort, amount])).toEqual([
    ['情報システム課', 'people', 2], ['㈱ミナト電子', 'people', 3], ['LTO8', 'drive', 1], ['サーバー室 LAN', 'network', 1], ['端末の展開', 'terminals-per-day', 40],
  ])
})

it('loses a line whose sort nobody knows', async () => {
  expect(codes(await read(recoveryMeans, 'a.csv', csv([header, ['なぞ', '', '1', '']])))).toContain('2 lost recovery-means.no-sort')
})
