import { afterEach, describe, expect, it } from 'vitest'
import { dutyAnswered } from '../duties/acts.ts'
import { opened } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { fieldSet, formSent } from './acts.ts'
import { changes, completeness } from './complete.ts'
import { digestOf } from './digest.ts'
import { fieldsOf, formOf, forms } from './form.ts'
import { fieldRows, sentOf, sentValues, valuesOf } from './read.ts'
import { suggestionsFor, type Known } from './suggest.ts'
import { formText } from './text.ts'

const house = hospitalWith()
afterEach(() => house.close())
const ppc = formOf('privacy-commission')!

const open = () => house.done(opened, { id: 'a', mode: 'real', title: '印刷', knownAt: null, reports: [], ...now })
const set = (field: string, value: string | null, state: 'value' | 'unknown' | 'empty' = value === null ? 'unknown' : 'value') =>
  house.commit(fieldSet, { incident: 'a', field, state, value, source: null })
const values = () => house.read(async (db) => valuesOf(await fieldRows(db, 'a')))
const send = async (id: string, stage: 'first' | 'follow' | 'final', digest?: string) => house.commit(formSent, {
  incident: 'a', id, form: ppc.id, stage, desk: '委員会', note: null, fields: fieldsOf(ppc).map((one) => one.id),
  digest: digest ?? digestOf(ppc, await values()), text: '速報 一つ目', sha256: 'a'.repeat(64), ...now,
})

