// A believable hospital with nothing wrong, and one fault at a time put into it: each is found, and nothing else.
import { describe, expect, test } from 'vitest'
import { bundledRulebooks } from '#hospital/rulebooks/load.ts'
import { evaluate } from '#hospital/principles/evaluate.ts'
import { domain, register, row, sid, user, viewOf } from '#hospital/principles/testing/register.ts'
import { batches, clean, rules, type House } from './precision.fixture.ts'

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

function decided(login: string, answer: 'stop'): House {
  return { ...clean, stocktake: [...clean.stocktake.slice(0, 1), row('account', { realm: domain, login, decided: answer, decidedOn: '2026-06-01' })] }
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
      'decided, not done', decided('kato', 'stop'),
      ['stocktake-decisions: kato (加藤 次郎)'],
    ],
  ])('%s', (_name, house, expected) => {
    expect(found(house, 'fail')).toEqual(expected)
  })
})

test('nothing wrong and everything there: the edition that files can answer passes, a stock-take of last spring with it', () => {
  const books = bundledRulebooks().filter(({ id }) => id === 'kokoroe-practice')
  const [accounts] = evaluate(viewOf(register(...batches(clean))), books).principles
  expect(accounts?.checks.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
  expect(accounts?.verdict).toBe('pass')
})
