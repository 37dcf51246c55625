// Cuts, decisions and what was agreed beforehand over the wire, with the register behind them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cutPhotosOf } from '#apps/house/cut-photos.ts'
import * as words from '#apps/contract/agreed-words.ts'
import { contactRoles } from '#hospital/register/vocabulary/contacts.ts'
import { cutSorts, stances } from '#hospital/register/vocabulary/devices.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let practitioner: Browser
let auditor: Browser
let incident: string
const params = () => ({ facility: 'a', incident })

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly error: unknown }>
async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${house.logged.join('\n')}`)
  return done.value
}

const save = (body: Parameters<typeof practitioner.call<'agreed.save'>>[1]['body']) =>
  value(practitioner.call('agreed.save', { params: { facility: 'a' }, body }))

beforeAll(async () => {
  house = await testHouse()
  practitioner = await house.person('jitsumu', 'a', ['practitioner'])
  auditor = await house.person('kansa', 'a', ['auditor'])
  incident = (await value(practitioner.call('incidents.open', { params: { facility: 'a' }, body: { title: '印刷が止まらない' } }))).id
})
afterAll(() => house.close())

test('names on the wire are those of the register', () => {
  expect({ ...words }).toEqual({ cutSorts, offices: contactRoles, stances })
})

test('a clerk without lists enters and corrects what was agreed', async () => {
  await save({ kind: 'cutPoint', is: { name: '保守ルーター', sort: 'outside', cuts: '㈱メディカル', how: '電源を抜く', phones: ['内線 1'], confirmedOn: '2020-01-01' } })
  await save({ kind: 'cutPoint', is: { name: 'バックアップの線', sort: 'backup', cuts: 'NAS01' } })
  await save({ kind: 'stopRule', is: { system: '電子カルテ', sign: '2台以上で開かない', afterMinutes: 15, declares: 'director', next: '紙に切り替える' } })
  await save({ kind: 'substitute', is: { system: '電子カルテ', form: '紙カルテ', where: '赤い箱' } })
  await save({ kind: 'insurance', is: { insurer: 'みほん損保', callFirst: true, to: '2020-03-31' } })
  await save({ kind: 'ransomPolicy', is: { stance: 'never-pay', decidedBy: '理事会', decidedOn: '2026-04-01' } })
  const before = await value(auditor.call('agreed.list', { params: { facility: 'a' } }))
  expect(before.insurances).toMatchObject([{ is: { insurer: 'みほん損保' }, age: 'old' }])
  expect(before.ransomPolicy).toMatchObject({ is: { stance: 'never-pay' } })
  const key = before.substitutes[0]?.key ?? ''
  await save({ kind: 'substitute', key, is: { system: '電子カルテ', form: '紙カルテ', where: '各病棟の棚' } })
  const after = await value(auditor.call('agreed.list', { params: { facility: 'a' } }))
  expect(after.substitutes).toMatchObject([{ is: { where: '各病棟の棚' }, age: 'undated' }])
  const refused = await auditor.call('agreed.save', { params: { facility: 'a' }, body: { kind: 'ransomPolicy', is: { stance: 'undecided' } } })
  expect(refused).toMatchObject({ ok: false, status: 403 })
})

test('cuts stand in their order with what was done of them, and what is missing', async () => {
  const list = () => value(practitioner.call('cuts.list', { params: params() }))
  const [backup, line] = (await list()).items
  expect([backup?.name, line?.name, line?.age, line?.sortTitle]).toEqual(['バックアップの線', '保守ルーター', 'old', '院外への回線'])
  expect(backup?.missing.length).toBe(5)
  const cut = line?.key ?? ''
  await value(practitioner.call('cuts.done', { params: params(), body: { cut } }))
  expect(await practitioner.call('cuts.done', { params: params(), body: { cut } })).toMatchObject({ ok: false, status: 409 })
  expect(await practitioner.call('cuts.done', { params: params(), body: { cut: 'no such' } })).toMatchObject({ ok: false, status: 404 })
  expect(await auditor.call('cuts.done', { params: params(), body: { cut } })).toMatchObject({ ok: false, status: 403 })
  await value(practitioner.call('cuts.effect', { params: params(), body: { cut, words: '検査の送信が止まった' } }))
  expect(await practitioner.call('cuts.undone', { params: params(), body: { cut } })).toMatchObject({ ok: false, status: 409 })
  await value(practitioner.call('cuts.undone', { params: params(), body: { cut, despite: true, reason: '誤って切った' } }))
  expect((await list()).items[1]).toMatchObject({ done: { state: 'joined', by: 'jitsumuさん' }, effects: [{ words: '検査の送信が止まった' }] })
})

test('photographs are taken by their bytes, shown, and nothing else is shown through that door', async () => {
  const facility = { facility: 'a' }
  const point = (await value(practitioner.call('cuts.list', { params: params() }))).items[0]?.key ?? ''
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  const keep = (of: string, body: Uint8Array<ArrayBuffer>) => practitioner.call('cuts.keepPhoto', { params: facility, query: { point: of, words: '赤い線' }, body })
  await value(keep(point, new Uint8Array(png)))
  expect(await keep(point, new Uint8Array(Buffer.from('<svg onload=alert(1)>')))).toMatchObject({ ok: false, status: 415 })
  expect(await keep('no such', new Uint8Array(png))).toMatchObject({ ok: false, status: 404 })
  const { photos } = (await value(practitioner.call('cuts.list', { params: params() }))).items[0] ?? { photos: [] }
  expect(photos).toMatchObject([{ words: '赤い線' }])
  const file = photos[0]?.file ?? ''
  const answer = await auditor.fetch(`/api/v1/facilities/a/cut-photos/${file}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true)
  // What does not fit on the paper is known there, and not lost in silence.
  const paper = async (most?: number) => (await cutPhotosOf(house.house.kernel, 'a', most)).map(({ bytes }) => bytes.length)
  expect([await paper(), await paper(10)]).toEqual([[png.length], [0]])
  await value(practitioner.call('cuts.dropPhoto', { params: facility, body: { point, file } }))
  expect((await auditor.fetch(`/api/v1/facilities/a/cut-photos/${file}`)).status).toBe(404)
})

test('minutes run from the sign, by the server’s clock, until somebody declares', async () => {
  const one = async () => (await value(practitioner.call('decisions.list', { params: params() }))).systems[0]
  const first = await one()
  expect(first).toMatchObject({ title: '電子カルテ', proposal: null, rules: [{ afterMinutes: 15, declares: { roleTitle: '院長・最高責任者' }, age: 'undated' }] })
  const system = first?.system ?? ''
  await value(practitioner.call('decisions.seen', { params: params(), body: { system } }))
  house.later(15 * 60_000)
  expect((await one())?.running).toMatchObject({ minutes: 15, over: true })
  await value(practitioner.call('decisions.declare', { params: params(), body: { system, by: 'director', name: '病院 長一' } }))
  expect((await one())?.declared).toMatchObject({ role: 'director', name: '病院 長一' })
  await value(practitioner.call('decisions.back', { params: params(), body: { system, by: 'director' } }))
  expect((await one())?.backAt).not.toBeNull()
  expect(await practitioner.call('decisions.seen', { params: params(), body: { system: 'no such' } })).toMatchObject({ ok: false, status: 404 })
})
