// Reading names: which look shared, which are programs', vendors' or administrators', and which are people's.
import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { domain, file, register, row, user, users, viewOf } from '#hospital/principles/testing/register.ts'
import { isDedicatedAdmin } from './owners.ts'
import { accountsIn, type Standing } from './standing.ts'
import { looksShared, usersOf } from './suspects.ts'

function read(login = '', displayName?: string) {
  const view = viewOf(
    register(users(user(login, { displayName })), file('vendors', [row('vendor', { name: '株式会社みどり電子' })])),
  )
  const [one] = accountsIn(view).all
  if (one === undefined) throw new Error('the account is gone')
  return { view, one }
}

describe('shared', () => {
  test.each<readonly [string, string?]>([
    ['nurse1'], ['gairai'], ['GAIRAI-02'], ['byoutou3'], ['uketsuke'], ['kyouyou'], ['3f_ns'], ['test'], ['admin'],
    ['k0001', '外来受付'], ['k0002', '３階東病棟'], ['k0003', 'ナースステーション１'], ['k0004', '共用（佐藤管理）'], ['k0005', '看護師用ＰＣ'],
    ['iji2', '医事課 窓口'],
  ])('%s %s', (login, shown) => {
    const { view, one } = read(login, shown)
    expect(looksShared(view, one)).toBe(true)
  })
  test.each<readonly [string, string?]>([
    ['sato', '佐藤 花子'], ['nurse.tanaka', '田中 花子'], ['hanako', '佐藤花子（外来）'], ['k0009', '西 南'], ['kango', '甘後 太郎'],
    ['wardrop'], ['ueda'], ['n10023'], ['toda-m', '戸田 実 (外来)'],
  ])('not %s %s', (login, shown) => {
    const { view, one } = read(login, shown)
    expect(looksShared(view, one)).toBe(false)
  })
})

describe('sorts', () => {
  test.each<readonly [string, string | undefined, Standing['sort']]>([
    ['svc-sql', undefined, 'service'], ['batch01', undefined, 'service'], ['k1', '電子カルテ データ連携', 'service'],
    ['hoshu2', undefined, 'vendor'], ['k2', 'みどり電子', 'vendor'], ['k3', 'リモート保守', 'vendor'],
    ['HOST01$', undefined, 'machine'], ['krbtgt_1234', undefined, 'machine'],
    ['HealthMailbox83d6781', undefined, 'machine'],
    ['sato', '佐藤 花子', 'person'], ['job.tanaka', '田中 ジョブ', 'service'],
  ])('%s %s: %s', (login, shown, sort) => expect(read(login, shown).one.sort).toBe(sort))
  test('what the ledger says comes before what the name looks like', () => {
    const ledger = file('account-ledger', [row('account', { realm: domain, login: 'svc-sql', use: 'person' })])
    expect(accountsIn(viewOf(register(users(user('svc-sql')), ledger))).all[0]?.sort).toBe('person')
  })
  test.each(
    [
      ['adm-sato', true], ['sato_adm', true], ['sato.admin', true], ['adm01', true], ['admura', false],
      ['a.tanaka', false],
    ],
  )(
    '%s is for administration: %s', (login, yes) => expect(isDedicatedAdmin(read(login).one)).toBe(yes))
})

test.each([[['5名'], 5], [['約10人'], 10], [['山本', '木村'], 2], [['山本'], 1], [['３'], 3], [undefined, undefined]])(
  'users %j are %s', (list, count) => {
    const view = viewOf(register(users(user('k1', { users: list }))))
    const [one] = accountsIn(view).all
    expect(one && usersOf(one)).toBe(count)
  })

test('no name whatever breaks the reading, and nobody named in the staff list is suspected', () => {
  const [logins, names] = [
    string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), string({ maxLength: 30, unit: 'grapheme' }),
  ]
  assert(property(logins, names, (login, shown) => {
    if (login.trim() === '') return
    const view = viewOf(register(
      users(user(login, { displayName: shown === '' ? undefined : shown, employeeId: '1' })),
      file('staff', [row('person', { employeeId: '1', name: '佐藤 花子' })]),
    ))
    for (const one of accountsIn(view).all) expect(looksShared(view, one)).toBe(false)
  }), { numRuns: 200 })
})
