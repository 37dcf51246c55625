// The record of the installation itself: who came in and who was kept out, in words, within the days that are asked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let operator: Browser
const day = 86_400_000

beforeAll(async () => {
  house = await testHouse()
  operator = await house.person('unyou', '', ['operator'])
  await house.person('kanri', 'a', ['manager'])
})
afterAll(() => house.close())

async function acts(query: { from?: string; to?: string; act?: string } = {}) {
  const answer = await operator.call('installation.acts', { query })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

test('tells of log-ins and lock-outs by name and in words, newest first', async () => {
  const thief = house.browser('10.9.9.9')
  for (let tries = 0; tries < 10; tries += 1) await thief.call('session.logIn', { body: { login: 'kanri', password: 'x' } })
  const { rows, cut } = await acts()
  expect(cut).toBe(false)
  expect(rows[0]).toMatchObject({
    act: 'people.locked-out', by: { name: 'kanriさん' }, text: 'kanriさん のログインの失敗が 10 回続いたため、しばらく止めました',
  })
  expect(rows.map(({ text }) => text)).toContain('kanriさん がログインしました(パスワード)')
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map(({ seq }) => seq).toSorted((a, b) => b - a))
  expect(rows.find(({ act }) => act === 'people.operator-added')?.by.name).toBe('最初の設定')
})

test('has nothing of a hospital’s own acts, and nothing personal', async () => {
  const { rows, acts: kinds } = await acts()
  expect(rows.filter(({ act }) => act === 'people.added')).toEqual([])
  expect(JSON.stringify(rows)).not.toContain('10.9.9.9')
  expect(kinds.map(({ act }) => act)).toContain('people.setting-changed')
})

test('is narrowed by kind and by day, both days counted in', async () => {
  const today = house.house.today()
  expect(new Set((await acts({ act: 'people.logged-in' })).rows.map(({ act }) => act))).toEqual(new Set(['people.logged-in']))
  expect((await acts({ from: today, to: today })).rows.length).toBeGreaterThan(0)
  expect((await acts({ to: '2020-01-01' })).rows).toEqual([])
  house.later(40 * day)
  operator = await house.person('unyou2', '', ['operator'])
  const later = await acts()
  expect(later.rows.map(({ text }) => text).join()).not.toContain('kanri')
  expect((await acts({ from: today })).rows.length).toBeGreaterThan(later.rows.length)
})

test('is the operator’s alone, and a wrong day is refused', async () => {
  const manager = await house.person('kanri2', 'a', ['manager', 'practitioner', 'auditor'])
  expect(await manager.call('installation.acts', { query: {} })).toMatchObject({ ok: false, status: 403 })
  expect(await operator.call('installation.acts', { query: { from: '2026-02-31' } })).toMatchObject({ ok: false, status: 422 })
})
