import { describe, expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { header, hex, user } from './fixtures.ts'
import { csvde } from './source.ts'

const expected = {
  realm: 'kokoro.local', dn: 'CN=髙﨑 花子,OU=外来,DC=kokoro,DC=local', login: 'takasaki', displayName: '髙﨑 花子', enabled: true,
  passwordNeverExpires: true, passwordNotRequired: false, reversibleEncryption: false, passwordSetAt: '2025-11-20T00:00:00Z',
  lastLogonAt: '2025-11-20T00:00:00Z', lastLogonPrecision: 'replicated', expiresAt: null, sid: 'S-1-5-21-1-2-3-1100',
  memberOf: ['CN=a,DC=kokoro,DC=local', 'CN=b,DC=kokoro,DC=local', '#513'],
}

describe('csvde', () => {
  it('reads bits, Windows time, bytes and several values', async () => {
    const batch = await read(csvde, 'u.csv', csv([header, user]), 'utf-16le-bom')
    expect(codes(batch)).toEqual([])
    expect(factsOf(batch, 'account')).toEqual([expected])
    expect(batch).toMatchObject({ scope: 'kokoro.local/ou=外来#account', gives: ['directory-users'], mode: 'snapshot' })
  })

  it('reads Japanese that stands as hexadecimal', async () => {
    const coded = user.map((cell, at) => (at === 0 || at === 3 ? hex(cell) : cell))
    expect(factsOf(await read(csvde, 'u.csv', csv([header, coded]), 'ascii'), 'account')).toEqual([expected])
  })

  it.each([
    ['pwdLastSet', '0', 'passwordSetAt', null],
    ['lastLogonTimestamp', '', 'lastLogonAt', null],
    ['lastLogonTimestamp', '0', 'lastLogonAt', null],
    ['accountExpires', '0', 'expiresAt', null],
    ['userAccountControl', '514', 'enabled', false],
    ['userAccountControl', '544', 'passwordNotRequired', true],
    ['userAccountControl', '640', 'reversibleEncryption', true],
  ])('reads %s = `%s`', async (column, written, attribute, value) => {
    const changed = user.map((cell, at) => (header[at] === column ? written : cell))
    const [account] = factsOf(await read(csvde, 'u.csv', csv([header, changed])), 'account')
    expect(account).toMatchObject({ [attribute]: value })
  })

  it('does not call "never" what was not exported', async () => {
    const short = csv([header.slice(0, 5), user.slice(0, 5)])
    const [account] = factsOf(await read(csvde, 'u.csv', short), 'account')
    expect(account).not.toHaveProperty('lastLogonAt')
    expect(account).not.toHaveProperty('memberOf')
  })

  it('leaves computers out, and takes groups where there are any', async () => {
    const computer = user.map((cell, at) => (header[at] === 'userAccountControl' ? '4096' : cell))
    const group = ['CN=外来,DC=kokoro,DC=local', 'group', '外来', ...header.slice(3).map(() => '')]
    const batch = await read(csvde, 'u.csv', csv([header, computer, group]))
    expect(batch.facts.map((fact) => fact.kind)).toEqual(['group'])
    expect(batch).toMatchObject({ gives: ['directory-groups'], scope: 'kokoro.local#group' })
  })
})
