// 見本病院 at the first set-up: its files come in by themselves and the board speaks.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { password, testHouse, type TestHouse } from './testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
  await house.house.kernel.jobs.start()
})
afterAll(() => house.close())

test('the sample fills itself, is named as such, and the record says who brought it', async () => {
  const admin = house.browser()
  const outcome = await admin.call('setup.finish', {
    body: {
      code: house.code(), mode: 'sample', hospital: { name: '見本病院' },
      administrator: { name: '試す人', login: 'tamesu', password }
    },
  })
  if (!outcome.ok || outcome.value.job === null) throw new Error(JSON.stringify(outcome))
  const { facility } = outcome.value
  await expect.poll(
    async () => (await house.house.kernel.jobs.list(facility)).every((one) => one.state === 'done'), { timeout: 50_000 }
  ).toBe(true)
  const me = await admin.call('me.get', {})
  expect(me).toMatchObject({ value: { facilities: [{ id: facility, sample: true }] } })
  const files = await admin.call('files.list', { params: { facility }, query: { size: 100 } })
  if (!files.ok) throw new Error('no files')
  expect(files.value.rows.filter((one) => one.state === 'imported').length).toBeGreaterThan(4)
  // The notice of a concert is no evidence, and stays as what it is.
  expect(files.value.rows.filter((one) => one.state === 'uploaded').length).toBe(1)
  const board = await admin.call('board.get', { params: { facility } })
  if (!board.ok) throw new Error('no board')
  expect(board.value.principles[0]?.counts.fail).toBeGreaterThan(3)
  const entries = await admin.call('ledger.entries', { params: { facility }, query: { act: 'register.import' } })
  if (!entries.ok) throw new Error('no entries')
  expect(new Set(entries.value.rows.map((one) => one.by.name))).toEqual(new Set(['試す人']))
  expect(house.logged).toEqual([])
}, 60_000)
