// Half past midnight to two: reported, opened, called, cut, declared, held.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { keyOf } from '#hospital/register/key.ts'
import { labelCode } from '#hospital/response/report/label-code.ts'
import { at, dayAt, refused, step, told, type Course } from './course.ts'
import { startDrill } from './facilitated.ts'
import { value } from './night.ts'
import { collectFrom, notePhotographed } from './traces.ts'

const minute = 60_000
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

interface Seen {
  readonly place: string
  readonly from: string
  readonly symptoms: readonly string[]
  readonly several?: boolean
  readonly kept?: string
}

/** A phone before a label; what is sent again keeps one. */
async function report({ night }: Course, { place, from, symptoms, several = false, kept }: Seen) {
  const id = randomUUID()
  const phone = night.phone(from)
  const body = {
    id, code: labelCode(night.facility, 'place', keyOf.place({ name: place }) ?? ''), symptoms: [...symptoms], several, patients: 'unknown' as const,
    callback: '内線 3101', words: null, where: null, madeAt: kept === undefined ? night.now() : Date.parse(kept), offline: kept !== undefined,
  }
  const first = await value(phone.call('kamo.report', { body }))
  return { id, ...first, again: () => value(phone.call('kamo.report', { body })), photo: () => value(phone.call('kamo.photo', { params: { id }, query: { key: first.photoKey }, body: png })) }
}

/** Nobody reports in a drill on the real page: the facilitator says what was seen. */
export async function printers(one: Course): Promise<void> {
  const { night } = one
  if (one.mode === 'drill') return startDrill(one)
  const red = await report(one, { place: '3階東病棟', from: '127.0.3.1', symptoms: ['ransom'], several: true })
  expect(red).toMatchObject({ level: 'red' })
  expect(red.actions.map(({ id }) => id)).toEqual(['unplug', 'keepPower', 'photograph', 'call'])
  await red.photo()
  expect((await red.again()).receipt).toBe(red.receipt)
  // The ward next door stands behind the same address.
  await night.at(dayAt(1, '00:33'))
  const yellow = await report(one, { place: '3階西病棟', from: '127.0.3.1', symptoms: ['antivirus'] })
  expect(yellow.level).toBe('yellow')
  await night.at(dayAt(1, '00:36'))
  const grey = await report(one, { place: '薬剤部', from: '127.0.5.1', symptoms: ['slow'] })
  expect(grey.level).toBe('grey')
  await night.at(dayAt(1, '00:44'))
  // Two worrying reports within the hour are red, wherever they come from.
  const late = await report(one, { place: '外来受付', from: '127.0.6.1', symptoms: ['screen'], kept: dayAt(1, '00:34') })
  expect(late.level).toBe('red')
  for (const { receipt } of [red, yellow, grey, late]) {
    expect(await value(night.phone('127.0.3.2').call('kamo.loop', { params: { receipt } }))).toMatchObject({ state: 'received' })
  }
}

async function opened(one: Course): Promise<void> {
  const { night } = one
  const params = { facility: night.facility }
  if (one.mode === 'real') {
    const { reports, waitingRed } = await value(night.tanaka.call('desk.list', { params, query: {} }))
    expect(reports.map(({ place, times }) => [place, times])).toEqual([['薬剤部', 1], ['外来受付', 1], ['3階西病棟', 1], ['3階東病棟', 1]])
    expect(waitingRed).toBeGreaterThan(1)
    expect(reports[3]?.photos).toHaveLength(1)
    expect(reports[1]).toMatchObject({ offline: true, happenedAt: new Date(dayAt(1, '00:34')).toISOString() })
    await value(night.tanaka.call('desk.look', { params: { ...params, report: reports[3]?.id ?? '' }, body: { details: [] } }))
    const [grey, late, yellow, red] = reports.map(({ id }) => id)
    if (!late || !grey || !yellow || !red) throw new Error('four reports')
    one.incident = (await value(night.tanaka.call('desk.open', {
      params, body: { reports: [red, yellow], title: '午前0時30分、すべてのプリンターが…' },
    }))).incident
    await value(night.tanaka.call('desk.join', { params: at(one), body: { reports: [late] } }))
    await value(night.tanaka.call('desk.answer', { params, body: { reports: [red, yellow, late], result: 'incident', words: null } }))
    await value(night.tanaka.call('desk.answer', { params, body: { reports: [grey], result: 'update', words: '夜間の更新でした。' } }))
  }
  const { incident } = await value(night.tanaka.call('incidents.get', { params: at(one) }))
  one.knownAt = Date.parse(incident.knownAt)
  expect(one.knownAt - Date.parse(dayAt(1, '00:30'))).toBeLessThan(minute)
}

