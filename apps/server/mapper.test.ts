// Any list, told column by column: guessed, put right, previewed, kept by name, imported by that name.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '#apps/contract/contract.ts'
import { mapping as whole } from '#hospital/register/mapping/mapping.ts'
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

/** Everything that docs/formats/mapping.md tells, at once. */
const full = {
  kind: 'account', realm: 'PACS', scope: 'PACS 本館', mode: 'additive' as const, gives: ['account-ledger'],
  sheet: '利用者', headerRow: 0,
  columns: [
    { column: '1', attribute: 'login' },
    { column: '2', attribute: 'enabled', not: true, yes: ['停止中'], no: ['稼働'] },
    { column: '3', attribute: 'lastLogonAt', never: ['未使用'], order: 'mdy' as const },
    { column: '4', attribute: 'memberOf', separator: '/' },
    { column: '5', attribute: 'use', words: { 読影端末: 'shared' } },
    { column: '6', attribute: null },
  ],
  constants: { purpose: '画像の参照' },
}

test('every field of a mapping goes over the wire and comes back', async () => {
  const { id } = await value(practitioner.call('mapper.save', { params, body: { name: '全部', mapping: full } }))
  const { rows } = await value(practitioner.call('mapper.profiles', { params }))
  expect(rows.find((one) => one.id === id)?.mapping).toEqual(full)
})

test('the wire knows the same fields as the register, and the same types', () => {
  type Shape = { readonly properties?: Readonly<Record<string, Shape & { readonly type?: unknown }>>; readonly items?: Shape }
  const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' }) as Shape
  const typesIn = ({ properties }: Shape = {}) => Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, one]) => [name, one.type ?? 'any']))
  const [wire, register] = [shapeOf(contract['mapper.save'].body).properties?.['mapping'], shapeOf(whole)]
  const { name: _, ...fields } = typesIn(register)
  expect(typesIn(wire)).toEqual(fields)
  expect(typesIn(wire?.properties?.['columns']?.items)).toEqual(typesIn(register.properties?.['columns']?.items))
})

test('a list without headings is read by the numbers of its columns', async () => {
  const bytes = new TextEncoder().encode('n001,山田 花子,稼働\r\nn002,佐藤 次郎,停止中\r\n')
  const { file } = await value(practitioner.call('files.upload', { params, query: { name: '見出しなし.csv' }, body: bytes }))
  const mapping = { kind: 'account', realm: 'PACS', headerRow: 0, columns: full.columns.slice(0, 2).map(
    (one, at) => ({ ...one, column: ['1', '3'][at] ?? '' })) }
  const preview = await value(practitioner.call('files.preview', { params: { ...params, file: file.id }, body: { mapping } }))
  expect(preview.facts.map((one) => one.attributes.map(({ value: told }) => told))).toEqual([
    expect.arrayContaining(['n001', true]), expect.arrayContaining(['n002', false]),
  ])
})

test('a field that no mapping has is refused, not lost', async () => {
  const body = { name: 'x', mapping: { kind: 'account', colour: 'red', columns: [{ column: '1', attribute: 'login' }] } }
  const outcome = await practitioner.call('mapper.save', { params, body })
  expect(outcome).toMatchObject({ ok: false, status: 422 })
  expect(JSON.stringify(outcome)).toContain('colour')
})
