// Today's list asks for the red file to be printed: never done, longer than 90 days ago, or changed since; and is quiet otherwise.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

const day = 86_400_000
const params = { facility: 'a' }
let house: TestHouse
let clerk: Browser

async function value<T>(outcome: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

beforeAll(async () => {
  house = await testHouse()
  clerk = await house.person('jitsumu', 'a', ['practitioner'])
}, 30_000)
afterAll(() => house.close())

/** A session does not live as long as the paper. */
async function later(ms: number): Promise<void> {
  house.later(ms)
  await value(clerk.call('session.logIn', { body: { login: 'jitsumu', password: '富士の山 雪はまだ残る 春の朝' } }))
}
const chore = async () => (await value(clerk.call('tasks.today', { params }))).rows.find(({ kind }) => kind === 'redFile') ?? null
const complaints = async () => (await value(clerk.call('redFile.get', { params }))).complaints
const make = () => value(clerk.call('redFile.make', { params }))
const printed = (version: number) =>
  value(clerk.call('redFile.printed', { params, body: { version, copies: [{ place: '防災センター', count: 1 }], collected: true } }))

test('nothing to print, nothing asked; made and not printed, it is', async () => {
  expect(await chore()).toBeNull()
  await make()
  expect(await chore()).toMatchObject({ link: '/red-file', risk: 4, title: '赤いファイルを印刷して、決めた場所に置く' })
  await printed(1)
  expect(await chore()).toBeNull()
}, 30_000)

test('90 days after printing it is quiet, a day later it asks; printed again, it is quiet', async () => {
  await later(90 * day)
  expect([await complaints(), await chore()]).toEqual([[], null])
  await later(day)
  expect(await complaints()).toEqual(['old'])
  const asked = await chore()
  expect(asked).toMatchObject({ risk: 4, count: 0 })
  // Nothing changed: nothing is said of changes.
  expect(asked?.title).not.toContain('か所')
  await printed(1)
  expect(await chore()).toBeNull()
}, 30_000)

test('a new month alone asks for nothing; a change does, and says in how many parts', async () => {
  expect((await make()).made).toBe(true)
  expect([await complaints(), await chore()]).toEqual([[], null])
  await value(clerk.call('agreed.save', { params, body: { kind: 'cutPoint', is: { name: '保守ルーター', sort: 'outside', how: '電源を抜く' } } }))
  const { version } = await make()
  expect(await complaints()).toEqual(['changed'])
  expect(await chore()).toMatchObject({ risk: 3, count: 1, title: expect.stringContaining('1か所') })
  await printed(version)
  expect(await chore()).toBeNull()
}, 30_000)
