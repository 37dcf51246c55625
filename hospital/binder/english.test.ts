// Every report in English: no Japanese left over but names and what the rules themselves are called.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bench } from '#hospital/work/work.fixture.ts'
import { standingOf } from './binder.fixture.ts'
import { reports } from './index.ts'
import { ragged } from './paper-words.fixture.ts'
import { cellText, type Block, type Paper } from './paper.ts'
import type { Standing } from './report.ts'
import { toCsv } from './render/csv.ts'
import { toPdf } from './render/pdf.ts'

let standing: Standing
let at: Bench
beforeAll(async () => {
  ({ standing, at } = await standingOf('en'))
})
afterAll(() => at.end())

const papers = (): Paper[] =>
  reports.map((report) => report.paper(standing, { campaign: 'autumn', vendor: '画像診断ネットワーク' }))
    .filter((one) => one !== null)

/** Headings, column titles and sentences: what the binder itself says. Cells carry names and rule texts. */
function own(block: Block): string[] {
  switch (block.type) {
    case 'table':
      return block.columns.map(({ title }) => title)
    case 'cards':
    case 'flow':
      return block.cards.map(({ title }) => title)
    case 'heading':
    case 'then':
      return [block.text]
    case 'list':
      return [...block.items]
    default:
      return []
  }
}

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/

/** Labels and agreements rest on no edition: nothing is judged on them. */
const judgesNothing = ['kamo-stickers', 'kamo-posters', 'kamo-cards', 'cut-order', 'decision-table']

describe('reports in English', () => {
  it('are all there', () => {
    expect(papers()).toHaveLength(reports.length)
  })

  it('say nothing of their own in Japanese', () => {
    for (const paper of papers()) {
      const names = new Set([
        ...standing.stocktakes.flatMap(({ sheets }) => sheets.map(({ department }) => department)),
        ...standing.view.all('system').flatMap(({ is }) => is.name ?? []),
      ])
      const said = [paper.title, ...paper.editions,
        ...paper.blocks.flatMap(own)].filter((text) => ![...names].some((name) => text.includes(name)))
      expect([paper.name, said.filter((text) => japanese.test(text))]).toEqual([paper.name, []])
    }
  })

  it('give reasons in English: what is Japanese in a reason is a name from the files', () => {
    const findings = papers().find(({ name }) => name === 'findings')
    const reasons = findings?.sheets?.[0]?.rows.map((row) => cellText(row[4] ?? '')) ?? []
    expect(reasons.length).toBeGreaterThan(30)
    // The question of a form is quoted as the form asks it.
    const question = standing.view.all('vendorAnswer').flatMap(({ is }) => is.question ?? [])
    const rest = reasons.map((text) => question.reduce((left, one) => left.replaceAll(one, ''), text))
    expect(rest.filter((text) => /[\u3040-\u309f]/.test(text))).toEqual([])
  })

  it('print, carry head and day, and make sense in a spreadsheet', async () => {
    for (const paper of papers()) {
      expect([paper.name, (await toPdf(paper)).missing, ragged(paper)]).toEqual([paper.name, [], []])
      expect([paper.name, paper.editions.length === 0]).toEqual([paper.name, judgesNothing.includes(paper.name)])
      const csv = toCsv(paper)
      expect(csv).toContain(standing.head?.groups.join(' '))
      expect(csv).toContain('As of,2026-11-20')
      expect((paper.sheets ?? paper.blocks).length).toBeGreaterThan(0)
    }
  })
})
