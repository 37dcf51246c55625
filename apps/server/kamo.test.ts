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
  const note = (fact: Parameters<typeof noted.schema.parse>[0]) => house.house.kernel.commit(systemActor('setup', 'a'), noted, noted.schema.parse(fact))
  const facts = [
    { gives: [], reason: '見た', fact: { kind: 'place', row: null, key: '3階西', attributes: { name: '3階西', department: '看護部', floor: '3F', segment: 'S3' } } },
    { gives: [], reason: '見た', fact: { kind: 'device', row: null, key: 'pc-014', attributes: { number: 'PC-014', sort: 'terminal', place: '3階西' } } },
    { gives: [], reason: '見た', fact: { kind: 'contact', row: null, key: 'systems', attributes: { role: 'systems', name: '係', phones: ['2020', '090-1234-5678'] } } },
  ]
  for (const one of facts) expect(await note(one)).toMatchObject({ ok: true })
})
afterAll(() => house.close())

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

describe('what does not fit', () => {
  test('is refused in words, with the number to call', async () => {
    const post = (text: string) => page.fetch('/api/v1/kamo/reports', {
      method: 'POST', headers: { 'x-kokoroe': '1', 'content-type': 'application/json' }, body: text,
    })
    for (const [text, status] of [['{', 415], ['{}', 422], [`{"words":"${'あ'.repeat(20_000)}"}`, 413]] as const) {
      const answer = await post(text)
      expect(answer.status).toBe(status)
      expect(await answer.text()).toContain('2020')
    }
  })
})

describe('a flood', () => {
  test('from one address at one label is folded, and nothing that was written is lost', async () => {
    const from = house.browser('10.9.9.9')
    const code = labelCode('a', 'device', 'pc-014')
    for (let n = 0; n < 30; n++) await sent({ code, symptoms: ['antivirus'], where: null, callback: `${n}` }, from)
    const list = await desk.call('desk.list', { params: { facility: 'a' }, query: {} })
    const rows = list.ok ? list.value.reports.filter((one) => one.device === 'PC-014') : []
    expect(rows.reduce((sum, one) => sum + one.times, 0)).toBe(30)
    expect(rows.length).toBeLessThan(15)
    expect(new Set(rows.flatMap((one) => [one.callback, ...one.again.map(({ callback }) => callback)])).size).toBe(30)
    // The ward next door, behind the same address, is heard.
    const other = await sent({ code: labelCode('a', 'place', '3階西'), symptoms: ['files'] }, from)
    expect(other.level).toBe('red')
  })
})

