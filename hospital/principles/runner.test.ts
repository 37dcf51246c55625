// The runner: what no check can get wrong by itself.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runCheck } from './runner.ts'
import { defineCheck, type Check, type Judgement } from './shape.ts'
import { file, register, row, user, users, viewOf } from './testing/register.ts'

const pass: Judgement = { verdict: 'pass', reasons: [], subjects: [], looked: 1, evidence: [] }
const options = { evidenceMaxAgeDays: 90 }
const codes = (judged: Judgement) => judged.reasons.map(({ code }) => code)

function check(judge: Check['judge'], needs: Check['needs'] = ['directory-users']): Check<never> {
  return defineCheck({
    id: 'trial', limits: z.strictObject({ days: z.int().optional() }), needs,
    risk: 1, effortMinutes: 1, duty: 'staff', judge,
  })
}

const list = users(user('sato'))
const view = viewOf(register(list))

const month = (observedAt: string) => file('leavers', [], { observedAt, mode: 'additive' })

const accusing = (login: string) => check((seen) => {
  const subjects = seen.all('account').filter(({ is }) => is.login === login).map((account) => ({
    kind: 'account' as const, key: account.key, label: login, verdict: 'fail' as const, reasons: [],
      evidence: account.evidence,
  }))
  return { ...pass, verdict: 'fail', subjects }
}, [['directory-users', 'local-accounts']])

const aged = (observedAt: string) => viewOf(register({ ...list, observedAt }))

describe('what a check cannot answer for', () => {
  test('missing evidence names what would tell, each choice of it', () => {
    const judged = runCheck(check(() => pass, ['staff', ['leavers', 'transfers']]), view, {}, options)
    expect(judged.verdict).toBe('unknown')
    expect(codes(judged))
      .toEqual(['check.missing', 'needs.staff', 'check.missingAny', 'needs.leavers', 'needs.transfers'])
  })
  test('a bug in a check is said and does not spread', () => {
    const judged = runCheck(check(() => { throw new Error('oops') }), view, {}, options)
    expect(judged).toMatchObject({ verdict: 'unknown', subjects: [] })
    expect(judged.reasons).toEqual([{ code: 'check.broke', params: { problem: 'oops' } }])
  })
  test('limits the check does not take are not guessed at', () => {
    expect(codes(runCheck(check(() => pass), view, { days: 'ninety' }, options))).toEqual(['check.limits'])
    expect(codes(runCheck(check(() => pass), view, { day: 90 }, options))).toEqual(['check.limits'])
  })
  test('having looked at nothing is no pass', () => {
    const judged = runCheck(check(() => ({ ...pass, looked: 0 })), view, {}, options)
    expect(judged.verdict).toBe('unknown')
    expect(codes(judged)).toEqual(['check.nothingLooked'])
  })
  test('evidence of a pass is the file as a whole', () => {
    expect(runCheck(check(() => pass), view, {}, options).evidence)
      .toMatchObject([{ path: 'directory-users.csv', row: null }])
  })
  test('rows that were lost leave neither a pass nor "does not apply"; a note loses nothing', () => {
    const lost = { row: 4, message: { code: 'source.x' }, weight: 'lost' as const }
    const lossy = viewOf(register({ ...list, problems: [lost, lost] }))
    const judged = runCheck(check(() => pass), lossy, {}, options)
    expect(judged.verdict).toBe('unknown')
    expect(judged.reasons).toContainEqual({ code: 'check.lost', params: { path: 'directory-users.csv', count: 2 } })
    expect(runCheck(check(() => ({ ...pass, verdict: 'notApplicable' })), lossy, {}, options).verdict).toBe('unknown')
    const noted = viewOf(register({ ...list, problems: [{ ...lost, weight: 'note' }] }))
    expect(runCheck(check(() => pass), noted, {}, options).verdict).toBe('pass')
  })
})

describe('evidence grows old', () => {
  test.each([['2026-08-22', 'pass'], ['2026-08-21', 'unknown']])('%s under 90 days: %s', (observedAt, verdict) => {
    expect(runCheck(check(() => pass), aged(observedAt), {}, options).verdict).toBe(verdict)
  })
  test('monthly lists are as young as the newest', () => {
    const leavers = check(() => pass, ['leavers'])
    expect(runCheck(leavers, viewOf(register(month('2026-01-31'), month('2026-10-31'))), {}, options).verdict)
      .toBe('pass')
    expect(runCheck(leavers, viewOf(register(month('2026-01-31'), month('2026-02-28'))), {}, options).verdict)
      .toBe('unknown')
  })
  test('what happened on a day stays true; the same file grows old for everything else it tells', () => {
    const watch = viewOf(register(file(['backup-repository', 'rehearsals'], [], { observedAt: '2026-01-05' })))
    expect(runCheck(check(() => pass, ['rehearsals']), watch, {}, options).verdict).toBe('pass')
    expect(runCheck(check(() => pass, ['backup-repository']), watch, {}, options).verdict).toBe('unknown')
    expect(runCheck(check(() => pass, [['backup-repository', 'rehearsals']]), watch, {}, options).verdict).toBe('unknown')
  })
  test('beside fresh files an old one takes back only what it said itself', () => {
    const old = file(
      'local-accounts', [row('account', { realm: 'PC01', login: 'karte' })], { observedAt: '2026-01-10' },
    )
    const both = viewOf(register(list, old))
    expect(runCheck(accusing('sato'), both, {}, options).verdict).toBe('fail')
    const stale = runCheck(accusing('karte'), both, {}, options)
    expect(stale.verdict).toBe('unknown')
    expect(stale.subjects).toMatchObject([{ label: 'karte', verdict: 'unknown' }])
    expect(codes(stale)).toContain('check.stale')
  })
})
