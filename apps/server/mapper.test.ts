// Any list, told column by column: guessed, put right, previewed, kept by name, imported by that name.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let practitioner: Browser
const params = { facility: 'a' }
const list = ['利用者コード,利用者氏名,所属科,停止フラグ', 'n001,山田 花子,外来,0', 'n002,佐藤 次郎,薬剤部,1'].join('\r\n')

beforeAll(async () => {
  house = await testHouse()
  practitioner = await house.person('jitsumu', 'a', ['practitioner'])
  await house.house.kernel.jobs.start()
})
afterAll(() => house.close())

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | {
  readonly ok: false; readonly status: number; readonly error: unknown
}>

async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${house.logged.join('\n')}`)
  return done.value
}

test('a list of an unknown system comes in by its columns', async () => {
  const { file, recognised } = await value(practitioner.call('files.upload', {
    params, query: { name: '医事システム利用者.csv' }, body: new TextEncoder().encode(list),
  }))
  expect(recognised.mappable).toBe(true)
  const guessed = await value(practitioner.call('mapper.guess', { params, body: { file: file.id, kind: 'account' } }))
  expect(guessed.columns.map((one) => one.attribute)).toEqual(['login', 'displayName', 'department', 'enabled'])
  const mapping = { ...guessed.mapping, realm: '医事システム' }
  const preview = await value(
    practitioner.call('files.preview', { params: { ...params, file: file.id }, body: { mapping } })
  )
  expect(
    preview.facts.map((one) => one.attributes.find(({ attribute }) => attribute === 'enabled')?.value)
  ).toEqual([true, false])
  const { id } = await value(practitioner.call('mapper.save', { params, body: { name: '医事システム', mapping } }))
  expect((await value(practitioner.call('mapper.profiles', { params }))).rows).toMatchObject([{ id, name: '医事システム' }])
  const { job } = await value(
    practitioner.call('files.import', { params: { ...params, file: file.id }, body: { profile: id } })
  )
  await expect.poll(async () => (await house.house.kernel.jobs.get('a', job))?.state).toBe('done')
  const accounts = await value(
    practitioner.call('register.list', { params: { ...params, kind: 'account' }, query: { sort: 'login' } })
  )
  expect(accounts.rows.map((one) => one.cells['displayName'])).toEqual(['山田 花子', '佐藤 次郎'])
  const files = await value(practitioner.call('files.list', { params }))
  expect(files.rows[0]?.sourceTitle).toBe('列の対応づけで読んだもの（アカウント）')
  await value(practitioner.call('mapper.remove', { params: { ...params, profile: id } }))
  expect((await value(practitioner.call('mapper.profiles', { params }))).rows).toEqual([])
})

test('a mapping that cannot work says where', async () => {
  const mapping = { kind: 'account', columns: [{ column: 'x', attribute: 'shoe' }] }
  const outcome = await practitioner.call('mapper.save', { params, body: { name: 'x', mapping } })
  expect(outcome).toMatchObject({ ok: false, status: 422 })
  expect(JSON.stringify(outcome)).toContain('shoe')
  expect(house.logged).toEqual([])
})
