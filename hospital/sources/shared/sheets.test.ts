import { expect, it } from 'vitest'
import { contacts } from '../contacts/source.ts'
import { identify } from '../identify.ts'
import { sources } from '../index.ts'
import { leavers } from '../leavers/source.ts'
import { codes, factsOf, read, today } from '../testing/read.ts'
import { book } from '../testing/workbook.ts'
import { bytesInput } from './input.ts'
import { sampleOf } from './sample.ts'
import { sheetNamed } from './sheets.ts'

const month = (name: string, day: string) => [
  ['職員番号', '氏名', '退職日'],
  ['1', name, day],
]

it('reads every sheet of one kind: a sheet per month', async () => {
  const bytes = await book({
    '4月': month('山田', '2026/4/30'),
    '5月': month('川口', '2026/5/31'),
    メモ: [['x'], ['y']],
  })
  const found = identify(await sampleOf(bytesInput('退職者.xlsx', bytes, today)), sources)
  expect(found.type === 'source' && found.source.id).toBe('leavers')
  const batch = await read(leavers, '退職者.xlsx', bytes)
  expect(factsOf(batch, 'person').map((person) => person.name)).toEqual(['山田', '川口'])
  expect(codes(batch)).toEqual(['- note source.table.sheet-other'])
  // Rows are counted per sheet: both are the second.
  expect(batch.facts.map(({ row, sheet }) => [row, sheet])).toEqual([[2, '4月'], [2, '5月']])
})

it('names no sheet where there is one, and keeps a name of any length whole in its characters', async () => {
  const one = await read(leavers, '退職者.xlsx', await book({ 一覧: month('山田', '2026/4/30') }))
  expect(one.facts.map(({ sheet }) => sheet)).toEqual([undefined])
  expect(sheetNamed('😀'.repeat(500))).toEqual({ sheet: '😀'.repeat(100) })
  expect(sheetNamed('')).toEqual({})
})

it('passes over a cover and names the sheet a problem is on', async () => {
  const rows = [
    ['役割', '氏名', '電話', '確認日'],
    ['広報', '山田', '03-1111-2222', 'きのう'],
  ]
  const bytes = await book({
    表紙: [['緊急連絡先一覧'], ['みなと病院']],
    一覧: rows,
    記入例: [
      ['見出し', '説明'],
      ['氏名', '名前を書く'],
    ],
  })
  const found = identify(await sampleOf(bytesInput('連絡先.xlsx', bytes, today)), sources)
  expect(found.type === 'source' && found.source.id).toBe('contacts')
  const batch = await read(contacts, '連絡先.xlsx', bytes)
  expect(factsOf(batch, 'contact')).toHaveLength(1)
  expect(batch.problems.find((problem) => problem.row === 2)?.value).toBe('[一覧] きのう')
})