describe('junk', () => {
  const listed = async (query: object = {}) => {
    const list = await desk.call('desk.list', { params: { facility: 'a' }, query })
    if (!list.ok) throw new Error(JSON.stringify(list))
    return list.value
  }

  test('from one address that never stops hides no red, and becomes few reports with every word kept', async () => {
    const { receipt } = await sent({ symptoms: ['ransom'], where: '本物の赤' }, house.browser('10.3.0.1'))
    const before = (await listed()).reports.length
    const from = house.browser('10.6.6.6')
    for (let n = 0; n < 40; n++) await sent({ where: `junk ${n}`, words: `w${n}`, several: n % 2 === 0 }, from)
    const list = await listed({ q: 'junk' })
    const all = await listed()
    expect(all.reports.length - before).toBeLessThanOrEqual(13)
    expect(all.reports.some((one) => one.receipt === receipt)).toBe(true)
    const words = all.reports.flatMap((one) => [one.words, ...one.again.map((other) => other.words)])
    expect(Array.from({ length: 40 }, (_, n) => `w${n}`).filter((one) => !words.includes(one))).toEqual([])
    expect(list.reports.every((one) => one.place?.startsWith('junk'))).toBe(true)
  })

  test('is cleaned of signs that steer, turn or hide, and no sign makes a report fail', async () => {
    const { receipt } = await sent({ words: 'a\u0000b\u202Etxt\ud83d', where: '\u200b', callback: ' \u001b ' }, house.browser('10.3.0.3'))
    const row = (await listed()).reports.find((one) => one.receipt === receipt)
    expect(row).toMatchObject({ words: 'abtxt\ufffd', place: null, callback: null })
    expect(await send({ symptoms: ['<img src=x>'] })).toMatchObject({ ok: false, status: 422 })
  })

  test('wakes nobody who works on an incident: only what is done there does', async () => {
    const opened = await desk.call('incidents.open', { params: { facility: 'a' }, body: {} })
    const incident = opened.ok ? opened.value.id : ''
    const gone = new AbortController()
    const answer = await desk.fetch(`/api/v1/facilities/a/incidents/${incident}/events`, { signal: gone.signal })
    const reader = answer.body?.getReader()
    const word = reader?.read()
    await sent({ where: '起こさない' }, house.browser('10.3.0.5'))
    const told = await desk.call('timeline.tell', { params: { facility: 'a', incident }, body: { words: '起こす' } })
    expect([opened.ok, answer.status, told]).toMatchObject([true, 200, { ok: true }])
    const seq = told.ok ? told.value.seq : 0
    expect(new TextDecoder().decode((await word)?.value)).toBe(`data: {"seq":${seq}}\n\n`)
    gone.abort()
    await reader?.cancel()
  })

  test('is found again by what it says, as people write it', async () => {
    const { receipt } = await sent({ where: 'ﾘﾊﾋﾞﾘ室', words: 'カーソルが動く' }, house.browser('10.3.0.4'))
    for (const q of ['リハビリ', 'カーソル', receipt, receipt.toLowerCase().replace('-', '')]) {
      expect((await listed({ q, state: 'open' })).reports.map((one) => one.receipt), q).toEqual([receipt])
    }
    expect((await listed({ q: 'どこにもない' })).reports).toEqual([])
  })
})

