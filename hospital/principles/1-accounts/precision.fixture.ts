// A believable hospital with nothing wrong: what tests change one thing at a time in.
import type { Batch } from '#hospital/register/fact.ts'
import { domain, file, groups, row, sid, user, users } from '#hospital/principles/testing/register.ts'

type Row = ReturnType<typeof row>

export interface House {
  readonly users: readonly Row[]
  readonly groups: readonly Row[]
  readonly staff: readonly Row[]
  readonly leavers: readonly Row[]
  readonly transfers: readonly Row[]
  readonly ledger: readonly Row[]
  readonly policy: Row
  readonly stocktake: readonly Row[]
}

export const rules = {
  realm: domain, minLength: 13, complexity: true, maxAgeDays: null, lockoutThreshold: 10, reversibleEncryption: false,
}

/** What Active Directory really holds: people, second accounts, programs, vendors, shared ones, and Windows' own. */
export const clean: House = {
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
  stocktake: [row(
    'stocktake', { scope: '全部署', startedOn: '2026-05-01', finishedOn: '2026-06-01', reviewed: 12, unanswered: 0 },
  ), row('account', { realm: domain, login: 'kato', decided: 'keep', decidedOn: '2026-06-01' })],
}

export function batches(house: House): readonly Batch[] {
  return [
    users(...house.users), groups(...house.groups), file('staff', house.staff), file('leavers', house.leavers),
    file('transfers', house.transfers), file('account-ledger', house.ledger), file('password-policy', [house.policy]),
    file('stocktake', house.stocktake, { observedAt: '2026-06-01', mode: 'additive' }), file(
      'hospital-profile', [row('hospital', { name: '見本病院', romaji: 'Mihon Hospital' })],
    ),
  ]
}
