// Day three to day thirty: spares, what was called clean, the gate, terminals, the mountain of paper, the end.
import { expect } from 'vitest'
import { at, dayAt, refused, step, told, type Course } from './course.ts'
import { brought, known, send } from './filled.ts'
import { value } from './night.ts'

const stand = (one: Course) => value(one.night.tanaka.call('comeback.get', { params: at(one) }))
const by = '田中 一'

type Kind = 'system' | 'device'
type State = 'down' | 'cleaned' | 'scanned' | 'connected' | 'signed'

const set = (one: Course, kind: Kind, key: string, state: State) => (
  one.night.tanaka.call('comeback.state', { params: at(one), body: { kind, key, state, by, how: '作り直した' } })
)

async function answer(one: Course, items: readonly { readonly id: string; readonly byHouse: boolean }[], subject?: { kind: Kind; key: string }) {
  for (const { id } of items.filter(({ byHouse }) => !byHouse)) {
    const body = { item: id, answer: 'yes' as const, by, how: '確かめた', ...(subject ? { subject } : {}) }
    await value(one.night.tanaka.call('comeback.answer', { params: at(one), body }))
  }
}

const gateOf = async (one: Course, kind: Kind, key: string) => {
  const now = await stand(one)
  return (kind === 'system' ? now.systems : now.devices).find((each) => each.key === key)?.gate ?? []
}

export async function sparePressure(one: Course): Promise<void> {
  const { tanaka } = one.night
  await value(tanaka.call('comeback.terminals', { params: at(one), body: { way: 'spare', count: 4 } }))
  expect((await stand(one)).terminals).toMatchObject({ sparesUsed: 4, sparesLeft: 0 })
  await value(tanaka.call('secured.letGo', {
    params: at(one), body: { device: 'sv-001', end: 'acquired', by: '調査会社 山本', reason: '写しを二つ取った' },
  }))
  await value(tanaka.call('comeback.device', { params: at(one), body: { number: 'PC-0001', by } }))
  expect((await stand(one)).devices.find(({ key }) => key === 'pc-0001')).toMatchObject({ held: true, heldFor: '調べるまで初期化しない' })
  await step(one, ['scan-waiting', 'passwords', 'recovery-plan'])
}

export async function cleanAgain(one: Course): Promise<void> {
  const { tanaka } = one.night
  await value(set(one, 'device', 'pc-0001', 'cleaned'))
  await value(set(one, 'device', 'pc-0001', 'scanned'))
  await answer(one, await gateOf(one, 'device', 'pc-0001'), { kind: 'device', key: 'pc-0001' })
  // On hold: whatever the vendor calls it.
  await refused(set(one, 'device', 'pc-0001', 'connected'), 409)
  await told(one, '検査済みとして戻った端末から、またウイルスが見つかった。')
  await value(set(one, 'device', 'pc-0001', 'down'))
  expect((await gateOf(one, 'device', 'pc-0001')).filter(({ byHouse }) => !byHouse).every(({ state }) => state === 'unanswered')).toBe(true)
  await value(tanaka.call('secured.letGo', { params: at(one), body: { device: 'pc-0001', end: 'released', by: '院長 沢田', reason: '証拠は取り終えた' } }))
}

const backup = async (one: Course) => (await value(one.night.tanaka.call('cuts.list', { params: at(one) }))).items

