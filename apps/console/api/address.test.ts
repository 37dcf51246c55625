// Method and address from the contract's own table.
import { expect, it } from 'vitest'
import { routeTable } from '#apps/contract/contract.ts'
import { addressOf } from './address.ts'

const routes = Object.fromEntries(routeTable.map((route) => [route.id, `${route.method} ${route.path}`]))

it('fills the path and writes the query', () => {
  expect(addressOf(routes, 'findings.one', { facility: 'h1', finding: 'a/b' })).toEqual({ method: 'GET', address: '/api/v1/facilities/h1/findings/a%2Fb' })
  expect(addressOf(routes, 'findings.list', { facility: 'h1' }, { page: 2, q: '髙橋', sort: undefined, check: '' }).address)
    .toBe('/api/v1/facilities/h1/findings?page=2&q=%E9%AB%99%E6%A9%8B')
  expect(addressOf(routes, 'me.revokeSession', { session: 's' }).method).toBe('DELETE')
})

it('can fill every route of the contract, and stumbles over what is missing', () => {
  const params = new Proxy({}, { get: (_, name) => `:${String(name)}`.slice(1) })
  for (const route of routeTable) expect(addressOf(routes, route.id, params).address).not.toContain(':')
  expect(() => addressOf(routes, 'findings.one', { facility: 'h1' })).toThrow('`finding`')
  expect(() => addressOf(routes, 'no.such')).toThrow('no route')
})
