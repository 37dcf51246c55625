// The red file over the wire: made, printed, packed for a stick, verified by a stranger, its results taken in once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openZip } from '#engines/archive'
import { checkSignature } from '#hospital/response/redfile/signature.ts'
import { checkRedFile } from '#apps/verify/verify-red-file.mjs'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let practitioner: Browser
let auditor: Browser
const params = { facility: 'a' }

async function value<T>(outcome: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly error: unknown }>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${house.logged.join('\n')}`)
  return done.value
}

beforeAll(async () => {
  house = await testHouse()
  practitioner = await house.person('jitsumu', 'a', ['practitioner'])
  auditor = await house.person('kansa', 'a', ['auditor'])
  await value(practitioner.call('agreed.save', { params, body: { kind: 'cutPoint', is: { name: '保守ルーター', sort: 'outside', how: '電源を抜く' } } }))
}, 30_000)
afterAll(() => house.close())

const get = () => value(practitioner.call('redFile.get', { params }))
const fetched = async (format: string) => Buffer.from(await (await practitioner.fetch(`/api/v1/facilities/a/red-file/versions/1/${format}`)).arrayBuffer())

test('is made when something changed, and complains until it is printed', async () => {
  expect(await get()).toMatchObject({ newest: null, complaints: ['never'] })
  expect(await auditor.call('redFile.make', { params })).toMatchObject({ status: 403 })
  expect(await value(practitioner.call('redFile.make', { params }))).toEqual({ version: 1, made: true })
  expect(await value(practitioner.call('redFile.make', { params }))).toEqual({ version: 1, made: false })
  const chores = () => value(practitioner.call('tasks.today', { params }))
  expect((await chores()).rows).toContainEqual(expect.objectContaining({ kind: 'redFile', link: '/red-file' }))
  const copies = [{ place: '防災センター', count: 1 }, { place: '医事課', count: 2 }]
  await value(practitioner.call('redFile.printed', { params, body: { version: 1, copies, collected: true } }))
  expect(await get()).toMatchObject({ complaints: [], days: 0, printings: [{ version: 1, copies, by: expect.any(String) }] })
  expect((await chores()).rows.some(({ kind }) => kind === 'redFile')).toBe(false)
  await value(practitioner.call('agreed.save', { params, body: { kind: 'cutPoint', is: { name: 'NAS', sort: 'backup' } } }))
  expect(await value(practitioner.call('redFile.make', { params }))).toEqual({ version: 2, made: true })
  const now = await get()
  expect(now.complaints).toEqual(['changed'])
  expect(now.newest?.sections.filter(({ changed }) => changed).map(({ id }) => id)).toEqual(['cuts'])
}, 60_000)

test('a stranger verifies the signature, with ours and with the script on the stick; files are none of what was brought in', async () => {
  const html = await fetched('html')
  const { key } = await get()
  expect(checkSignature(html, key)).toMatchObject({ state: 'good', about: { facility: 'a', version: 1 } })
  expect(checkRedFile(html, key).code).toBe(0)
  expect(checkRedFile(html).code).toBe(2)
  for (let at = 0; at < html.length; at += 997) {
    const bent = Buffer.from(html)
    bent[at] = (bent[at] ?? 0) ^ 1
    expect(checkSignature(bent, key).state).not.toBe('good')
    expect(checkRedFile(bent, key).code).toBe(1)
  }
  expect(html.length).toBeLessThan(3_000_000)
  expect(html.toString('utf8')).not.toMatch(/(src|href)="(https?:)?\/\//)
  expect((await value(practitioner.call('files.list', { params }))).rows.filter(({ name }) => name.startsWith('red-file'))).toEqual([])
  expect(await practitioner.fetch('/api/v1/facilities/a/red-file/versions/9/pdf')).toMatchObject({ status: 404 })
})

test('the stick holds both files, the collector, a verifier, hashes, and what to read first', async () => {
  const bytes = await fetched('stick')
  const zip = await openZip({ size: bytes.length, slice: (start, end) => Promise.resolve(bytes.subarray(start, end)) })
  if (!zip.ok) throw new Error(JSON.stringify(zip))
  const names = zip.entries.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['README.txt', 'red-file.html', 'red-file.pdf', 'kokoroe-collect.ps1', 'kokoroe-collect.sh', 'verify-red-file.mjs', 'SHA256SUMS']))
  const page = zip.find('red-file.html')
  const read = page && await zip.read(page)
  expect(read && read.ok && Buffer.from(read.bytes).equals(await fetched('html'))).toBe(true)
})

const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const result = (entries: readonly object[], more: object = {}) => Buffer.from(JSON.stringify({
  format: 'kokoroe-red-file-result', v: 1, run: 'r1', facility: 'a', hospital: 'A', version: 1, digest: 'd'.repeat(64), mode: 'real',
  title: 'プリンターが止まらない', knownAt: at(90), savedAt: at(1), entries, ...more,
}))
const entries = [
  { id: 'e1', kind: 'step', at: at(60), by: '田中', step: 'keep-power', title: 'LANを抜く', lane: 'preserve', state: 'done' },
  { id: 'e2', kind: 'told', at: at(50), by: '田中', lane: 'care', words: '外来は紙に切り替えた' },
  { id: 'e3', kind: 'call', at: at(40), by: '田中', contact: null, name: '院長', channel: '090', outcome: 'reached', words: '来る' },
  { id: 'e4', kind: 'note', at: at(30), by: null, known: ['電子カルテが止まった'], nextAt: new Date(Date.now() + 3_600_000).toISOString(), contact: '1234' },
  { id: 'e5', kind: 'step', at: at(20), by: null, step: 'no-such-step', title: '昔の手順', lane: 'cut', state: 'done' },
]
const take = (body: Buffer, query: { incident?: string } = {}) => value(practitioner.call('redFile.takeIn', { params, query, body: new Uint8Array(body) }))

test('a result opens an incident, goes through the same acts, and twice adds nothing', async () => {
  const first = await take(result(entries))
  expect(first).toMatchObject({ opened: true, taken: 5, already: 0, problems: [] })
  const incident = first.incident ?? ''
  expect(await take(result(entries))).toEqual({ incident, opened: false, taken: 0, already: 5, problems: [] })
  const { lines } = await value(practitioner.call('timeline.list', { params: { ...params, incident } }))
  expect(lines.every(({ fromPaper }) => fromPaper)).toBe(true)
  expect(lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['incident', 'step', 'told', 'call', 'note']))
  expect(lines.find(({ words }) => words?.includes('外来は紙'))).toMatchObject({ happenedAt: entries[1]?.at, words: '田中: 外来は紙に切り替えた' })
  const { cards } = await value(practitioner.call('steps.board', { params: { ...params, incident } }))
  expect(cards.find(({ id }) => id === 'keep-power')).toMatchObject({ state: 'done', doneBy: '田中' })
  const [cut] = (await value(practitioner.call('cuts.list', { params: { ...params, incident } }))).items
  const more = { id: 'e6', kind: 'cut', at: at(10), by: '鈴木', cut: cut?.key, name: cut?.name }
  expect(await take(result([...entries, more]), { incident })).toMatchObject({ taken: 1, already: 5 })
  expect((await value(practitioner.call('cuts.list', { params: { ...params, incident } }))).items[0]?.done).toMatchObject({ state: 'cut', hands: '鈴木', fromPaper: true })
  const again = await take(result([{ ...more, id: 'e7', at: at(5) }]), { incident })
  expect(again).toMatchObject({ taken: 0, problems: [expect.stringContaining('1 件目')] })
  expect((await house.house.kernel.compareProjections()).differences).toEqual([])
})

test('what is bent, of another hospital, or a drill, is told and opens nothing', async () => {
  const before = (await value(practitioner.call('incidents.list', { params }))).real.length
  expect(await take(Buffer.from('{"format"'))).toMatchObject({ incident: null, problems: [expect.stringContaining('1 行目')] })
  expect(await take(result([{ ...entries[1], words: '' }]))).toMatchObject({ incident: null, problems: [expect.stringContaining('words')] })
  expect(await take(result(entries, { facility: 'b', hospital: '別の病院' }))).toMatchObject({ incident: null, problems: [expect.stringContaining('別の病院')] })
  const drill = await take(result([entries[1] ?? {}], { mode: 'drill', run: 'r2' }))
  expect(drill).toMatchObject({ opened: true, taken: 1 })
  expect((await value(practitioner.call('incidents.list', { params }))).real).toHaveLength(before)
  expect(await take(result(entries, { run: 'r3' }), { incident: drill.incident ?? '' })).toMatchObject({ incident: null, taken: 0 })
  expect(await auditor.call('redFile.takeIn', { params, query: {}, body: new Uint8Array(result(entries)) })).toMatchObject({ status: 403 })
})
