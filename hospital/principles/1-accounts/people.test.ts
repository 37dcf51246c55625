// Whose account it is decides: people of one name, people who come back, lists without names.
import type { ZodObject } from 'zod'
import { describe, expect, test } from 'vitest'
import { runCheck } from '#hospital/principles/runner.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { domain, file, register, row, user, users, viewOf } from '#hospital/principles/testing/register.ts'
import { accounts } from './principle.ts'
import { duplicateAccounts } from './checks/duplicate-accounts.ts'
import { leaversEnabled } from './checks/leavers-enabled.ts'
import { transfersOldRights } from './checks/transfers-old-rights.ts'

const options = { evidenceMaxAgeDays: 183 }
const left = (more: Parameters<typeof row<'person'>>[1]) =>
  file('leavers', [row('person', { leftOn: '2026-03-31', ...more })])
const staff = (...people: readonly Parameters<typeof row<'person'>>[1][]) =>
  file('staff', people.map((one) => row('person', one)))

function leavers(...files: readonly Batch[]) {
  const { verdict, subjects, reasons } = runCheck(leaversEnabled, viewOf(register(...files)), { graceDays: 0 }, options)
  const codes = [...subjects.flatMap((one) => one.reasons), ...reasons].map(({ code }) => code)
  return { verdict, logins: subjects.map(({ label }) => label), codes, subjects }
}

describe('leavers', () => {
  test('matched by a name only one person has', () => {
    expect(leavers(left({ employeeId: '1', name: '髙橋 花子' }), users(user('htaka', { displayName: '高橋　花子' }))).verdict)
      .toBe('fail')
  })
  test('the day itself still counts as work, the next one does not', () => {
    const list = users(user('sato', { employeeId: '1' }))
    expect(leavers(left({ employeeId: '1', name: '佐藤', leftOn: '2026-11-20' }), list).verdict).toBe('pass')
    expect(leavers(left({ employeeId: '1', name: '佐藤', leftOn: '2026-11-19' }), list).verdict).toBe('fail')
  })
  test('everyday and administration account of one leaver are both found', () => {
    const all = users(user('sato', { displayName: '佐藤 花子' }), user('adm-sato', { displayName: '佐藤 花子(管理)' }))
    expect(leavers(left({ employeeId: '1', name: '佐藤 花子' }), all)).toMatchObject({ verdict: 'fail' })
    expect(leavers(left({ employeeId: '1', name: '佐藤 花子' }), all).logins).toHaveLength(2)
  })
  test('two accounts of one name and nothing else: candidates, no accusation', () => {
    const all = users(user('sato', { displayName: '佐藤 花子' }), user('hsato', { displayName: '佐藤花子' }))
    const { verdict, codes, subjects } = leavers(left({ employeeId: '1', name: '佐藤 花子', department: '外科' }), all)
    expect(verdict).toBe('unknown')
    expect(codes).toContain('leavers-enabled.candidates')
    expect(subjects[0]?.reasons[0]?.params).toEqual({ people: '佐藤 花子 (外科 1)' })
  })
  test('the department beside the name tells which of the two', () => {
    const all = users(
      user('sato', { displayName: '佐藤 花子', department: '外科' }),
      user('hsato', { displayName: '佐藤花子', department: '医事課' }),
    )
    const { subjects } = leavers(left({ employeeId: '1', name: '佐藤 花子', department: '外科' }), all)
    expect(subjects.map(({ label, verdict }) => [label, verdict])).toEqual([
      ['sato (佐藤 花子)', 'fail'], ['hsato (佐藤花子)', 'unknown'],
    ])
  })
  test('Latin letters alone are a weak sign', () => {
    const bare = users(user('hanako.sato'), user('ito', { displayName: '伊藤 一郎' }))
    expect(leavers(left({ employeeId: '1', name: '佐藤 花子', kana: 'サトウ ハナコ' }), bare).verdict).toBe('unknown')
    const another = users(user('hanako.sato', { displayName: '佐藤 華子' }))
    expect(leavers(left({ employeeId: '1', name: '佐藤 花子', kana: 'サトウ ハナコ' }), another).verdict).toBe('pass')
  })
  test('back under the same number, or under a new one', () => {
    const list = users(user('sato', { employeeId: '1', displayName: '佐藤 花子' }))
    const same = staff({ employeeId: '1', name: '佐藤 花子', joinedOn: '2026-06-01' })
    expect(leavers(left({ employeeId: '1', name: '佐藤 花子' }), same, list).verdict).toBe('notApplicable')
    const renumbered = staff({ employeeId: '55', name: '佐藤 花子', joinedOn: '2026-04-01' })
    expect(leavers(left({ employeeId: '1', name: '佐藤 花子' }), renumbered, list).codes)
      .toContain('leavers-enabled.mayBeBack')
    const namesake = staff({ employeeId: '55', name: '佐藤 花子', joinedOn: '2015-04-01' })
    expect(leavers(left({ employeeId: '1', name: '佐藤 花子' }), namesake, list).verdict).toBe('fail')
  })
  test('a newer staff list that still has the person contradicts, unless it is merely late', () => {
    const list = users(user('sato', { employeeId: '1', displayName: '佐藤 花子' }))
    expect(
      leavers(left({ employeeId: '1', name: '佐藤 花子' }), staff({ employeeId: '1', name: '佐藤 花子' }), list).verdict,
    ).toBe('unknown')
    const late = staff({ employeeId: '1', name: '佐藤 花子', joinedOn: '2015-04-01' })
    expect(leavers(left({ employeeId: '1', name: '佐藤 花子' }), late, list).verdict).toBe('fail')
  })
  test('a list of bare log-ins cannot say that nobody is left', () => {
    const bare = file(
      'local-accounts', ['karte', 'pacs2'].map((login) => row('account', { realm: 'PC01', login })),
      { scope: 'pc01' },
    )
    const { verdict, codes } = leavers(left({ employeeId: '1', name: '佐藤 花子' }), bare)
    expect(verdict).toBe('unknown')
    expect(codes).toContain('accounts.notComparable')
  })
  test('what the ledger declares is nobody\'s own', () => {
    const ledger = file(
      'account-ledger', [row('account', { realm: domain, login: 'sato', use: 'shared', owner: '師長' })],
    )
    expect(
      leavers(left({ employeeId: '1', name: '佐藤 花子' }), ledger, users(user('sato', { employeeId: '1' }), user('ito', { displayName: '伊藤 一郎' }))).verdict,
    ).toBe('pass')
  })
})