export async function reconnect(one: Course): Promise<void> {
  const { tanaka } = one.night
  const [first] = await backup(one)
  const undo = (cut: string) => tanaka.call('cuts.undone', { params: at(one), body: { cut } })
  await refused(undo(first?.key ?? ''), 409)
  await value(tanaka.call('incidents.state', { params: at(one), body: { state: 'recovering' } }))
  const { gate, systems } = await stand(one)
  const inOrder = systems.filter(({ rank }) => rank !== null).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  expect(inOrder.map(({ label }) => label).slice(0, 2)).toEqual(['院内ネットワーク', '電子カルテ'])
  const network = inOrder[0]?.key ?? ''
  await refused(set(one, 'system', network, 'scanned'), 409)
  await value(set(one, 'system', network, 'cleaned'))
  await value(set(one, 'system', network, 'scanned'))
  await refused(set(one, 'system', network, 'connected'), 409)
  await answer(one, gate)
  // The hospital's own gate is open now; that of the system is not.
  await refused(set(one, 'system', network, 'connected'), 409)
  for (const { key } of inOrder) {
    if (key !== network) for (const state of ['cleaned', 'scanned'] as const) await value(set(one, 'system', key, state))
    await answer(one, await gateOf(one, 'system', key), { kind: 'system', key })
    await value(set(one, 'system', key, 'connected'))
    await value(set(one, 'system', key, 'signed'))
  }
  expect((await value(tanaka.call('cuts.list', { params: at(one) }))).gate).toBe('passed')
  for (const { key } of await backup(one)) await value(undo(key))
  expect((await backup(one)).every(({ done }) => done?.state === 'joined')).toBe(true)
  for (const state of ['cleaned', 'scanned'] as const) await value(set(one, 'device', 'pc-0001', state))
  await answer(one, await gateOf(one, 'device', 'pc-0001'), { kind: 'device', key: 'pc-0001' })
  for (const state of ['connected', 'signed'] as const) await value(set(one, 'device', 'pc-0001', state))
  await rebuild(one, 40)
}

async function rebuild(one: Course, count: number): Promise<void> {
  const { left, rebuilt } = (await stand(one)).terminals
  await value(one.night.tanaka.call('comeback.terminals', { params: at(one), body: { way: 'rebuilt', count } }))
  expect((await stand(one)).terminals).toMatchObject({ rebuilt: rebuilt + count, left: left - count })
}

export async function paperBack(one: Course): Promise<void> {
  const { tanaka } = one.night
  const entered = (counts: { counted: number; entered: number; checked: number }) => tanaka.call('comeback.reentry', {
    params: at(one), body: { system: '電子カルテ', form: '紙カルテ(2号用紙)', ...counts },
  })
  await refused(entered({ counted: 4200, entered: 4300, checked: 0 }), 409)
  await value(entered({ counted: 4200, entered: 4200, checked: 4200 }))
  // The servers have been back for two days; the last terminals come now.
  await rebuild(one, (await stand(one)).terminals.left)
  expect((await stand(one)).terminals).toMatchObject({ left: 0, daysLeft: 0 })
  const down = (await value(tanaka.call('decisions.list', { params: at(one) }))).systems.find(({ title }) => title === '電子カルテ')
  await value(tanaka.call('decisions.back', { params: at(one), body: { system: down?.system ?? '', by: 'director', name: '院長 沢田' } }))
  await known(one, 'people', '12,340人')
  await known(one, 'cause', '保守用の装置の弱点から入られた。')
  await known(one, 'entry', '保守回線ルーター')
  await brought(one, 'privacy-commission', 'prevention', 'gate')
  await brought(one, 'common-2025', 'measures', 'comeback')
  await send(one, 'final')
  for (const duty of ['commission-full', 'persons']) {
    await value(tanaka.call('duties.report', { params: at(one), body: { duty, way: 'web', receipt: `確-${duty}` } }))
  }
  const { cards } = await value(tanaka.call('steps.board', { params: at(one) }))
  await step(one, cards.filter(({ needed, state }) => needed && state === 'todo').map(({ id }) => id))
  expect((await value(tanaka.call('secured.list', { params: at(one) }))).holds.every(({ ended }) => ended !== null)).toBe(true)
  if (one.mode === 'drill') return
  await value(tanaka.call('incidents.state', { params: at(one), body: { state: 'closed', reason: '診療がすべて元に戻った' } }))
  await over(one)
}

export async function over(one: Course): Promise<void> {
  const { tanaka } = one.night
  await refused(tanaka.call('timeline.tell', { params: at(one), body: { words: '終わった後' } }), 409)
  const { incident } = await value(tanaka.call('incidents.get', { params: at(one) }))
  expect(incident).toMatchObject({ state: 'closed' })
  expect(Date.parse(incident.closedAt ?? '')).toBeGreaterThan(Date.parse(dayAt(30, '00:00')))
}
