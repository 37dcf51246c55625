// 「かも?」 from outside, through the real pipeline: nobody is logged in here.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { labelCode } from '#hospital/response/report/label-code.ts'
import { noted } from '#hospital/register/acts/note.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let desk: Browser
let page: Browser

const body = (more: object = {}) => ({
  id: randomUUID() as string, code: '-', symptoms: ['slow'], several: false, patients: 'no' as const, callback: '内線 214', words: null,
  where: '3階西', madeAt: Date.now(), offline: false, ...more,
})
const send = (more: object = {}, from = page) => from.call('kamo.report', { body: body(more) })
async function sent(more: object = {}, from = page) {
  const answer = await send(more, from)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

beforeAll(async () => {
  house = await testHouse()
  desk = await house.person('desk', 'a', ['practitioner'])
  page = house.browser('10.1.0.1')
  const note = (fact: Parameters<typeof noted.schema.parse>[0]) => house.house.kernel.commit(systemActor('test', 'a'), noted, noted.schema.parse(fact))
  const facts = [
    { gives: [], reason: '見た', fact: { kind: 'place', row: null, key: '3階西', attributes: { name: '3階西', department: '看護部', floor: '3F', segment: 'S3' } } },
    { gives: [], reason: '見た', fact: { kind: 'device', row: null, key: 'pc-014', attributes: { number: 'PC-014', sort: 'terminal', place: '3階西' } } },
    { gives: [], reason: '見た', fact: { kind: 'contact', row: null, key: 'systems', attributes: { role: 'systems', name: '係', phones: ['2020', '090-1234-5678'] } } },
  ]
  for (const one of facts) expect(await note(one)).toMatchObject({ ok: true })
})
afterAll(() => house.close())
void desk

describe('a label', () => {
  test('tells place, device and whom to call', async () => {
    const answer = await page.call('kamo.place', { params: { code: labelCode('a', 'device', 'pc-014').toLowerCase() } })
    expect(answer).toMatchObject({
      ok: true, value: {
        facility: 'a', known: true, place: { name: '3階西', department: '看護部', floor: '3F' }, device: { number: 'PC-014' },
        phones: [{ number: '2020' }, { number: '090-1234-5678' }], sms: '090-1234-5678',
      },
    })
  })

  test('that nobody knows still leads to the form where there is one hospital', async () => {
    for (const code of ['-', 'ZZZZZZZZ', '@a']) {
      const answer = await page.call('kamo.place', { params: { code } })
      expect(answer).toMatchObject({ ok: true, value: { facility: 'a', known: false, place: null } })
    }
    const { ok, value } = await page.call('kamo.place', { params: { code: '-' } }) as { ok: true; value: { symptoms: unknown[] } }
    expect([ok, value.symptoms.length]).toEqual([true, 6])
  })
})

describe('a report', () => {
  test('is answered with a receipt, a level, why, and what to do', async () => {
    const red = await sent({ symptoms: ['ransom'] })
    expect(red.level).toBe('red')
    expect(red.actions.map(({ id }) => id)).toEqual(['unplug', 'keepPower', 'photograph', 'call'])
    expect(red.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{2}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(red.why[0]).toContain('ランサムウェア')
    expect(red.phones[0]).toMatchObject({ number: '2020' })
  })

  test('sent twice, or twice at once, is kept once and answered alike', async () => {
    const id = randomUUID()
    const first = await Promise.all([sent({ id }), sent({ id }), sent({ id })])
    const later = await sent({ id })
    expect(new Set([...first, later].map(({ receipt }) => receipt)).size).toBe(1)
  })

  test('tells the reporter how it goes, and no word of what was written', async () => {
    const { receipt } = await sent({ words: 'ひみつ' })
    const answer = await page.call('kamo.loop', { params: { receipt: receipt.toLowerCase() } })
    expect(answer).toMatchObject({ ok: true, value: { state: 'received', result: null } })
    expect(JSON.stringify(answer)).not.toContain('ひみつ')
    expect(await page.call('kamo.loop', { params: { receipt: 'ZZ-ZZZZ' } })).toMatchObject({ ok: false, status: 404 })
  })
})

describe('a photo', () => {
  const jpeg = (n: number) => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 40 }, () => n)])

  test('needs the key of its report, is a picture, and there are three at most', async () => {
    const id = randomUUID()
    const { photoKey } = await sent({ id })
    const put = (bytes: Uint8Array<ArrayBuffer>, key = photoKey) => page.call('kamo.photo', { params: { id }, query: { key }, body: bytes })
    expect(await put(jpeg(1), 'wrong')).toMatchObject({ ok: false, status: 404 })
    expect(await put(new TextEncoder().encode('<html>'))).toMatchObject({ ok: false, status: 415 })
    expect(await put(jpeg(1))).toMatchObject({ ok: true })
    expect(await put(jpeg(1))).toMatchObject({ ok: true })
    expect(await put(jpeg(2))).toMatchObject({ ok: true })
    expect(await put(jpeg(3))).toMatchObject({ ok: true })
    expect(await put(jpeg(4))).toMatchObject({ ok: false, status: 409 })
  })
})
