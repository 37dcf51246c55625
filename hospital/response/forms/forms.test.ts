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
    told: [], hospital: 'みなと病院', contact: null, lead: null,
    say: ({ code }) => formText.ja[code as keyof typeof formText.ja] ?? code, moment: (at) => `t${at}`,
  }
  const of = (id: string) => suggestionsFor(fieldsOf(formOf('common-2025')!).find((one) => one.id === id)!, known).map(({ value }) => value)

  it('come from what the incident already knows, and are none where it knows nothing', () => {
    expect(of('organisation')).toEqual(['みなと病院'])
    expect(of('happened-at')).toEqual(['t500'])
    expect(of('summary')).toEqual(['全プリンターが印刷', 't500 英文が出た'])
    expect(of('measures')).toEqual(['t3000 VPNを切った'])
    expect(of('kind')).toEqual(['悪意によるもの（種類は調査中）'])
    expect(of('care')).toEqual(['診療に支障が出るおそれがあります。'])
    expect(of('contact')).toEqual([])
    expect(of('police')).toEqual([])
  })
})
