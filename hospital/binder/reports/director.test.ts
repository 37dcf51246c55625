import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bench } from '#hospital/work/work.fixture.ts'
import { standingOf } from '../binder.fixture.ts'
import { ragged, tablesIn, textRows, wordsOf } from '../paper-words.fixture.ts'
import type { Block } from '../paper.ts'
import type { Standing } from '../report.ts'
import { toHtml } from '../render/html.ts'
import { toPdf } from '../render/pdf.ts'
import { director } from './director.ts'

let standing: Standing
let at: Bench
beforeAll(async () => {
  ({ standing, at } = await standingOf())
})
afterAll(() => at.end())

const cards = (blocks: readonly Block[] = []) => blocks.flatMap((one) => (one.type === 'cards' ? one.cards : []))

describe('the director’s page', () => {
  it('says first where the nine stand', () => {
    const paper = director.paper(standing, {})
    expect(paper?.blocks[0]).toEqual({ type: 'paragraph', tone: 'warning',
      text: '九つの心得のうち、2 個が要対応です。7 個は、資料が足りず判断できません。' })
    expect(cards(paper?.blocks).map(({ verdict }) => verdict))
      .toEqual(['fail', 'fail', ...Array.from({ length: 7 }, () => 'unknown')])
  })

  it('puts the heaviest first, and counts what is open only', () => {
    const rows = textRows(tablesIn(director.paper(standing, {}))[0])
    const weights = rows.map((row) => row[3]?.match(/●/g)?.length ?? 0)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    // Thirteen unused accounts, one of them borne as an exception.
    expect(rows.find(([what]) => what === '使われていないアカウント')?.slice(1, 3)).toEqual(['12', '2026-08-01'])
    expect(wordsOf(director.paper(standing, {}))).toMatch(/ほか \d+ 件/)
  })

  it('asks for the decisions that wait', () => {
    const list = director.paper(standing, {})?.blocks.find((one) => one.type === 'list')
    expect(list?.items.slice(0, 4)).toEqual([
      '例外の承認をお願いするもの: 1件', '30日以内に期限が切れる例外: 1件（続けるか、対策を終えるかをお決めください）',
      '期限が切れ、指摘に戻った例外: 1件', '期限を過ぎた作業: 1件',
    ])
    expect(list?.items[4]).toMatch(/^資料が足りず点検できない心得: 心得3/)
  })

  it('draws how it went since earlier evaluations, and nothing without them', () => {
    const [first, second, third] = cards(director.paper(standing, {})?.blocks)
    expect(first?.figure?.words).toBe('心得1 の要対応の数: 2026-08-01 7、2026-10-01 7、2026-11-20 7')
    expect(second?.lines.at(-1)).toMatch(/^要対応 0→\d+（2026-08-01から）$/)
    expect(second?.figure?.svg.match(/<circle/g)).toHaveLength(3)
    expect(third?.figure).toBeUndefined()
    const { trend: _, ...alone } = standing
    expect(cards(director.paper(alone, {})?.blocks).every(({ figure }) => figure === undefined)).toBe(true)
  })

  it('shows at most a year of evaluations, the last of each day', () => {
    const many = Array.from({ length: 40 }, (_, n) => ({
      ...standing.trend![0]!, as_of: Temporal.PlainDate.from('2026-09-01').add({ days: Math.floor(n / 2) }).toString(),
    }))
    const [first] = cards(director.paper({ ...standing, trend: many }, {})?.blocks)
    expect(first?.figure?.svg.match(/<circle/g)).toHaveLength(12)
  })

  it('is one page, whatever the names', async () => {
    for (const locale of ['ja', 'en'] as const) {
      const pdf = await toPdf(director.paper({ ...standing, locale, hospital: standing.hospital.repeat(4) }, {})!)
      expect(pdf.pages).toBe(1)
      expect(pdf.scale).toBeGreaterThanOrEqual(0.8)
    }
  })

  it('is quiet where nothing is to be done', () => {
    const principles = standing.evaluation.principles.map((one) => ({ ...one, verdict: 'pass' as const, checks: [] }))
    const calm = { ...standing, evaluation: { ...standing.evaluation, principles }, findings: [], tasks: [],
      exceptions: [] }
    expect(wordsOf(director.paper(calm, {}))).toContain('九つの心得のうち、点検できた 9 個に要対応はありません。')
    expect(wordsOf(director.paper(calm, {}))).toContain('いま、ご判断をお願いすることはありません。')
    expect(wordsOf(director.paper(calm, {}))).toContain('いま、急ぐことはありません。')
  })

  it('gives a spreadsheet the nine, all that is to be done, and the decisions', () => {
    const paper = director.paper(standing, {})
    expect(ragged(paper)).toEqual([])
    expect(paper?.sheets?.map(({ rows }) => rows.length).slice(0, 1)).toEqual([9])
    expect(textRows(paper?.sheets?.[1]).length).toBeGreaterThan(6)
  })

  it('carries editions, day and head in every format', () => {
    const html = toHtml(director.paper(standing, {})!)
    for (const text of ['リーフレット', '令和8年11月20日', standing.head?.groups.join(' ') ?? '-']) expect(html).toContain(text)
  })
})
