import { describe, expect, it } from 'vitest'
import { fill, type Locale } from '#hospital/kernel/text.ts'
import { shippedExercises } from '#hospital/response/drills/shipped.ts'
import { resultOf } from '#hospital/response/drills/result.ts'
import type { DrillRow, ScoreRow } from '#hospital/response/drills/tables.ts'
import type { ImprovementRow } from '#hospital/response/improve/tables.ts'
import { ragged, tablesIn, textRows, wordsOf } from '../paper-words.fixture.ts'
import { textsOf } from '../paper.ts'
import { toCsv } from '../render/csv.ts'
import { toPdf } from '../render/pdf.ts'
import { drillRecordPaper, drillsHeldPaper, type RecordGiven } from './drill-record.ts'
import { answersPaper, handoutsPaper, scriptPaper, type ExerciseGiven } from './drill-script.ts'

const say = ({ code, params }: Parameters<ExerciseGiven['say']>[0]) => fill(code, params)
const sheet = (locale: Locale) => ({ locale, hospital: '見本病院', date: '2026-11-20', head: null, say, timeOf: (at: number) => `t${at}` })
const exerciseOf = (id: string) => {
  const body = shippedExercises().find((one) => one.id === id)
  if (body === undefined) throw new Error(id)
  return body
}
const ward = exerciseOf('ward-orders-stop')

const row: DrillRow = {
  incident: 'd', exercise: ward.id, version: 0, body: ward, ward: '3東', participants: null, facilitator: '師長', copied_from: null, started_at: 1, ended_at: 2,
  strengths: '声が出ていた', hotwash: ['早かった', null, null, null],
}
const scored: readonly ScoreRow[] = [
  { incident: 'd', inject: 'stop', expectation: 'forms-found', score: 0, set_at: 1, set_by: 'x' },
  { incident: 'd', inject: 'stop', expectation: 'next-word', score: 2, set_at: 1, set_by: 'x' },
]
const improvement: ImprovementRow = {
  id: 'a', of: 'd', what: '棚に札を付ける', owner: null, owner_name: '3東', due: '2026-12-01', state: 'open', note: null, added_at: 1, added_by: 'x', done_at: null,
}
const record = (locale: Locale, more: Partial<RecordGiven> = {}) => drillRecordPaper({
  ...sheet(locale), row, number: 'T-1', result: resultOf(ward, scored), improvements: [improvement], ownerOf: (one) => one.owner_name ?? '', ...more,
})

describe('before a drill', () => {
  it.each(shippedExercises().map((body) => [body.id, body] as const))('%s prints whole in both languages, marked as a drill', async (_, body) => {
    for (const locale of ['ja', 'en'] as const) {
      for (const paper of [scriptPaper, handoutsPaper, answersPaper].map((make) => make({ ...sheet(locale), body }))) {
        expect([paper.name, ragged(paper)]).toEqual([paper.name, []])
        expect(textsOf(paper).join('\n')).toMatch(locale === 'ja' ? /【訓練】/ : /DRILL/)
      }
    }
    expect((await toPdf(scriptPaper({ ...sheet('ja'), body }))).missing).toEqual([])
  }, 20_000)

  it('gives participants nothing that only the facilitator knows', () => {
    for (const body of shippedExercises()) {
      const [script, handouts, answers] = [scriptPaper, handoutsPaper, answersPaper].map((make) => textsOf(make({ ...sheet('ja'), body })).join('\n'))
      for (const { ja } of body.injects.flatMap(({ hidden }) => hidden)) {
        expect(script).toContain(ja)
        expect(handouts).not.toContain(ja)
        expect(answers).not.toContain(ja)
      }
    }
  })

  it('has one box a mark for everything that is looked for', () => {
    const table = tablesIn(answersPaper({ ...sheet('ja'), body: ward })).find(({ columns }) => columns.length === 7)
    expect(table?.rows.length).toBe(ward.injects.flatMap(({ expectations }) => expectations).length)
    expect(textRows(table).every((cells) => cells.slice(3).every((cell) => cell === '□'))).toBe(true)
  })
})

describe('after a drill', () => {
  it('tells strengths first, roles and never a person\'s marks, and what was agreed', () => {
    const told = wordsOf(record('ja'))
    expect(told.indexOf('声が出ていた')).toBeLessThan(told.indexOf('次に良くすること'))
    for (const words of ['棚に札を付ける', '3東', '記録なし', '早かった', '年1回の訓練の記録']) expect(told).toContain(words)
    expect(ragged(record('en'))).toEqual([])
    const marks = tablesIn(record('ja')).find(({ columns }) => columns.length === 5)
    expect(new Set(textRows(marks).map(([role]) => role))).toEqual(new Set(ward.roles.map(({ title }) => title.ja)))
  })

  it('of a card does not say that it was the yearly one; one that runs says nothing yet', () => {
    const card = exerciseOf('card-night-printer')
    expect(wordsOf(record('ja', { row: { ...row, body: card }, result: resultOf(card, []) }))).toContain('年1回の訓練には数えません')
    expect(wordsOf(record('ja', { row: { ...row, ended_at: null } }))).not.toContain('実施したことを記録しています')
  })

  it('lists what was ended, also as CSV', () => {
    const held = drillsHeldPaper({ ...sheet('ja'), rows: [{ row, number: 'T-1', improvements: 1 }, { row: { ...row, ended_at: null }, number: 'T-2', improvements: 0 }] })
    expect(textRows(tablesIn(held)[0]).map(([number]) => number)).toEqual(['T-1'])
    expect(toCsv(held)).toContain('オーダーが通らない')
    expect(textsOf(drillsHeldPaper({ ...sheet('en'), rows: [] }))).toContain('No drill was ended on record.')
  })
})
