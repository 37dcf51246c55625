import { describe, expect, it } from 'vitest'
import { zipSync } from 'fflate'
import type { Message } from '#hospital/kernel/text.ts'
import { collect, readFile } from './read-file.ts'
import { identify } from './identify.ts'
import { sources } from './index.ts'
import { readDropped, type Dropped } from './read-dropped.ts'
import { bytesInput } from './shared/input.ts'
import { sampleOf } from './shared/sample.ts'
import type { Item, Source } from './source.ts'
import { csv, encode } from './testing/encode.ts'
import { codes, today } from './testing/read.ts'
import { say } from './text.ts'
import { say as sayShared } from './shared/text.ts'

const why: Message = { code: 'x' }
const fact = (login: string): Item => ({ type: 'fact', fact: { kind: 'account', key: `/${login}`, attributes: { login }, row: 1 } })
const sourceOf = (read: () => AsyncGenerator<Item>, confidence = 0.9, id = 'made'): Source => ({
  id, version: 1, gives: ['directory-users'], text: { ja: {}, en: {} }, recognise: () => ({ confidence, why }), read,
})
const input = (content = 'a') => bytesInput('a.csv', encode(content, 'utf-8'), today)
const problem = (row: number, weight: 'lost' | 'note'): Item => ({ type: 'problem', problem: { row, weight, message: sayShared('source.nothing') } })
const nothing = async function* (): AsyncGenerator<Item> {}
const found = async (name: string, bytes: Uint8Array, among: readonly Source[] = sources) =>
identify(await sampleOf(bytesInput(name, bytes, today)), among)
const dropped = async (name: string, bytes: Uint8Array): Promise<Dropped[]> => Array.fromAsync(readDropped(bytesInput(name, bytes, today), sources))

describe('reading', () => {
  it('keeps what was read before a source fails, and says that it failed', async () => {
    const batch = await readFile(input(), sourceOf(async function* () {
      yield fact('a')
      throw new TypeError('bug')
    }))
    expect(batch.facts).toHaveLength(1)
    expect(batch.problems).toMatchObject([{ weight: 'lost', message: { code: 'source.broken', params: { reason: 'bug' } } }])
  })

  it('says that a file gave nothing', async () => {
    expect(codes(await readFile(input(), sourceOf(async function* () {})))).toEqual(['- lost source.nothing'])
  })

  it('stops at the limits, and says so', async () => {
    const many = sourceOf(async function* () {
      for (let at = 0; at < 10_000; at++) yield fact(String(at))
    })
    const few = await readFile(input(), many, { limits: { facts: 100 } })
    expect([few.facts.length, codes(few)]).toEqual([100, ['- lost source.too-many']])
    expect(codes(await readFile(input(), many, { limits: { milliseconds: -1 } }))).toEqual(['- lost source.too-slow'])
  })

  it('counts problems beyond the limit and keeps the lost rows', async () => {
    const batch = await readFile(input(), sourceOf(async function* () {
      for (let row = 1; row <= 1500; row++) yield problem(row, 'note')
      for (let row = 1501; row <= 1503; row++) yield problem(row, 'lost')
    }))
    expect(batch.problems).toHaveLength(1001)
    expect(batch.problems.filter((one) => one.weight === 'lost').map((one) => one.row)).toEqual([1501, 1502, 1503])
    expect(batch.problems.at(-1)).toMatchObject({ weight: 'note', message: { params: { count: 503 } } })
  })

  it('can be cancelled', async () => {
    const endless = sourceOf(async function* () {
      for (;;) yield fact('a')
    })
    const stop = new AbortController()
    const reading = readFile(input(), endless, { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) })
    await expect(reading).rejects.toThrow('enough')
  })

  it('gives the same file the same id under any name; another reader, mapping or day another', async () => {
    const one = sourceOf(async function* () {})
    const id = (await readFile(input(), one)).id
    expect((await readFile(bytesInput('other-name.csv', encode('a', 'utf-8'), today), one)).id).toBe(id)
    expect((await readFile(bytesInput('a.csv', encode('a', 'utf-8'), '2027-01-01', `${today}T10:00:00Z`), one)).id).toBe(id)
    expect((await readFile(bytesInput('a.csv', encode('a', 'utf-8'), '2027-01-01'), one)).id).not.toBe(id)
    expect((await readFile(input(), { ...one, version: 2 })).id).not.toBe(id)
    expect((await readFile(input(), one, { profile: 'p' })).id).not.toBe(id)
    expect((await readFile(input('b'), one)).id).not.toBe(id)
  })

  it.each([
    [{ observedAt: '2026-03-01' }, '2026-05-01T00:00:00.000Z', '2026-03-01'],
    [{}, '2026-05-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z'],
    [{ observedAt: 'yesterday' }, undefined, today],
    [{}, '2031-01-01T00:00:00.000Z', today],
  ])('takes the time of the content: %j, file %s', async (told, modifiedAt, expected) => {
    const items = async function* (): AsyncGenerator<Item> {
      yield { type: 'reading', reading: { mode: 'snapshot', scope: '', ...told } }
    }
    const source = { id: 'x', version: 1, gives: [] }
    const at = modifiedAt === undefined ? {} : { modifiedAt }
    expect((await collect(items(), { source, input: { name: 'a', today, ...at }, file: 'f', options: {} })).observedAt).toBe(expected)
  })
})