export async function call(one: Course): Promise<void> {
  const { tanaka } = one.night
  await opened(one)
  await value(tanaka.call('steps.choose', { params: at(one), body: { playbook: 'ransomware' } }))
  for (const [role, name] of [['lead', null], ['scribe', '佐々木'], ['systems', null], ['care', '当直師長 小林']] as const) {
    await value(tanaka.call('incidents.takeRole', { params: at(one), body: { role, ...(name === null ? {} : { name }) } }))
  }
  await step(one, ['keep-power', 'take-lead'])
  const calls = () => value(tanaka.call('calls.list', { params: at(one) }))
  const station = async () => (await calls()).inside.find(({ place }) => place === 'systems')
  const first = (await station())?.next
  if (!first) throw new Error('nobody to call')
  expect(first.order).toBe('main')
  const tried = () => tanaka.call('calls.called', { params: at(one), body: { contact: first.contact, channel: first.way.channel, outcome: 'no-answer' } })
  await value(tried())
  await one.night.later(11 * minute)
  // Ten minutes without an answer: the next one.
  const second = (await station())?.next
  expect(second).toMatchObject({ order: 'deputy' })
  await value(tanaka.call('calls.called', { params: at(one), body: { contact: second?.contact, channel: second?.way.channel, outcome: 'reached' } }))
  expect(await station()).toMatchObject({ state: 'reached' })
  // By phone, before anybody has arrived: the way to the copies first.
  const { items, asks } = await value(tanaka.call('cuts.list', { params: at(one) }))
  expect(asks.map(({ cuts }) => cuts)).toEqual(['薬剤NAS'])
  for (const { key } of items.filter(({ sort }) => sort === 'backup')) {
    await value(tanaka.call('cuts.done', { params: at(one), body: { cut: key, hands: '当直 山口' } }))
  }
  await step(one, ['ask-basics', 'cut-backup'])
}

export async function spread(one: Course): Promise<void> {
  const { tanaka } = one.night
  const list = () => value(tanaka.call('cuts.list', { params: at(one) }))
  const { items, gate } = await list()
  expect(gate).toBe('unknown')
  const order = items.map(({ sort }) => ['backup', 'outside', 'border', 'terminal'].indexOf(sort))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  for (const { key } of items.filter(({ done }) => done === null)) await value(tanaka.call('cuts.done', { params: at(one), body: { cut: key } }))
  expect((await list()).items.every(({ done }) => done?.state === 'cut')).toBe(true)
  await value(tanaka.call('cuts.effect', { params: at(one), body: { cut: items.at(-1)?.key ?? '', words: '3階の端末が使えません。紙に切り替えました。' } }))
  await step(one, ['cut-outside', 'cut-borders'])
  await step(one, ['spread'], 'yes')
  const records = async () => (await value(tanaka.call('decisions.list', { params: at(one) }))).systems.find(({ title }) => title === '電子カルテ')
  const agreed = await records()
  const [rule] = agreed?.rules ?? []
  if (!agreed || !rule?.declares) throw new Error('who declares the records down was agreed')
  const about = { system: agreed.system }
  await value(tanaka.call('decisions.seen', { params: at(one), body: { ...about, rule: rule.key } }))
  await one.night.later(10 * minute)
  expect((await records())?.running).toMatchObject({ over: false })
  await one.night.later(6 * minute)
  expect((await records())?.running).toMatchObject({ over: true })
  const { role, name } = rule.declares
  await value(tanaka.call('decisions.declare', { params: at(one), body: { ...about, by: role, ...(name === null ? {} : { name }) } }))
  expect(await records()).toMatchObject({ declared: { role, name }, running: null })
  await step(one, ['care-down', 'tell-director', 'staff-word'])
}

export async function vendorReset(one: Course): Promise<void> {
  const { tanaka } = one.night
  // As typed from the label, not picked from the list: it is the same machine.
  const holds = [{ device: 'sv-001', label: 'SV-001 EMR-SV01' }, { label: 'PC-0001' }]
  for (const body of holds) await value(tanaka.call('secured.hold', { params: at(one), body: { ...body, reason: '調べるまで初期化しない' } }))
  const found = (await value(tanaka.call('secured.list', { params: at(one) }))).holds.map(({ device }) => device)
  expect(found.toSorted()).toEqual(['pc-0001', 'sv-001'])
  await refused(one.night.auditor.call('secured.hold', { params: at(one), body: { label: 'PC-0002' } }), 403)
  await notePhotographed(one)
  await collectFrom(one)
  await told(one, '業者の当直に、再起動も初期化もしないよう伝えた。保守回線もつながない。')
  await step(one, ['vendors-call', 'preserve-list', 'keep-logs'])
}
