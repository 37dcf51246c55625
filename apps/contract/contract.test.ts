// The table holds together: no two routes collide, every change names its act, and the OpenAPI document is the golden
// one.
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { permissions } from '#hospital/kernel/permission.ts'
import { client, urlOf } from './client.ts'
import { contract, routeTable } from './contract.ts'
import { openapi } from './openapi.ts'
import { inFacility } from './route.ts'

/** Ask or compute only: they change nothing in the hospital's state, so they name no act. */
const withoutAct = new Set([
  'setup.check', 'session.passkeyOptions', 'me.totpBegin', 'me.passkeyOptions', 'files.preview', 'mapper.guess',
  'ledger.verify',
  'settings.ldapTry', 'plan.propose', 'word.preview', 'word.check',
])

describe('the route table', () => {
  test('no two routes answer the same request', () => {
    const seen = new Map<string, string>()
    for (const route of routeTable) {
      const shape = `${route.method} ${route.path.replace(/:\w+/g, ':')}`
      expect(seen.get(shape), shape).toBeUndefined()
      seen.set(shape, route.id)
    }
  })

  test('every route that changes something names its acts, and no reading route does', () => {
    for (const route of routeTable) {
      const changes = route.method !== 'GET' && !withoutAct.has(route.id)
      if (changes) expect(route.act?.length ?? 0, route.id).toBeGreaterThan(0)
      else if (route.id !== 'session.oidcCallback') expect(route.act, route.id).toBeUndefined()
    }
  })

  test('permissions are known; a facility permission stands only under a facility', () => {
    for (const route of routeTable) {
      expect(['public', 'signedIn', ...permissions]).toContain(route.permission)
      const special = ['public', 'signedIn', 'installation.operate'].includes(route.permission)
      expect(route.path.startsWith(inFacility), route.id).toBe(!special)
    }
  })

  test('GET routes take no body', () => {
    for (const route of routeTable) if (route.method === 'GET') expect(route.body, route.id).toBeUndefined()
  })

  test('the OpenAPI document is the golden one (UPDATE_GOLDEN=1 rewrites it)', () => {
    const path = new URL('./openapi.json', import.meta.url)
    const text = `${JSON.stringify(openapi('0.1.0'), null, 1)}\n`
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text)
    expect(text).toBe(readFileSync(path, 'utf8'))
  })
})

describe('the client', () => {
  test('writes addresses with everything escaped', () => {
    expect(urlOf('findings.list', { params: { facility: 'a/b' }, query: { q: '看護 部', page: 2 } })).toBe(
      '/api/v1/facilities/a%2Fb/findings?q=%E7%9C%8B%E8%AD%B7+%E9%83%A8&page=2',
    )
  })

  test('sends the header no other site can send, and gives refusals as values', async () => {
    const sent: Request[] = []
    const call = client({
      base: 'http://localhost',
      locale: 'en',
      fetch: (input, init) => {
        sent.push(new Request(input, init))
        return Promise.resolve(Response.json({ error: { code: 'wrong', reasons: [] } }, { status: 401 }))
      },
    })
    const outcome = await call('session.logIn', { body: { login: 'x', password: 'y' } })
    expect(outcome).toEqual({ ok: false, status: 401, error: { code: 'wrong', reasons: [] } })
    expect(sent[0]?.headers.get('x-kokoroe')).toBe('1')
    expect(sent[0]?.headers.get('accept-language')).toBe('en')
    if (outcome.ok) expectTypeOf(outcome.value.next).toEqualTypeOf<'done' | 'secondStep'>()
  })

  test('the table keeps its literal types', () => {
    expectTypeOf(contract['board.get'].permission).toEqualTypeOf<'board.read'>()
    expectTypeOf<Parameters<typeof urlOf<'principles.one'>>[1]['params']>().toEqualTypeOf<{
      readonly facility: string
      readonly number: string
    }>()
  })
})
