import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { header, rows } from './fixtures.ts'
import { substitutes } from './source.ts'

it('reads which paper stands in for which system, and where it lies', async () => {
  const batch = await read(substitutes, '紙の代替手順一覧.csv', csv([header, ...rows]), 'cp932')
  expect(factsOf(batch, 'substitute')).toEqual([
    { system: '電子カルテ', form: '紙カルテ(2号用紙)', where: '各病棟の赤い箱', steps: '患者ごとに1枚。複写を残す', checkedOn: '2026-10-01' },
    { system: '薬剤部門システム', form: '手書き処方箋', where: '薬剤部 受付', amount: 500, steps: '医師が署名する' },
    { system: '電子カルテ', form: '手書き処方箋', where: '薬剤部 受付', amount: 500, steps: '医師が署名する' },
  ])
  expect(codes(batch)).toEqual(['2 note source.number-unreadable'])
})

it('loses a row without its form, and keeps one whose number is words', async () => {
  const batch = await read(substitutes, '代替.csv', csv([header, ['電子カルテ', '', '', '', '', ''], ['PACS', '依頼票', '棚', 'たくさん', '', '']]))
  expect(codes(batch)).toEqual(['2 lost substitutes.no-form', '3 note source.number-unreadable'])
  expect(factsOf(batch, 'substitute')).toEqual([{ system: 'PACS', form: '依頼票', where: '棚' }])
})
