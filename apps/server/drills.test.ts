// Drills over the wire: started, led, ended, taken in from paper, printed, carried out and in; and a walk over the whole house, in
// which nothing of a drill may stand among what is real.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drillSizes as onTheWire } from '#apps/contract/routes/response/drills.ts'
import { routeTable, type RouteId } from '#apps/contract/contract.ts'
import { inFacility } from '#apps/contract/route.ts'
import { reports } from '#hospital/binder/index.ts'
import { drillSizes } from '#hospital/response/drills/exercise.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let manager: Browser
let auditor: Browser
const facility = 'a'
const params = { facility }
const headers = { 'x-kokoroe': '1', 'content-type': 'application/json' }

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | {
  readonly ok: false; readonly status: number; readonly error: unknown
}>

async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${house.logged.join('\n')}`)
  return done.value
}

beforeAll(async () => {
  house = await testHouse()
  manager = await house.person('kanri', facility, ['manager', 'practitioner'])
  auditor = await house.person('kansa', facility, ['auditor'])
})
afterAll(() => house.close())

const start = async (exercise: string, more: object = {}) => (
  await value(manager.call('drills.start', { params, body: { exercise, ward: '3東', participants: 8, ...more } }))
).id
const drill = (id: string) => ({ facility, drill: id })

describe('a drill', () => {
  let id = ''
  test('names on the wire are those of the room', () => expect(onTheWire).toEqual(drillSizes))

  test('is started by whoever works on incidents, and read by others', async () => {
    const { exercises, yearly } = await value(auditor.call('drills.list', { params }))
    expect(exercises.length).toBeGreaterThanOrEqual(6)
    expect(yearly).toEqual({ until: null, late: true })
    expect(await auditor.call('drills.start', { params, body: { exercise: 'ward-orders-stop' } })).toMatchObject({ ok: false, status: 403 })
    expect(await manager.call('drills.start', { params, body: { exercise: 'none' } })).toMatchObject({ ok: false, status: 404 })
    id = await start('ward-orders-stop')
    const { incident, scripted } = await value(manager.call('incidents.get', { params: { facility, incident: id } }))
    expect(incident).toMatchObject({ mode: 'drill', number: 'T-1', state: 'open' })
    expect(scripted).toBe(true)
  })

  test('goes from inject to inject, with the story clock beside the real one', async () => {
    const look = () => value(manager.call('drills.get', { params: drill(id) }))
    const { injects } = await look()
    expect(injects[0]).toMatchObject({ id: 'stop', next: true, clock: '14時00分', channelTitle: '声', expectations: [{ roleTitle: '日勤リーダー', score: null }, {}, {}] })
    const set = (inject: string, state: 'given' | 'resolved') => manager.call('drills.inject', { params: { ...drill(id), inject }, body: { state } })
    expect(await set('allergy', 'resolved')).toMatchObject({ ok: false, status: 409 })
    await value(set('stop', 'given'))
    await value(manager.call('drills.score', { params: { ...drill(id), inject: 'stop', expectation: 'forms-found' }, body: { score: 2 } }))
    await value(manager.call('drills.score', { params: { ...drill(id), inject: 'stop', expectation: 'next-word' }, body: { score: 0 } }))
    await value(set('stop', 'resolved'))
    const after = await look()
    expect(after.injects[1]).toMatchObject({ next: true })
    expect(after.injects[1]?.dueAt).not.toBeNull()
    expect(await manager.call('drills.get', { params: drill('none') })).toMatchObject({ ok: false, status: 404 })
  })

  test('ends with its strengths first, and counts as the drill of the year', async () => {
    await value(manager.call('drills.end', { params: drill(id), body: { strengths: '声が出ていた', hotwash: ['よく動けた'] } }))
    await value(manager.call('improvements.add', { params, body: { of: id, what: '様式の場所を貼る', ownerName: '3東 師長', due: '2020-01-01' } }))
    const result = await value(auditor.call('drills.result', { params: drill(id) }))
    expect(result).toMatchObject({ strengths: [{ expectation: 'forms-found' }], better: [{ expectation: 'next-word' }], own: '声が出ていた' })
    expect((await value(auditor.call('drills.list', { params }))).yearly.late).toBe(false)
    const sheet = await (await manager.fetch(`/api/v1/facilities/${facility}/reports/inspection-r7/csv`, { headers })).text()
    const { rows } = await value(manager.call('attestations.list', { params, query: { edition: 'checklist-r7' } }))
    expect(rows.find(({ item }) => item === '3-③')?.records).toEqual([expect.stringMatching(/^訓練の記録: .*オーダーが通らない/)])
    expect(sheet).toMatch(/訓練の記録: .*オーダーが通らない.*3東、参加 8 人、決めた改善 1 件/)
  })

  test('its improvement is on today\'s list until it is done', async () => {
    const titles = async () => (await value(manager.call('tasks.today', { params }))).rows.map(({ title }) => title)
    expect(await titles()).toContain('期限が近い改善（1件）')
    const [row] = (await value(manager.call('improvements.list', { params, query: { of: id } }))).rows
    expect(row).toMatchObject({ number: 'T-1', mode: 'drill', owner: '3東 師長', overdue: true })
    const improvement = row?.id ?? ''
    expect(await manager.call('improvements.assign', { params: { facility, improvement }, body: { owner: 'nobody', due: '2027-01-01' } })).toMatchObject({ ok: false, status: 404 })
    expect(await manager.call('improvements.assign', { params: { facility, improvement }, body: { due: '2027-01-01' } })).toMatchObject({ ok: false, status: 409 })
    await value(manager.call('improvements.assign', { params: { facility, improvement }, body: { owner: 'kanri', due: '2020-02-01' } }))
    await value(manager.call('improvements.done', { params: { facility, improvement }, body: { note: '貼った' } }))
    expect(await titles()).not.toContain('期限が近い改善（1件）')
    expect((await value(manager.call('improvements.list', { params, query: {} }))).rows).toMatchObject([{ owner: 'kanriさん', state: 'done' }])
  })

  test('of five minutes is ticked on paper and still a record, though not the yearly one', async () => {
    const given = await value(manager.call('drills.takeIn', { params, body: {
      exercise: 'card-night-printer', ward: '4西', participants: 5, startedAt: '2026-01-10T08:30:00+09:00', endedAt: '2026-01-10T08:35:00+09:00',
      scores: [{ inject: 'pages', expectation: 'call', score: 2 }],
    } }))
    const { drills, wards } = await value(manager.call('drills.list', { params }))
    expect(drills.find((one) => one.id === given.id)).toMatchObject({ size: 'card', participants: 5, strengths: 1, startedAt: '2026-01-09T23:30:00.000Z' })
    expect(new Set(wards.map(({ ward }) => ward))).toEqual(new Set(['3東', '4西']))
    const { lines } = await value(manager.call('timeline.list', { params: { facility, incident: given.id } }))
    expect(lines.every(({ fromPaper }) => fromPaper)).toBe(true)
    expect(await manager.call('drills.takeIn', { params, body: { exercise: 'card-night-printer', participants: 5, startedAt: '2026-01-10T08:30:00+09:00', endedAt: '2026-01-10T08:20:00+09:00' } }))
      .toMatchObject({ ok: false, status: 409 })
  })

  test('is on paper before and after: script, hand-outs, sheet, record, list', async () => {
    const body = async (path: string) => {
      const answer = await manager.fetch(`/api/v1/facilities/${facility}/${path}`, { headers })
      expect(answer.status, path).toBe(200)
      return answer
    }
    for (const paper of ['script', 'handouts', 'answers']) {
      const html = await (await body(`exercises/ward-orders-stop/papers/${paper}/html`)).text()
      expect(html).toContain('【訓練】')
      expect((await (await body(`exercises/ward-orders-stop/papers/${paper}/pdf`)).arrayBuffer()).byteLength).toBeGreaterThan(5000)
    }
    expect(await (await body('exercises/ward-orders-stop/papers/script/html')).text()).toContain('セフェム系で発疹')
    expect(await (await body('exercises/ward-orders-stop/papers/handouts/html')).text()).not.toContain('セフェム系で発疹')
    const record = await (await body(`drills/${id}/record/html`)).text()
    expect(record).toContain('声が出ていた')
    expect(record.indexOf('できていたこと')).toBeLessThan(record.indexOf('次に良くすること'))
    expect(await (await body('drills-held/csv')).text()).toMatch(/T-1.*オーダーが通らない/)
  })

  test('goes out and comes in as CEXF; what a hospital changed is its own', async () => {
    const out = await manager.fetch(`/api/v1/facilities/${facility}/exercises/office-vendor-line/cexf`, { headers })
    const changed = (await out.text()).replaceAll('取引先から、うちへ', '当院の訓練')
    const send = (text: string) => manager.fetch(`/api/v1/facilities/${facility}/exercises`, {
      method: 'POST', body: text, headers: { 'x-kokoroe': '1', 'content-type': 'application/octet-stream' },
    })
    expect(await (await send(changed)).json()).toEqual({ id: 'office-vendor-line' })
    const refused = await send('{"exercise":{}}')
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('exercise.name')])
    const { body, versions } = await value(manager.call('exercises.get', { params: { facility, exercise: 'office-vendor-line' } }))
    expect([JSON.stringify(body).includes('当院の訓練'), versions.length]).toEqual([true, 1])
    const keep = (given: object) => manager.call('exercises.keep', { params: { facility, exercise: 'office-vendor-line' }, body: { body: given as typeof body } })
    await value(keep(body as object))
    expect(await keep({ ...(body as object), flow: [] })).toMatchObject({ ok: false, status: 422 })
    expect(await keep({ ...(body as object), id: 'other' })).toMatchObject({ ok: false, status: 404 })
    expect((await value(manager.call('exercises.get', { params: { facility, exercise: 'office-vendor-line' } }))).versions.length).toBe(2)
  })
})

describe('nothing of a drill stands among what is real', () => {
  /** In every field that a person can fill in while the drill runs. */
  const mark = '訓練印7731'
  let open = ''

  /** Lists that show drills by design, each by themselves and marked; the record shows what it holds. */
  const ofDrills = new Set<string>([
    'drills.list', 'drills.held', 'incidents.list', 'improvements.list',
  ])
  const isRecord = (id: string) => id.startsWith('ledger.')

  beforeAll(async () => {
    await value(manager.call('incidents.open', { params, body: { title: '本物の事案' } }))
    open = await start('night-printers', { ward: mark })
    const incident = { facility, incident: open }
    await value(manager.call('incidents.retitle', { params: incident, body: { title: mark, knownAt: '2026-01-01T00:30:00+09:00' } }))
    await value(manager.call('incidents.takeRole', { params: incident, body: { role: 'lead', name: mark } }))
    await value(manager.call('timeline.tell', { params: incident, body: { words: mark } }))
    await value(manager.call('steps.choose', { params: incident, body: { playbook: 'ransomware' } }))
    await value(manager.call('steps.add', { params: incident, body: { lane: 'cut', words: mark, who: 'lead' } }))
    // Whatever other parts take of an incident: written by the very routes, with the mark in every line and prose they have.
    await anythingElse(open)
  })

  async function anythingElse(id: string): Promise<void> {
    const post = async (path: string, body: object) => {
      const answer = await manager.fetch(`/api/v1/facilities/${facility}/incidents/${id}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(answer.status, `${path} ${answer.ok ? '' : await answer.text()}`).toBe(200)
    }
    await post('evidence/items', { what: mark, deviceLabel: mark, place: mark, method: 'photo', collector: mark, storage: mark })
    await post('evidence/holds', { label: mark, reason: mark })
    await post('calls', { name: mark, outcome: 'reached', words: mark })
    await post('word', { known: [mark], unknown: [mark], doing: [mark], notDoing: [mark], nextAt: new Date(Date.now() + 3_600_000).toISOString(), contact: mark })
  }

  const listed = routeTable.filter((route) => route.method === 'GET' && route.path.startsWith(inFacility) && !ofDrills.has(route.id) && !isRecord(route.id))
  /** Without a thing named in the path: lists, sums, today, reminders; the reports one by one. */
  const whole = listed.filter(({ path }) => !path.slice(inFacility.length).includes(':'))

  async function textOf(address: string): Promise<string> {
    const gone = new AbortController()
    const answer = await manager.fetch(address, { headers, signal: gone.signal })
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
      gone.abort()
      return ''
    }
    return answer.text()
  }

  test('the drill has the mark, so that it could be found', async () => {
    for (const rest of ['', '/timeline', '/evidence', '/calls']) {
      expect(await textOf(`/api/v1/facilities/${facility}/incidents/${open}${rest}`), rest).toContain(mark)
    }
    expect(whole.length).toBeGreaterThan(30)
  })

  test.each(whole.map(({ id, path }) => [id, path] as const))('%s', async (_, path) => {
    const answer = await textOf(path.replace(':facility', facility))
    expect(answer).not.toContain(mark)
    expect(answer).not.toContain(open)
    expect(answer).not.toMatch(/\bT-\d/)
  })

  test.each(reports.map(({ id }) => [id] as const))('the paper %s', async (id) => {
    const answer = await textOf(`/api/v1/facilities/${facility}/reports/${id}/html`)
    expect(answer).not.toContain(mark)
    expect(answer).not.toMatch(/\bT-\d/)
  })

  test('the list of incidents has it among drills only; every kind of the register is without it', async () => {
    const { real, drills } = await value(manager.call('incidents.list', { params }))
    expect(real.map(({ title }) => title)).toEqual(['本物の事案'])
    expect(drills.some(({ id }) => id === open)).toBe(true)
    const { rows } = await value(manager.call('register.kinds', { params }))
    for (const { kind } of rows) expect(await textOf(`/api/v1/facilities/${facility}/register/${kind}`), kind).not.toContain(mark)
  })

  test('the real incident keeps its number, its board and its timeline', async () => {
    const { real } = await value(manager.call('incidents.list', { params }))
    expect(real.map(({ number }) => number)).toEqual(['I-1'])
    const incident = real[0]?.id ?? ''
    const rest = routeTable.filter(({ id, method, path }) => (
      method === 'GET' && path.startsWith(`${inFacility}/incidents/:incident`) && path.split(':').length === 3 && id !== ('incidents.events' satisfies RouteId)
    ))
    expect(rest.length).toBeGreaterThan(5)
    for (const { id, path } of rest) {
      const answer = await textOf(path.replace(':facility', facility).replace(':incident', incident))
      expect(answer, id).not.toContain(mark)
      expect(answer, id).not.toContain(open)
    }
  })
})
