// A believable hospital with nothing wrong, and one fault at a time put into it: each is found, and nothing else.
import { describe, expect, test } from 'vitest'
import { bundledRulebooks } from '#hospital/rulebooks/load.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { evaluate } from '#hospital/principles/evaluate.ts'
import { domain, file, groups, register, row, sid, user, users, viewOf } from '#hospital/principles/testing/register.ts'

type Row = ReturnType<typeof row>

interface House {
  readonly users: readonly Row[]
  readonly groups: readonly Row[]
  readonly staff: readonly Row[]
  readonly leavers: readonly Row[]
  readonly transfers: readonly Row[]
  readonly ledger: readonly Row[]
  readonly policy: Row
  readonly stocktake: Row
}

const rules = {
  realm: domain, minLength: 13, complexity: true, maxAgeDays: null, lockoutThreshold: 10, reversibleEncryption: false,
}

/** What Active Directory really holds: people, second accounts, programs, vendors, shared ones, and Windows' own. */
const clean: House = {
  users: [
    user('sato', { displayName: '佐藤 花子', employeeId: '1001', department: '外科', memberOf: ['GG_外科'] }),
    user(
      't-suzuki', { displayName: '鈴木 太郎（外来）', employeeId: '1002', department: '外来', memberOf: ['GG_外来', 'GG_整形外科'] },
    ),
    user('a.tanaka', { displayName: '田中 あい', employeeId: '1003', department: '整形外科', memberOf: ['GG_整形外科'] }),
    user('mihono', { displayName: '三保 純', employeeId: '1004', department: '情報室', memberOf: ['GG_情報室'] }),
    user('adm-mihono', { displayName: '三保 純（管理）', employeeId: '1004', department: '情報室', memberOf: ['Domain Admins'] }),
    user(
      'n1005',
      { displayName: '伊藤 一郎', employeeId: '1005', department: '内科', lastLogonAt: null, createdAt: '2026-11-01' },
    ),
    user(
      'old',
      { displayName: '古川 進', employeeId: '900', enabled: false, lastLogonAt: '2019-01-01', passwordNeverExpires: true },
    ),
    user('gone', { displayName: '去川 進', employeeId: '901', expiresAt: '2026-03-31', lastLogonAt: '2026-03-01' }),
    user('kato', { displayName: '加藤 次郎', employeeId: '1006', department: '内科' }),
    user(
      'svc_backup',
      { displayName: 'バックアップ用', lastLogonAt: null, passwordNeverExpires: true, passwordSetAt: '2020-04-01' },
    ),
    user('hosyu-pacs', { displayName: 'PACS保守', lastLogonAt: '2026-11-01' }),
    user('gairai1', { displayName: '外来1' }),
    user('Administrator', {
      sid: sid(500), lastLogonAt: '2025-12-01', passwordSetAt: '2026-04-01', passwordNeverExpires: true,
      description: 'コンピューター/ドメインの管理用 (ビルトイン アカウント)', memberOf: ['Domain Admins', 'Administrators'],
    }),
    user(
      'Guest',
      { sid: sid(501), enabled: false, lastLogonAt: null, passwordNotRequired: true, passwordNeverExpires: true },
    ),
    user('krbtgt', { sid: sid(502), enabled: false, lastLogonAt: null, passwordSetAt: '2015-04-01' }),
    user('DefaultAccount', { sid: sid(503), enabled: false, lastLogonAt: null, passwordNotRequired: true }),
    user('WDAGUtilityAccount', { sid: sid(504), enabled: false, lastLogonAt: null }),
    user('PC-GAIRAI01$', { lastLogonAt: '2020-01-01', passwordNotRequired: true, passwordSetAt: '2020-01-01' }),
    user('MSOL_4f1e', { lastLogonAt: null, createdAt: '2019-01-01', passwordNeverExpires: true }),
    user('emergency1', { lastLogonAt: null, createdAt: '2022-01-01' }),
  ],
  groups: [
    row('group', { realm: domain, name: 'Domain Admins', sid: sid(512), members: ['Administrator', 'adm-mihono'] }),
    row(
      'group',
      { realm: domain, name: 'Administrators', sid: 'S-1-5-32-544', members: ['Administrator', 'Domain Admins'] },
    ),
    row('group', { realm: domain, name: 'Domain Users', sid: sid(513), members: [] }),
    ...['外科', '外来', '整形外科', '情報室', '内科']
      .map((name, at) => row('group', { realm: domain, name: `GG_${name}`, sid: sid(1100 + at) })),
  ],
  staff: [
    row('person', { employeeId: '1001', name: '佐藤 花子', kana: 'サトウ ハナコ', department: '外科' }),
    row('person', { employeeId: '1002', name: '鈴木 太郎', kana: 'スズキ タロウ', department: '外来' }),
    row('person', { employeeId: '1003', name: '田中 あい', kana: 'タナカ アイ', department: '整形外科' }),
    row('person', { employeeId: '1004', name: '三保 純', kana: 'ミホ ジュン', department: '情報室' }),
    row('person', { employeeId: '1005', name: '伊藤 一郎', kana: 'イトウ イチロウ', department: '内科' }),
    // Left, and came back under the same number.
    row('person', { employeeId: '1006', name: '加藤 次郎', kana: 'カトウ ジロウ', department: '内科', joinedOn: '2026-06-01' }),
  ],
  leavers: [
    row('person', { employeeId: '900', name: '古川 進', leftOn: '2020-03-31' }),
    row('person', { employeeId: '901', name: '去川 進', leftOn: '2026-03-31' }),
    row('person', { employeeId: '1006', name: '加藤 次郎', leftOn: '2026-03-31' }),
    // Leaves at the end of the month: not yet.
    row('person', { employeeId: '1005', name: '伊藤 一郎', leftOn: '2026-11-30' }),
    // The same name as somebody who works here.
    row('person', { employeeId: '777', name: '田中 太郎', leftOn: '2026-03-31' }),
  ],
  transfers: [
    row(
      'person',
      { employeeId: '1002', name: '鈴木 太郎', movedOn: '2026-04-01', fromDepartment: '外科', toDepartment: '外来' },
    ),
    row(
      'person',
      { employeeId: '1001', name: '佐藤 花子', movedOn: '2026-11-10', fromDepartment: '内科', toDepartment: '外科' },
    ),
  ],
  ledger: [
    row('account', { realm: domain, login: 'svc_backup', use: 'service', owner: '情報室', purpose: '夜間バックアップ' }),
    row('account', {
      realm: domain, login: 'hosyu-pacs', use: 'vendor', vendor: '㈱画像・システム', owner: '放射線科長', purpose: 'PACS保守',
      endsOn: '2027-03-31', users: ['山本'],
    }),
    row(
      'account',
      {
        realm: domain, login: 'gairai1', use: 'shared', owner: '外来師長', purpose: '受付端末', reviewOn: '2027-03-31',
        users: ['6名'],
      },
    ),
    row('account', { realm: domain, login: 'emergency1', use: 'emergency', owner: '院長', purpose: '非常時' }),
    // Deleted from the directory long ago; only the ledger remembers it.
    row('account', { realm: domain, login: 'kyouyou9', use: 'shared' }),
  ],
  policy: row('passwordPolicy', rules),
  stocktake: row(
    'stocktake', { scope: '全部署', startedOn: '2026-05-01', finishedOn: '2026-06-01', reviewed: 12, unanswered: 0 },
  ),
}

