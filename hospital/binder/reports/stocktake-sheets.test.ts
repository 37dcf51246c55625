import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bench } from '#hospital/work/work.fixture.ts'
import { standingOf } from '../binder.fixture.ts'
import { ragged, tablesIn, textRows, wordsOf } from '../paper-words.fixture.ts'
import type { Paper } from '../paper.ts'
import type { Standing } from '../report.ts'
import { toPdf } from '../render/pdf.ts'
import { stocktakeSheets } from './stocktake-sheets.ts'

let standing: Standing
let at: Bench
let paper: Paper | null
beforeAll(async () => {
  ({ standing, at } = await standingOf())
  paper = stocktakeSheets.paper(standing, { campaign: 'autumn' })
})
afterAll(() => at.end())

describe('stock-take sheets', () => {
  it('are a page per department after the overview, in order', async () => {
    const [overview, ...sheets] = tablesIn(paper)
    expect(sheets).toHaveLength(9)
    expect(paper?.blocks.filter(({ type }) => type === 'pageBreak')).toHaveLength(9)
    expect(textRows(overview).map(([id]) => id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9'])
    expect(sheets[1]?.name).toBe('医事課')
    expect((await toPdf(paper!)).pages).toBe(10)
  })

  it('ask by name, with a box for each answer and a day', () => {
    const [, , second] = tablesIn(paper)
    expect(textRows(second)[0]).toEqual(['1', 'u1003', '鈴木 花子', '2026-11-19', '□', '□', '□', ''])
    expect(wordsOf(paper)).toContain('医事課の責任者の方へ。')
    expect(wordsOf(paper)).toContain('令和8年12月10日 までにお返しください。')
    expect(second?.roomy).toBe(true)
  })

  it('carry what was answered', () => {
    const [overview, first] = tablesIn(paper)
    expect(textRows(overview)[0]?.slice(3)).toEqual(['3', '', '2026-11-20\n画面で回答', '外来師長 鈴木'])
    expect(textRows(first)[0]?.slice(4)).toEqual(['■', '□', '□', ''])
    expect(wordsOf(paper)).toContain('記入した人: 外来師長 鈴木　　記入日: 令和8年11月20日')
  })

  it('order ten sheets as people count', () => {
    const [one] = standing.stocktakes
    const sheet = (id: string) => ({ ...one!.sheets[0]!, id, answered_at: null })
    const mixed = { ...standing, stocktakes: [{ ...one!, sheets: [sheet('s10'), sheet('s2')], entries: [] }] }
    const other = stocktakeSheets.paper(mixed, { campaign: 'autumn' })
    expect(textRows(tablesIn(other)[0]).map(([id]) => id)).toEqual(['s2', 's10'])
    expect(wordsOf(other)).toContain('この部署のアカウントはありません。')
  })

  it('give a spreadsheet one row an account, with the number to type back', () => {
    expect(ragged(paper)).toEqual([])
    const rows = textRows(paper?.sheets?.[0])
    expect(rows).toHaveLength(93)
    expect(rows[0]).toEqual(['s1-1', 's1', '所属のわからないもの', '1', 'mihon.local', 'svc_backup', 'バックアップ用', '', '使っている', ''])
    expect(new Set(rows.map(([entry]) => entry)).size).toBe(93)
  })

  it('of no campaign are nothing', () => {
    expect(stocktakeSheets.paper(standing, {})).toBeNull()
  })
})
