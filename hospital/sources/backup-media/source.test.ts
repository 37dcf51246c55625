import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { fixtures, header, rows } from './fixtures.ts'
import { backupMedia } from './source.ts'

it('reads each medium, and the state it is in', async () => {
  const batch = await read(backupMedia, '媒体台帳.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'medium')).toEqual([
    { label: 'RDX-01', serial: 'RDX0001', sort: 'rdx', capacityBytes: 2e12, boughtOn: '2025-04-01' },
    { label: 'RDX-02', serial: 'RDX0002', sort: 'rdx', capacityBytes: 2e12, boughtOn: '2025-04-01' },
    { label: 'A00001L8', sort: 'tape', capacityBytes: 12e12, boughtOn: '2026-04-01' },
  ])
  expect(factsOf(batch, 'mediumMove')).toEqual([
    { medium: 'RDX-01', at: '2026-11-18', state: 'off-site', place: 'B棟 金庫', dueOn: '2026-12-02' },
    { medium: 'RDX-02', at: '2026-11-20', state: 'writing', place: 'サーバー室' },
    { medium: 'A00001L8', at: '2026-11-20', state: 'sealed', place: 'テープ庫' },
  ])
})

it('reads comings and goings, one line each', async () => {
  const batch = await read(backupMedia, '媒体持出記録.xlsx', fixtures[1]?.bytes ?? '')
  expect(factsOf(batch, 'mediumMove').map(({ at, state, by, dueOn }) => [at, state, by, dueOn])).toEqual([
    ['2026-11-04', 'detached', '佐藤', undefined], ['2026-11-18', 'off-site', '髙﨑', '2026-12-02'],
  ])
})

it.each([
  ['未使用', 'empty'], ['装着', 'writing'], ['封印済', 'sealed'], ['取り外し済', 'detached'], ['持ち出し中', 'off-site'], ['返却予定', 'due-back'], ['返却', 'detached'],
  ['廃棄済', 'retired'],
])('state `%s`', async (written, state) => {
  const batch = await read(backupMedia, '媒体.csv', csv([['媒体番号', '日付', '状態', '保管場所'], ['T1', '2026/11/1', written, '']]))
  expect(factsOf(batch, 'mediumMove').map((move) => [move.at, move.state])).toEqual([['2026-11-01', state]])
})

it('written, taken out and brought back in one line are three moves', async () => {
  const batch = await read(backupMedia, '媒体.csv', csv([['媒体番号', '記録日', '持出日', '返却日', '保管場所'], ['T1', '2026/11/1', '2026/11/2', '2026/11/16', '棚']]))
  expect(factsOf(batch, 'mediumMove').map(({ at, state, place }) => [at, state, place])).toEqual([
    ['2026-11-01', 'sealed', undefined], ['2026-11-02', 'off-site', undefined], ['2026-11-16', 'detached', '棚'],
  ])
})