describe('the desk', () => {
  const facility = 'a'
  const list = async () => {
    const answer = await desk.call('desk.list', { params: { facility }, query: {} })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value
  }

  test('looks, answers, and the reporter reads it', async () => {
    const { receipt } = await sent({ symptoms: ['slow'], callback: '7001' })
    const id = (await list()).reports.find((one) => one.receipt === receipt)?.id ?? ''
    expect(await desk.call('desk.look', { params: { facility, report: id }, body: { details: ['load', 'popup'] } })).toMatchObject({ ok: true })
    expect((await list()).reports.find((one) => one.id === id)).toMatchObject({ state: 'looking', details: ['load', 'popup'] })
    expect(await page.call('kamo.loop', { params: { receipt } })).toMatchObject({ ok: true, value: { state: 'looking' } })
    const answered = { reports: [id], result: 'update', words: '更新でした' }
    expect(await desk.call('desk.answer', { params: { facility }, body: { ...answered, result: 'nothing' } })).toMatchObject({ ok: false, status: 409 })
    expect(await desk.call('desk.answer', { params: { facility }, body: answered })).toMatchObject({ ok: true })
    const loop = await page.call('kamo.loop', { params: { receipt } })
    expect(loop).toMatchObject({ ok: true, value: { state: 'result' } })
    expect(JSON.stringify(loop)).not.toContain('更新でした。')
  })

  test('opens an incident whose clock starts with the first report', async () => {
    const kept = await sent({ symptoms: ['ransom'], madeAt: Date.now() - 3_600_000, offline: true })
    const now = await sent({ symptoms: ['ransom'] })
    const reports = (await list()).reports.filter((one) => [kept.receipt, now.receipt].includes(one.receipt))
    const open = await desk.call('desk.open', { params: { facility }, body: { reports: reports.map((one) => one.id), title: null } })
    const incident = open.ok ? open.value.incident : ''
    expect((await list()).reports.find((one) => one.receipt === now.receipt)).toMatchObject({ state: 'result', incident: { id: incident } })
    const later = await sent({ symptoms: ['files'], madeAt: Date.now() - 7_200_000, offline: true })
    const id = (await list()).reports.find((one) => one.receipt === later.receipt)?.id ?? ''
    expect(await desk.call('desk.join', { params: { facility, incident }, body: { reports: [id] } })).toMatchObject({ ok: true })
    expect((await list()).reports.find((one) => one.id === id)?.incident?.id).toBe(incident)
  })

  test('the board offers first the playbook that is near what was reported, and says why', async () => {
    const { receipt } = await sent({ symptoms: ['mail'] })
    const id = (await list()).reports.find((one) => one.receipt === receipt)?.id ?? ''
    const open = await desk.call('desk.open', { params: { facility }, body: { reports: [id], title: null } })
    const board = await desk.call('steps.board', { params: { facility, incident: open.ok ? open.value.incident : '' } })
    const offered = board.ok ? board.value.offered : []
    expect(offered[0]).toMatchObject({ id: 'suspicious-mail', near: ['変なメール'] })
    expect(offered).toHaveLength(8)
    expect(offered.slice(1).flatMap(({ near }) => near)).toEqual([])
  })

  test('takes what came by phone and from paper, with the time it was seen', async () => {
    const happenedAt = new Date(Date.now() - 600_000).toISOString()
    const take = await desk.call('desk.take', {
      params: { facility }, body: {
        via: 'paper', where: '検査室', symptoms: ['mail'], several: null, patients: null, callback: null, words: '紙で届いた', happenedAt,
      },
    })
    expect(take).toMatchObject({ ok: true })
    expect((await list()).reports.find((one) => one.words === '紙で届いた')).toMatchObject({ via: 'paper', happenedAt, place: '検査室' })
    const strange = { via: 'phone' as const, code: 'ZZZZZZZZ', where: null, symptoms: ['mail'], several: null, patients: null, callback: null, words: null, happenedAt: null }
    expect(await desk.call('desk.take', { params: { facility }, body: strange })).toMatchObject({ ok: false, status: 422 })
  })

  test('a red that waits stands first in the day of who works on incidents', async () => {
    await sent({ symptoms: ['ransom'], code: labelCode('a', 'device', 'pc-014') })
    expect(await desk.call('tasks.today', { params: { facility } })).toMatchObject({ ok: true, value: { rows: [{ kind: 'kamo', link: '/kamo' }] } })
  })

  test('photos are the desk\'s, not files to import', async () => {
    const files = await desk.call('files.list', { params: { facility }, query: {} })
    expect(files).toMatchObject({ ok: true, value: { total: 0 } })
    const pictured = (await list()).reports.find((one) => one.photos.length > 0)
    const answer = await desk.fetch(`/api/v1/facilities/a/kamo/reports/${pictured?.id}/photos/${pictured?.photos[0]?.sha256}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await page.fetch(`/api/v1/facilities/a/kamo/reports/${pictured?.id}/photos/x`)).status).toBe(401)
  })

  test('the month thanks, and names nobody', async () => {
    const answer = await desk.call('desk.month', { params: { facility }, query: {} })
    expect(answer).toMatchObject({ ok: true })
    expect(JSON.stringify(answer)).toMatch(/ありがとうございます/)
    expect(JSON.stringify(answer)).not.toContain('desk')
  })

  test('rules are kept with line and column, given out, and taken back', async () => {
    const rules = await desk.call('desk.rules', { params: { facility } })
    const text = rules.ok ? rules.value.text : ''
    const keep = (to: string | null) => desk.call('desk.keepRules', { params: { facility }, body: { text: to } })
    const wrong = await keep(text.replace('any: [ransom]', 'any: [ransam]'))
    expect(wrong).toMatchObject({ ok: false, status: 422 })
    expect(JSON.stringify(wrong)).toMatch(/\d+行目/)
    expect(await keep(text.replace('any: [files]', 'any: [files, slow]'))).toMatchObject({ ok: true })
    expect((await sent({ symptoms: ['slow'] })).level).toBe('red')
    expect(await keep(null)).toMatchObject({ ok: true })
    const after = await desk.call('desk.rules', { params: { facility } })
    expect(after).toMatchObject({ ok: true, value: { own: false, text, versions: [{ own: false }, { own: true }] } })
    const file = await desk.fetch(`/api/v1/facilities/a/kamo/rules/file`)
    expect(await file.text()).toBe(text)
  })
})
