import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { header, rows } from './fixtures.ts'
import { recoveryMeans } from './source.ts'

it('reads how many of each there are', async () => {
  const batch = await read(recoveryMeans, '復旧資源.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'recoveryMeans').map(({ name, sort, amount }) => [name, sort, amount])).toEqual([
    ['情報システム課', 'people', 2], ['㈱ミナト電子', 'people', 3], ['LTO8', 'drive', 1], ['サーバー室 LAN', 'network', 10_000], ['端末の展開', 'terminals-per-day', 40],
  ])
})

it.each([
  ['1', '10Gbps', 10_000], ['１Ｇｂｐｓ', '', 1000], ['100Mbps', '', 100], ['1000', '', 1000], ['2.5Gbps', '2本', 2500], ['1', '1000BASE-T ではない', undefined],
] as const)('a network of %s (%s) is %s Mbit/s', async (amount, remark, megabits) => {
  const batch = await read(recoveryMeans, '復旧資源.csv', csv([header, ['院内 LAN', '回線', amount, remark]]), 'cp932')
  expect(factsOf(batch, 'recoveryMeans')[0]?.amount).toBe(megabits)
  expect(codes(batch)).toEqual(megabits === undefined ? ['2 note recovery-means.no-rate'] : [])
})

it('loses a line whose sort nobody knows', async () => {
  expect(codes(await read(recoveryMeans, 'a.csv', csv([header, ['なぞ', '', '1', '']])))).toContain('2 lost recovery-means.no-sort')
})
