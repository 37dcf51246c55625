// Duties and reports over the wire: asked, running, told; filled in, sent, exported, and never confused with a drill.
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as words from '#apps/contract/duty-words.ts'
import { formFormats } from '#apps/contract/routes/response/forms.ts'
import { contactRoles } from '#hospital/register/vocabulary/contacts.ts'
import { answers } from '#hospital/response/duties/rules.ts'
import { clockStates } from '#hospital/response/duties/shape.ts'
import { ways } from '#hospital/response/duties/tables.ts'
import { stages } from '#hospital/response/forms/tables.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let practitioner: Browser
let auditor: Browser
let incident = ''
let drill = ''
const at = (one: string) => ({ facility: 'a', incident: one })

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly error: unknown }>

async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${house.logged.join('\n')}`)
  return done.value
}

const open = async (mode: 'real' | 'drill') => (
  await value(practitioner.call('incidents.open', { params: { facility: 'a' }, body: { mode, title: '=英文が出続ける' } }))
).id
const answer = (question: string, said: (typeof answers)[number], one = incident) =>
  practitioner.call('duties.answer', { params: at(one), body: { question, answer: said } })
const list = (one = incident) => value(practitioner.call('duties.list', { params: at(one) }))
const clock = async (duty: string) => (await list()).clocks.find((one) => one.duty === duty)!
const form = (id: string, one = incident) => value(practitioner.call('forms.get', { params: { ...at(one), form: id } }))
const download = async (path: string, one = incident) => practitioner.fetch(`/api/v1/facilities/a/incidents/${one}/forms/${path}`)

beforeAll(async () => {
  house = await testHouse()
  practitioner = await house.person('jitsumu', 'a', ['practitioner'])
  auditor = await house.person('kansa', 'a', ['auditor'])
  incident = await open('real')
  drill = await open('drill')
})
afterAll(() => house.close())

test('names on the wire are those of the room', () => {
  expect({ ...words }).toEqual({ clockStates, answers, ways, stages, deciders: contactRoles })
})

describe('duties', () => {
  test('ask in plain words first; nothing runs before an answer', async () => {
    const { questions, clocks, drill: isDrill } = await list()
    expect(isDrill).toBe(false)
    expect(questions.map(({ id }) => id)).toEqual(['personal', 'purpose', 'people', 'care', 'vendor', 'insured'])
    expect(new Set(clocks.map(({ state }) => state))).toEqual(new Set(['not-asked']))
    expect(clocks.map(({ duty }) => duty).slice(0, 3)).toEqual(['vendor', 'insurer', 'ministry'])
  })

  test('answers start clocks that say why, from where, and how surely', async () => {
    await value(answer('personal', 'maybe'))
    await value(answer('purpose', 'yes'))
    const full = await clock('commission-full')
    expect(full).toMatchObject({ state: 'running', edition: { certainty: 'stated' } })
    expect(full.why.join('')).toContain('60日目まで')
    expect(full.why.join('')).toContain('原本で確かめられていません')
    expect(full.edition.source).not.toBe('')
  })

  test('what is due appears on today’s list, whoever looks and however often; a drill never does', async () => {
    const rows = async () => (await value(practitioner.call('duties.reminders', { params: { facility: 'a' } }))).rows
    await value(answer('personal', 'yes', drill))
    expect(await rows()).toEqual([])
    house.later(13 * 3_600_000)
    practitioner = await house.person('yakan', 'a', ['practitioner'])
    expect((await rows()).map(({ title, state }) => [title, state])).toEqual([
      ['厚生労働省への連絡', 'soon'], ['警察への通報・相談', 'soon'],
    ])
    expect(await rows()).toHaveLength(2)
    const { rows: chores } = await value(practitioner.call('tasks.today', { params: { facility: 'a' } }))
    const own = chores.filter(({ kind }) => kind === 'duty')
    expect(own).toMatchObject([{ count: 2, title: '期限が近い届出・連絡（2件）', link: `/incidents/${incident}/duties` }])
    expect((await list()).clockJumps.at(-1)?.seconds).toBeGreaterThan(13 * 3600 - 60)
  })

  test('a clock set back shows no deadline further away, and is said', async () => {
    await value(answer('care', 'yes'))
    house.later(-20 * 3_600_000)
    const { clockBehind, clocks } = await list()
    expect(clockBehind).toBeGreaterThan(19 * 3600)
    expect(clocks.find(({ duty }) => duty === 'police')?.state).toBe('soon')
    house.later(20 * 3_600_000)
    practitioner = await house.person('hiru', 'a', ['practitioner'])
    auditor = await house.person('kansa2', 'a', ['auditor'])
    expect((await list()).clockBehind).toBeNull()
  })

  test('telling stops it, a mistake is withdrawn, who decides is asked', async () => {
    const told = await value(practitioner.call('duties.report', {
      params: at(incident), body: { duty: 'police', way: 'phone', receipt: '受-7', desk: '県警サイバー' },
    }))
    expect(await clock('police')).toMatchObject({ state: 'done', reports: [{ receipt: '受-7', way: 'phone', who: 'hiruさん' }] })
    await value(practitioner.call('duties.withdraw', { params: at(incident), body: { report: told.id } }))
    expect(await clock('police')).toMatchObject({ state: 'soon', reports: [{ withdrawn: true }] })
    await value(practitioner.call('duties.report', { params: at(incident), body: { duty: 'police', way: 'phone', desk: '県警サイバー' } }))
    await value(practitioner.call('duties.escalate', { params: at(incident), body: { duty: 'commission-first', role: 'director' } }))
    expect((await clock('commission-first')).escalations).toMatchObject([{ title: '院長・最高責任者', person: null }])
    const refused = await auditor.call('duties.answer', { params: at(incident), body: { question: 'care', answer: 'no' } })
    expect(refused).toMatchObject({ ok: false, status: 403 })
  })
})

describe('reports', () => {
  const set = (field: string, state: 'value' | 'unknown', said?: string, one = incident) => practitioner.call('forms.set', {
    params: at(one), body: { field, state, ...(said === undefined ? {} : { value: said }) },
  })

  test('suggest from what is known, and say from where', async () => {
    const { sections, far } = await form('common-2025')
    const fields = sections.flatMap((one) => one.fields)
    const of = (id: string) => fields.find((one) => one.id === id)?.suggestions ?? []
    expect(of('organisation')).toEqual([{ source: 'hospital', title: '病院の基本情報から', value: '病院a' }])
    expect(of('summary')[0]?.value).toBe('=英文が出続ける')
    expect(of('police')[0]?.value).toContain('県警サイバー')
    expect(far).toMatchObject({ complete: false, answered: 0 })
  })

  test('are kept as they were sent, byte for byte, with what changed since', async () => {
    await value(set('summary', 'value', '=HYPERLINK("http://x","脅迫文")'))
    await value(set('people', 'unknown'))
    const seen = await form('privacy-commission')
    const { id } = await value(practitioner.call('forms.send', {
      params: { ...at(incident), form: 'privacy-commission' }, body: { stage: 'first', digest: seen.digest, desk: '委員会' },
    }))
    await value(set('people', 'value', '1,200人'))
    const late = await practitioner.call('forms.send', {
      params: { ...at(incident), form: 'privacy-commission' }, body: { stage: 'follow', digest: seen.digest },
    })
    expect(late).toMatchObject({ ok: false, status: 409 })
    const now = await form('privacy-commission')
    expect(now.changedSince).toEqual([{ title: '本人の数', before: '不明', after: '1,200人' }])
    const text = await (await download(`privacy-commission/file/txt?sent=${id}`)).text()
    expect(createHash('sha256').update(text).digest('hex')).toBe(now.sent[0]?.sha256)
    expect(text).toContain('3. 本人の数\r\n    不明')
    expect(text).toContain('　速報・第1版')
    expect(text).not.toContain('訓練')
  })

  test('go out in the form’s order; a value that looks like a formula is text', async () => {
    const answered = await download('privacy-commission/file/xlsx')
    const bytes = new Uint8Array(await answered.arrayBuffer())
    const sheet = unzipped(bytes)
    expect(sheet).toContain('=HYPERLINK')
    expect(sheet).not.toMatch(/<f[ >]/)
    const at = ['概要', '漏えい等した個人データの項目', '本人の数', '原因', '再発を防ぐための措置'].map((title) => sheet.indexOf(title))
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    expect(at.every((one) => one >= 0)).toBe(true)
  })

  test('of a drill say so in every format, and its values stay its own', async () => {
    await value(set('summary', 'value', '訓練の概要', drill))
    expect((await form('privacy-commission')).sections[0]?.fields[0]?.value).toContain('HYPERLINK')
    const text = await (await download('common-2025/file/txt', drill)).text()
    expect(text.startsWith('【訓練】')).toBe(true)
    const xlsx = await download('common-2025/file/xlsx', drill)
    expect(xlsx.headers.get('content-disposition')).toContain('drill-')
    expect(unzipped(new Uint8Array(await xlsx.arrayBuffer()))).toContain('訓練')
    for (const format of formFormats) expect((await download(`common-2025/file/${format}`, drill)).status).toBe(200)
    expect((await download('none/file/txt')).status).toBe(404)
  })

  test('a full report wants every field, and is complete then', async () => {
    const { sections } = await form('privacy-commission')
    for (const { id, state } of sections.flatMap((one) => one.fields)) if (state === 'empty') await value(set(id, 'unknown'))
    const { far, digest } = await form('privacy-commission')
    expect(far).toMatchObject({ complete: true, missing: [] })
    await value(practitioner.call('forms.send', {
      params: { ...at(incident), form: 'privacy-commission' }, body: { stage: 'final', digest },
    }))
    const { rows } = await value(practitioner.call('forms.list', { params: at(incident) }))
    expect(rows.find(({ id }) => id === 'privacy-commission')).toMatchObject({ sent: 2, lastTitle: '確報', far: { complete: true } })
  })
})

const unzipped = (bytes: Uint8Array) => Object.entries(unzipSync(bytes)).map(([, part]) => strFromU8(part)).join('\n')
