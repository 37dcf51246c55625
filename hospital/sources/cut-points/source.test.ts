import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { fixtures, header, rows } from './fixtures.ts'
import { cutPoints } from './source.ts'

it('reads where and how to cut; what is not written is absent', async () => {
  const batch = await read(cutPoints, '切り離し一覧.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'cutPoint')).toEqual([
    {
      name: 'バックアップ用スイッチ', sort: 'backup', cuts: 'NAS01 restic', where: 'サーバー室 ラックB', how: '赤いケーブルを抜く', undo: '同じ口に挿す',
      effect: 'なし', by: '情報システム課の職員', phones: ['内線 2201'], confirmedOn: '2026-10-01',
    },
    { name: '保守ルーターの電源', sort: 'outside', cuts: '㈱メディカル', where: 'サーバー室 ラックA', effect: '遠隔保守が止まる' },
    {
      name: '3階東の床スイッチ', sort: 'terminal', cuts: '3階東病棟の端末', where: '3階東 EPS', how: '電源を抜く', undo: '電源を挿す',
      effect: '端末が使えない', by: '病棟の職員',
    },
  ])
})

it('knows the sorts by other words', async () => {
  const batch = await read(cutPoints, '遮断手順.xlsx', fixtures[1]?.bytes ?? '')
  expect(factsOf(batch, 'cutPoint').map(({ name, sort }) => [name, sort])).toEqual([['FW01 WAN', 'outside'], ['L3SW01', 'border']])
})

it('says what it does not understand, and keeps the rest', async () => {
  const batch = await read(cutPoints, 'a.csv', csv([header, ['', '外部', '', '', '抜く', '', '', '', '', ''], ['謎の箱', 'なぞ', '', '', '抜く', '', '', '', '', '先日']]))
  expect(codes(batch)).toEqual(['2 lost cut-points.no-name', '3 note cut-points.sort-unknown', '3 note source.date-unreadable'])
  expect(factsOf(batch, 'cutPoint')).toEqual([{ name: '謎の箱', how: '抜く' }])
})
