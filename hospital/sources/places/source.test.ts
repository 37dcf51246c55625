import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { fixtures, header, rows } from './fixtures.ts'
import { places } from './source.ts'

it('reads where people work and whom to call there', async () => {
  const batch = await read(places, '病棟一覧.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'place')).toEqual([
    { name: '３階東病棟', department: '看護部', floor: '3階', phones: ['内線 3101', '内線 3102'], segment: '病棟系' },
    { name: '外来受付', department: '医事課', floor: '１階', phones: ['内線 1001'], segment: '外来系' },
    { name: 'サーバー室', department: '情報システム課', floor: '2階' },
  ])
})

it('reads other headings, and loses what has no name', async () => {
  const book = await read(places, '部屋一覧.xlsx', fixtures[1]?.bytes ?? '')
  expect(factsOf(book, 'place')[0]).toEqual({ name: '手術室', floor: '4F', segment: 'VLAN40', phones: ['PHS 7401'] })
  expect(codes(await read(places, 'a.csv', csv([header, ['', '看護部', '2階', '', '']])))).toEqual(['2 lost places.no-name'])
})
