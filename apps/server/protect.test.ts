// The walls around every route: other sites, other names, floods, sizes, cookies, headers, and sessions that end.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { routeTable } from '#apps/contract/contract.ts'
import { newSecret, codeAt, stepAt } from '#hospital/kernel/people/totp.ts'
import { totpEnrolled } from '#hospital/kernel/people/acts/proofs.ts'
import { vouched } from '#hospital/kernel/people/vouched.ts'
import { sha256 } from '#hospital/kernel/people/tokens.ts'
import { readJson } from './protect/body.ts'
import { hostOf, isOurs } from './protect/origin.ts'
import { reportPolicy } from './protect/headers.ts'
import { Rate } from './protect/rate.ts'
import { Pending } from './pending.ts'
import { write } from './write.ts'
import { services } from './services.ts'
import { SetupCode } from './setup-code.ts'
import { password, testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let manager: Browser
const json = { 'content-type': 'application/json' }

beforeAll(async () => {
  house = await testHouse()
  manager = await house.person('kacho', 'a', ['manager'])
})
afterAll(() => house.close())

const logIn = (browser: Browser, login: string, typed = password) => browser.call(
  'session.logIn', { body: { login, password: typed } }
)

describe('requests from elsewhere', () => {
  const body = JSON.stringify({ login: 'kacho', password })
  test.each([
    ['without our header', json],
    ['from another origin', { ...json, 'x-kokoroe': '1', origin: 'http://evil.example' }],
    ['from no origin', { ...json, 'x-kokoroe': '1', origin: 'null' }],
    ['from another port of this machine', { ...json, 'x-kokoroe': '1', origin: 'http://localhost:9999' }],
    ['as another site', { ...json, 'x-kokoroe': '1', 'sec-fetch-site': 'cross-site' }],
    ['as a sister site', { ...json, 'x-kokoroe': '1', 'sec-fetch-site': 'same-site' }],
  ])('a change %s is refused', async (_, headers) => {
    expect((await house.browser().fetch('/api/v1/session', { method: 'POST', headers, body })).status).toBe(403)
  })

  test('reading from another site is refused too, except the way back from the provider', async () => {
    const cross = { headers: { 'sec-fetch-site': 'cross-site' } }
    expect((await manager.fetch('/api/v1/me', cross)).status).toBe(403)
    expect((await manager.fetch('/api/v1/session/oidc/callback?state=x', cross)).status).toBe(404)
  })

  test('a name that is not ours is not answered (DNS rebinding)', async () => {
    const answer = await house.app.request(
      'http://rebound.example:8090/api/v1/state', { headers: { host: 'rebound.example:8090' } }
    )
    expect(answer.status).toBe(421)
    expect(isOurs('192.168.0.9', [])).toBe(true)
    expect(isOurs('[::1]', [])).toBe(true)
    expect(isOurs('kokoroe.h.local', ['Kokoroe.h.local'])).toBe(true)
    expect(isOurs('kokoroe.h.local.evil.example', ['kokoroe.h.local'])).toBe(false)
    expect(hostOf('a b')).toBeNull()
    expect(hostOf('x@y:80')).toBeNull()
  })
})

describe('bodies', () => {
  test('too large, not JSON, wrong fields: each says what', async () => {
    const send = (body: string, type = 'application/json') =>
      house.browser().fetch(
        '/api/v1/session', { method: 'POST', headers: { 'content-type': type, 'x-kokoroe': '1' }, body }
      )
    expect((await send(`{"login":"${'x'.repeat(70_000)}"}`)).status).toBe(413)
    expect((await send('login=x', 'application/x-www-form-urlencoded')).status).toBe(415)
    expect((await send('{')).status).toBe(415)
    const wrong = await send('{"login":""}')
    expect(wrong.status).toBe(422)
    expect(await wrong.json()).toMatchObject(
      { error: { code: 'invalid', fields: { login: '入力してください。', password: '入力してください。' } } }
    )
  })

  test('what is asked for in English is answered in English', async () => {
    const answer = await house.browser().fetch('/api/v1/me?lang=en')
    expect(await answer.json()).toMatchObject({ error: { reasons: [{ text: 'Log in first.' }] } })
  })
})

describe('what is asked for and never read', () => {
  test('HEAD begins nothing: it is in no contract', async () => {
    const root = await house.person('head-root', '', ['operator'])
    expect((await root.fetch('/api/v1/data/save', { method: 'HEAD' })).status).toBe(404)
    expect((await manager.fetch('/api/v1/me', { method: 'HEAD' })).status).toBe(404)
  })

  test('a small form that comes drop by drop is not waited for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let cancelled = false
    const drops = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('{')), cancel: () => void (cancelled = true),
    }, { highWaterMark: 0 })
    const stuck = new ReadableStream<Uint8Array>({ cancel: () => void (cancelled = true) })
    const post = (body: ReadableStream<Uint8Array>) => (
      new Request('http://x/', { method: 'POST', headers: json, body, duplex: 'half' })
    )
    const read = readJson(post(stuck), 1000)
    await vi.advanceTimersByTimeAsync(31_000)
    expect(await read).toEqual({ json: undefined })
    expect(cancelled).toBe(true)
    cancelled = false
    expect(await readJson(post(drops), 1000)).toBe('tooLarge')
    expect(cancelled).toBe(true)
    vi.useRealTimers()
  })
})

