import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bench } from '#hospital/work/work.fixture.ts'
import { standingOf } from '../binder.fixture.ts'
import { ragged, tablesIn, textRows, wordsOf } from '../paper-words.fixture.ts'
import type { Paper } from '../paper.ts'
import type { Standing } from '../report.ts'
import { toPdf } from '../render/pdf.ts'
import { findings } from './findings.ts'

let standing: Standing
let at: Bench
let paper: Paper | null
beforeAll(async () => {
  ({ standing, at } = await standingOf())
  paper = findings.paper(standing, {})
})
afterAll(() => at.end())

const unused = () => textRows(tablesIn(paper).find(({ name }) => name.startsWith('使われていないアカウント')))
const state = (login: string) => unused().find(([subject]) => subject?.startsWith(login))?.[4]

describe('the list of findings', () => {
  it('stands duty by duty, and says how many', () => {
    const headings = paper?.blocks.flatMap((one) => (one.type === 'heading' && one.level === 1 ? [one.text] : [])) ?? []
    expect(headings[0]).toMatch(/^心得1 .+（要対応 \d+、判断できない \d+）$/)
    expect(headings[1]).toMatch(/^心得2 /)
    const fail = standing.findings.filter((one) => one.state !== 'resolved' && one.verdict === 'fail').length
    expect(wordsOf(paper)).toContain(`要対応 ${fail}、`)
  })

  it('gives each its reason, who asks, since when, and the row of the file', () => {
    const [row = []] = unused()
    expect(row[0]).toBe('u1000 (佐藤 花子)')
    expect(row[1]).toBe('作られてから一度も使われていません。作成は 令和6年4月1日（963日前）、目安は90日です。')
    expect(row[2]).toBe('A 1-裏1、B 2-⑤、D')
    expect(row[3]).toBe('2026-08-01')
    const place = /^資料(\d+)の2行目$/.exec(row[5] ?? '')
    const files = textRows(tablesIn(paper).at(-1))
    expect(files.find(([number]) => number === place?.[1])?.[1]).toBe('directory-users.csv')
    expect(paper?.editions[1]).toMatch(/^B 医療機関における/)
  })

  it('says what is being done: a task past its day, an exception, one asked for, one that ran out', () => {
    const states = unused().map((row) => row[4])
    expect(states).toContain('作業中（2026-11-10まで）\n安全 守\n期限を過ぎています')
    expect(states).toContain('例外（2026-12-10まで）')
    expect(states).toContain('未対応\n例外を申請中（2027-01-31まで）')
    expect(state('u1000')).toBe('未対応\n例外の期限（2026-10-31）が切れました')
  })

  it('collects what only misses its evidence, with what would tell', () => {
    const untold = tablesIn(paper).find(({ name }) => name === '資料が足りず、判断できないもの')
    expect(textRows(untold).map(([what]) => what)).toContain('異動した人の前の権限')
    expect(textRows(untold).every((row) => row[1] !== '')).toBe(true)
  })

  it('lists exceptions with reason, measure, end and approver', () => {
    const table = tablesIn(paper).find(({ name }) => name === '例外の一覧')
    const rows = textRows(table)
    expect(rows.find((row) => row[3] === '2026-10-31')).toEqual([
      '使われていないアカウント: u1000 (佐藤 花子)', '産休中で、復帰の予定があります。',
      '所属長が月に一度、使われていないことを確かめます。', '2026-10-31', '病院 長一', '期限切れ',
    ])
    expect(new Set(rows.map((row) => row[5]))).toEqual(new Set(['承認待ち', '承認済み', '期限切れ']))
    expect(rows).toHaveLength(3)
  })

  it('does not list what has gone', () => {
    const first = standing.findings.find((one) => one.state !== 'resolved')
    const gone = { ...standing, findings: standing.findings.map((one) => (one === first
      ? { ...one, ended: '2026-11-20', state: 'resolved' as const } : one)) }
    expect(textRows(findings.paper(gone, {})?.sheets?.[0])).toHaveLength(textRows(paper?.sheets?.[0]).length - 1)
    expect(wordsOf(findings.paper({ ...standing, findings: [], exceptions: [] }, {}))).toContain('続いている指摘は 0 件です')
  })

  it('is one row a finding in a spreadsheet, sorted by duty', () => {
    expect(ragged(paper)).toEqual([])
    const rows = textRows(paper?.sheets?.[0])
    expect(rows).toHaveLength(standing.findings.filter((one) => one.state !== 'resolved').length)
    const duties = rows.map(([duty]) => duty ?? '')
    expect(duties).toEqual(duties.toSorted())
    expect(rows.every((row) => row[1] !== '' && row[2] !== '')).toBe(true)
  })

  it('prints a hundred of one check, says how many more, and leaves none out of the spreadsheet', () => {
    const [one] = standing.findings.filter(({ check_id, subject_key }) => check_id === 'unused-accounts' && subject_key)
    const many = Array.from({ length: 2000 }, (_, n) => ({ ...one!, id: `f${n}`, label: `u${n}` }))
    const long = findings.paper({ ...standing, findings: many }, {})
    expect(tablesIn(long)[0]?.rows).toHaveLength(100)
    expect(wordsOf(long)).toContain('ほか 1900 件。全件は、CSVとExcelの一覧にあります。')
    expect(long?.sheets?.[0]?.rows).toHaveLength(2000)
  })

  it('prints every character of every name', async () => {
    expect((await toPdf(paper!)).missing).toEqual([])
  })
})