function batches(house: House): readonly Batch[] {
  return [
    users(...house.users), groups(...house.groups), file('staff', house.staff), file('leavers', house.leavers),
    file('transfers', house.transfers), file('account-ledger', house.ledger), file('password-policy', [house.policy]),
    file('stocktake', [house.stocktake]), file(
      'hospital-profile', [row('hospital', { name: '見本病院', romaji: 'Mihon Hospital' })],
    ),
  ]
}

/** `check: label` of every shortfall, each once, whichever editions say so. */
function found(house: House, verdict: 'fail' | 'unknown'): readonly string[] {
  const [accounts] = evaluate(viewOf(register(...batches(house))), bundledRulebooks()).principles
  const all = accounts?.checks.flatMap(
    (check) => check.subjects.filter((one) => one.verdict === verdict).map((one) => `${check.id}: ${one.label}`),
  )
  return [...new Set(all)].toSorted()
}

test('nothing wrong, nothing reported', () => {
  expect(found(clean, 'fail')).toEqual([])
  expect(found(clean, 'unknown')).toEqual([])
})

function changed(login: string, more: Parameters<typeof user>[1]): House {
  return { ...clean, users: clean.users.map((one) => {
    return one.kind === 'account' && one.attributes.login === login ? user(login, { ...one.attributes, ...more }) : one
  }) }
}

function added(login: string, more: Parameters<typeof user>[1] = {}): House {
  return { ...clean, users: [...clean.users, user(login, more)] }
}

function grouped(name: string, members: readonly string[]): House {
  return { ...clean, groups: clean.groups.map((one) => {
    return one.kind === 'group' && one.attributes.name === name
      ? row('group', { ...one.attributes, members: [...members] })
      : one
  }) }
}

function ledgered(login: string, more: Parameters<typeof user>[1]): House {
  return { ...clean, ledger: clean.ledger.map((one) => {
    if (one.kind !== 'account' || one.attributes.login !== login) return one
    const stated = Object.entries({ ...one.attributes, ...more }).filter(([, value]) => value !== undefined)
    // The cast: what the tests take away is left out.
    return row('account', Object.fromEntries(stated) as (typeof one)['attributes'])
  }) }
}

const policy = (more: object): House => ({ ...clean, policy: row('passwordPolicy', { ...rules, ...more }) })