describe('events', () => {
  const route = routeTable.find((one) => one.id === 'jobs.events')

  test('a stream that breaks stops its heartbeat too', async () => {
    vi.useFakeTimers()
    async function* broken() {
      yield await Promise.resolve({ nothing: 'of this shape' })
    }
    const cookies = { out: [] }
    // Only what `write` looks at.
    const common = { cookies, signal: new AbortController().signal } as unknown as Parameters<typeof write>[2]
    if (!route) throw new Error('no such route')
    const answer = write(route, broken(), common)
    await expect(answer.text()).rejects.toThrow()
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })
})

describe('headers', () => {
  test('no inline script or style, no frame, no sniffing, nothing cached', async () => {
    const { headers } = await manager.fetch('/api/v1/me')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  test('with TLS cookies are bound to host and TLS, and the browser is told to stay', async () => {
    const secure = await testHouse({ origin: 'https://kokoroe.h.local', tls: true })
    const browser = await secure.person('kacho', 'a', ['manager'])
    expect([...browser.cookies.keys()]).toContain('__Host-kokoroe')
    const again = await browser.fetch('/api/v1/session', {
      method: 'POST', headers: { ...json, 'x-kokoroe': '1', origin: 'https://kokoroe.h.local' },
      body: JSON.stringify({ login: 'kacho', password }),
    })
    const [line] = again.headers.getSetCookie().filter((one) => one.startsWith('__Host-kokoroe='))
    expect(line).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    expect(again.headers.get('strict-transport-security')).toContain('max-age=')
    await secure.close()
  })

  test('a file is saved under its own name, whatever stands in it', () => {
    const route = routeTable.find((one) => one.id === 'register.csv')
    const common = { cookies: { out: [] } } as unknown as Parameters<typeof write>[2]
    if (!route) throw new Error('no such route')
    const named = (name: string) => write(route, { type: 'text/csv', name, content: '' }, common).headers
    const line = named('青葉"病院\r\nSet-Cookie: x\ud800\'(1)*.csv').get('content-disposition') ?? ''
    expect(line).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/)
    expect(decodeURIComponent(line.split("UTF-8''")[1] ?? '')).toBe('青葉"病院\r\nSet-Cookie: x\ufffd\'(1)*.csv')
    expect(named('a.csv').get('content-type')).toBe('text/csv; charset=utf-8')
  })

  test('a report may use its own styles and nothing else', () => {
    expect(reportPolicy('<style>a{}</style><b style="c:d">')).toMatch(
      /style-src 'unsafe-hashes' 'sha256-[^ ]+' 'sha256-[^ ]+';.*sandbox/
    )
  })
})

describe('sessions', () => {
  test('the cookie is opaque, only its hash is kept, and a new log-in ends the old one', async () => {
    const browser = await house.person('soumu', 'a', ['staff'])
    const first = browser.cookies.get('kokoroe') ?? ''
    expect(Buffer.from(first, 'base64url')).toHaveLength(32)
    await logIn(browser, 'soumu')
    const old = house.browser()
    old.cookies.set('kokoroe', first)
    expect((await old.fetch('/api/v1/me')).status).toBe(401)
    expect((await browser.fetch('/api/v1/me')).status).toBe(200)
  })

  test('listed, revoked one by one, and all others at once', async () => {
    const one = await house.person('iji', 'a', ['staff'])
    const two = house.browser('10.0.0.2')
    await logIn(two, 'iji')
    const list = await one.call('me.sessions', {})
    if (!list.ok) throw new Error('no list')
    const other = list.value.rows.find((row) => !row.current)
    expect(other?.address).toBe('10.0.0.2')
    await one.call('me.revokeSession', { params: { session: other?.id ?? '' } })
    expect((await two.fetch('/api/v1/me')).status).toBe(401)
    expect(
      await manager.call('me.revokeSession', { params: { session: list.value.rows[0]?.id ?? '' } })
    ).toMatchObject({ ok: false, status: 404 })
  })

  test('idle for half an hour, or half a day old: over', async () => {
    const idle = await house.person('idle', 'a', ['staff'])
    house.later(29 * 60_000)
    expect((await idle.fetch('/api/v1/me')).status).toBe(200)
    house.later(31 * 60_000)
    expect((await idle.fetch('/api/v1/me')).status).toBe(401)
    const busy = await house.person('busy', 'a', ['staff'])
    for (let n = 0; n < 30; n++) {
      house.later(25 * 60_000)
      await busy.fetch('/api/v1/me')
    }
    expect((await busy.fetch('/api/v1/me')).status).toBe(401)
    manager = house.browser()
    await logIn(manager, 'kacho')
  })
})

describe('many sessions', () => {
  test('of one person end from the oldest, so that nobody fills the table', async () => {
    const first = await house.person('often', 'a', ['staff'])
    for (let n = 0; n < 20; n++) {
      house.later(1000)
      await logIn(house.browser(), 'often')
    }
    expect((await first.fetch('/api/v1/me')).status).toBe(401)
    const last = house.browser()
    await logIn(last, 'often')
    const list = await last.call('me.sessions', {})
    expect(list.ok && list.value.rows).toHaveLength(20)
  })
})

describe('guessing', () => {
  test('wrong person and wrong password are told apart by nothing', async () => {
    const wrong = await logIn(house.browser('10.1.0.1'), 'kacho', 'not this')
    const nobody = await logIn(house.browser('10.1.0.2'), 'nobody-here', 'not this')
    expect(wrong).toEqual(nobody)
  })

  test('ten failures hold strangers, not the browser that was here before', async () => {
    await house.person('target', 'a', ['staff'])
    const own = house.browser('10.2.0.9')
    await logIn(own, 'target')
    for (let n = 0; n < 10; n++) await logIn(house.browser(`10.2.0.${n}`), 'target', 'guess')
    expect(await logIn(house.browser('10.2.9.9'), 'target')).toMatchObject({ ok: false, status: 429 })
    expect(await logIn(own, 'target')).toMatchObject({ ok: true })
    const lines = await house.house.kernel.audit({ facility: null, limit: 20, act: 'people.locked-out' })
    expect(lines.map((one) => one.actor)).toContain('target')
  })

  test('a browser that was here before is still known after a restart, and to no other installation', async () => {
    const { kernel } = house.house
    const started = () => services({ kernel, setup: new SetupCode(() => undefined), now: Date.now })
    const mark = started().known.add('target', null)
    expect(started().known.knows('ＴＡＲＧＥＴ', mark)).toBe(true)
    expect(started().known.knows('other', mark)).toBe(false)
    const elsewhere = await testHouse()
    expect(services({ kernel: elsewhere.house.kernel, setup: new SetupCode(() => undefined), now: Date.now }).known.knows('target', mark)).toBe(false)
    await elsewhere.close()
    expect(Buffer.from(kernel.secretFor('a')).equals(kernel.secretFor('b'))).toBe(false)
  })

  test('failing passkeys at one address shuts nobody else out', async () => {
    for (let n = 0; n < 40; n++) await house.browser('10.4.0.1').call('session.passkey', { body: {} })
    expect(await house.browser('10.4.0.1').call('session.passkey', { body: {} })).toMatchObject({ status: 429 })
    expect(await house.browser('10.4.0.2').call('session.passkey', { body: {} })).toMatchObject({ status: 401 })
  })

  test('many guesses at the same moment are no more than one after the other', async () => {
    await house.person('burst', 'a', ['staff'])
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, n) => logIn(house.browser(`10.5.0.${n}`), 'burst', 'guess'))
    )
    expect(all.filter((one) => !one.ok && one.status === 401)).toHaveLength(10)
  })

  test('wrong passkeys of one address hold that address only', async () => {
    const secure = await testHouse({ origin: 'https://kokoroe.h.local', tls: true })
    const wrong = (address: string) => secure.browser(address).call('session.passkey', { body: { id: 'x' } })
    for (let n = 0; n < 40; n++) await wrong('10.6.0.1')
    expect(await wrong('10.6.0.1')).toMatchObject({ ok: false, status: 429 })
    expect(await wrong('10.6.0.2')).toMatchObject({ ok: false, status: 401 })
    await secure.close()
  })

  test("a new password is not judged by another hospital's name", async () => {
    const here = await house.person('mine', 'a', ['staff'])
    await house.person('theirs', 'zetsumeikyukyukyu', ['staff'])
    const next = '病院zetsumeikyukyukyu'
    expect(await here.call('me.changePassword', { body: { current: password, next } })).not.toMatchObject({ ok: false })
  })

  test('a code is good once, also when two use it at the same moment; a recovery code too', async () => {
    await house.person('totp', 'a', ['staff'])
    const secret = newSecret()
    const recovery = 'ABCD-EFGH-IJKL-MNOP'
    await house.house.kernel.commit(
      vouched('totp'), totpEnrolled, { person: 'totp', secret, step: 1, recovery: [sha256(recovery)] }
    )
    house.later(60_000)
    const now = Date.parse((await me(manager)).session.expiresAt) - 12 * 3600_000
    const browsers = [house.browser('10.3.0.1'), house.browser('10.3.0.2')]
    for (const one of browsers) expect(await logIn(one, 'totp')).toMatchObject(
      { ok: true, value: { next: 'secondStep', ways: ['totp', 'recovery'] } }
    )
    expect((await browsers[0]?.fetch('/api/v1/me'))?.status).toBe(401)
    const code = codeAt(secret, stepAt(now + 60_000))
    const outcomes = await Promise.all(
      browsers.map((one) => one.call('session.secondStep', { body: { way: 'totp', code } }))
    )
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1)
    for (let n = 0; n < 2; n++) {
      const again = house.browser('10.3.0.3')
      await logIn(again, 'totp')
      const outcome = await again.call(
        'session.secondStep', { body: { way: 'recovery', code: recovery.toLowerCase() } }
      )
      expect(outcome.ok).toBe(n === 0)
    }
  })

  test('a flood from one address is slowed, another address is not', async () => {
    let now = 0
    const rate = new Rate(() => now, 5)
    expect(Array.from({ length: 7 }, () => rate.allows('10.0.0.1')).filter(Boolean)).toHaveLength(5)
    expect(rate.allows('10.0.0.2')).toBe(true)
    now += 10_000
    expect(rate.allows('10.0.0.1')).toBe(true)
    const small = await testHouse({ burst: 3 })
    const browser = small.browser()
    for (let n = 0; n < 3; n++) expect((await browser.fetch('/api/v1/state')).status).toBe(200)
    expect((await browser.fetch('/api/v1/state')).status).toBe(429)
    await small.close()
  })

  test('what waits is given once, and not for ever', () => {
    let now = 0
    const pending = new Pending<string>(() => now, 1000)
    const key = pending.put('x')
    expect(pending.look(key)).toBe('x')
    expect(pending.take(key)).toBe('x')
    expect(pending.take(key)).toBeNull()
    const late = pending.put('y')
    now += 1001
    expect(pending.take(late)).toBeNull()
    expect(pending.look(null)).toBeNull()
  })
})

async function me(browser: Browser) {
  const answer = await browser.call('me.get', {})
  if (!answer.ok) throw new Error('not logged in')
  return answer.value
}
