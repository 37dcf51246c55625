// Log-in by OpenID Connect against a real small provider: the way there and back, and everything that must not get in.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { comeBack, leave } from './oidc.ts'
import { startProvider, type Provider } from './provider.fixture.ts'
import type { OidcSettings } from './settings.ts'

let provider: Provider
let settings: OidcSettings

beforeAll(async () => {
  provider = await startProvider()
  settings = {
    issuer: provider.issuer, clientId: provider.clientId, label: '院内認証', groupClaim: 'groups',
    redirectUri: 'http://localhost:8090/api/v1/session/oidc/callback', groupRoles: [],
  }
})
afterAll(() => provider.stop())
beforeEach(() => {
  provider.lie = {}
})

async function there() {
  const leaving = await leave(settings, provider.secret)
  if (leaving === null) throw new Error('the provider was not reached')
  const back = await provider.visit(leaving.url)
  return { leaving, back: back.searchParams }
}

describe('OpenID Connect', () => {
  test('there and back: who it is, and which groups', async () => {
    const { leaving, back } = await there()
    expect(new URL(leaving.url).searchParams.get('code_challenge_method')).toBe('S256')
    expect(await comeBack(settings, provider.secret, back, leaving.memory)).toEqual({
      ok: true, subject: `${provider.issuer} u-1`, login: 'yamada', name: '山田 花子', groups: ['医療安全'],
    })
  })

  test.each([
    ['another nonce', { nonce: 'other' }], ['another audience', { aud: 'another-client' }],
    ['another issuer', { iss: 'http://127.0.0.1:1' }],
    ['a token that ran out', { exp: 1000 }], ['no subject', { sub: undefined }],
  ])('%s is refused', async (_, lie) => {
    const { leaving, back } = await there()
    provider.lie = lie
    expect(await comeBack(settings, provider.secret, back, leaving.memory)).toEqual({ ok: false, why: 'refused' })
  })

  test('a code is good once, for the browser that asked, with the secret', async () => {
    const { leaving, back } = await there()
    const other = await there()
    expect(await comeBack(settings, provider.secret, back, other.leaving.memory)).toEqual({ ok: false, why: 'refused' })
    expect(await comeBack(settings, 'wrong', other.back, other.leaving.memory)).toEqual({ ok: false, why: 'refused' })
    expect(await comeBack(settings, provider.secret, back, leaving.memory)).toMatchObject({ ok: true })
    expect(await comeBack(settings, provider.secret, back, leaving.memory)).toEqual({ ok: false, why: 'refused' })
    expect(
      await comeBack(
        settings, provider.secret, new URLSearchParams({ error: 'access_denied', state: leaving.memory.state }),
        leaving.memory
      )
    )
      .toEqual({ ok: false, why: 'refused' })
  })

  test('a group claim that is one text, or missing, is taken as it is', async () => {
    for (const [groups, expected] of [['一つ', ['一つ']], [undefined, []], [[1, 'b'], ['b']]] as const) {
      const { leaving, back } = await there()
      provider.lie = { groups }
      expect(
        await comeBack(settings, provider.secret, back, leaving.memory)
      ).toMatchObject({ ok: true, groups: expected })
    }
  })

  test('a provider that is not there, or plain HTTP away from this machine', async () => {
    expect(await leave({ ...settings, issuer: 'http://127.0.0.1:1' }, null)).toBeNull()
    expect(await leave({ ...settings, issuer: 'http://provider.invalid' }, null)).toBeNull()
  })
})
