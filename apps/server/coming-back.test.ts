// What is said, who is called and how things come back, over the wire: notes with their warnings, calls that escalate, a gate that refuses.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as words from '#apps/contract/response-words.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { noted } from '#hospital/register/acts/note.ts'
import type { Fact } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { Attributes, Kind } from '#hospital/register/vocabulary/index.ts'
import { outcomes } from '#hospital/response/calls/tables.ts'
import { comebackStates, gateAnswers, subjectKinds } from '#hospital/response/comeback/tables.ts'
import { noteParts } from '#hospital/response/word/tables.ts'
import { insideRoles } from '#hospital/work/contact-tree.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let practitioner: Browser
let auditor: Browser
let incident = ''
let drill = ''
const facility = 'a'
const at = (id = incident) => ({ facility, incident: id })
const minute = 60_000

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly error: unknown }>
async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${house.logged.join('\n')}`)
  return done.value
}

async function tell<K extends Kind>(kind: K, attributes: Partial<Attributes[K]>): Promise<void> {
  // The casts: kind, key and attributes belong together, as `K` says.
  const make = keyOf[kind] as (is: Partial<Attributes[K]>) => string | null
  const fact = { kind, key: make(attributes) ?? '', attributes, row: null } as unknown as Fact
  const done = await house.house.kernel.commit(systemActor('setup', facility), noted, { fact, reason: null, gives: [] })
  if (!done.ok) throw new Error(JSON.stringify(done))
}

/** Papers to look at, where somebody asks for them. */
async function paper(path: string, type: string): Promise<Buffer> {
  const answer = await practitioner.fetch(`/api/v1/facilities/${facility}/incidents/${path}`)
  expect([answer.status, answer.headers.get('content-type')], path).toEqual([200, expect.stringContaining(type)])
  const bytes = Buffer.from(await answer.arrayBuffer())
  const folder = process.env['LOOK_AT_PAPERS']
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${path.split('/').slice(1).join('-').replaceAll(/[^a-z0-9-]/gi, '_')}.${type.split('/')[1]}`), bytes)
  }
  return bytes
}

beforeAll(async () => {
  house = await testHouse()
  practitioner = await house.person('jitsumu', facility, ['practitioner'])
  auditor = await house.person('kansa', facility, ['auditor'])
  await tell('contact', { role: 'systems', order: 'main', name: '佐藤 一', phones: ['内線2222', '090-1111-2222'] })
  await tell('contact', { role: 'systems', order: 'deputy', name: '鈴木 二', phones: ['内線2223'] })
  await tell('insurance', { insurer: 'みほん損保', number: '1', phones: ['0120-000-111'] })
  await tell('contact', { role: 'director', order: 'main', name: '院長 花子', phones: ['内線1'], emails: ['incho@example.jp'] })
  await tell('contact', { role: 'vendor', vendor: '㈱メディカル', name: '保守窓口', phones: ['0120-000-111'], nightsAndHolidays: true })
  await tell('contact', { role: 'outside-body', body: 'police', organisation: '県警サイバー', phones: ['03-0000-0110'] })
  await tell('person', { employeeId: '7', name: '髙﨑 春子' })
  await tell('device', { number: 'PC-0301', hostname: 'EMR-SV01', sort: 'terminal', place: '3階東病棟' })
  await tell('device', { number: 'PC-9001', sort: 'terminal', spare: true })
  await tell('system', { name: '認証', importance: 'high' })
  await tell('system', { name: '電子カルテ', vendor: '㈱メディカル', importance: 'high' })
  await tell('recoveryNeed', { system: '認証', first: true, safety: 3, needs: [], rtoHours: 8 })
  await tell('recoveryNeed', { system: '電子カルテ', first: true, safety: 5, needs: ['認証'], rtoHours: 24, terminals: 100 })
  await tell('restoreClaim', { vendor: '㈱メディカル', system: '電子カルテ', hours: 336, saidOn: '2026-10-01', inWriting: false })
  await tell('restoreClaim', { vendor: '㈱メディカル', system: '認証', hours: 10, saidOn: '2026-10-01', document: '回答書.pdf' })
  await tell('recoveryMeans', { name: '端末', sort: 'terminals-per-day', amount: 20 })
  await tell('substitute', { system: '電子カルテ', form: '紙カルテ', where: '各病棟の赤い箱', amount: 200, steps: '患者ごとに1枚。電話で検査へ。' })
  const open = (title: string, mode: 'real' | 'drill') => value(practitioner.call('incidents.open', { params: { facility }, body: { title, mode } }))
  incident = (await open('プリンターから英文', 'real')).id
  drill = (await open('訓練の印刷', 'drill')).id
})
afterAll(() => house.close())

