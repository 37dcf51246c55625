import { describe, expect, it } from 'vitest'
import { csv, encode, encodings } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { adUsersCsv } from './source.ts'

const header = ['SamAccountName', 'DisplayName', 'Enabled', 'LastLogonDate', 'PasswordLastSet', 'PasswordNeverExpires', 'whenCreated', 'DistinguishedName', 'SID', 'MemberOf', 'PrimaryGroupID']
const dn = 'CN=髙﨑 花子,OU=外来,DC=KOKORO,DC=local'
const row = ['takasaki', '髙﨑 花子', 'True', '2026/11/20 9:00:00', '2026/04/01 8:30:00', 'False', '2020/04/01 9:00:00', dn, 'S-1-5-21-1-2-3-1100', 'CN=外来①,OU=Groups,DC=kokoro,DC=local;CN=㈱保守,OU=Groups,DC=kokoro,DC=local', '513']

describe('an export of every kind', () => {
  it.each(encodings)('reads %s', async (encoding) => {
    const batch = await read(adUsersCsv, 'users.csv', csv([header, row]), encoding)
    expect(codes(batch)).toEqual([])
    expect(batch.scope).toBe('kokoro.local/ou=外来')
    expect(batch.facts).toEqual([{
      kind: 'account', key: 'kokoro.local/takasaki', row: 2,
      attributes: {
        realm: 'kokoro.local', dn, login: 'takasaki', displayName: '髙﨑 花子', sid: 'S-1-5-21-1-2-3-1100', enabled: true,
        lastLogonAt: '2026-11-20T09:00:00', lastLogonPrecision: 'replicated', passwordSetAt: '2026-04-01T08:30:00',
        passwordNeverExpires: false, createdAt: '2020-04-01T09:00:00',
        memberOf: ['CN=外来①,OU=Groups,DC=kokoro,DC=local', 'CN=㈱保守,OU=Groups,DC=kokoro,DC=local', '#513'],
      },
    }])
  })

  it('reads the #TYPE line, tabs and any order', async () => {
    const text = `#TYPE Microsoft.ActiveDirectory.Management.ADUser\r\n${csv([['Enabled', 'SamAccountName'], ['False', 'a']], '\t')}`
    const batch = await read(adUsersCsv, 'users.csv', text, 'utf-16le-bom')
    expect(batch.facts).toMatchObject([{ key: 'ad/a', row: 3, attributes: { enabled: false } }])
  })

  it('tells that Japanese was lost, and takes no name from it', async () => {
    const batch = await read(adUsersCsv, 'users.csv', csv([header, row]), 'ascii')
    expect(codes(batch)).toContain('- note source.question-marks')
    const [account] = factsOf(batch, 'account')
    expect(account).toMatchObject({ login: 'takasaki', enabled: true })
    expect(account?.displayName).toBeUndefined()
  })

  it('says once that MemberOf was not joined', async () => {
    const type = 'Microsoft.ActiveDirectory.Management.ADPropertyValueCollection'
    const batch = await read(adUsersCsv, 'users.csv', csv([['SamAccountName', 'Enabled', 'MemberOf'], ['a', 'True', type], ['b', 'True', type]]))
    expect(codes(batch)).toEqual(['- note source.list-not-joined'])
    expect(factsOf(batch, 'account').map((one) => one.memberOf)).toEqual([undefined, undefined])
  })
})

const one = async (columns: Record<string, string>) => {
  const batch = await read(adUsersCsv, 'users.csv', csv([['SamAccountName', ...Object.keys(columns)], ['a', ...Object.values(columns)]]))
  return { ...factsOf(batch, 'account')[0], problems: codes(batch) }
}

describe('what cells mean', () => {
  it.each([
    ['2026/11/20 9:05:00', '2026-11-20T09:05:00'],
    ['11/3/2026 9:05:00 PM', '2026-11-03T21:05:00'],
    ['2026-11-20T09:05:00', '2026-11-20T09:05:00'],
    ['2026-11-20T09:05:00+09:00', '2026-11-20T09:05:00+09:00'],
    ['', null],
  ])('reads the date `%s`', async (written, expected) => {
    expect((await one({ Enabled: 'True', LastLogonDate: written })).lastLogonAt).toBe(expected)
  })

  it.each([['True', true], ['Enabled', true], ['Disabled', false], ['有効', true], ['無効', false]])('reads `%s` under Enabled', async (word, enabled) => {
    const read = await one({ Enabled: word })
    expect([read.enabled, read.problems]).toEqual([enabled, []])
  })

  it('refuses a date that could be two', async () => {
    const read = await one({ Enabled: 'True', LastLogonDate: '3/4/2026 9:00:00' })
    expect(read.lastLogonAt).toBeUndefined()
    expect(read.problems).toEqual(['2 note source.date-unreadable'])
  })

  it('knows "never" from "not asked"', async () => {
    const asked = await one({ Enabled: 'True', LastLogonDate: '', PasswordLastSet: '', AccountExpirationDate: '' })
    expect(asked).toMatchObject({ lastLogonAt: null, passwordSetAt: null, expiresAt: null })
    const not = await one({ Enabled: 'True' })
    expect([not.lastLogonAt, not.passwordSetAt, not.expiresAt, not.memberOf]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('reads LDAP attributes beside PowerShell names', async () => {
    expect(await one({ userAccountControl: '66082', lastLogonTimestamp: '134080704000000000', pwdLastSet: '0', accountExpires: '9223372036854775807' }))
      .toMatchObject({ enabled: false, passwordNeverExpires: true, passwordNotRequired: true, passwordSetAt: null, expiresAt: null, lastLogonAt: '2025-11-20T00:00:00Z' })
  })

  it('takes the realm from the principal name where there is no DN', async () => {
    expect((await one({ Enabled: 'True', UserPrincipalName: 'a@Kokoro.local' })).realm).toBe('kokoro.local')
  })
})

it('imports 4,997 of 5,000 and lists the 3', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [`u${at}`, 'True', '2026/11/01 9:00:00'])
  for (const at of [10, 2500, 4998]) rows[at] = ['', 'True', '2026/11/01 9:00:00']
  const batch = await read(adUsersCsv, 'users.csv', csv([['SamAccountName', 'Enabled', 'LastLogonDate'], ...rows]), 'cp932')
  expect(batch.facts).toHaveLength(4997)
  expect(codes(batch)).toEqual(['12 lost register.row-without-login', '2502 lost register.row-without-login', '5000 lost register.row-without-login'])
})

it('leaves computers and groups out', async () => {
  const text = csv([['SamAccountName', 'Enabled', 'ObjectClass'], ['PC01$', 'True', 'computer'], ['a', 'True', 'user']])
  expect((await read(adUsersCsv, 'users.csv', encode(text, 'utf-8'))).facts).toHaveLength(1)
})
