// The pure parts of the backup pages: moving in the matrix, what is carried away as CSV, and a day's square.
import { describe, expect, it } from 'vitest'
import { eventsOf, isNotable, tagsOn, weeksOf, type CalendarDay } from './calendar-events.ts'
import { cellName, nextCell } from './cell-keys.ts'
import { exportRows } from './export-rows.ts'
import type { Matrix } from './marks.tsx'

describe('arrow keys in the matrix', () => {
  // The second system has no generation in the second place, the third none at all.
  const cells = new Set(['0:0', '0:1', '0:2', '1:0', '1:2', '3:1'])
  const go = (key: string, from: string) => nextCell(key, from, cells)
  it('go to the next cell that is there, over gaps', () => {
    expect(go('ArrowRight', '0:0')).toBe('0:1')
    expect(go('ArrowRight', '1:0')).toBe('1:2')
    expect(go('ArrowDown', '0:1')).toBe('3:1')
    expect(go('ArrowLeft', '1:2')).toBe('1:0')
  })
  it('stop at the edge, and leave other keys alone', () => {
    expect(go('ArrowUp', '0:1')).toBeNull()
    expect(go('ArrowRight', '0:2')).toBeNull()
    expect(go('ArrowDown', '1:0')).toBeNull()
    expect(go('Enter', '0:0')).toBeNull()
    expect(cellName(3, 1)).toBe('3:1')
  })
})

describe('the matrix as a table', () => {
  const mark = (name: 'exists' | 'clean', verdict: 'pass' | 'fail') => ({ name, verdict, first: `${name}です。`, date: '2026-11-20' })
  const answer = { verdict: 'fail' as const, text: '', step: null }
  const matrix: Pick<Matrix, 'systems' | 'names'> = {
    names: [
      { name: 'exists', title: 'ある', letter: '有', about: '' }, { name: 'clean', title: '汚れていない', letter: '清', about: '' },
    ],
    systems: [{
      key: 'a', name: '電子カルテ', important: true, answer, lastClean: null, farBackDays: null,
      generations: [{
        key: 'k', repository: 'NAS', id: 'abc', position: 1, takenOn: '2026-11-20', medium: null,
        marks: [mark('exists', 'pass'), mark('clean', 'fail')],
      }],
      missing: [{ repository: 'RDX', method: '写し', verdict: 'unknown', reason: 'まだ見ていません。' }],
    }],
  }
  const rows = exportRows(matrix, {
    system: 'システム', position: '世代', day: '取った日', repository: '保存先', id: '番号', missing: '取れていないもの',
    reason: (title) => `${title}の理由`, seen: (title) => `${title}を見た日`, verdict: (verdict) => verdict.toUpperCase(),
  })
  it('has one line per generation and one per missing one, all of the same length', () => {
    expect(rows.map((row) => row.length)).toEqual([11, 11, 11])
    expect(rows[0]?.slice(5, 8)).toEqual(['ある', 'あるの理由', 'あるを見た日'])
    expect(rows[1]).toEqual([
      '電子カルテ', 1, '2026-11-20', 'NAS', 'abc', 'PASS', 'existsです。', '2026-11-20', 'FAIL', 'cleanです。', '2026-11-20',
    ])
    expect(rows[2]?.slice(0, 7)).toEqual(['電子カルテ', null, null, 'RDX', null, '取れていないもの', '写し まだ見ていません。'])
  })
})

describe('a day of the calendar', () => {
  const day: CalendarDay = {
    on: '2026-11-19',
    runs: [
      { line: 'a', title: '電子カルテ', state: 'done', note: null }, { line: 'b', title: '検査', state: 'done', note: null },
      { line: 'c', title: '医事', state: 'missed', note: null }, { line: 'd', title: 'PACS', state: 'unseen', note: null },
    ],
    media: [{ medium: 'RDX-1', state: 'vain', text: '見当たりません。' }],
    rehearsals: [{ title: '全復旧', state: 'came', text: '8時間' }],
    locks: [{ repository: 'S3', count: 3, text: '3世代' }],
  }
  it('says what is bad first, and counts what is said twice', () => {
    expect(tagsOn(day).map(({ word, count, tone }) => [word, count, tone])).toEqual([
      ['calendar.run.missed', 1, 'bad'], ['calendar.media.vain', 1, 'bad'], ['calendar.run.unseen', 1, 'doubt'],
      ['calendar.lock', 1, 'plain'], ['calendar.run.done', 2, 'good'], ['calendar.rehearsal.came', 1, 'good'],
    ])
  })
  it('loses nothing in the list, each with a key of its own', () => {
    const events = eventsOf({ days: [day, { ...day, on: '2026-11-20' }] })
    expect(events).toHaveLength(14)
    expect(new Set(events.map(({ key }) => key)).size).toBe(14)
    expect(events.filter(({ bad }) => bad).map(({ what }) => what)).toEqual(['医事', 'RDX-1', '医事', 'RDX-1'])
  })
  it('is left out on a phone where all went as planned, or a run is due far ahead', () => {
    const plain = (state: 'done' | 'due' | 'failed') =>
      ({ ...day, runs: [{ line: 'a', title: '電子カルテ', state, note: null }], media: [], rehearsals: [], locks: [] })
    expect(isNotable(day, '2026-11-20')).toBe(true)
    expect([plain('done'), plain('failed')].map((one) => isNotable(one, '2026-11-20'))).toEqual([false, true])
    expect(['2026-11-18', '2026-11-01'].map((asOf) => isNotable(plain('due'), asOf))).toEqual([true, false])
  })
  it('stands in whole weeks', () => {
    const weeks = weeksOf({ from: '2026-11-16', to: '2026-11-29' })
    expect(weeks.map((week) => [week.length, week[0], week.at(-1)])).toEqual([
      [7, '2026-11-16', '2026-11-22'], [7, '2026-11-23', '2026-11-29'],
    ])
  })
})
