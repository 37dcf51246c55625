import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bench } from '#hospital/work/work.fixture.ts'
import { standingOf } from '../binder.fixture.ts'
import { ragged, rowsWhere, tablesIn, textRows, wordsOf } from '../paper-words.fixture.ts'
import type { Paper } from '../paper.ts'
import type { Standing } from '../report.ts'
import { toCsv } from '../render/csv.ts'
import { toPdf } from '../render/pdf.ts'
import { inspection } from './inspection.ts'

let standing: Standing
let at: Bench
let paper: Paper | null
beforeAll(async () => {
  ({ standing, at } = await standingOf())
  paper = inspection.paper(standing, {})
})
afterAll(() => at.end())

const main = () => tablesIn(paper)[0]
const line = (item: string) => rowsWhere(main(), 0, item)[0] ?? []

describe('the inspection sheet', () => {
  it('lists the eighteen items of 令和7 in their order, in the words of the edition', () => {
    const book = standing.rulebooks.find(({ id }) => id === 'checklist-r7')
    expect(textRows(main()).map(([id]) => id)).toEqual([
      '1-①', '2-①', '2-②', '2-③', '2-④', '2-⑤', '2-⑥', '2-⑦', '2-⑧', '2-⑨', '2-⑩', '2-⑪', '2-⑫', '2-⑬', '3-①', '3-②',
      '3-③', '4-①',
    ])
    for (const item of book?.items ?? []) expect(line(item.id)[2]).toContain(item.text.ja)
    expect(line('2-⑬')[1]).toBe('ネットワーク機器')
  })

  it('shows answer, day of confirming and target day as they were given', () => {
    expect(line('1-①').slice(3, 7)).toEqual(['はい', '2026-11-05', '', ''])
    expect(line('2-⑩').slice(3, 6)).toEqual(['いいえ', '2026-11-05', '2027-03-31'])
    expect(line('2-⑩')[7]).toContain('次のシステム更新に合わせて行います。')
    expect(line('2-⑩')[7]).toContain('回答した人: 安全 守')
    expect(line('4-①').slice(3, 6)).toEqual(['（未回答）', '', ''])
    expect(wordsOf(paper)).toContain('全18項目: はい 14、いいえ 2、対象外 0、未回答 2')
  })

  it('says where an answer and the check disagree, in both directions', () => {
    expect(line('2-⑤')[6]).toBe('要対応')
    expect(line('2-⑤')[7]).toContain('回答「はい」と点検結果が食い違っています。')
    expect(wordsOf(paper)).toContain('回答と点検結果が食い違う項目: 2-②、2-③、2-④、2-⑤、2-⑦、3-①')
    const checks = standing.evaluation.principles[1]?.checks.find((one) =>
      one.edition === 'checklist-r7' && one.item === '2-②')
    const passing = {
      ...standing, attestations: standing.attestations.map((one) => (one.item === '2-②'
        ? { ...one, answer: 'no' as const } : one)),
      evaluation: { ...standing.evaluation, principles: standing.evaluation.principles.map((one) => ({
        ...one, checks: one.checks.map((check) => (check === checks
          ? { ...check, verdict: 'pass' as const, subjects: [] } : check)),
      })) },
    }
    const other = rowsWhere(tablesIn(inspection.paper(passing, {}))[0], 0, '2-②')[0]
    expect(other?.[7]).toContain('回答「いいえ」と点検結果が食い違っています。')
  })

  it('never says anything of an item that no check answers, and leaves its own judgement to people', () => {
    for (const item of ['1-①', '2-①', '2-⑥', '2-⑫']) {
      expect(line(item)[6]).toBe('')
      expect(line(item)[7]).toContain('自動では点検しない項目です。')
    }
  })

  it('says what would tell where it cannot tell, and that a target day has passed', () => {
    expect(line('2-④')[7]).toContain('異動した人の前の権限: 判断するための資料がまだありません。')
    expect(line('3-③').slice(5, 7)).toEqual(['2026-09-30', '判断できない'])
    expect(line('3-③')[7]).toContain('目標日を過ぎています。')
    expect(line('2-⑩')[7]).not.toContain('目標日を過ぎています。')
  })

  it('counts exceptions that stand and those that ran out', () => {
    expect(line('2-⑤')[7]).toContain('例外として承認済み: 1件')
    expect(line('2-⑤')[7]).toContain('期限が切れた例外: 1件')
    expect(line('2-⑦')[7]).not.toContain('例外')
  })

  it('marks words that must be compared with the original', () => {
    expect(line('2-⑤')[2]).toMatch(/※$/)
    expect(line('2-③')[2]).not.toContain('※')
    expect(wordsOf(paper)).toContain('この版は要原本確認です。')
    // The year of the edition is over on the day of this paper.
    expect(wordsOf(paper)).toMatch(/この版の期間は.*まで/)
  })

  it('names every file it rests on once, by number and whole hash', () => {
    const [, files] = tablesIn(paper)
    const rows = textRows(files)
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, n) => String(n + 1)))
    expect(new Set(rows.map((row) => row[1])).size).toBe(rows.length)
    const hashes = standing.view.batches('directory-users').map(({ file }) => file)
    expect(rows.map((row) => row[4]?.replaceAll(' ', ''))).toContain(hashes[0])
    for (const number of line('2-⑤')[7]?.match(/（資料([\d, ]+)）/)?.[1]?.split(', ') ?? []) {
      expect(rows.some(([one]) => one === number)).toBe(true)
    }
    expect(line('2-⑤')[7]).toMatch(/（資料\d/)
  })

  it('is a spreadsheet of eighteen rows and the files', () => {
    expect(ragged(paper)).toEqual([])
    const csv = toCsv(paper!)
    expect(csv.split('\r\n')[0]).toBe('\ufeff番号,区分,点検項目,回答,確認日,目標日,点検,根拠')
    expect(csv).toContain(standing.head?.groups.join(' '))
  })

  it('prints, in both languages, with every character', async () => {
    const english = inspection.paper({ ...standing, locale: 'en' }, {})
    for (const one of [paper!, english!]) expect((await toPdf(one)).missing).toEqual([])
    expect(wordsOf(english)).toContain('The answer “yes” and the check result differ.')
  })

  it('of an edition that is not there is nothing', () => {
    expect(inspection.paper(standing, { edition: 'no-such' })).toBeNull()
    expect(inspection.paper(standing, { edition: 'leaflet-2023' })?.name).toBe('inspection-leaflet-2023')
  })
})
