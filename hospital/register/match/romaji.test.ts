import { expect, it } from 'vitest'
import { loginsFrom, romajiKey } from './romaji.ts'

it.each([
  ['ショウジ', ['shoji', 'shouji', 'syouzi', 'shohji']],
  ['ツチダ', ['tsuchida', 'tutida']],
  ['オノ', ['ono', 'ohno', 'oono']],
  ['ナンバ', ['namba', 'nanba']],
  ['ハットリ', ['hattori']],
])('writes %s one way', (_kana, ways) => {
  expect(new Set(ways.map(romajiKey)).size).toBe(1)
})

it('makes the log-ins people make', () => {
  const made = loginsFrom('ヤマダ　タロウ')
  for (const login of ['yamada.taro', 'taro_yamada', 'tyamada', 'yamadat', 'Taroh-Yamada']) expect(made).toContain(romajiKey(login))
  expect(loginsFrom('ヤマダ')).toEqual([])
})
