// Media, rehearsals, the way back, plans and vendors' sayings over the wire: stated by people where they stand, told back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as words from '#apps/contract/recovery-words.ts'
import { noted } from '#hospital/register/acts/note.ts'
import type { Fact } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { Attributes, Kind } from '#hospital/register/vocabulary/index.ts'
import { mediumStates } from '#hospital/register/vocabulary/backups.ts'
import { dataKinds, rehearsalSorts, stages } from '#hospital/register/vocabulary/recovery.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let practitioner: Browser
let staff: Browser
let auditor: Browser
const params = { facility: 'a' }
/** Sessions end when nobody asks for long: rehearsals here take minutes. */
const step = 60_000

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | {
  readonly ok: false; readonly status: number; readonly error: unknown
}>

async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${house.logged.join('\n')}`)
  return done.value
}

async function tell<K extends Kind>(kind: K, attributes: Partial<Attributes[K]>): Promise<void> {
  // The casts: kind, key and attributes belong together, as `K` says.
  const make = keyOf[kind] as (is: Partial<Attributes[K]>) => string | null
  const fact = { kind, key: make(attributes) ?? '', attributes, row: null } as unknown as Fact
  const done = await house.house.kernel.commit(systemActor('setup', 'a'), noted, { fact, reason: null, gives: [] })
  if (!done.ok) throw new Error(JSON.stringify(done))
}

beforeAll(async () => {
  house = await testHouse()
  practitioner = await house.person('jitsumu', 'a', ['practitioner'])
  staff = await house.person('kango', 'a', ['staff'])
  auditor = await house.person('kansa', 'a', ['auditor'])
})
afterAll(() => house.close())

test('names on the wire are those of the register', () => {
  expect({ ...words }).toEqual({ states: mediumStates, stages, rehearsalSorts, dataKinds })
})

test('an empty hospital is told what it lacks, and no hours', async () => {
  expect(await value(practitioner.call('media.list', { params }))).toMatchObject({ rounds: [], media: [] })
  expect(await value(practitioner.call('rehearsals.list', { params }))).toMatchObject({ systems: [], rehearsals: [] })
  expect(await value(practitioner.call('recovery.path', { params }))).toMatchObject({ systems: [], first: null })
  const { points, sentence } = await value(practitioner.call('recovery.curve', { params }))
  expect([points, sentence]).toEqual([[], '復旧の要件も訓練も、まだありません。何時間で戻るか、分かりません。'])
  expect((await value(practitioner.call('claims.list', { params }))).rows).toEqual([])
  const plan = await value(practitioner.call('plan.propose', { params, body: { budgetYen: 100_000 } }))
  expect(plan).toMatchObject({ systems: [], yen: 0, next: null, notes: [expect.stringContaining('価格がありません') as string] })
})

describe('media', () => {
  const one = (label: string) => value(staff.call('media.one', { params, query: { label } }))
  const move = (label: string, state: (typeof mediumStates)[number], more: object = {}) =>
    staff.call('media.move', { params, body: { label, state, ...more } })

  beforeAll(async () => {
    for (const label of ['RDX-1', 'RDX-2', 'RDX-3']) {
      await tell('medium', { label, sort: 'rdx', systems: ['電子カルテ'], windowHours: 24 })
    }
  })

  test('whoever stands at the shelf says what happened, and the page tells what may come next', async () => {
    const before = await one('ｒｄｘ-1')
    expect(before).toMatchObject({ known: true, medium: { label: 'RDX-1', state: null, sortTitle: 'RDX' }, moves: [] })
    await value(move('rdx-1', 'writing', { place: 'サーバー室' }))
    house.later(step)
    const writing = await one('RDX-1')
    expect(writing.medium).toMatchObject({ state: 'writing', stateTitle: '書込中', place: 'サーバー室' })
    expect(writing.states.filter(({ fits }) => fits).map(({ state }) => state)).toEqual(['sealed', 'empty', 'retired'])
    expect(writing.states.find(({ state }) => state === 'off-site')).toMatchObject({
      fits: false, doubts: [expect.stringContaining('取り外した記録がない') as string],
    })
    expect(writing.moves).toMatchObject([{ stateTitle: '書込中', by: 'kangoさん' }])
  })

  test('a seal carries the root of the copy on it, which nobody types', async () => {
    const sealing = async () => (await one('RDX-1')).states.find(({ state }) => state === 'sealed')
    expect((await sealing())?.doubts).toHaveLength(1)
    const takenAt = new Date(Date.now() + step).toISOString()
    await tell('generation', { repository: '金庫', id: 'g1', takenAt, medium: 'RDX-1', root: 'a'.repeat(64) })
    expect((await sealing())?.doubts).toEqual([])
    await value(move('RDX-1', 'sealed'))
    house.later(step)
    expect((await one('RDX-1')).moves[0]).toMatchObject({ generation: 'g1', sealedWithRoot: true })
    await value(move('RDX-1', 'detached', { place: '鍵の棚' }))
    house.later(step)
    const { media, rounds } = await value(practitioner.call('media.list', { params, query: { contaminated: 0 } }))
    expect(media).toHaveLength(3)
    expect(media.find(({ label }) => label === 'RDX-1')).toMatchObject({ state: 'detached', place: '鍵の棚', faults: [] })
    const [round] = rounds
    expect(round?.job.lines).toHaveLength(5)
    expect(round?.job.takes).toBe('RDX-2')
    expect(round?.weeks).toHaveLength(8)
    expect(round?.farBack).toMatchObject({ daysBack: 0, copies: [{ medium: 'RDX-1', contaminated: false }] })
    const later = await value(practitioner.call('media.list', { params, query: { contaminated: 3 } }))
    expect(later.rounds[0]?.farBack.daysBack).toBeNull()
  })

  test('what happened is taken down though it should not have; the register then says so', async () => {
    await value(move('RDX-3', 'empty'))
    house.later(step)
    await value(move('RDX-3', 'off-site'))
    const { medium } = await one('RDX-3')
    expect(medium.faults).toMatchObject([{ text: expect.stringContaining('RDX-3') as string }])
  })

  test('an auditor sees and says nothing; a medium in no list is unknown until somebody speaks of it', async () => {
    expect(await auditor.call('media.one', { params, query: { label: 'RDX-1' } })).toMatchObject({ ok: true })
    expect(await auditor.call('media.move', { params, body: { label: 'RDX-1', state: 'empty' } })).toMatchObject({ status: 403 })
    expect(await one('知らない媒体')).toMatchObject({ known: false, job: null })
    await value(move('知らない媒体', 'detached'))
    expect(await one('知らない媒体')).toMatchObject({ known: true, medium: { state: 'detached' } })
  })
})

describe('rehearsals', () => {
  const one = (key: string) => value(staff.call('rehearsals.one', { params, query: { key } }))
  const reach = (key: string, stage: (typeof stages)[number], more: object = {}) =>
    staff.call('rehearsals.stage', { params, body: { key, stage, ...more } })

  beforeAll(() => tell('recoveryNeed', {
    system: '電子カルテ', safety: 5, rtoHours: 8, first: true, bytes: 2e12, files: 1000, data: 'database',
  }))

  test('runs by the server\'s clock from stage to stage, and ends on a sheet', async () => {
    const { key } = await value(staff.call('rehearsals.start', { params, body: { system: '電子カルテ', data: 'database' } }))
    house.later(step)
    const running = await one(key)
    expect(running.rehearsal).toMatchObject({ running: true, system: '電子カルテ', sortTitle: 'システム丸ごと' })
    expect(running.clocks[1]).toMatchObject({ stage: 'inHandAt', state: 'next', title: '媒体を手にした' })
    expect(running.clocks[1]?.seconds).toBeCloseTo(60, -1)
    const early = { params, body: { key, outcome: 'came-back' as const } }
    expect(await staff.call('rehearsals.finish', early)).toMatchObject({ status: 422 })
    for (const stage of stages.slice(1)) {
      await value(reach(key, stage, stage === 'dataInAt' ? { bytes: 2e12, files: 1000, compared: 50, equal: 49 } : {}))
      expect(await reach(key, stage)).toMatchObject({ ok: false, status: 409 })
      house.later(step)
    }
    await value(staff.call('rehearsals.finish', { params, body: { key, outcome: 'came-back', keysOutOfReach: ['BitLocker'] } }))
    expect(await reach(key, 'upAt')).toMatchObject({ status: 409 })
    const { rehearsal, sheet, clocks } = await one(key)
    expect(rehearsal).toMatchObject({ running: false, outcome: 'came-back' })
    expect((rehearsal.hours ?? 0) * 60).toBeCloseTo(8, 0)
    expect(clocks.every(({ state }) => state === 'done')).toBe(true)
    expect(sheet).toMatchObject({ hashes: { equal: 49, compared: 50, verdict: 'missed' }, keysOutOfReach: ['BitLocker'] })
    expect(sheet.messages[0]).toBe('50件のうち1件が、元と一致しません。別の世代で確かめてください。')
  })

  test('the list says how long ago each system came back, and a second drill shows the time of the first', async () => {
    const { systems, rehearsals } = await value(auditor.call('rehearsals.list', { params }))
    expect(systems).toMatchObject([{ name: '電子カルテ', whole: 'fresh', sample: 'fresh', next: null }])
    expect(rehearsals).toHaveLength(1)
    house.later(step)
    const { key } = await value(staff.call('rehearsals.start', { params, body: { system: '電子カルテ' } }))
    const { last, clocks } = await one(key)
    expect(last?.key).toBe(rehearsals[0]?.key)
    expect(clocks[1]?.lastSeconds).toBeCloseTo(60, -1)
    await value(staff.call('rehearsals.finish', { params, body: { key, outcome: 'broken-off', trouble: '停電' } }))
    expect(await one(key)).toMatchObject({ trouble: '停電', rehearsal: { outcome: 'broken-off' } })
  })

  test('one that does not exist is not found', async () => {
    expect(await staff.call('rehearsals.one', { params, query: { key: 'x' } })).toMatchObject({ status: 404 })
    expect(await reach('x', 'upAt')).toMatchObject({ status: 404 })
  })
})

describe('the way back', () => {
  beforeAll(async () => {
    await tell('system', { name: 'PACS', vendor: '㈱髙﨑システム', importance: 'high' })
    await tell('recoveryNeed', { system: 'PACS', safety: 4, needs: ['電子カルテ'], terminals: 40 })
    await tell('recoveryMeans', { name: '職員', sort: 'people', amount: 1, moreAmount: 1, moreYen: 300_000 })
    await tell('recoveryMeans', { name: '端末', sort: 'terminals-per-day', amount: 10 })
  })

  test('a saying is asked for, dated, chased, and never taken for a measurement', async () => {
    const asked = (await value(practitioner.call('claims.list', { params }))).rows.find(({ system }) => system === 'PACS')
    expect(asked).toMatchObject({ state: 'to-ask', vendor: '㈱髙﨑システム' })
    await value(practitioner.call('claims.asked', { params, body: { vendor: '㈱髙﨑システム', systems: ['PACS'], on: '2026-01-05' } }))
    const { rows, letters } = await value(practitioner.call('claims.list', { params }))
    expect(rows.find(({ system }) => system === 'PACS')).toMatchObject({ state: 'to-chase', askedOn: '2026-01-05' })
    expect(letters.find(({ kind }) => kind === 'chase')).toMatchObject({ systems: ['PACS'] })
    expect(await staff.call('claims.said', {
      params, body: { vendor: '㈱髙﨑システム', system: 'PACS', hours: 336, on: '2026-02-01' },
    })).toMatchObject({ status: 403 })
    await value(practitioner.call('claims.said', {
      params, body: { vendor: '㈱髙﨑システム', system: 'PACS', hours: 336, on: house.house.today() },
    }))
    const path = await value(practitioner.call('recovery.path', { params }))
    expect(path.claimed).toEqual(['PACS'])
    expect(path.systems.find(({ name }) => name === 'PACS')).toMatchObject({
      basis: 'claimed', basisTitle: '業者申告・未検証', claim: { hours: 336 },
    })
  })

  test('the picture says what decides, the curve says it in one sentence, and levers cost what was offered', async () => {
    const path = await value(auditor.call('recovery.path', { params }))
    expect(path.all.plan).toBeGreaterThan(336)
    expect(path.critical.at(-1)).toMatchObject({ system: 'PACS' })
    const marked = path.systems.flatMap(({ parts }) => parts.filter(({ critical }) => critical))
    expect(marked).toHaveLength(path.critical.length)
    const curve = await value(auditor.call('recovery.curve', { params }))
    expect(curve.points.map(({ sort }) => sort)).toEqual(expect.arrayContaining(['claimed', 'rehearsed', 'now']))
    expect(curve.sentence).toMatch(/^㈱髙﨑システムは「PACS」に14日かかると言っています（業者申告・未検証）。/)
    const own = await value(auditor.call('recovery.curve', { params, query: { system: '電子カルテ' } }))
    expect(own.system).toBe('電子カルテ')
    expect(own.points.every(({ system }) => system === null || system === '電子カルテ')).toBe(true)
    const { rows } = await value(auditor.call('recovery.levers', { params }))
    expect(rows.at(-1)).toMatchObject({ sort: 'rehearse', about: 'PACS', savesHours: null })
    expect(rows.some(({ sort }) => sort === 'viewer')).toBe(false)
  })

  test('a view to read in is weighed with the rest, if somebody thinks of one', async () => {
    await tell('recoveryNeed', { system: '電子カルテ', first: true, terminals: 100 })
    const asked = (query: object) => value(auditor.call('recovery.levers', { params, query: { viewerPercent: 10, ...query } }))
    const [free, priced] = [await asked({}), await asked({ viewerYen: 300_000, viewerTerminals: 2 })]
    expect(free.rows.find(({ sort }) => sort === 'viewer')).toMatchObject({ yen: null, yenPerHour: null })
    const viewer = priced.rows.find(({ sort }) => sort === 'viewer')
    expect(viewer?.savesFirstHours).toBeGreaterThan(0)
    expect(viewer?.yenPerHour).toBeCloseTo(300_000 / (viewer?.savesFirstHours ?? 0), 5)
    expect(viewer?.text).toContain('見るだけの画面')
  })

  test('what the machine brought back by itself is told by where from, not by its id', async () => {
    await tell('rehearsal', {
      id: 'sample bk01 NAS 2026-11-20T12:10:00.000Z', sort: 'sample', repository: 'NAS', outcome: 'came-back', declaredAt: '2026-11-20T21:10:00+09:00',
    })
    const { rehearsals } = await value(auditor.call('rehearsals.list', { params }))
    expect(rehearsals.find(({ sort }) => sort === 'sample')?.title).toBe('NASからの抜き取り復元（自動）')
  })

  test('a plan for a budget keeps to it, says what stays unmet, and what the next sum buys', async () => {
    await tell('offer', { name: 'RDX 2TB', sort: 'rdx', capacityBytes: 2e12, yen: 40_000, driveYen: 90_000, pricedOn: '2026-11-01' })
    const propose = (budgetYen: number) => value(auditor.call('plan.propose', {
      params, body: { budgetYen, habits: { carriedEveryDays: [7], spareGenerations: 1 } },
    }))
    const none = await propose(0)
    expect(none).toMatchObject({ yen: 0, withoutSize: ['PACS'] })
    expect(none.systems[0]?.unmet.length).toBeGreaterThan(0)
    expect(none.next?.moreYen).toBeGreaterThan(0)
    const next = await propose(none.next?.moreYen ?? 0)
    expect(next.yen).toBeLessThanOrEqual(none.next?.moreYen ?? 0)
    expect(next.systems[0]?.unmet.length).toBeLessThan(none.systems[0]?.unmet.length ?? 0)
    expect(next.systems[0]?.lines[0]).toMatchObject({ offer: 'RDX 2TB', mediaTitle: 'RDX' })
  })
})

test('nothing broke inside', () => expect(house.logged).toEqual([]))
