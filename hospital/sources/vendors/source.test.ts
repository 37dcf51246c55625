import { expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { header, rows } from './fixtures.ts'
import { vendors } from './source.ts'

it('reads companies, and whom to call where the list speaks of the nights', async () => {
  const batch = await read(vendors, '事業者一覧.csv', csv([header, ...rows]), 'cp932')
  expect(codes(batch)).toEqual([])
  expect(batch.facts.map((fact) => [fact.kind, fact.key])).toEqual([
    ['vendor', 'みなと電子'],
    ['contact', 'vendor//中村/電子かるて/みなと電子'],
    ['vendor', '北ねっと'],
    ['contact', 'vendor//有限会社北ねっと//北ねっと'],
  ])
  expect(factsOf(batch, 'contact').map((contact) => contact.nightsAndHolidays)).toEqual([true, false])
})

it('makes no contacts of a plain list of companies', async () => {
  const batch = await read(
    vendors,
    '取引先.csv',
    csv([
      ['会社名', '住所', '担当者', '電話'],
      ['㈱ミナト電子', '港区', '中村', '03-1111-2222'],
    ]),
  )
  expect(batch.facts.map((fact) => fact.kind)).toEqual(['vendor'])
})
