import { describe, expect, it } from 'vitest'
import { codes, factsOf, read } from '../testing/read.ts'
import { domain, users } from './fixtures.ts'
import { ldifde } from './source.ts'

describe('ldifde', () => {
  it('reads base64, folded lines and bytes; leaves computers out', async () => {
    const batch = await read(ldifde, 'u.ldf', users)
    expect(codes(batch)).toEqual([])
    expect(factsOf(batch, 'account')).toMatchObject([
      {
        login: 'takasaki', displayName: '髙﨑 花子', sid: 'S-1-5-21-1-2-3-1100', passwordSetAt: null, createdAt: '2020-04-01T00:00:00Z',
        lastLogonAt: '2025-11-20T00:00:00Z',
        memberOf: ['CN=a long group name that needs more than one line because ldifde folds,DC=kokoro,DC=local', '#512'],
      },
      { login: 'sato', enabled: false },
    ])
    expect(batch).toMatchObject({ scope: 'kokoro.local#account', gives: ['directory-users'] })
  })

  it('takes absence for "never" only where the file shows the attribute elsewhere', async () => {
    const [, sato] = factsOf(await read(ldifde, 'u.ldf', users), 'account')
    expect(sato).toMatchObject({ lastLogonAt: null, memberOf: [] })
    expect(sato).not.toHaveProperty('expiresAt')
  })

  it('reads the policy of the domain', async () => {
    const batch = await read(ldifde, 'u.ldf', `${users}\r\n${domain}`)
    expect(factsOf(batch, 'passwordPolicy')).toEqual([{
      realm: 'kokoro.local', minLength: 7, maxAgeDays: 42, minAgeDays: 1, history: 24, complexity: true, reversibleEncryption: false,
      lockoutThreshold: 0, lockoutMinutes: 30,
    }])
    expect(batch).toMatchObject({ scope: 'kokoro.local#account,passwordPolicy', gives: ['directory-users', 'password-policy'] })
  })

  it('knows "never expires" and "until unlocked"', async () => {
    const never = domain.replace('-36288000000000', '-9223372036854775808').replace('lockoutDuration: -18000000000', 'lockoutDuration: 0')
    expect(factsOf(await read(ldifde, 'u.ldf', never), 'passwordPolicy')).toMatchObject([{ maxAgeDays: null, lockoutMinutes: null }])
  })
})
