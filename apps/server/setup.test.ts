// The first set-up: one code makes one administrator, whatever comes at the same moment.
import { expect, test } from 'vitest'
import { password, testHouse, type Browser } from './testing/house.ts'

const asked = (code: string, login: string) => ({
  code, mode: 'own' as const, hospital: { name: '病院' }, administrator: { name: login, login, password },
  locale: 'ja' as const,
})

test('of many who use one code at the same moment, one becomes administrator', async () => {
  const house = await testHouse()
  const code = house.code()
  const all = await Promise.all(['a', 'b', 'c'].map((login) =>
    house.browser().call('setup.finish', { body: asked(code, login) })))
  expect(all.filter((one) => one.ok)).toHaveLength(1)
  const logIns = await Promise.all(['a', 'b', 'c'].map((login) =>
    house.browser().call('session.logIn', { body: { login, password } })))
  expect(logIns.filter((one) => one.ok)).toHaveLength(1)
  await house.close()
})

test('a wrong code never makes the right one void, and tries are held per address', async () => {
  const house = await testHouse()
  const stranger = house.browser('10.9.0.1')
  const tries = Array.from({ length: 80 }, () => stranger.call('setup.check', { body: { code: 'AAAA-BBBB' } }))
  const answers = await Promise.all(tries)
  expect(new Set(answers.map((one) => (one.ok ? 200 : one.status)))).toEqual(new Set([401, 429]))
  const finish = (one: Browser, login: string) => one.call('setup.finish', { body: asked(house.code(), login) })
  expect(await finish(stranger, 'x')).toMatchObject({ ok: false, status: 429 })
  expect(await finish(house.browser(), 'admin')).toMatchObject({ ok: true })
  expect(await finish(house.browser(), 'second')).toMatchObject({ ok: false })
  await house.close()
})

test('a power cut between the first account and its role leaves the set-up open', async () => {
  const house = await testHouse()
  await house.person('half', 'h1', ['manager'])
  const state = await house.browser().call('state.get', {})
  expect(state).toMatchObject({ ok: true, value: { setupNeeded: true } })
  expect(await house.browser().call('setup.finish', { body: asked(house.code(), 'admin') })).toMatchObject({ ok: true })
  await house.close()
})

test.each(['ad​min', 'admin‮nimda', 'a\nb', '<b>', 'a b'])('%j is no log-in name', async (login) => {
  const house = await testHouse()
  const answer = await house.browser().call('setup.finish', { body: asked(house.code(), login) })
  const fields = { 'administrator.login': expect.any(String) as string }
  expect(answer).toMatchObject({ ok: false, status: 422, error: { fields } })
  await house.close()
})

test('full width and capitals are the same person, also for who would come second', async () => {
  const house = await testHouse()
  await house.person('kacho', 'a', ['manager'])
  const logIn = await house.browser().call('session.logIn', { body: { login: 'ＫＡＣＨＯ', password } })
  expect(logIn).toMatchObject({ ok: true })
  const runs = await house.person('root', '', ['operator'])
  const again = await runs.call('facilities.add', { body: { name: 'B', manager: { name: 'x', login: 'Ｋacho' } } })
  expect(again).toMatchObject({ ok: false, status: 409 })
  await house.close()
})
