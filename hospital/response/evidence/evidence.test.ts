import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { personalErased } from '#hospital/kernel/own/acts.ts'
import { opened, stateSet } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { facility, hospitalWith } from '../testing/hospital.ts'
import { linesOf } from '../timeline/read.ts'
import { held, letGo } from './acts/hold.ts'
import { filesTaken, handedOver, itemAdded } from './acts/item.ts'
import { devicesHeld, holdsIn, itemsOf } from './read.ts'
import { EvidenceStore } from './store.ts'

const house = hospitalWith()
afterEach(() => house.close())

const open = (id: string, mode: 'real' | 'drill' = 'real') =>
  house.done(opened, { id, mode, title: '英文の印刷', knownAt: null, reports: [], ...now })
const add = (id: string, incident = 'a') => house.done(itemAdded, {
  id, incident, what: '画面の写真', device: 't-101', deviceLabel: 'T-101', place: '3階東', collector: '田中', method: 'photo',
  storage: '金庫', seal: '0001', ...now,
})
const give = (from: string | null, to: string | null, happenedAt: number | null = null) => house.commit(handedOver, {
  item: 'x', from, to, reason: '警察へ', storage: null, seal: null, happenedAt, fromPaper: happenedAt !== null,
})
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

describe('chain of custody', () => {
  it('numbers items within their incident and keeps every hand', async () => {
    await open('a')
    await open('b')
    await add('x')
    await add('y')
    await add('z', 'b')
    expect(await give('田中', '佐藤')).toMatchObject({ ok: true })
    expect(await give('佐藤', '県警 高橋')).toMatchObject({ ok: true })
    const items = await house.read((db) => itemsOf(db, 'a'))
    expect(items.map(({ item }) => item.number)).toEqual(['E-1', 'E-2'])
    expect(items[0]?.custody.map(({ from_person, to_person }) => [from_person, to_person])).toEqual([['田中', '佐藤'], ['佐藤', '県警 高橋']])
    expect(items[0]?.item.holder).toBe('県警 高橋')
    expect((await house.read((db) => itemsOf(db, 'b'))).map(({ item }) => item.number)).toEqual(['E-1'])
    expect(await house.compare()).toEqual([])
  })

  it('has no gap: who gives must be who has it, both are named, times go forward', async () => {
    await open('a')
    await add('x')
    expect(await give('鈴木', '佐藤')).toMatchObject({ ok: false, reasons: [{ code: 'response.custody.gap', params: { holder: '田中' } }] })
    expect(await give('田中', null)).toMatchObject({ ok: false, reasons: [{ code: 'response.custody.bothNames' }] })
    expect(await give('田中', '佐藤', house.now() - 60_000)).toMatchObject({ ok: false, reasons: [{ code: 'response.custody.early' }] })
    house.at('2026-11-20T12:00:00+09:00')
    expect(await give('田中', '佐藤', house.now() - 60_000)).toMatchObject({ ok: true })
    expect(await give('佐藤', '高橋', house.now() - 120_000)).toMatchObject({ ok: false, reasons: [{ code: 'response.custody.order' }] })
  })

  it('keeps what a sealed folder said of its files, and numbers them on', async () => {
    await open('a')
    await add('x')
    const take = (names: readonly string[], faults: { code: string; path: string | null }[]) => house.done(filesTaken, {
      item: 'x', files: names.map((name) => ({ name, sha256: hash(name), size: 3 })), sealed: { seal: hash('seal'), sealTold: null, faults },
    })
    await take(['data/a.evtx', 'data/b.txt'], [])
    await take(['data/c.txt'], [{ code: 'changed', path: 'data/c.txt' }])
    const [item] = await house.read((db) => itemsOf(db, 'a'))
    expect(item?.files.map(({ n, name }) => [n, name])).toEqual([[1, 'data/a.evtx'], [2, 'data/b.txt'], [3, 'data/c.txt']])
    expect(item?.sealed.map(({ faults }) => faults)).toEqual([[], [{ code: 'changed', path: 'data/c.txt' }]])
    const told = (await house.read((db) => linesOf(db, 'a'))).map(({ said }) => said?.code)
    expect(told).toEqual(['response.line.opened', 'response.line.item', 'response.line.files', 'response.line.filesFaulty'])
    expect(await house.compare()).toEqual([])
  })

  it('goes on after the incident was closed', async () => {
    await open('a')
    await add('x')
    await house.done(stateSet, { incident: 'a', state: 'closed', reason: null, ...now })
    expect(await give('田中', '県警 高橋')).toMatchObject({ ok: true })
  })
})

