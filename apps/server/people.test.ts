// People over the wire: added with a one-time password, raised by nobody above themselves, stopped, and coming in from
// outside.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authenticator } from '#hospital/kernel/people/authenticator.fixture.ts'
import { startProvider } from '#hospital/kernel/people/provider.fixture.ts'
import { changeSetting } from '#hospital/kernel/people/settings.ts'
import { codeAt, stepAt } from '#hospital/kernel/people/totp.ts'
import { password, testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let manager: Browser
let practitioner: Browser
let operator: Browser
const params = { facility: 'a' }

beforeAll(async () => {
  house = await testHouse()
  manager = await house.person('incho', 'a', ['manager'])
  practitioner = await house.person('jitsumu', 'a', ['practitioner'])
  operator = await house.person('unyo', '', ['operator'])
  await house.person('both', 'b', ['manager'])
})
afterAll(() => house.close())

async function value<T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; status: number; error: unknown }>
): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)}`)
  return done.value
}

const add = (by: Browser, login: string, roles: ('manager' | 'practitioner' | 'staff' | 'auditor')[]) =>
  by.call('people.add', { params, body: { name: `${login}さん`, login, roles } })

describe('adding', () => {
  test('a one-time password opens nothing but choosing a new one', async () => {
    const { oneTimePassword } = await value(add(manager, 'shinjin', ['practitioner']))
    const browser = house.browser()
    expect(
      await value(browser.call('session.logIn', { body: { login: 'shinjin', password: oneTimePassword } }))
    ).toEqual({ next: 'done', mustChangePassword: true })
    expect(await browser.call('board.get', { params })).toMatchObject(
      { ok: false, status: 403, error: { code: 'mustChangePassword' } }
    )
    const change = (next: string) => browser.call('me.changePassword', { body: { current: oneTimePassword, next } })
    expect(await change('みじかい')).toMatchObject({ ok: false, error: { reasons: [{ code: 'people.passwordShort' }] } })
    expect(await change('shinjin-shinjin-1')).toMatchObject(
      { ok: false, error: { reasons: [{ code: 'people.passwordWeak' }] } }
    )
    expect(await change(oneTimePassword)).toMatchObject({ ok: false })
    expect(await change('古池や 蛙飛びこむ 水の音')).toMatchObject({ ok: true })
    expect(await browser.call('board.get', { params })).toMatchObject({ ok: true })
  })

  test('the same log-in name twice, or an odd one, is refused with a sentence', async () => {
    expect(await add(manager, 'Shinjin', ['staff'])).toMatchObject(
      { ok: false, status: 409, error: { reasons: [{ code: 'people.loginTaken' }] } }
    )
    expect(await add(manager, 'a b<c>', ['staff'])).toMatchObject(
      { ok: false, error: { reasons: [{ code: 'people.loginShape' }] } }
    )
  })
})

describe('nobody raises themselves or others above themselves', () => {
  test('a practitioner makes no manager, and takes over none', async () => {
    expect(await add(practitioner, 'x1', ['manager'])).toMatchObject({ ok: false, status: 403 })
    expect(await add(practitioner, 'x2', ['staff'])).toMatchObject({ ok: true })
    for (const id of ['people.reset', 'people.deactivate'] as const) {
      expect(
        await practitioner.call(id, { params: { facility: 'a', person: 'incho' }, body: {} } as never)
      ).toMatchObject({ ok: false, status: 403 })
    }
    expect(
      await practitioner.call(
        'people.setRoles', { params: { facility: 'a', person: 'jitsumu' }, body: { roles: ['manager'] } }
      )
    )
      .toMatchObject({ ok: false, error: { reasons: [{ code: 'people.yourself' }] } })
  })

  test('who works elsewhere too is handled by operators only; who works elsewhere does not exist here', async () => {
    const { kernel } = house.house
    const { roleGranted } = await import('#hospital/kernel/people/acts/members.ts')
    const { systemActor } = await import('#hospital/kernel/system.ts')
    expect(
      await manager.call('people.reset', { params: { facility: 'a', person: 'both' }, body: {} })
    ).toMatchObject({ ok: false, status: 404 })
    await kernel.commit(systemActor('setup', 'a'), roleGranted, { person: 'both', role: 'staff' })
    expect(
      await manager.call('people.reset', { params: { facility: 'a', person: 'both' }, body: {} })
    ).toMatchObject({ ok: false, status: 403 })
    expect(
      await operator.call('people.reset', { params: { facility: 'a', person: 'both' }, body: {} })
    ).toMatchObject({ ok: true })
  })

  test('roles are set, a person is stopped at once and comes back', async () => {
    const staff = await house.person('iin', 'a', ['staff'])
    const shown = await value(
      manager.call(
        'people.setRoles', { params: { facility: 'a', person: 'iin' }, body: { roles: ['auditor', 'staff'] } }
      )
    )
    expect(shown.roles.toSorted()).toEqual(['auditor', 'staff'])
    expect(await staff.call('ledger.head', { params })).toMatchObject({ ok: true })
    await value(manager.call('people.deactivate', { params: { facility: 'a', person: 'iin' } }))
    expect(await staff.call('ledger.head', { params })).toMatchObject({ ok: false, status: 404 })
    expect(
      await house.browser().call('session.logIn', { body: { login: 'iin', password } })
    ).toMatchObject({ ok: false, error: { reasons: [{ code: 'people.noRole' }] } })
    await value(manager.call('people.reactivate', { params: { facility: 'a', person: 'iin' } }))
    expect(await staff.call('ledger.head', { params })).toMatchObject({ ok: true })
    expect(
      await value(manager.call('people.revokeSessions', { params: { facility: 'a', person: 'iin' } }))
    ).toMatchObject({ revoked: 1 })
    expect((await staff.fetch('/api/v1/me')).status).toBe(401)
  })

  test('hospitals and operators are the operators\' alone', async () => {
    const made = await value(
      operator.call('facilities.add', { body: { name: '分院', manager: { name: '分院長', login: 'bunin' } } })
    )
    expect(made.oneTimePassword).toMatch(/^[A-Z2-7-]+$/)
    const { rows } = await value(operator.call('facilities.list', {}))
    expect(rows.find((one) => one.id === made.facility)).toMatchObject({ name: '分院', people: 1 })
    expect(
      await value(operator.call('operators.add', { body: { login: 'incho' } }))
    ).toEqual({ person: 'incho', oneTimePassword: null })
    await value(operator.call('operators.remove', { params: { person: 'incho' } }))
    expect(
      await operator.call('operators.remove', { params: { person: 'unyo' } })
    ).toMatchObject({ ok: false, status: 409 })
  })
})

describe('the second step', () => {
  test('enrolled with the password, confirmed by a code, used, and removed', async () => {
    const browser = await house.person('nidan', 'a', ['staff'])
    expect(
      await browser.call('me.totpBegin', { body: { password: 'wrong' } })
    ).toMatchObject({ ok: false, status: 422 })
    const { secret } = await value(browser.call('me.totpBegin', { body: { password } }))
    const plain = secret.replaceAll(' ', '')
    const { recoveryCodes } = await value(
      browser.call('me.totpConfirm', { body: { code: codeAt(plain, stepAt(Date.now())) } })
    )
    expect(recoveryCodes).toHaveLength(10)
    const again = house.browser()
    await again.call('session.logIn', { body: { login: 'nidan', password } })
    expect(
      await again.call('session.secondStep', { body: { way: 'totp', code: '000000' } })
    ).toMatchObject({ ok: false, status: 401 })
    expect(
      await value(again.call('session.secondStep', { body: { way: 'recovery', code: recoveryCodes[0] ?? '' } }))
    ).toMatchObject({ next: 'done' })
    expect((await value(again.call('me.get', {}))).recoveryCodesLeft).toBe(9)
    await value(again.call('me.totpRemove', { body: { password } }))
    expect((await value(again.call('me.get', {}))).totp).toBe(false)
  })
})

describe('coming in from outside', () => {
  test('by the OpenID provider, and not with somebody else\'s state', async () => {
    const provider = await startProvider()
    try {
      await changeSetting(house.house.kernel, 'unyo', 'oidc', {
        issuer: provider.issuer, clientId: provider.clientId, label: '院内認証', groupClaim: 'groups',
        redirectUri: 'http://localhost:8090/api/v1/session/oidc/callback',
        groupRoles: [{ group: '医療安全', facility: 'a', role: 'auditor' }],
      }, provider.secret)
      const browser = house.browser()
      const leaving = await browser.fetch('/api/v1/session/oidc')
      const back = await provider.visit(leaving.headers.get('location') ?? '')
      const stranger = house.browser()
      expect(
        (await stranger.fetch(back.pathname + back.search)).headers.get('location')
      ).toBe('/login?problem=people.tooLate')
      const arrived = await browser.fetch(back.pathname + back.search, { headers: { 'sec-fetch-site': 'cross-site' } })
      expect(arrived.headers.get('location')).toBe('/')
      const me = await value(browser.call('me.get', {}))
      expect(me).toMatchObject({ name: '山田 花子', origin: 'oidc', facilities: [{ id: 'a', roles: ['auditor'] }] })
      expect(
        await manager.call(
          'people.setRoles', { params: { facility: 'a', person: me.person }, body: { roles: ['staff'] } }
        )
      )
        .toMatchObject({ ok: false, error: { reasons: [{ code: 'people.rolesElsewhere' }] } })
      const settings = await value(operator.call('settings.get', {}))
      expect(settings.oidc?.hasSecret).toBe(true)
      expect(JSON.stringify(settings)).not.toContain(provider.secret)
    } finally {
      await provider.stop()
    }
  })

  test('by passkey, where there is a name and TLS; elsewhere the page says why not', async () => {
    expect((await value(house.browser().call('state.get', {}))).passkeys).toEqual({ available: true, why: null })
    const secure = await testHouse({ origin: 'https://kokoroe.h.local', tls: true })
    const own = await secure.person('kagi', 'a', ['staff'])
    const key = authenticator()
    const options = await value(own.call('me.passkeyOptions', { body: { password } }))
    const credential = key.register(
      String(options['challenge']), 'https://kokoroe.h.local', 'kokoroe.h.local'
    ) as Record<string, unknown>
    await value(own.call('me.passkeyAdd', { body: { label: '院内PC', credential } }))
    const other = secure.browser()
    const asked = await value(other.call('session.passkeyOptions', {}))
    const answer = key.logIn(
      String(asked['challenge']), 'https://kokoroe.h.local', 'kokoroe.h.local'
    ) as Record<string, unknown>
    expect(await value(other.call('session.passkey', { body: answer }))).toMatchObject({ next: 'done' })
    expect(await other.call('session.passkey', { body: answer })).toMatchObject({ ok: false, status: 401 })
    const plain = await testHouse({ origin: 'http://192.168.0.9:8090' })
    expect((await value(plain.browser().call('state.get', {}))).passkeys).toMatchObject(
      { available: false, why: expect.stringContaining('IP') as string }
    )
    await secure.close()
    await plain.close()
  })
})

test('nothing went wrong inside', () => expect(house.logged).toEqual([]))
