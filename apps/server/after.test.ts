// After an incident, over the wire: its review, the library of cases, and one's own case held back until nothing gives anybody away.
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as words from '#apps/contract/after-words.ts'
import { caseFields, caseLevels, placeKinds } from '#hospital/response/cases/levels.ts'
import { publishedCases } from '#hospital/response/cases/shape.ts'
import { phaseIds } from '#hospital/response/review/shape.ts'
import { shareLevels } from '#hospital/response/sharing/levels.ts'
import { principles } from '#hospital/principles/index.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let practitioner: Browser
let staff: Browser
let incident = ''
let own = ''
const facility = 'a'

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly error: unknown }>

async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${house.logged.join('\n')}`)
  return done.value
}

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const review = () => value(practitioner.call('review.get', { params: { facility, incident } }))

beforeAll(async () => {
  house = await testHouse()
  practitioner = await house.person('tanaka', facility, ['practitioner'])
  staff = await house.person('kango', facility, ['staff'])
  const params = { facility }
  incident = (await value(practitioner.call('incidents.open', { params, body: { title: '印刷', knownAt: ago(300), happenedAt: ago(280), fromPaper: true } }))).id
  await value(practitioner.call('incidents.takeRole', { params: { facility, incident }, body: { role: 'lead', happenedAt: ago(250), fromPaper: true } }))
  await value(practitioner.call('steps.choose', { params: { facility, incident }, body: { playbook: 'ransomware', happenedAt: ago(270), fromPaper: true } }))
})
afterAll(() => house.close())

test('names on the wire are those of the room', () => {
  expect({ ...words }).toEqual({ phaseIds, shareLevels, caseLevels, caseFields, placeKinds })
})

test('phases, what was late and the silences come out of the timeline', async () => {
  const { phases, late, gaps, written } = await review()
  const of = (id: string) => phases.find((one) => one.id === id)
  expect(of('detected')).toMatchObject({ minutes: 0, verdict: 'noTarget' })
  expect(of('opened')).toMatchObject({ minutes: 20, wantedFrom: 'usual', verdict: 'late' })
  expect(of('lead')).toMatchObject({ minutes: 50, wantedFrom: 'playbook', verdict: 'late' })
  expect(of('first-cut')).toMatchObject({ at: null, minutes: null, verdict: 'missing' })
  expect(late.some(({ kind, title, doneAt }) => kind === 'step' && title.includes('遮断1') && doneAt === null)).toBe(true)
  expect(gaps).toMatchObject([{ minutes: 249 }])
  expect(written).toBeNull()
})

test('a review is written, linked to checks and printed; a ward does not see it', async () => {
  const params = { facility, incident }
  await value(practitioner.call('review.write', { params, body: { well: '紙カルテへ30分で移れた', causes: '訓練の手順が古かった' } }))
  const due = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const { id } = await value(practitioner.call('improvements.add', { params: { facility }, body: { of: incident, what: 'テープを毎朝見る', ownerName: '情報課', due } }))
  await value(practitioner.call('review.link', { params, body: { improvement: id, check: 'backups-run' } }))
  const { written, linked } = await review()
  expect(written).toMatchObject({ well: '紙カルテへ30分で移れた', hindered: null })
  expect(linked).toMatchObject([{ improvement: id, check: { id: 'backups-run', principle: 3, verdict: 'unknown' } }])
  expect(await practitioner.call('review.link', { params, body: { improvement: id, check: 'nothing' } })).toMatchObject({ ok: false, status: 404 })
  const paper = await practitioner.fetch(`/api/v1/facilities/a/incidents/${incident}/review/papers/html`)
  const html = await paper.text()
  expect(html).toContain('紙カルテへ30分で移れた')
  expect(html).toContain('テープを毎朝見る')
  expect(await staff.call('review.get', { params })).toMatchObject({ ok: false, status: 403 })
})

test('a case is told wherever the guidance of a check tells it, and nowhere else', () => {
  const names: Record<string, string> = {
    'uda-2018': '宇陀', 'handa-2021': '半田', 'osaka-2022': '大阪急性期', 'okayama-2024': '岡山', 'higashiosaka-2021': '東大阪', 'naruto-2022': '鳴門',
  }
  const told = principles.flatMap(({ checks, guidance }) => checks.map(({ id }) => ({ id, lesson: guidance.ja[id]?.lesson ?? '' })))
  for (const { id, checks } of publishedCases()) {
    const here = told.filter(({ lesson }) => lesson.includes(names[id] ?? '?')).map((one) => one.id)
    expect(new Set(checks), id).toEqual(new Set(here))
  }
})

test('the library is searched in folded text, and shows the checks a case taught', async () => {
  const find = async (q: string) => (await value(staff.call('cases.list', { params: { facility }, query: { q } }))).rows.map(({ id }) => id)
  expect(await find('ﾌﾟﾘﾝﾀｰ')).toEqual(['naruto-2022', 'handa-2021'])
  expect(await find('ばっくあっぷ てーぷ')).toEqual(['osaka-2022', 'uda-2018'])
  expect(await find('存在しない')).toEqual([])
  const { rows } = await value(staff.call('cases.list', { params: { facility }, query: { check: 'backups-run' } }))
  expect(rows.map(({ id }) => id)).toEqual(['uda-2018'])
  const uda = await value(staff.call('cases.get', { params: { facility, case: 'uda-2018' } }))
  expect(uda.checks.find(({ id }) => id === 'backups-run')).toMatchObject({ principle: 3, verdict: 'unknown' })
  expect(uda.entry.certainty).toBe('secondHand')
})

test('one\'s own case goes out only once each place is removed or confirmed', async () => {
  const params = { facility, incident }
  expect(await practitioner.call('cases.make', { params: { facility }, body: { incident } })).toMatchObject({ ok: false, status: 409 })
  await value(practitioner.call('incidents.state', { params, body: { state: 'closed' } }))
  own = (await value(practitioner.call('cases.make', { params: { facility }, body: { incident } }))).id
  const at = { facility, case: own, level: 'public' } as const
  const write = (entry: string) => value(practitioner.call('cases.write', { params: at, body: { title: 'プリンターから英文', entry } }))
  const get = async () => (await value(practitioner.call('cases.own', { params: { facility, case: own } }))).levels.find(({ level }) => level === 'public')
  await write('病院aのtanakaさんが、１９２．１６８．０．１の保守回線をつないだ。')
  expect(new Set((await get())?.places.map(({ kind }) => kind))).toEqual(new Set(['hospital', 'name', 'address']))
  expect(await practitioner.call('cases.publish', { params: at, body: {} })).toMatchObject({ ok: false, status: 409 })
  expect((await practitioner.fetch(`/api/v1/facilities/a/cases/own/${own}/public/pack/txt`)).status).toBe(404)
  await write('保守の担当が192.168.0.1の保守回線をつないだ。')
  const place = (await get())?.places[0]
  expect(place).toMatchObject({ kind: 'address', blocks: true, confirmed: false, match: '192.168.0.1' })
  const { field, start, end, kind } = place ?? { field: 'entry', start: 0, end: 0, kind: 'address' }
  expect(await practitioner.call('cases.confirm', { params: at, body: { field, start: start + 1, end, kind, reason: 'x' } })).toMatchObject({ ok: false, status: 409 })
  await value(practitioner.call('cases.confirm', { params: at, body: { field, start, end, kind, reason: '機器の初期値で、だれのものでもない' } }))
  await value(practitioner.call('cases.publish', { params: at, body: {} }))
  const text = await (await practitioner.fetch(`/api/v1/facilities/a/cases/own/${own}/public/pack/txt`)).text()
  expect(text).toContain('# プリンターから英文')
  expect((await value(staff.call('cases.list', { params: { facility }, query: {} }))).rows[0]).toMatchObject({ id: own, levels: ['public'] })
  // Written anew, everything is asked again.
  await write('鈴木さんが10.0.0.1をつないだ。')
  expect((await get())?.publishedAt).toBeNull()
  expect((await practitioner.fetch(`/api/v1/facilities/a/cases/own/${own}/public/pack/txt`)).status).toBe(404)
  expect(await practitioner.call('cases.write', { params: at, body: { title: 'x', cost: '1億円' } })).toMatchObject({ ok: false, status: 409 })
})

test('a case goes to another hospital as a file, and a hostile file is refused', async () => {
  const at = { facility, case: own, level: 'peers' } as const
  await value(practitioner.call('cases.write', { params: at, body: { title: '夜のプリンター', lessons: '電源は切らない', cost: '500万円' } }))
  await value(practitioner.call('cases.publish', { params: at, body: {} }))
  const json = await (await practitioner.fetch(`/api/v1/facilities/a/cases/own/${own}/peers/pack/json`)).text()
  const other = await house.person('sato', 'b', ['practitioner'])
  const send = (body: string) => other.fetch('/api/v1/facilities/b/cases/files', { method: 'POST', headers: { 'x-kokoroe': '1' }, body })
  const { id } = (await (await send(json)).json()) as { id: string }
  const taken = await value(other.call('cases.taken', { params: { facility: 'b', case: id } }))
  expect(taken).toMatchObject({ title: '夜のプリンター', parts: [{ field: 'cost', text: '500万円' }, { field: 'lessons' }] })
  expect((await send(json)).status).toBe(409)
  expect(await practitioner.call('cases.taken', { params: { facility, case: id } })).toMatchObject({ ok: false, status: 404 })
  const parsed = JSON.parse(json) as { texts: object }
  const bad = [
    '', '[]', '{"format":"kokoroe-case-v1"}', json.replace('peers', 'internal'), JSON.stringify({ ...parsed, texts: { ...parsed.texts, other: 'x' } }),
    JSON.stringify({ ...parsed, texts: { title: '\u202e\u200b' } }), JSON.stringify({ ...parsed, year: 1e9 }), '['.repeat(100_000), '\u0000',
  ]
  for (const one of bad) expect((await send(one)).status, one.slice(0, 60)).toBe(422)
  expect((await send(JSON.stringify({ ...parsed, texts: { title: 'a'.repeat(300_000) } }))).status).toBeGreaterThanOrEqual(400)
  expect(house.logged).toEqual([])
})
