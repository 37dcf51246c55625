// Incidents over the wire: opened, led, worked by playbook, told from paper, printed; drills stay apart.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as words from '#apps/contract/response-words.ts'
import { incidentStates } from '#hospital/response/incident/tables.ts'
import { lanes, responseRoles } from '#hospital/response/lanes.ts'
import { stepStates } from '#hospital/response/steps/tables.ts'
import { lineKinds } from '#hospital/response/timeline/tables.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let practitioner: Browser
let staff: Browser
let auditor: Browser
let incident = ''
const facility = 'a'

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | {
  readonly ok: false; readonly status: number; readonly error: unknown
}>

async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${house.logged.join('\n')}`)
  return done.value
}

const at = () => ({ facility, incident })
const board = () => value(practitioner.call('steps.board', { params: at() }))
const lines = async () => (await value(practitioner.call('timeline.list', { params: at() }))).lines

beforeAll(async () => {
  house = await testHouse()
  practitioner = await house.person('jitsumu', facility, ['practitioner'])
  staff = await house.person('kango', facility, ['staff'])
  auditor = await house.person('kansa', facility, ['auditor'])
})
afterAll(() => house.close())

test('names on the wire are those of the room', () => {
  expect(words).toMatchObject({ lanes, responseRoles, incidentStates, stepStates, lineKinds })
})

test('is opened with when it was first known; a drill stands apart; a ward does not see the board', async () => {
  const knownAt = new Date(Date.now() - 3_600_000).toISOString()
  incident = (await value(practitioner.call('incidents.open', { params: { facility }, body: { title: 'プリンターから英文', knownAt } }))).id
  await value(practitioner.call('incidents.open', { params: { facility }, body: { mode: 'drill' } }))
  const { real, drills } = await value(auditor.call('incidents.list', { params: { facility } }))
  expect(real).toMatchObject([{ id: incident, number: 'I-1', title: 'プリンターから英文', knownAt, lead: null, state: 'open' }])
  expect(drills).toMatchObject([{ number: 'T-1', mode: 'drill' }])
  expect(await staff.call('incidents.list', { params: { facility } })).toMatchObject({ ok: false, status: 403 })
  expect(await auditor.call('incidents.open', { params: { facility }, body: {} })).toMatchObject({ ok: false, status: 403 })
  expect(await practitioner.call('incidents.get', { params: { facility, incident: 'none' } })).toMatchObject({ ok: false, status: 404 })
})

test('whoever takes the lead is named; a role nobody holds cannot be handed on', async () => {
  await value(practitioner.call('incidents.takeRole', { params: at(), body: { role: 'lead' } }))
  const one = await value(practitioner.call('incidents.get', { params: at() }))
  expect(one.incident.lead).not.toBeNull()
  expect(one.scripted).toBe(false)
  expect(one.roles.find(({ role }) => role === 'lead')).toMatchObject({ title: '指揮', holder: one.incident.lead })
  expect(await practitioner.call('incidents.handRole', { params: at(), body: { role: 'press', name: '鈴木' } })).toMatchObject({ ok: false, status: 409 })
  await value(practitioner.call('incidents.handRole', { params: at(), body: { role: 'lead', name: '鈴木', note: '業者の返事待ち' } }))
  expect((await value(practitioner.call('incidents.get', { params: at() }))).incident.lead).toBe('鈴木')
})

describe('the board', () => {
  test('takes a playbook, says what is next, and records steps', async () => {
    expect((await board()).offered.map(({ id }) => id)).toContain('ransomware')
    await value(practitioner.call('steps.choose', { params: at(), body: { playbook: 'ransomware' } }))
    expect(await practitioner.call('steps.choose', { params: at(), body: { playbook: 'ransomware' } })).toMatchObject({ ok: false, status: 409 })
    expect(await practitioner.call('steps.choose', { params: at(), body: { playbook: 'none' } })).toMatchObject({ ok: false, status: 409 })
    const { cards } = await board()
    expect(cards.find(({ id }) => id === 'keep-power')).toMatchObject({ next: true, lane: 'preserve', whoTitle: 'システム', late: false })
    expect(cards.find(({ id }) => id === 'cut-outside')?.waitsFor).toEqual(['遮断1 バックアップへの経路を切る'])
    await value(practitioner.call('steps.set', { params: { ...at(), step: 'take-lead' }, body: { state: 'done' } }))
    expect((await board()).cards.find(({ id }) => id === 'take-lead')).toMatchObject({ state: 'done', doneBy: '鈴木' })
    expect(await practitioner.call('steps.set', { params: { ...at(), step: 'police' }, body: { state: 'skipped' } })).toMatchObject({ ok: false, status: 409 })
  })

  test('an answer sets steps aside; steps of one\'s own stand among the others', async () => {
    await value(practitioner.call('steps.set', { params: { ...at(), step: 'spread' }, body: { state: 'done', answer: 'no', name: '田中' } }))
    await value(practitioner.call('steps.add', { params: at(), body: { lane: 'word', words: '隣の病院に電話する', withinMinutes: 0 } }))
    house.later(61_000)
    const { cards } = await board()
    expect(cards.find(({ id }) => id === 'care-down')?.needed).toBe(false)
    expect(cards.find(({ title }) => title === '隣の病院に電話する')).toMatchObject({ lane: 'word', late: true })
  })
})

describe('the timeline', () => {
  test('wrote itself, in words', async () => {
    const said = (await lines()).map((line) => line.said)
    expect(said).toContain('対応手順書「ランサムウェア（身代金要求）」で進めます。')
    expect(said).toContain('「電子カルテか、二つ以上の部門システムが使えませんか」は「いいえ」でした。')
    expect(said).toContain('「指揮」を引き継ぎました。')
  })

  test('takes a paper sheet all or not at all, and puts each line where it belongs', async () => {
    const paper = (rows: { happenedAt: string; words: string }[]) => practitioner.call('timeline.paper', { params: at(), body: { lines: rows } })
    const early = new Date(Date.now() - 7_200_000).toISOString()
    const count = (await lines()).length
    const ahead = new Date(Date.now() + 86_400_000).toISOString()
    expect(await paper([{ happenedAt: early, words: 'LANを抜いた' }, { happenedAt: ahead, words: 'まだ先' }])).toMatchObject({ ok: false, status: 409 })
    expect((await lines()).length).toBe(count)
    expect(await value(paper([{ happenedAt: early, words: 'LANを抜いた' }]))).toEqual({ kept: 1 })
    await value(practitioner.call('timeline.tell', { params: at(), body: { words: '院長が到着', lane: 'care' } }))
    const now = await lines()
    expect(now[0]).toMatchObject({ words: 'LANを抜いた', fromPaper: true, happenedAt: early })
    expect(now.at(-1)).toMatchObject({ words: '院長が到着', lane: 'care', kind: 'told', kindTitle: '書き込み' })
  })

  test.each(['timeline', 'handover'] as const)('%s is printed, and can be saved', async (paper) => {
    const get = async (format: string) => {
      const answer = await auditor.fetch(`/api/v1/facilities/${facility}/incidents/${incident}/papers/${paper}/${format}?since=${encodeURIComponent(new Date(0).toISOString())}`)
      expect(answer.status, house.logged.join('\n')).toBe(200)
      return Buffer.from(await answer.arrayBuffer())
    }
    expect((await get('pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    const html = (await get('html')).toString()
    for (const text of paper === 'timeline' ? ['紙から転記', 'LANを抜いた'] : ['引き継ぐ人', '鈴木', '院長と事務長に電話する', 'LANを抜いた']) expect(html).toContain(text)
    expect((await get('csv')).length).toBeGreaterThan(50)
  })
})

describe('playbooks', () => {
  const path = `/api/v1/facilities/${facility}/playbooks`
  const send = (body: string) => practitioner.fetch(path, { method: 'POST', body, headers: { 'x-kokoroe': '1', 'content-type': 'application/octet-stream' } })

  test('go out as CACAO, are changed, and come back as the hospital\'s own', async () => {
    const out = await (await practitioner.fetch(`${path}/insider`)).text()
    expect(JSON.parse(out)).toMatchObject({ type: 'playbook', spec_version: 'cacao-2.0' })
    const answer = await send(out.replaceAll('弁護士と、必要なら調査業者に相談する', '顧問弁護士に電話する'))
    expect(await answer.json()).toMatchObject({ id: 'insider', version: 1 })
    const { rows } = await value(practitioner.call('playbooks.list', { params: { facility } }))
    expect(rows.find(({ id }) => id === 'insider')).toMatchObject({ version: 1 })
    await value(practitioner.call('steps.choose', { params: at(), body: { playbook: 'insider' } }))
    expect((await board()).cards.some(({ title }) => title === '顧問弁護士に電話する')).toBe(true)
  })

  test('what is not taken is named, with what to do', async () => {
    const out = await (await practitioner.fetch(`${path}/insider`)).text()
    const answer = await send(out.replace('"type": "manual"', '"type": "bash"'))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('命令の種類 bash は扱えません')
  })
})

test('word of a change comes by itself', async () => {
  const leaving = new AbortController()
  const answer = await practitioner.fetch(`/api/v1/facilities/${facility}/incidents/${incident}/events`, { signal: leaving.signal })
  const reader = answer.body?.getReader()
  const next = reader?.read()
  await value(practitioner.call('timeline.tell', { params: at(), body: { words: '電話した' } }))
  expect(new TextDecoder().decode((await next)?.value)).toMatch(/^data: \{"seq":\d+\}/)
  leaving.abort()
  await reader?.cancel()
})

test('is closed with its reason, and takes no more work', async () => {
  await value(practitioner.call('incidents.state', { params: at(), body: { state: 'closed', reason: '訓練メールだった' } }))
  expect(await practitioner.call('timeline.tell', { params: at(), body: { words: 'x' } })).toMatchObject({ ok: false, status: 409 })
  expect((await lines()).at(-1)).toMatchObject({ said: '事案を終えました。', words: '訓練メールだった' })
  expect(house.logged).toEqual([])
})
