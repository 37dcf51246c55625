// Who sees which field of whose incident: levels × fields × both stores, and that without a share there is nothing at all.
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldsOfLevel, shareLevels } from '#hospital/response/sharing/levels.ts'
import { describeWith, hasPostgres } from '#tools/testing/needs.ts'
import { startPostgres, type TestPostgres } from '#tools/testing/postgres.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly error: unknown }>

async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)}`)
  return done.value
}

const secretTitle = '外来サーバーの名前'
const secretWords = '当直の鈴木が見た'

function sharingSuite(start: () => Promise<{ readonly house: TestHouse; end(): Promise<void> }>) {
  let house: TestHouse
  let end: () => Promise<void>
  let a: Browser
  let desk: Browser
  let other: Browser
  let incident = ''
  const share = (body: object) => a.call('sharing.share', { params: { facility: 'a', incident }, body: { level: 'exists', days: 7, ...body } })
  const seen = async (who = desk, facility = 'ken') => (await value(who.call('shared.list', { params: { facility } }))).rows
  const look = (id: string, who = desk, facility = 'ken', from = 'a') => who.call('shared.look', { params: { facility, from, share: id } })
  const endAll = async () => {
    const { shares } = await value(a.call('sharing.list', { params: { facility: 'a', incident } }))
    for (const one of shares.filter(({ live }) => live)) await value(a.call('sharing.end', { params: { facility: 'a', incident, share: one.id } }))
  }

  beforeAll(async () => {
    ({ house, end } = await start())
    a = await house.person('a-jitsumu', 'a', ['practitioner'])
    desk = await house.person('ken-kakari', 'ken', ['manager'])
    other = await house.person('b-jitsumu', 'b', ['practitioner'])
    incident = (await value(a.call('incidents.open', { params: { facility: 'a' }, body: { title: secretTitle } }))).id
    const nextAt = new Date(Date.now() + 7_200_000).toISOString()
    await value(a.call('word.issue', { params: { facility: 'a', incident }, body: { known: [secretWords], unknown: [], doing: ['紙で続ける'], notDoing: [], nextAt, contact: '内線100' } }))
  }, 120_000)
  afterAll(() => end())

  test('whoever does not receive is not there: not listed, not to be shared with, sees nothing', async () => {
    const { receivers } = await value(a.call('sharing.list', { params: { facility: 'a', incident } }))
    expect(receivers).toEqual([])
    expect(await share({ facility: 'ken' })).toEqual(await share({ facility: 'nowhere' }))
    await value(share({}))
    expect(await seen()).toEqual([])
    await endAll()
    await value(desk.call('shared.receive', { params: { facility: 'ken' }, body: { open: true } }))
    expect((await value(a.call('sharing.list', { params: { facility: 'a', incident } }))).receivers).toEqual([{ facility: 'ken', name: '病院ken' }])
  })

  test.each(shareLevels)('%s tells exactly its fields, and the look is seen by the hospital that shares', async (level) => {
    const { id } = await value(share({ facility: 'ken', level }))
    const rows = await seen()
    expect(rows).toMatchObject([{ id, facility: 'a', level }])
    expect(JSON.stringify(rows)).not.toContain(secretTitle)
    const { told } = await value(look(id))
    expect(new Set(Object.keys(told))).toEqual(new Set(fieldsOfLevel[level]))
    expect(JSON.stringify(told).includes(secretTitle)).toBe(level === 'full-notes')
    expect(JSON.stringify(told).includes(secretWords)).toBe(level === 'full-notes')
    const { looks } = await value(a.call('sharing.list', { params: { facility: 'a', incident } }))
    expect(looks[0]).toMatchObject({ by: 'ken-kakariさん', facility: '病院ken' })
    await endAll()
    expect(await seen()).toEqual([])
    expect(await look(id)).toMatchObject({ ok: false, status: 404 })
  })

  test('what is shared with one is shared with no other, and what is over is over', async () => {
    await value(other.call('shared.receive', { params: { facility: 'b' }, body: { open: true } }))
    const { id } = await value(share({ facility: 'ken', level: 'full-notes', days: 1 }))
    expect(await seen(other, 'b')).toEqual([])
    expect(await look(id, other, 'b')).toMatchObject({ ok: false, status: 404 })
    // Nor through another one's address, where one holds no role.
    expect(await look(id, other, 'ken')).toMatchObject({ ok: false, status: 404 })
    await value(share({ level: 'exists' }))
    expect(await seen(other, 'b')).toMatchObject([{ level: 'exists' }])
    // Of two shares the widest.
    expect(await seen()).toMatchObject([{ id, level: 'full-notes' }])
    await value(desk.call('shared.receive', { params: { facility: 'ken' }, body: { open: false } }))
    expect(await seen()).toEqual([])
    expect(await look(id)).toMatchObject({ ok: false, status: 404 })
    await value(desk.call('shared.receive', { params: { facility: 'ken' }, body: { open: true } }))
    await value(a.call('incidents.state', { params: { facility: 'a', incident }, body: { state: 'closed' } }))
    expect(await seen()).toEqual([])
    expect(await look(id)).toMatchObject({ ok: false, status: 404 })
    await value(a.call('incidents.state', { params: { facility: 'a', incident }, body: { state: 'open' } }))
    expect(await seen()).toMatchObject([{ id }])
  })

  test('a drill is never shared', async () => {
    const drill = (await value(a.call('incidents.open', { params: { facility: 'a' }, body: { mode: 'drill' } }))).id
    const params = { facility: 'a', incident: drill }
    expect(await a.call('sharing.share', { params, body: { level: 'exists', days: 1, facility: 'ken' } })).toMatchObject({ ok: false, status: 409 })
    expect((await a.fetch(`/api/v1/facilities/a/incidents/${drill}/shares/file?level=exists`)).status).toBe(409)
  })

  test('guessed ids tell a facility without a share nothing, byte for byte', async () => {
    await endAll()
    const bytes = async (path: string) => {
      const answer = await other.fetch(path, { method: 'POST', headers: { 'x-kokoroe': '1', 'content-type': 'application/json' }, body: '{}' })
      return `${answer.status} ${await answer.text()}`
    }
    const { shares } = await value(a.call('sharing.list', { params: { facility: 'a', incident } }))
    const none = await bytes('/api/v1/facilities/b/shared/nowhere/nothing')
    expect(none.startsWith('404')).toBe(true)
    const from = fc.constantFrom('a', 'ken', 'b', 'nowhere', '%2e%2e', '*', 'a%00')
    const guess = fc.oneof(fc.constantFrom(incident, ...shares.map(({ id }) => id)), fc.uuid(), fc.stringMatching(/^[a-zA-Z0-9_-]{1,40}$/))
    await fc.assert(fc.asyncProperty(from, guess, async (one, id) => {
      expect(await bytes(`/api/v1/facilities/b/shared/${one}/${id}`)).toBe(none)
    }), { numRuns: 120 })
    expect(await seen(other, 'b')).toEqual([])
    for (const path of ['', '/shares', '/review', '/timeline']) {
      const answer = await other.fetch(`/api/v1/facilities/b/incidents/${incident}${path}`)
      expect(await answer.text()).not.toContain(secretTitle)
    }
    expect((await value(a.call('sharing.list', { params: { facility: 'a', incident } }))).looks.every(({ facility }) => facility === '病院ken')).toBe(true)
  })

  test('goes to another machine as a sealed file, under a key that was read out', async () => {
    const file = await (await a.fetch(`/api/v1/facilities/a/incidents/${incident}/shares/file?level=status&days=3`)).text()
    expect(file).not.toContain(secretTitle)
    const { key } = await value(a.call('sharing.list', { params: { facility: 'a', incident } }))
    const send = (body: string, spoken = '') => desk.fetch(`/api/v1/facilities/ken/shared/files?key=${encodeURIComponent(spoken)}`, {
      method: 'POST', headers: { 'x-kokoroe': '1' }, body,
    })
    const refused = await send(file)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain(key)
    expect((await send(file.replace('"status"', '"exists"'), key)).status).toBe(422)
    expect((await send(file.replace('病院a', '病院x'), key)).status).toBe(422)
    expect((await send('', key)).status).toBe(422)
    expect((await send(file, key.toUpperCase())).status).toBe(200)
    expect((await send(file)).status).toBe(409)
    const { files } = await value(desk.call('shared.list', { params: { facility: 'ken' } }))
    expect(files).toMatchObject([{ hospital: '病院a' }])
    expect(new Set(Object.keys(files[0]?.told ?? {}))).toEqual(new Set(fieldsOfLevel.status))
    expect((await value(other.call('shared.list', { params: { facility: 'b' } }))).files).toEqual([])
  })

  test('tables are what the record says, and nothing broke inside', async () => {
    expect((await house.house.kernel.compareProjections()).differences).toEqual([])
    expect(house.logged).toEqual([])
  })
}

describe('on SQLite', () => sharingSuite(async () => {
  const house = await testHouse()
  return { house, end: () => house.close() }
}))

describeWith(hasPostgres)('on PostgreSQL', () => sharingSuite(async () => {
  const postgres: TestPostgres = await startPostgres()
  const house = await testHouse({ postgres: await postgres.database() })
  return { house, async end() { await house.close(); await postgres.stop() } }
}))