test('names on the wire are those of the room', () => {
  expect(words).toMatchObject({ noteParts, callOutcomes: outcomes, comebackStates, subjectKinds, gateAnswers, insideRoles })
})

describe('what is said', () => {
  const list = () => value(practitioner.call('word.list', { params: at() }))
  const draft = { known: ['電子カルテが使えません'], unknown: ['原因'], doing: ['紙で続けます'], notDoing: ['再起動'], contact: '情報課 内線2222' }

  test('a note starts with what was done, two hours ahead, and is shown as each reader gets it', async () => {
    const first = await list()
    expect(first.offered.known[0]).toMatch(/に気づきました。プリンターから英文$/)
    expect(first.offered.notDoing.join()).toContain('電源を切らない')
    expect(first).toMatchObject({ due: { promised: false }, notes: [], proposed: { contact: '佐藤 一 内線2222 090-1111-2222' } })
    const ahead = Date.parse(first.proposed.nextAt) - Date.parse(first.now)
    expect(ahead).toBeGreaterThanOrEqual(120 * minute)
    expect(ahead).toBeLessThan(125 * minute)
    const { readers } = await value(practitioner.call('word.preview', { params: at(), body: { ...draft, known: ['EMR-SV01 が 10.0.0.5 から'], nextAt: first.proposed.nextAt } }))
    expect(readers).toHaveLength(7)
    expect(readers.find(({ audience }) => audience === 'press')?.warnings).toHaveLength(2)
    expect(readers.find(({ audience }) => audience === 'doctors')?.warnings).toEqual([])
    const issued = await value(practitioner.call('word.issue', { params: at(), body: { ...draft, nextAt: first.proposed.nextAt } }))
    expect((await list()).notes).toMatchObject([{ id: issued.id, n: 1, known: draft.known, by: 'jitsumuさん' }])
    expect(await value(practitioner.call('word.due', { params: at() }))).toMatchObject({ at: first.proposed.nextAt, promised: true })
  })

  test('a text is looked through, given, and kept as it was given; nobody is held back by a warning', async () => {
    const [note] = (await list()).notes
    const text = '患者さんの情報は漏れていません。髙﨑春子まで。'
    const { warnings } = await value(practitioner.call('word.check', { params: at(), body: { audience: 'patients', text, contact: null } }))
    expect(warnings.join('\n')).toMatch(/髙﨑 春子[\s\S]*漏れていません/)
    const params = { ...at(), note: note?.id ?? '' }
    await value(practitioner.call('word.give', { params, body: { audience: 'patients', text, way: '正面玄関に掲示' } }))
    const given = (await list()).notes[0]?.readers.find(({ audience }) => audience === 'patients')
    expect(given).toMatchObject({ text, given: { way: '正面玄関に掲示', by: 'jitsumuさん' } })
    expect(await practitioner.call('word.give', { params: { ...params, incident: drill }, body: { audience: 'patients', text, way: null } })).toMatchObject({ status: 404 })
    expect(await auditor.call('word.give', { params, body: { audience: 'patients', text, way: null } })).toMatchObject({ status: 403 })
    expect((await value(practitioner.call('word.list', { params: at(drill) }))).notes).toEqual([])
  })

  test('phrases are filled from the incident, and what is not known stays a line', async () => {
    await value(practitioner.call('incidents.takeRole', { params: at(), body: { role: 'lead', name: '田中' } }))
    const { phrases, readers } = await value(practitioner.call('word.phrases', { params: at() }))
    expect(readers.map(({ id }) => id)).toContain('doctors')
    expect(phrases.find(({ id }) => id === 'vendor-reset')?.say).toContain('指揮の田中と')
    expect(phrases.find(({ id }) => id === 'doctors-first')?.say).toMatch(/次の連絡は[\d/ ]*\d\d:\d\dです/)
    expect(phrases.find(({ id }) => id === 'doctors-old-data')?.say).toContain('＿')
  })

  test('on paper: a note for each reader, a poster without a number, a card', async () => {
    for (const audience of ['doctors', 'patients', 'press']) await paper(`${incident}/word/papers/note/pdf?audience=${audience}`, 'application/pdf')
    const poster = (await paper(`${incident}/word/papers/note/html?audience=patients`, 'text/html')).toString()
    expect(poster).toContain('漏れていません')
    expect(poster).not.toContain('I-1')
    await paper(`${incident}/word/papers/phrases/pdf`, 'application/pdf')
    expect((await paper(`${drill}/word/papers/phrases/html`, 'text/html')).toString()).toContain('訓練')
    expect((await practitioner.fetch(`/api/v1/facilities/${facility}/incidents/${drill}/word/papers/note/html`)).status).toBe(404)
  })
})