describe('保全中・初期化禁止', () => {
  const hold = (incident: string, device = 't-101') => house.done(held, { incident, device, label: 'T-101', reason: '画面に脅迫文', ...now })
  const end = (by: string | null, reason: string | null) =>
    house.commit(letGo, { incident: 'a', device: 't-101', end: 'acquired', by, reason, ...now })

  it('stands until a person ends it with a reason, and can be put on again', async () => {
    await open('a')
    await hold('a')
    expect([...(await house.read(devicesHeld)).keys()]).toEqual(['t-101'])
    expect(await end('業者 山本', null)).toMatchObject({ ok: false, reasons: [{ code: 'response.hold.why' }] })
    expect(await end('業者 山本', 'ディスクの写しを取った')).toMatchObject({ ok: true })
    expect(await end('業者 山本', 'もう一度')).toMatchObject({ ok: false, reasons: [{ code: 'response.hold.none' }] })
    expect((await house.read(devicesHeld)).size).toBe(0)
    await hold('a')
    expect((await house.read((db) => holdsIn(db, 'a')))[0]).toMatchObject({ ended: null, ended_by: null })
    expect(await house.compare()).toEqual([])
  })

  it('of a drill holds no real device', async () => {
    await open('t', 'drill')
    await hold('t')
    expect((await house.read(devicesHeld)).size).toBe(0)
    expect(await house.read((db) => holdsIn(db, 't'))).toHaveLength(1)
  })
})

describe('bytes of evidence', () => {
  let folder = ''
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'evidence-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  async function* pieces(...texts: string[]) {
    for (const text of texts) yield Buffer.from(await Promise.resolve(text))
  }
  const whole = async (content: AsyncIterable<Uint8Array> | null) => {
    if (content === null) return null
    const read: Uint8Array[] = []
    for await (const one of content) read.push(one)
    return Buffer.concat(read).toString()
  }

  it('are kept read-only under their hash, once', async () => {
    const store = new EvidenceStore(folder)
    const taken = await store.take('minato', pieces('abc', '', 'def'), 100)
    expect(taken).toEqual({ ok: true, sha256: hash('abcdef'), size: 6 })
    expect(await store.take('minato', pieces('abcdef'), 100)).toEqual(taken)
    expect(await store.list('minato')).toEqual([hash('abcdef')])
    expect(statSync(join(folder, 'evidence', 'minato', hash('abcdef'))).mode & 0o777).toBe(0o400)
    expect(await whole(await store.open('minato', hash('abcdef')))).toBe('abcdef')
    expect(await store.open('other', hash('abcdef'))).toBeNull()
    expect(readdirSync(join(folder, 'evidence', 'incoming'))).toEqual([])
  })

  it('beyond the limit, or broken off, leave nothing behind', async () => {
    const store = new EvidenceStore(folder)
    expect(await store.take('minato', pieces('abc', 'def'), 5)).toMatchObject({ ok: false, reason: { code: 'response.file.limit' } })
    await expect(store.take('minato', (async function* () {
      yield* pieces('abc')
      throw new Error('gone')
    })(), 100)).rejects.toThrow('gone')
    expect(readdirSync(join(folder, 'evidence', 'incoming'))).toEqual([])
    expect(await store.list('minato')).toEqual([])
  })

  it('half-way in when the machine stopped are cleaned away', async () => {
    const store = new EvidenceStore(folder)
    const wait = Promise.withResolvers<void>()
    const stuck = store.take('minato', (async function* () {
      yield* pieces('abc')
      await wait.promise
    })(), 100).catch(() => 'gone')
    await expect.poll(() => existsSync(join(folder, 'evidence', 'incoming')) && readdirSync(join(folder, 'evidence', 'incoming')).length).toBe(1)
    await new EvidenceStore(folder).clean()
    expect(existsSync(join(folder, 'evidence', 'incoming'))).toBe(false)
    wait.resolve()
    expect(await stuck).toBe('gone')
  })

  it('are asked for by a hash and nothing else', async () => {
    await expect(new EvidenceStore(folder).open('minato', '../../key')).rejects.toThrow(TypeError)
  })
})

it('a file whose name was erased leaves its number empty, and no later one moves', async () => {
  await open('a')
  await add('e')
  const take = (name: string) => house.done(filesTaken, { item: 'e', files: [{ name, sha256: hash(name), size: 1 }, { name: `${name} 2`, sha256: hash(name), size: 1 }], sealed: null })
  await take('secret')
  await take('later')
  const kernel = await house.kernel()
  const [found] = (await kernel.findPersonal(facility, 'secret')).filter(({ field, position }) => field === 'files' && position === 0)
  if (found === undefined) throw new Error('not found')
  await house.done(personalErased, { values: [{ seq: found.seq, field: 'files', positions: [0] }], files: [], reason: '求め' })
  const [item] = await house.read((db) => itemsOf(db, 'a'))
  expect(item?.files.map(({ n, name }) => `${n} ${name}`)).toEqual(['2 secret 2', '3 later', '4 later 2'])
  expect(await house.compare()).toEqual([])
})