describe('what a file is', () => {

  it('says that two fit', async () => {
    const two = [sourceOf(nothing, 0.8, 'a'), sourceOf(nothing, 0.8, 'b'), sourceOf(nothing, 0.6, 'c')]
    expect(await found('a.csv', encode('a', 'utf-8'), two)).toMatchObject({ type: 'tie', between: [{ id: 'a' }, { id: 'b' }], advice: say('pipeline.tie') })
  })

  it.each<[string, Uint8Array, string, string]>([
    ['empty.csv', new Uint8Array(), 'pipeline.looks.empty', 'pipeline.advice.export-again'],
    ['list.csv', encode(csv([['品名', '数量'], ['机', '3'], ['椅子', '4']]), 'cp932'), 'pipeline.looks.table', 'pipeline.advice.map'],
    ['a.pdf', encode('%PDF-1.7\n%âãÏÓ', 'utf-8'), 'pipeline.looks.pdf', 'pipeline.advice.original'],
    ['a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'pipeline.looks.old-office', 'pipeline.advice.save-xlsx'],
    ['memo.txt', encode('きょうの会議は三時からです。\n', 'cp932'), 'pipeline.looks.text', 'pipeline.advice.guide'],
  ])('says what %s looks like and what to do', async (name, bytes, looks, advice) => {
    const unknown = await found(name, bytes)
    expect(unknown).toMatchObject({ type: 'unknown', looksLike: { code: looks }, advice: { code: advice } })
    expect(unknown.tried).toHaveLength(sources.length)
  })
})

describe('what was dropped', () => {
  const users = encode(csv([['SamAccountName', 'Enabled'], ['a', 'True']]), 'utf-8')

  it('reads each file of a zip, and says what it passed over', async () => {
    const zip = zipSync({ 'ad/users.csv': users, 'memo.txt': encode('memo', 'utf-8'), '__MACOSX/x': users, 'ad/.DS_Store': users })
    const files = await dropped('all.zip', zip)
    expect(files.map((file) => `${file.type} ${file.path}`).sort()).toEqual(['not-read all.zip/memo.txt', 'read all.zip/ad/users.csv'])
    expect(files.find((file) => file.type === 'read')?.batch).toMatchObject({ path: 'all.zip/ad/users.csv', source: 'ad-users-csv' })
  })

  it('reads a single file', async () => {
    expect(await dropped('users.csv', users)).toMatchObject([{ type: 'read', path: 'users.csv', batch: { facts: [{ key: 'ad/a' }] } }])
  })

  it('refuses a damaged zip in words', async () => {
    const zip = zipSync({ 'users.csv': users })
    expect(await dropped('cut.zip', zip.subarray(0, zip.length - 30))).toMatchObject([{ type: 'refused', reason: { code: 'pipeline.zip.not-zip' } }])
    const [at] = [...zip.keys()].filter((n) => n > 45)
    const spoilt = Uint8Array.from(zip)
    spoilt[at ?? 0] = (spoilt[at ?? 0] ?? 0) ^ 0xff
    expect((await dropped('spoilt.zip', spoilt)).map((file) => file.type)).toEqual(['refused'])
  })
})
