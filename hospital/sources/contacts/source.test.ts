import { describe, expect, it } from 'vitest'
import { csv, encodings } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { workbook } from '../testing/workbook.ts'
import { header, rows } from './fixtures.ts'
import { contacts } from './source.ts'

const list = async (...table: readonly (readonly string[])[]) => read(contacts, '緊急連絡先一覧.csv', csv(table))
const one = async (cells: Readonly<Record<string, string>>) => {
  const batch = await list(Object.keys(cells), Object.values(cells))
  return { is: factsOf(batch, 'contact')[0], problems: codes(batch) }
}

it.each(encodings)('reads a list in %s', async (encoding) => {
  const batch = await read(contacts, '緊急連絡先一覧.csv', csv([header, ...rows]), encoding)
  expect(codes(batch)).toEqual([])
  expect(factsOf(batch, 'contact')).toHaveLength(8) // one row speaks of two systems
  expect(batch.gives).toEqual(['contacts', 'vendors', 'outside-bodies'])
})

describe('several ways in one row', () => {
  it('keeps each, and says how an inside line is dialled', async () => {
    const { is } = await one({
      役割: '院長',
      氏名: '髙﨑',
      電話番号: '03-1111-2222（代表）',
      内線: '１００１',
      PHS: '7001',
      携帯: '090-1111-2222',
      メール: 'a@b.example',
    })
    expect(is).toMatchObject({
      phones: ['03-1111-2222(代表)', '内線 1001', 'PHS 7001', '090-1111-2222'],
      emails: ['a@b.example'],
    })
  })

  it('takes several out of one cell', async () => {
    const { is } = await one({ 役割: '院長', 氏名: '髙﨑', 連絡先: '03-1111-2222、090-1111-2222\na@b.example' })
    expect(is).toMatchObject({ phones: ['03-1111-2222', '090-1111-2222'], emails: ['a@b.example'] })
  })

  it('puts a lost zero back and says so', async () => {
    const { is, problems } = await one({ 役割: '院長', 氏名: '髙﨑', 携帯: '9011112222', 電話: '311112222' })
    expect(is?.phones).toEqual(['09011112222', '0311112222'])
    expect(problems).toEqual(['2 note source.zero-lost'])
  })

  it('takes no number out of words', async () => {
    expect((await one({ 役割: '院長', 氏名: '髙﨑', 電話: 'なし', 携帯: '未定' })).is).not.toHaveProperty('phones')
  })
})

describe('nights and holidays', () => {
  it.each([
    ['○', true],
    ['×', false],
    ['24時間365日', true],
    ['平日のみ', false],
    ['090-1234-5678', true],
    ['', undefined],
    ['－', undefined],
  ])('reads `%s`', async (written, expected) => {
    const { is, problems } = await one({
      役割: '事業者',
      事業者: '㈱ミナト電子',
      電話: '03-1111-2222',
      夜間休日: written,
    })
    expect(is?.nightsAndHolidays).toBe(expected)
    expect(problems).toEqual([])
  })

  it('says that it could not tell', async () => {
    const { is, problems } = await one({
      役割: '事業者',
      事業者: '㈱ミナト電子',
      電話: '03-1111-2222',
      夜間休日: '?',
    })
    expect(is?.nightsAndHolidays).toBeUndefined()
    expect(problems).toEqual(['2 note source.answer-unreadable'])
  })

  it('knows a column of numbers for the night', async () => {
    expect(
      (await one({ 役割: '事業者', 会社名: '㈱ミナト電子', 電話: '03-1111-2222', 夜間連絡先: '090-1111-2222' })).is,
    ).toMatchObject({ phones: ['03-1111-2222', '090-1111-2222'], nightsAndHolidays: true })
  })
})

describe('deputies', () => {
  it('reads them side by side under two header rows', async () => {
    const bytes = await workbook([
      [{ value: '役割', down: 2 }, { value: '正担当者', across: 2 }, null, { value: '副担当者', across: 2 }, null],
      [null, '氏名', '電話番号', '氏名', '電話番号'],
      ['広報', '山田', '03-1111-0001', '川口', '03-1111-0002'],
      ['事務長', '', '', '森', '03-1111-0003'],
    ])
    const batch = await read(contacts, '連絡網.xlsx', bytes)
    expect(codes(batch)).toEqual([])
    expect(factsOf(batch, 'contact')).toEqual([
      { role: 'public-relations', order: 'main', name: '山田', phones: ['03-1111-0001'] },
      { role: 'public-relations', order: 'deputy', name: '川口', phones: ['03-1111-0002'] },
      { role: 'administration', order: 'deputy', name: '森', phones: ['03-1111-0003'] },
    ])
  })

  it.each([
    ['正', 'main'],
    ['副', 'deputy'],
    ['第2連絡先', 'deputy'],
    ['１', 'main'],
    ['代理', 'deputy'],
    ['', undefined],
  ])('reads `%s`', async (written, order) => {
    expect((await one({ 役割: '広報', 正副: written, 氏名: '山田', 電話: '03-1111-2222' })).is?.order).toBe(order)
  })
})

it('carries a role on over the rows below it that name none', async () => {
  const batch = await list(['役割', '氏名', '電話'], ['広報', '山田', '03-1111-0001'], ['', '川口', '03-1111-0002'])
  expect(factsOf(batch, 'contact').map((contact) => contact.role)).toEqual(['public-relations', 'public-relations'])
})

it('tells two departments of one role apart without names', async () => {
  const batch = await list(['役割', '部署', '内線'], ['診療部門', '看護部', '1001'], ['診療部門', '検査科', '1002'])
  expect(new Set(batch.facts.map((fact) => fact.key)).size).toBe(2)
})

it('says which roles are still open', async () => {
  expect(codes(await list(['役割', '氏名', '電話'], ['院長', '髙﨑', '03-1111-0001'], ['広報', '', '']))).toEqual([
    '3 note contacts.role-open',
  ])
  expect(codes(await list(['役割', '正副', '氏名', '電話'], ['広報', '正', '', '']))).toEqual([
    '2 note contacts.role-open',
  ])
})

it('gives no evidence about the house where it lists vendors only', async () => {
  expect((await list(['役割', '会社名', '電話'], ['保守', '㈱ミナト電子', '03-1111-2222'])).gives).toEqual([
    'vendors',
  ])
  expect((await list(['区分', '機関名', '電話'], ['行政', '中央保健所', '03-1111-2222'])).gives).toEqual([
    'outside-bodies',
  ])
})
