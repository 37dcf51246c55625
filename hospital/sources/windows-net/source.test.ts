import { describe, expect, it } from 'vitest'
import { codes, factsOf, read } from '../testing/read.ts'
import { accountsEn, accountsJa, adminsJa, domainAdmins, prompted, userEn, userJa, usersEn, usersJa } from './fixtures.ts'
import { windowsNet } from './source.ts'

describe('net user', () => {
  it('reads the list of a machine, names with one space in them too', async () => {
    const ja = await read(windowsNet, 'x.txt', usersJa, 'cp932')
    expect(ja.facts.map((fact) => fact.key)).toEqual([
      'pc-gairai1/administrator', 'pc-gairai1/defaultaccount', 'pc-gairai1/guest', 'pc-gairai1/外来看護', 'pc-gairai1/nurse1', 'pc-gairai1/wdagutilityaccount',
    ])
    expect(ja).toMatchObject({ scope: 'pc-gairai1#users', gives: ['local-accounts'] })
    expect(codes(ja)).toEqual([])
    const en = await read(windowsNet, 'x.txt', usersEn)
    expect(factsOf(en, 'account').map((one) => one.login)).toEqual(['Administrator', 'nurse1', 'svc backup'])
  })

  it('reads one account in detail', async () => {
    const batch = await read(windowsNet, 'PC-2.txt', userJa, 'cp932')
    expect(factsOf(batch, 'account')).toEqual([{
      realm: 'pc-2', login: 'nurse1', displayName: '外来 看護', description: '共用', enabled: true, expiresAt: null,
      passwordSetAt: '2024-04-01T09:00:00', passwordNeverExpires: true, passwordNotRequired: true, lastLogonAt: null,
      lastLogonPrecision: 'exact', memberOf: ['Administrators', 'Users', 'Remote Desktop Users'],
    }])
    expect(codes(batch)).toEqual(['- note windows-net.host-from-name'])
    // One account is not the list of a machine's accounts.
    expect(batch.gives).toEqual([])
  })

  it('reads English', async () => {
    expect(factsOf(await read(windowsNet, 'PC-2.txt', userEn), 'account')).toMatchObject([{
      login: 'nurse1', displayName: 'Ward Nurse', enabled: true, lockedOut: true, expiresAt: '2027-03-31T00:00:00', passwordSetAt: '2024-04-01T09:00:00',
      passwordNeverExpires: true, passwordNotRequired: false, lastLogonAt: '2026-11-19T08:30:12', memberOf: ['Users'],
    }])
  })
})

describe('groups', () => {
  it('reads a local group', async () => {
    const batch = await read(windowsNet, 'PC-2.txt', adminsJa, 'cp932')
    expect(factsOf(batch, 'group')).toMatchObject([{ realm: 'pc-2', name: 'Administrators', members: ['Administrator', 'KOKORO\\Domain Admins', '外来看護'] }])
  })

  it("reads a domain's group in columns", async () => {
    const batch = await read(windowsNet, 'PC-2.txt', domainAdmins, 'cp932')
    expect(factsOf(batch, 'group')).toMatchObject([{ realm: 'kokoro.local', name: 'Domain Admins', members: ['Administrator', 'takasaki', 'sato kenji'] }])
    expect(batch).toMatchObject({ scope: 'kokoro.local#group domain admins', gives: ['directory-groups'] })
  })
})

describe('net accounts', () => {
  it('reads Japanese', async () => {
    const batch = await read(windowsNet, 'PC-2.txt', accountsJa, 'cp932')
    expect(factsOf(batch, 'passwordPolicy')).toEqual([
      { realm: 'pc-2', minLength: 8, maxAgeDays: null, minAgeDays: 0, history: 0, lockoutThreshold: 0, lockoutMinutes: 30 },
    ])
    expect(batch.gives).toEqual(['password-policy'])
  })

  it("reads English, a controller's as the domain's", async () => {
    expect(factsOf(await read(windowsNet, 'x.txt', accountsEn), 'passwordPolicy')).toEqual([
      { realm: 'ad', minLength: 7, maxAgeDays: 42, minAgeDays: 1, history: 24, lockoutThreshold: 5, lockoutMinutes: null },
    ])
  })

  it('understands labels it never saw by their order', async () => {
    const labels = ['Zwangsabmeldung', 'Minimales Kennwortalter', 'Maximales Kennwortalter', 'Minimale Kennwortlänge', 'Länge', 'Sperrschwelle', 'Sperrdauer', 'Fenster', 'Computerrolle']
    const values = ['Never', '1', '42', '9', '5', '10', '15', '15', 'WORKSTATION']
    const text = accountsEn.split('\r\n')[3] + '\r\n'
    const german = labels.map((label, at) => `${label}:   ${values[at]}`).join('\r\n')
    const batch = await read(windowsNet, 'PC-2.txt', `C:\\>net accounts\r\n${german}\r\n${text}`.replace(text, ''))
    expect(factsOf(batch, 'passwordPolicy')).toEqual([])
    const mixed = await read(windowsNet, 'PC-2.txt', german.replace('Computerrolle', 'Computer role'))
    expect(factsOf(mixed, 'passwordPolicy')).toMatchObject([{ minLength: 9, lockoutThreshold: 10, maxAgeDays: 42 }])
  })

  it('says what it could not read, and passes nothing off as read', async () => {
    const batch = await read(windowsNet, 'PC-2.txt', accountsEn.replace(/Lockout threshold.*\r\n/, ''))
    expect(codes(batch)).toContain('1 lost windows-net.policy-incomplete')
    expect(factsOf(batch, 'passwordPolicy')[0]).not.toHaveProperty('lockoutThreshold')
  })

  it('keeps the rules where only the length of a lock could not be read', async () => {
    for (const unread of ['', 'ca. eine halbe Stunde']) {
      const batch = await read(windowsNet, 'PC-2.txt', accountsEn.replace(/(Lockout duration \(minutes\): +).*\r\n/, unread && `$1${unread}\r\n`))
      expect(codes(batch)).toEqual(['1 note windows-net.policy-incomplete'])
      expect(factsOf(batch, 'passwordPolicy')[0]).toMatchObject({ minLength: 7, lockoutThreshold: 5 })
      expect(factsOf(batch, 'passwordPolicy')[0]).not.toHaveProperty('lockoutMinutes')
    }
  })
})

it('takes several outputs in one file apart, and the name of the machine from among them', async () => {
  const batch = await read(windowsNet, 'all.txt', prompted, 'cp932')
  expect(batch.facts.map((fact) => `${fact.kind} ${fact.key}`)).toEqual([
    'passwordPolicy pc-gairai1', 'group pc-gairai1/administrators', 'account pc-gairai1/nurse1',
  ])
  expect(codes(batch)).toEqual([])
})

it('says where a command failed', async () => {
  const batch = await read(windowsNet, 'PC-2.txt', 'C:\\>net user\r\nシステム エラー 5 が発生しました。\r\n\r\nアクセスが拒否されました。\r\n', 'cp932')
  expect(codes(batch)).toEqual(['2 lost windows-net.command-failed'])
})
