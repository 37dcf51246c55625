import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { systems } from './source.ts'

const one = async (cells: Readonly<Record<string, string>>) => {
  const batch = await read(
    systems,
    'システム一覧.csv',
    csv([
      ['システム名', ...Object.keys(cells)],
      ['PACS', ...Object.values(cells)],
    ]),
  )
  return { ...factsOf(batch, 'system')[0], problems: codes(batch), gives: batch.gives }
}

it.each([
  ['高', 'high'],
  ['Ａ', 'high'],
  ['A(最重要)', 'high'],
  ['中', 'middle'],
  ['３', 'low'],
  ['－', undefined],
])('importance `%s`', async (written, expected) => {
  const read = await one({ 重要度: written })
  expect([read.importance, read.problems]).toEqual([expected, []])
})

it.each([
  ['○', true],
  ['×', false],
  ['SaaS(外部)', true],
  ['オンプレミス', false],
  ['', undefined],
])('cloud `%s`', async (written, expected) => {
  expect((await one({ クラウド: written })).cloud).toBe(expected)
})

it.each([
  ['有', true],
  ['✕', false],
  ['なし', false],
  ['', undefined],
  ['確認中', undefined],
])('remote maintenance `%s`', async (written, expected) => {
  const read = await one({ リモート保守: written })
  expect([read.remoteMaintenance, read.problems]).toEqual([expected, []])
})

it('claims no vendors without a column for the nights', async () => {
  expect((await one({ 重要度: '高', ベンダー: '㈱ミナト電子', 電話: '03-1111-2222' })).gives).toEqual(['systems'])
  expect((await one({ 重要度: '高', ベンダー: '㈱ミナト電子', 電話: '03-1111-2222', 夜間: '○' })).gives).toEqual([
    'systems',
    'vendors',
  ])
})
