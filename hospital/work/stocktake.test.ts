import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Batch, Fact } from '#hospital/register/fact.ts'
import { buildView } from '#hospital/register/build.ts'
import { stocktakeAnswered, stocktakeClosed, stocktakeReminded, stocktakeStarted } from './acts/stocktake.ts'
import { answeredSheets, factsOf, newToken, outcome, planSheets, tokenHash } from './stocktake.ts'
import { choresOf } from './chores.ts'
import { bench, type Bench, who } from './work.fixture.ts'

const account = (login: string, over: object = {}): Fact =>
  ({ kind: 'account', key: `kokoro.local/${login}`, attributes: { realm: 'kokoro.local', login, displayName: login, enabled: true, ...over }, row: 2 })
const batch = (facts: readonly Fact[], observedAt: string): Batch => ({
  id: observedAt, source: 'ad-users-csv', reader: 1, gives: ['directory-users'], file: 'a'.repeat(64), path: 'users.csv', observedAt,
  mode: 'snapshot', scope: 'kokoro.local', facts, problems: [],
})
const view = buildView([batch([
  account('sato', { department: '医事課', lastLogonAt: '2026-11-01T09:00:00' }), account('suzuki', { department: '外来' }),
  account('tanaka', { department: '外来' }), account('old', { department: '外来', enabled: false }), account('PC01$'),
], '2026-11-20')], '2026-11-20')

describe('sheets', () => {
  it('give every department its enabled accounts', () => {
    const sheets = planSheets(view, undefined)
    expect(sheets.map(({ department, entries }) => [department, entries.map(({ login }) => login)])).toEqual([
      ['医事課', ['sato']], ['外来', ['suzuki', 'tanaka']],
    ])
    expect(new Set(sheets.map(({ token }) => token)).size).toBe(2)
    expect(sheets[0]?.entries[0]?.hint).toBe('2026-11-01')
    expect(planSheets(view, ['other.local'])).toEqual([])
  })

  it('are one for a ward that two lists spell differently', () => {
    const two = buildView([batch([
      account('sato', { department: '２階西病棟' }), account('suzuki', { department: '2階西病棟' }), account('admin'),
    ], '2026-11-20')], '2026-11-20')
    expect(planSheets(two, undefined).map(({ department, entries }) => [department, entries.length])).toEqual([
      ['—', 1], ['2階西病棟', 2],
    ])
  })

  it('tell from the next list whether a decision was carried out', () => {
    const later = buildView([batch([account('suzuki', { enabled: false }), account('tanaka')], '2026-12-01')], '2026-12-02')
    const told = (login: string, answer: 'inUse' | 'stop' | 'unsure') => outcome(later, { realm: 'kokoro.local', login }, answer, '2026-11-25')
    expect([told('suzuki', 'stop'), told('tanaka', 'stop'), told('tanaka', 'inUse'), told('gone', 'stop'), told('tanaka', 'unsure')])
      .toEqual(['carriedOut', 'notCarriedOut', 'carriedOut', 'carriedOut', null])
    expect(outcome(view, { realm: 'kokoro.local', login: 'suzuki' }, 'stop', '2026-11-25')).toBe('waiting')
  })
})

describe('a campaign', () => {
  let at: Bench
  const clerk = who('sato', 'practitioner')
  beforeEach(async () => {
    at = await bench()
  })
  afterEach(() => at.end())

  it('runs from sheets to facts, and every answer is in the record', async () => {
    const sheets = planSheets(view, undefined)
    await at.done(clerk, stocktakeStarted, {
      id: 'c1', title: '秋の棚卸し', scope: 'kokoro.local', due: '2026-12-10',
      sheets: sheets.map(({ id, department, head, token }) => ({ id, department, head, tokenHash: tokenHash(token) })),
      entries: sheets.flatMap((sheet) => sheet.entries.map((entry) => ({ ...entry, sheet: sheet.id }))),
    })
    const answer = (sheet: string, entry: string, said: 'inUse' | 'stop') => at.kernel.commit(clerk, stocktakeAnswered, {
      campaign: 'c1', sheet, via: 'page', answeredBy: '外来師長', answers: [{ entry, answer: said, note: null }],
    })
    expect(await answer('s2', 's2-1', 'stop')).toMatchObject({ ok: true })
    expect(await answer('s1', 's2-2', 'stop')).toMatchObject({ ok: false, reasons: [{ code: 'work.stocktake.entry' }] })
    // One of two accounts: the sheet is not answered yet, and the day still asks for it.
    const left = async () => {
      const [campaigns, sheets, entries] = [await at.rows('work_stocktake'), await at.rows('work_sheet'), await at.rows('work_entry')]
      const situation = { today: '2026-11-20', findings: [], tasks: [], exceptions: [], checkOf: () => undefined }
      const [chore] = choresOf({ ...situation, stocktakes: campaigns.map((campaign) => ({ campaign, sheets, entries })) })
      return [[...answeredSheets(sheets, entries)], chore?.count]
    }
    expect(await left()).toEqual([[], 2])
    expect(await answer('s1', 's1-1', 'inUse')).toMatchObject({ ok: true })
    expect(await left()).toEqual([['s1'], 1])
    await at.done(clerk, stocktakeReminded, { campaign: 'c1', sheet: 's1', tokenHash: tokenHash(newToken()) })
    await at.done(clerk, stocktakeClosed, { campaign: 'c1' })
    expect(await answer('s2', 's2-1', 'inUse')).toMatchObject({ ok: false, reasons: [{ code: 'work.stocktake.closed' }] })

    const [campaign] = await at.rows('work_stocktake')
    const facts = factsOf(campaign!, await at.rows('work_entry'), '2026-11-20')
    expect(facts.facts[0]).toMatchObject({ kind: 'stocktake', attributes: { reviewed: 2, unanswered: 1, finishedOn: '2026-11-20' } })
    expect(facts.facts.find(({ key }) => key === 'kokoro.local/suzuki')).toMatchObject({ kind: 'account', attributes: { decided: 'stop', decidedOn: '2026-11-20' } })
    expect(await at.kernel.compareProjections()).toMatchObject({ equal: true })
  })
})