test('files that should list accounts or rules and hold none tell nothing', () => {
  const empty = viewOf(
    register(users(), file('password-policy', []), file('staff', []), file('leavers', []), file('transfers', [])),
  )
  for (const check of accounts.checks) {
    const limits = {
      days: 90, graceDays: 0, reviewMonths: 12, max: 5, minLength: 8, maxThreshold: 10, maxDays: 61, months: 12,
    }
    const keys = Object.keys((check.limits as unknown as ZodObject).shape)
    const its = Object.fromEntries(Object.entries(limits).filter(([key]) => keys.includes(key)))
    expect(runCheck(check, empty, its, options).verdict, check.id).toBe('unknown')
  }
})

describe('people who moved', () => {
  const moved = file('transfers', [
    row(
      'person', { employeeId: '1', name: '佐藤 花子', movedOn: '2026-07-01', fromDepartment: '外科', toDepartment: '整形外科' },
    ),
  ])
  const judged = (memberOf: string[] | undefined) =>
    runCheck(
      transfersOldRights, viewOf(register(moved, users(user('sato', { employeeId: '1', memberOf })))),
      { graceDays: 30 }, options,
    )
  test.each([
    ['GG_外科', 'fail'], ['GG-外科職員', 'fail'], ['外科（共有）', 'fail'], ['GG外科', 'fail'], ['共有フォルダ 外科 RW', 'fail'],
    ['GG_整形外科', 'pass'], ['GG_脳神経外科', 'unknown'], ['外科系会議', 'unknown'], ['VPN利用者', 'unknown'],
  ])('in %s: %s', (group, verdict) => expect(judged([group]).verdict).toBe(verdict))
  test(
    'no column, no answer',
    () => expect(judged(undefined).reasons.map(({ code }) => code)).toContain('transfers-old-rights.noGroups'),
  )
})

const severalOf = (...list: readonly ReturnType<typeof user>[]) =>
  runCheck(
    duplicateAccounts, viewOf(register(staff({ employeeId: '1', name: '佐藤 花子', department: '外科' }), users(...list))),
    {}, options,
  )

describe('several accounts', () => {
  test('in two systems they are one each', () => {
    const other = row('account', { realm: '電子カルテ', login: 'd0001', employeeId: '1', enabled: true })
    expect(severalOf(user('sato', { employeeId: '1' }), other).verdict).toBe('pass')
  })
  test('the same name and department is the same person', () => {
    const outer = { displayName: '佐藤 花子', department: '外科' }
    expect(severalOf(user('sato', outer), user('sato2', outer)).verdict).toBe('fail')
  })
  test('a disabled second one does not count', () => {
    expect(severalOf(user('sato', { employeeId: '1' }), user('sato2', { employeeId: '1', enabled: false })).verdict)
      .toBe('pass')
  })
})
