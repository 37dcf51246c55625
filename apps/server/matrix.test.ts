// Every route × every role × own hospital, another one, one that does not exist × logged out. Derived from the
// contract: none left out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routeTable } from '#apps/contract/contract.ts'
import { inFacility } from '#apps/contract/route.ts'
import { granted, roles, type Role } from '#hospital/kernel/permission.ts'
import type { TableRoute } from './table-route.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
const people = new Map<Role, Browser>()
let stranger: Browser

beforeAll(async () => {
  house = await testHouse()
  for (const role of roles) people.set(role, await house.person(`a-${role}`, role === 'operator' ? '' : 'a', [role]))
  await house.person('b-manager', 'b', ['manager'])
  stranger = house.browser()
})
afterAll(() => house.close())

/** Routes that end the very session that asks: each is asked by somebody who came for it. */
const endsSession = new Set(['session.logOut', 'me.revokeOtherSessions'])

function pathOf(route: TableRoute, facility: string): string {
  // Things with these names exist nowhere: what is asked is the door, not the room behind it.
  const names: Record<string, string> = {
    facility, number: '1', report: 'director', format: 'html', seq: '999999', kind: 'account', file: '0'.repeat(64)
  }
  return route.path.replace(/:(\w+)/g, (_, name: string) => names[name] ?? 'nothing')
}

async function ask(browser: Browser, route: TableRoute, facility: string) {
  const headers = { 'x-kokoroe': '1', 'content-type': 'application/json' }
  const gone = new AbortController()
  const answer = await browser.fetch(pathOf(route, facility), {
    method: route.method, headers, signal: gone.signal, ...(route.method === 'GET' ? {} : { body: '{"nothing":"fits"}' }),
  })
  // A stream that opened is an answer: it has no end to wait for.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    gone.abort()
    return { status: answer.status, body: '' }
  }
  return { status: answer.status, body: await answer.text() }
}

const insideRoutes = routeTable.filter((route) => route.path.startsWith(inFacility))

describe('logged out', () => {
  test.each(
    routeTable.filter((route) => route.permission !== 'public').map((one) => [one.id, one] as const)
  )('%s needs a log-in', async (_, route) => {
    for (const facility of ['a', 'b', 'nowhere']) expect((await ask(stranger, route, facility)).status).toBe(401)
  })

  test('public routes are these, and no others', () => {
    expect(routeTable.filter((route) => route.permission === 'public').map((one) => one.id).toSorted()).toEqual([
      'answer.get', 'answer.send', 'kamo.loop', 'kamo.photo', 'kamo.place', 'kamo.report', 'session.logIn', 'session.oidcCallback', 'session.oidcStart', 'session.passkey',
      'session.passkeyOptions', 'session.secondStep', 'setup.check', 'setup.finish', 'state.get',
    ])
  })
})

describe.each(roles)('%s', (role) => {
  const mine = () => people.get(role) ?? stranger
  const asks = (route: TableRoute) =>
    endsSession.has(route.id) ? house.person(`${route.id}-${role}`, role === 'operator' ? '' : 'a', [role]) : mine()
  const may = (route: TableRoute) => route.permission === 'signedIn' || granted[role].some(
    (one) => one === route.permission
  )

  test.each(
    routeTable.filter((route) => route.permission !== 'public').map((one) => [one.id, one] as const)
  )('%s', async (_, route) => {
    const inside = route.path.startsWith(inFacility)
    const installation = route.permission === 'installation.operate'
    const { status } = await ask(await asks(route), route, 'a')
    // Past the door: whatever the room then says to a request that fits nothing, it is neither 401 nor 403.
    const opens = installation && !inside ? role === 'operator' : may(route)
    if (opens) expect([401, 403]).not.toContain(status)
    else expect(status).toBe(403)
  })

  test('another hospital is answered by the very bytes of one that does not exist', async () => {
    for (const route of insideRoutes) {
      const other = await ask(mine(), route, 'b')
      const none = await ask(mine(), route, 'nowhere')
      expect(none.status, route.id).toBe(404)
      // Who runs the machine knows which hospitals are on it, and still may not look inside.
      if (role !== 'operator') expect(other, route.id).toEqual(none)
      else if (!may(route)) expect(other.status, route.id).toBe(403)
    }
  })
})

test('nothing broke inside, whatever was asked', () => expect(house.logged).toEqual([]))