describe('who is called', () => {
  const list = (of = incident) => value(practitioner.call('calls.list', { params: at(of) }))
  const systems = async () => (await list()).inside.find(({ place }) => place === 'systems')
  const call = (body: Parameters<typeof practitioner.call<'calls.called'>>[1]['body']) => value(practitioner.call('calls.called', { params: at(), body }))

  test('next is named with a number to dial; no answer goes to the next number, and in time to the deputy', async () => {
    const first = (await systems())?.next
    expect(first).toMatchObject({ name: '佐藤 一', way: { channel: '内線2222', href: 'tel:2222' }, tries: 0 })
    await call({ contact: first?.contact ?? '', channel: '内線2222', outcome: 'no-answer' })
    const second = await systems()
    expect(second).toMatchObject({ state: 'call', next: { way: { href: 'tel:09011112222' } } })
    expect(Date.parse(second?.escalateAt ?? '')).toBeGreaterThan(Date.now())
    house.later(11 * minute)
    expect((await systems())?.next).toMatchObject({ name: '鈴木 二', order: 'deputy' })
    await call({ contact: (await systems())?.next?.contact ?? '', channel: '内線2223', outcome: 'reached', words: '向かいます' })
    expect(await systems()).toMatchObject({ state: 'reached', reachedBy: { name: '鈴木 二' } })
    const { log, vendors, outside } = await list()
    expect(log.map(({ outcome }) => outcome)).toEqual(['reached', 'no-answer'])
    expect(vendors).toMatchObject([{ title: '㈱メディカル', about: '電子カルテ', people: [{ nights: true }] }])
    expect(outside.find(({ place }) => place === 'police')).toMatchObject({ people: [{ name: '県警サイバー' }] })
    expect((await list(drill)).log).toEqual([])
  })

  test('the insurer is called by the number on its policy, and the call is logged', async () => {
    const [insurer] = (await list()).outside.find(({ place }) => place === 'insurer')?.people ?? []
    expect(insurer).toMatchObject({ name: 'みほん損保', ways: [{ href: 'tel:0120000111' }] })
    await call({ contact: insurer?.key ?? '', channel: '0120-000-111', outcome: 'busy' })
    expect((await list()).log[0]).toMatchObject({ name: 'みほん損保', outcome: 'busy' })
  })

  test('a call is copied from paper with both times; a stranger to the register is refused', async () => {
    const happenedAt = new Date(Date.now() - 30 * minute).toISOString()
    await call({ name: '給食の委託先', channel: '06-0000-0000', outcome: 'message', happenedAt, fromPaper: true })
    expect((await list()).log.at(-1)).toMatchObject({ name: '給食の委託先', at: happenedAt, fromPaper: true })
    expect(await practitioner.call('calls.called', { params: at(), body: { contact: 'nobody', outcome: 'busy' } })).toMatchObject({ status: 404 })
    expect(await practitioner.call('calls.called', { params: at(), body: { outcome: 'busy' } })).toMatchObject({ status: 409 })
    expect(await auditor.call('calls.called', { params: at(), body: { name: 'x', outcome: 'busy' } })).toMatchObject({ status: 403 })
  })

  test('the hospital changes its minutes, and every version is kept', async () => {
    const before = await value(practitioner.call('calls.rules', { params: { facility } }))
    expect(before).toMatchObject({ own: false, versions: [] })
    await value(practitioner.call('calls.keepRules', { params: { facility }, body: { rules: { ...before.rules, escalateAfterMinutes: 3 } } }))
    expect(await value(practitioner.call('calls.rules', { params: { facility } }))).toMatchObject({ own: true, rules: { escalateAfterMinutes: 3 }, versions: [{ by: 'jitsumuさん' }] })
    expect(await auditor.call('calls.keepRules', { params: { facility }, body: { rules: null } })).toMatchObject({ status: 403 })
  })

  test('what is said on the phone is filled, and both papers are printed', async () => {
    const { script } = await list()
    expect(script.join('\n')).toContain('プリンターから英文')
    expect(script.join('\n')).toContain('情報課 内線2222')
    for (const one of ['tree', 'script']) await paper(`${incident}/calls/papers/${one}/pdf`, 'application/pdf')
    expect((await paper(`${incident}/calls/papers/tree/html`, 'text/html')).toString()).toMatch(/3分つながらなければ[\s\S]*鈴木 二/)
  })
})