describe('one fault, one finding', () => {
  test.each<readonly [string, House, readonly string[]]>([
    ['unused', changed('sato', { lastLogonAt: '2026-05-01' }), ['unused-accounts: sato (佐藤 花子)']],
    ['never used', changed('n1005', { createdAt: '2025-01-01' }), ['unused-accounts: n1005 (伊藤 一郎)']],
    ['leaver enabled', changed('old', { enabled: true, lastLogonAt: '2026-11-01', passwordNeverExpires: false }),
      ['leavers-enabled: old (古川 進)']],
    [
      'leaver whose expiry was taken off', changed('gone', { expiresAt: null, lastLogonAt: '2026-11-01' }),
      ['leavers-enabled: gone (去川 進)'],
    ],
    [
      'old rights', changed('t-suzuki', { memberOf: ['GG_外来', 'GG_外科'] }),
      ['transfers-old-rights: t-suzuki (鈴木 太郎（外来）)'],
    ],
    ['shared, nobody said so', added('byoutou3'), ['shared-accounts: byoutou3']],
    ['shared by its name', added('k0031', { displayName: '３階西病棟（共用）' }), ['shared-accounts: k0031 (３階西病棟（共用）)']],
    ['shared by a department', added('x77', { displayName: '情報室' }), ['shared-accounts: x77 (情報室)']],
    ['review passed', ledgered('gairai1', { reviewOn: '2026-03-31' }), ['shared-accounts: gairai1 (外来1)']],
    ['shared without owner', ledgered('gairai1', { owner: undefined }), ['shared-accounts: gairai1 (外来1)']],
    ['guest', changed('Guest', { enabled: true, passwordNotRequired: false }), ['builtin-administrators: Guest']],
    [
      'administrator in daily use', changed('Administrator', { lastLogonAt: '2026-11-19' }),
      ['builtin-administrators: Administrator'],
    ],
    ['administrator renamed, still used',
      added('kanrisha9', { sid: sid(500), lastLogonAt: '2026-11-19', passwordSetAt: '2026-04-01' }),
      ['builtin-administrators: kanrisha9']],
    [
      'administrator of the same old password', changed('Administrator', { passwordSetAt: '2019-04-01' }),
      ['builtin-administrators: Administrator'],
    ],
    ['daily account is administrator', grouped('Domain Admins', ['Administrator', 'adm-mihono', 'sato']),
      ['ordinary-people-administrators: sato (佐藤 花子)']],
    ['administrator by a nested group', grouped('Administrators', ['Administrator', 'Domain Admins', 'GG_外科']),
      ['ordinary-people-administrators: sato (佐藤 花子)']],
    [
      'everybody is administrator', grouped('Administrators', ['Administrator', 'Domain Users']),
      ['ordinary-people-administrators: Administrators'],
    ],
    [
      'program rules the domain', grouped('Domain Admins', ['Administrator', 'adm-mihono', 'svc_backup']),
      ['service-accounts: svc_backup (バックアップ用)'],
    ],
    ['program nobody knows', added('svc_hl7', { displayName: 'HL7' }), ['service-accounts: svc_hl7 (HL7)']],
    ['vendor past its end', ledgered('hosyu-pacs', { endsOn: '2026-03-31' }), ['vendor-accounts: hosyu-pacs (PACS保守)']],
    ['vendor without end', ledgered('hosyu-pacs', { endsOn: undefined }), ['vendor-accounts: hosyu-pacs (PACS保守)']],
    ['vendor shared', ledgered('hosyu-pacs', { users: ['山本', '木村'] }), ['vendor-accounts: hosyu-pacs (PACS保守)']],
    ['vendors share', ledgered('hosyu-pacs', { vendor: '㈱画像、㈱検査' }), ['vendor-accounts: hosyu-pacs (PACS保守)']],
    ['short', policy({ minLength: 12 }), ['password-length: mihon.local']],
    ['simple', policy({ complexity: false }), ['password-complexity: mihon.local']],
    ['no lockout', policy({ lockoutThreshold: 0 }), ['lockout: mihon.local']],
    ['reversible', policy({ reversibleEncryption: true }), ['reversible-encryption: mihon.local']],
    ['reversible for one', changed('sato', { reversibleEncryption: true }), ['reversible-encryption: sato (佐藤 花子)']],
    ['no password needed', changed('sato', { passwordNotRequired: true }), ['password-not-required: sato (佐藤 花子)']],
    ['never expires, known to be short', changed('sato', { passwordNeverExpires: true, passwordLength: 9 }),
      ['password-length: sato (佐藤 花子)', 'password-never-expires: sato (佐藤 花子)']],
    ['old and short', changed('sato', { passwordSetAt: '2026-01-01', passwordLength: 9 }),
      ['password-age: sato (佐藤 花子)', 'password-length: sato (佐藤 花子)']],
    ['two daily accounts', added('hsato', { displayName: '佐藤 花子', employeeId: '1001' }), ['duplicate-accounts: 佐藤 花子']],
    ['named after the hospital', added('mihon-hp2', { displayName: '見本' }), ['hospital-name-accounts: mihon-hp2 (見本)']],
    [
      'decided, not done', changed('kato', { decided: 'stop', decidedOn: '2026-06-01' }),
      ['stocktake-recent: kato (加藤 次郎)'],
    ],
  ])('%s', (_name, house, expected) => {
    expect(found(house, 'fail')).toEqual(expected)
  })
})
