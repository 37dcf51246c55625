// The contract names acts that exist, and every act that a person can cause stands behind some route.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routeTable } from '#apps/contract/contract.ts'
import { testHouse, type TestHouse } from './testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

test('every act in the contract is one of the house', () => {
  const known = new Set(house.house.kernel.acts.map((one) => one.name))
  for (const route of routeTable) for (const act of route.act ?? []) expect(known, `${route.id}: ${act}`).toContain(act)
})

test('every sentence a route or an act needs is there in both languages', () => {
  for (const route of routeTable) expect(route.text.ja.length * route.text.en.length).toBeGreaterThan(0)
  for (const act of house.house.kernel.acts) expect(
    act.text.ja.length * act.text.en.length, act.name
  ).toBeGreaterThan(0)
})

test('every code of the words the server says itself is spoken', () => {
  for (
    const code of [
      'server.notFound', 'words.title', 'people.wrong', 'kind.account', 'evidence.staff', 'needs.staff', 'letter.lead'
    ]
  ) {
    for (const locale of ['ja', 'en'] as const) expect(house.house.say(locale, { code })).not.toBe(code)
  }
})