describe('coming back', () => {
  const get = () => value(practitioner.call('comeback.get', { params: at() }))
  const chart = async () => (await get()).systems.find(({ label }) => label === '電子カルテ')
  const set = (key: string, state: 'cleaned' | 'scanned' | 'connected' | 'signed', kind: 'system' | 'device' = 'system') =>
    practitioner.call('comeback.state', { params: at(), body: { kind, key, state, by: '田中' } })
  const answer = (item: string, subject?: { kind: 'system' | 'device'; key: string }) =>
    value(practitioner.call('comeback.answer', { params: at(), body: { item, answer: 'yes', by: '田中', how: '一覧と比べた', ...(subject ? { subject } : {}) } }))

  test('the plan runs from now over what was measured or said, and says which is which', async () => {
    const found = await get()
    expect(found.systems.map(({ label, rank, onlyClaimed }) => [label, rank, onlyClaimed])).toEqual([['認証', 1, true], ['電子カルテ', 2, true]])
    expect(await chart()).toMatchObject({
      wantedHours: 24, claim: { hours: 336, inWriting: false }, measuredHours: null, needs: [{ name: '認証', up: false }], terminals: 100,
      substitutes: [{ form: '紙カルテ' }],
    })
    expect(found.plan.all.plan).toBe(346)
    expect(Date.parse(found.endsAt?.plan ?? '') - Date.parse(found.now)).toBe(346 * 60 * minute)
    expect(found.levers.map(({ sort }) => sort)).toContain('rehearse')
    expect(found.terminals).toMatchObject({ needed: 100, left: 99, sparesLeft: 1, statedPerDay: 20, measuredPerDay: null })
  })

  test('nothing is connected before every item of both gates was confirmed by somebody', async () => {
    const key = (await chart())?.key ?? ''
    expect(await set(key, 'connected')).toMatchObject({ ok: false, status: 409 })
    for (const state of ['cleaned', 'scanned'] as const) await value(set(key, state))
    const { gate, gateOpen } = await get()
    const own = (await chart())?.gate ?? []
    const refused = await set(key, 'connected')
    expect(JSON.stringify(refused)).toContain(`確認が ${gateOpen + own.filter(({ state }) => state !== 'open').length} 件残っています`)
    for (const { id } of gate) await answer(id)
    for (const { id, byHouse } of own) if (!byHouse) await answer(id, { kind: 'system', key })
    await value(set(key, 'connected'))
    await value(set(key, 'signed'))
    expect(await chart()).toMatchObject({ state: 'signed', rank: null, open: 0, by: '田中', next: null })
    // The server is back; its terminals are not.
    const left = (await get()).plan.systems.find(({ name }) => name === '電子カルテ')
    expect([left?.basisTitle, left?.parts.map(({ part }) => part)]).toEqual(['作り直し済み', ['terminals']])
    expect(await auditor.call('comeback.state', { params: at(), body: { kind: 'system', key, state: 'down', by: 'x' } })).toMatchObject({ status: 403 })
    expect(await set('no such', 'cleaned')).toMatchObject({ status: 404 })
  })

  test('a device is followed by what stands on its label; terminals and sheets are counted', async () => {
    await value(practitioner.call('comeback.device', { params: at(), body: { number: 'ｐｃ－０３０１', by: '田中' } }))
    expect((await get()).devices).toMatchObject([{ label: 'PC-0301', place: '3階東病棟', state: 'down', held: false }])
    await value(practitioner.call('comeback.terminals', { params: at(), body: { way: 'rebuilt', count: 12 } }))
    await value(practitioner.call('comeback.terminals', { params: at(), body: { way: 'spare', count: 1 } }))
    expect((await get()).terminals).toMatchObject({ rebuilt: 12, sparesUsed: 1, sparesLeft: 0 })
    const sheets = { system: '電子カルテ', form: '紙カルテ', counted: 120, entered: 40 }
    await value(practitioner.call('comeback.reentry', { params: at(), body: { ...sheets, checked: 10 } }))
    expect((await get()).reentries).toMatchObject([{ ...sheets, checked: 10 }])
    expect(await practitioner.call('comeback.reentry', { params: at(), body: { ...sheets, checked: 41 } })).toMatchObject({ status: 409 })
    expect(await value(practitioner.call('comeback.get', { params: at(drill) }))).toMatchObject({ devices: [], reentries: [], terminals: { rebuilt: 0 } })
  })

  test('on paper: the order, the gate to tick, the count', async () => {
    for (const one of ['order', 'gate', 'reentry']) await paper(`${drill}/recovery/papers/${one}/pdf`, 'application/pdf')
    const order = (await paper(`${drill}/recovery/papers/order/html`, 'text/html')).toString()
    expect(order).toMatch(/業者申告・未検証/)
    expect(order).toMatch(/口頭のみ/)
    expect((await paper(`${incident}/recovery/papers/gate/html`, 'text/html')).toString()).toMatch(/入られた口をふさいだ[\s\S]*PC-0301/)
    expect((await practitioner.fetch(`/api/v1/facilities/${facility}/incidents/${incident}/recovery/papers/gate/html?key=nothing`)).status).toBe(404)
  })
})
