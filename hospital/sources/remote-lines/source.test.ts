import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { factsOf, read } from '../testing/read.ts'
import { remoteLines } from './source.ts'

const one = async (cells: Readonly<Record<string, string>>) => {
  const batch = await read(
    remoteLines,
    '回線一覧.csv',
    csv([
      ['事業者', 'システム', ...Object.keys(cells)],
      ['㈱ミナト電子', '電子カルテ', ...Object.values(cells)],
    ]),
  )
  return factsOf(batch, 'remoteLine')[0]
}

it.each([
  [{ 方式: 'なし', 二要素認証: '' }],
  [{ リモート保守の有無: '無', 方式: '' }],
  [{ 有無: '✕', 接続方式: '' }],
  [{ 方式: '現地対応のみ', 常時接続: '' }],
])('%j: no line', async (cells) => {
  expect(await one(cells)).toEqual({ vendor: '㈱ミナト電子', system: '電子カルテ', none: true })
})

it('an empty method is no answer, not "no line"', async () => {
  expect(await one({ リモート保守の有無: '', 方式: '', 二要素認証: '' })).toEqual({
    vendor: '㈱ミナト電子',
    system: '電子カルテ',
  })
})

it.each([
  ['常時', true],
  ['○', true],
  ['都度接続', false],
  ['作業時のみ', false],
  ['×', false],
  ['', undefined],
])('always on: `%s`', async (written, expected) => {
  expect((await one({ 方式: 'VPN', 常時接続: written }))?.alwaysOn).toBe(expected)
})
