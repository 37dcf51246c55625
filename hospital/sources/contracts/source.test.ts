import { describe, expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { contracts } from './source.ts'

const one = async (cells: Readonly<Record<string, string>>) => {
  const batch = await read(
    contracts,
    '契約一覧.csv',
    csv([
      ['事業者', ...Object.keys(cells)],
      ['㈱ミナト電子', ...Object.values(cells)],
    ]),
  )
  return { ...factsOf(batch, 'contract')[0], problems: codes(batch) }
}

describe('how long it runs', () => {
  it.each([
    ['令和8年4月1日～令和9年3月31日', '2026-04-01', '2027-03-31'],
    ['2026/4/1 - 2027/3/31', undefined, undefined],
    ['2026/4/1から2027/3/31', '2026-04-01', '2027-03-31'],
    ['自 2026/4/1 至 2027/3/31', '2026-04-01', '2027-03-31'],
    ['2026/4/1～自動更新', '2026-04-01', null],
    ['2026/4/1～', '2026-04-01', undefined],
    ['', undefined, undefined],
  ])('in one cell: `%s`', async (written, from, to) => {
    const read = await one({ 契約名: '保守', 契約期間: written })
    expect([read.from, read.to]).toEqual([from, to])
    expect(read.problems).toEqual(written.includes(' - ') ? ['2 note contracts.period-unreadable'] : [])
  })

  it.each([
    ['自動更新', null],
    ['2027/3/31', '2027-03-31'],
    ['', undefined],
    ['－', undefined],
  ])('until `%s`', async (written, to) => {
    expect((await one({ 契約名: '保守', 契約開始日: '2026/4/1', 契約終了日: written })).to).toBe(to)
  })
})

it('a cross is no, an empty cell is not told', async () => {
  const read = await one({
    契約名: '保守',
    免責条項: '有(第12条)',
    ガイドライン遵守: '✕',
    脆弱性通知: '',
    役割分担: 'いいえ',
  })
  expect(read).toMatchObject({ disclaimerClause: true, guidelineClause: false, incidentRoles: false, problems: [] })
  expect(read.vulnerabilityNotice).toBeUndefined()
})