it('forms are sound: nine items, no field twice, certainty kept', () => {
  expect(ppc.sections[0]?.fields).toHaveLength(9)
  for (const form of forms()) {
    const ids = fieldsOf(form).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  expect(formOf('common-2025')).toMatchObject({ validFrom: '2025-10-01', certainty: 'secondHand' })
  expect(formOf('none')).toBeNull()
})

it('a value, 「不明」 and nothing said are three things; a field is filled in once for all forms', async () => {
  await open()
  await set('summary', '複合機が英文を印刷')
  await set('people', null)
  expect(completeness(ppc, await values())).toMatchObject({ complete: false, answered: 2, unknown: 1, required: 12 })
  expect(completeness(formOf('common-2025')!, await values()).answered).toBe(1)
  await set('people', null, 'empty')
  expect((await values()).has('people')).toBe(false)
  expect(await set('summary', null, 'value')).toMatchObject({ ok: false })
  expect(await set('no-such', 'x')).toMatchObject({ ok: false })
  expect(await house.compare()).toEqual([])
})

it('every version is kept as it was sent, and what differs is told', async () => {
  await open()
  await set('summary', '調査中')
  expect(await send('s1', 'first')).toMatchObject({ ok: true })
  const seen = digestOf(ppc, await values())
  await set('summary', '暗号化された')
  await set('cause', null)
  expect(await send('s2', 'follow', seen)).toMatchObject({ ok: false, code: 'conflict' })
  expect(await send('s1', 'follow')).toMatchObject({ ok: false, code: 'conflict' })
  expect(await send('s2', 'final')).toMatchObject({ ok: false, code: 'conflict' })
  expect(await send('s2', 'follow')).toMatchObject({ ok: true })
  const sent = await house.read((db) => sentOf(db, 'a'))
  expect(sent.map(({ version, stage }) => [version, stage])).toEqual([[1, 'first'], [2, 'follow']])
  const [one, two] = [await house.read((db) => sentValues(db, 's1')), await house.read((db) => sentValues(db, 's2'))]
  expect(sent[0]?.text).toBe('速報 一つ目')
  expect(one.get('summary')?.value).toBe('調査中')
  expect(changes(ppc, one, two).map(({ field, before, after }) => [field.id, before?.value ?? null, after?.state])).toEqual([
    ['summary', '調査中', 'value'], ['cause', null, 'unknown'],
  ])
  expect(changes(ppc, two, await values())).toEqual([])
  expect(await house.compare()).toEqual([])
})

it('a full report wants every field answered, and takes 「不明」', async () => {
  await open()
  for (const { id } of fieldsOf(ppc)) await set(id, null)
  expect(await send('s1', 'final')).toMatchObject({ ok: true })
  await house.done(dutyAnswered, { incident: 'a', question: 'purpose', answer: 'yes', ...now })
  expect(completeness(ppc, await values())).toMatchObject({ complete: true, unknown: 12 })
})

describe('suggestions', () => {
  const line = (kind: 'cut' | 'report', happened_at: number, words: string) => ({
    incident: 'a', seq: 1, n: 0, happened_at, recorded_at: happened_at, kind, lane: null, said: null, words, by_person: 'x', from_paper: false,
  } as const)
  const known: Known = {
    incident: {
      id: 'a', number: 'I-1', mode: 'real', title: '全プリンターが印刷', state: 'open', known_at: 1000, opened_at: 2000, opened_by: 'x',
      closed_at: null, reports: [],
    },
    lines: [line('report', 500, '英文が出た'), line('cut', 3000, 'VPNを切った')], answers: new Map([['purpose', 'yes'], ['care', 'maybe']]),
    told: [], items: [], cuts: [], comeback: { states: [], answers: [] }, notes: [], hospital: 'みなと病院', contact: null, lead: null,
    say: ({ code, params }) => formText.ja[code as keyof typeof formText.ja] ?? [code, ...Object.values(params ?? {})].join(':'), moment: (at) => `t${at}`,
  }
  const of = (id: string, form = 'common-2025', more: Partial<Known> = {}) => (
    suggestionsFor(fieldsOf(formOf(form)!).find((one) => one.id === id)!, { ...known, ...more }).map(({ source, value }) => [source, value])
  )

  it('come from what the incident already knows, and are none where it knows nothing', () => {
    expect(of('organisation')).toEqual([['hospital', 'みなと病院']])
    expect(of('happened-at')).toEqual([['first-line', 't500']])
    expect(of('summary')).toEqual([['title', '全プリンターが印刷'], ['reports', 't500 英文が出た']])
    expect(of('measures')).toEqual([])
    expect(of('kind')).toEqual([['answers', '悪意によるもの（種類は調査中）']])
    expect(of('care')).toEqual([['care', '診療に支障が出るおそれがあります。']])
    expect(of('contact')).toEqual([])
    expect(of('police')).toEqual([])
  })

  it('come from evidence, cuts, what has come back, what was checked, and what readers were told', () => {
    const cut = { incident: 'a', cut: 'vpn', name: 'VPN', sort: 'outside', state: 'joined', cut_at: 10, cut_by: 'x', hands: null, from_paper: false, joined_by: 'x' } as const
    expect(of('measures', 'common-2025', { cuts: [{ ...cut, joined_at: 90 }] })).toEqual([
      ['cuts', 't10 response.line.cut:VPN\nt90 response.line.joined:VPN'],
    ])
    const item = {
      id: 'e', incident: 'a', number: 'E-1', what: '印刷された紙', device: null, device_label: null, place: '3階東', collector: null, method: 'paper',
      collected_at: 20, from_paper: false, storage: null, seal: null, holder: null, file_count: 1,
    } as const
    expect(of('ransom-note', 'common-2025', { items: [{ item, files: [], sealed: [], custody: [] }] })).toEqual([['evidence', 'E-1 t20 印刷された紙 3階東']])
    const states = [{ incident: 'a', kind: 'system', key: 'emr', label: '電子カルテ', state: 'signed', since: 70, by_name: null, how: null }] as const
    const gate = { incident: 'a', kind: '', key: '', item: 'entry-closed', by_name: '田中', at: 60 } as const
    const comeback = { states, answers: [{ ...gate, answer: 'yes', how: 'VPNを替えた' }, { ...gate, item: 'credentials', answer: 'no', how: null }] } as const
    expect(of('systems', 'common-2025', { comeback })).toEqual([['comeback', 't70 response.line.comeback.signed:電子カルテ']])
    expect(of('prevention', 'privacy-commission', { comeback })).toEqual([['gate', 'response.line.gate.yes.entry-closed VPNを替えた']])
    const note = {
      id: 'n', incident: 'a', n: 1, issued_at: 30, by_person: 'x', from_paper: false, known: ['カルテが使えません', null], unknown: [], doing: [], not_doing: [],
      next_at: 40, contact: null,
    }
    const variant = (audience: string, given_at: number) => ({ note: 'n', audience, text: `${audience}へ`, given_at, way: '掲示', by_person: 'x' })
    const notes = [{ note, variants: [variant('doctors', 31), variant('press', 33), variant('patients', 32)] }]
    expect(of('summary', 'common-2025', { notes }).at(-1)).toEqual(['notes', 'カルテが使えません'])
    expect(of('publication', 'common-2025', { notes })).toEqual([['published', 't32 掲示 patientsへ\nt33 掲示 pressへ']])
    expect(of('persons', 'privacy-commission', { notes })).toEqual([['readers', 't32 掲示 patientsへ']])
  })
})
