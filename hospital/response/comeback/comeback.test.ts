import { afterEach, describe, expect, it } from 'vitest'
import { held, letGo } from '../evidence/acts/hold.ts'
import { opened } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { linesOf } from '../timeline/read.ts'
import { rebuilt, reentrySet } from './acts/catch-up.ts'
import { comebackSet, gateAnswered } from './acts/state.ts'
import { gateItems, hospitalGate, subjectGate, whole, type Subject } from './gate.ts'
import { comebackOf } from './read.ts'
import type { ComebackState } from './tables.ts'
import { comebackText } from './text.ts'

const house = hospitalWith()
afterEach(() => house.close())

const terminal: Subject = { kind: 'device', key: 't-101' }
const chart: Subject = { kind: 'system', key: '電子カルテ' }
const open = () => house.done(opened, { id: 'a', mode: 'real', title: '印刷', knownAt: null, reports: [], ...now })
const step = (subject: Subject, state: ComebackState, by: string | null = '田中') =>
  house.commit(comebackSet, { incident: 'a', ...subject, label: subject.key.toUpperCase(), state, by, how: null, ...now })
const answer = (subject: Subject | null, item: string, said: 'yes' | 'no' | 'notApplicable' = 'yes', how: string | null = '一覧と比べた') =>
  house.commit(gateAnswered, { incident: 'a', subject, item, answer: said, by: '田中', how })

async function answerAll(subject: Subject, but: readonly string[] = []) {
  for (const { item } of hospitalGate([])) if (!but.includes(item.id)) await answer(null, item.id)
  for (const { item } of subjectGate(subject, [], false)) {
    if (item.by !== 'house' && !but.includes(item.id)) await answer(subject, item.id)
  }
}

describe('coming back', () => {
  it('goes cleaned, scanned, connected, signed off, and skips nothing', async () => {
    await open()
    for (const early of ['scanned', 'connected', 'signed'] as const) {
      expect(await step(chart, early)).toMatchObject({ ok: false, reasons: [{ code: 'response.comeback.order' }] })
    }
    await answerAll(chart)
    for (const state of ['cleaned', 'scanned', 'connected', 'signed'] as const) expect(await step(chart, state)).toMatchObject({ ok: true })
    expect((await house.read((db) => comebackOf(db, 'a'))).states).toMatchObject([{ key: '電子カルテ', state: 'signed', by_name: '田中' }])
    expect(await step(chart, 'down', null)).toMatchObject({ ok: false, reasons: [{ code: 'response.comeback.who' }] })
    expect(await house.compare()).toEqual([])
  })

  it('found again: starts anew, and what was confirmed before counts no more', async () => {
    await open()
    await answerAll(terminal)
    for (const state of ['cleaned', 'scanned', 'connected', 'down', 'cleaned', 'scanned'] as const) {
      expect(await step(terminal, state), state).toMatchObject({ ok: true })
    }
    expect(await step(terminal, 'connected')).toMatchObject({ ok: false, reasons: [{ code: 'response.comeback.gate' }] })
    expect(await house.compare()).toEqual([])
  })
})

describe('the gate', () => {
  it('is shut by each single item that is open, whichever it is', async () => {
    for (const { id, by, kinds } of gateItems().filter((one) => one.by !== 'house')) {
      expect(by).toBeUndefined()
      const subject = kinds?.includes('system') ? chart : terminal
      await open()
      await step(subject, 'cleaned')
      await step(subject, 'scanned')
      await answerAll(subject, [id])
      expect(await step(subject, 'connected'), id).toMatchObject({ ok: false, reasons: [{ code: 'response.comeback.gate', params: { missing: 1 } }] })
      const hospitals = gateItems().find((one) => one.id === id)?.of === 'incident'
      await answer(hospitals ? null : subject, id, 'no', null)
      expect(await step(subject, 'connected'), id).toMatchObject({ ok: false })
      await answer(hospitals ? null : subject, id, 'notApplicable', '作り直した')
      expect(await step(subject, 'connected'), id).toMatchObject({ ok: true })
      await house.close()
    }
  })

  it('is shut while the device is on hold, and nobody can answer that with a word', async () => {
    await open()
    await house.done(held, { incident: 'a', device: 't-101', label: 'T-101', reason: '調べる', ...now })
    await answerAll(terminal)
    expect(await answer(terminal, 'not-held')).toMatchObject({ ok: false, reasons: [{ code: 'response.gate.none' }] })
    await step(terminal, 'cleaned')
    await step(terminal, 'scanned')
    expect(await step(terminal, 'connected')).toMatchObject({ ok: false, reasons: [{ code: 'response.comeback.held' }] })
    await house.done(letGo, { incident: 'a', device: 't-101', end: 'acquired', by: '山本', reason: '写しを取った', ...now })
    expect(await step(terminal, 'connected')).toMatchObject({ ok: true })
  })

  it('takes no yes without how, and no item that is not asked of it', async () => {
    await open()
    expect(await answer(null, 'entry-closed', 'yes', null)).toMatchObject({ ok: false, reasons: [{ code: 'response.gate.how' }] })
    expect(await answer(terminal, 'source-clean')).toMatchObject({ ok: false, reasons: [{ code: 'response.gate.none' }] })
    expect(await answer(null, 'no-backdoor')).toMatchObject({ ok: false })
    expect(await answer(null, 'x')).toMatchObject({ ok: false })
  })

  it('asks for what the issue names: back doors, defences, the same hole, stolen credentials', () => {
    const asked = gateItems().map(({ id }) => id)
    for (const id of ['no-backdoor', 'protection-on', 'entry-closed', 'credentials', 'not-held']) expect(asked).toContain(id)
    expect(whole(hospitalGate([]))).toBe(false)
  })

  it('tells each answer in words of both languages', async () => {
    await open()
    await answer(null, 'entry-closed')
    const said = (await house.read((db) => linesOf(db, 'a'))).at(-1)?.said
    expect(comebackText.ja[said?.code ?? '']).toBe('再接続の確認「入られた口をふさいだ」: 済み。')
    expect(comebackText.en[said?.code ?? '']).toBe('Before connecting, “The way in is closed”: done.')
  })
})

describe('catching up', () => {
  it('counts sheets, and never more entered than there are', async () => {
    await open()
    const sheets = (counted: number, entered: number, checked: number) =>
      house.commit(reentrySet, { incident: 'a', system: '電子カルテ', form: '処方箋', counted, entered, checked, note: null })
    expect(await sheets(100, 40, 10)).toMatchObject({ ok: true })
    expect(await sheets(100, 101, 10)).toMatchObject({ ok: false, reasons: [{ code: 'response.reentry.more' }] })
    expect(await sheets(100, 40, 41)).toMatchObject({ ok: false })
    expect(await sheets(120, 120, 120)).toMatchObject({ ok: true })
    await house.done(rebuilt, { incident: 'a', way: 'rebuilt', count: 12, ...now })
    const { reentries, rebuilt: stand } = await house.read((db) => comebackOf(db, 'a'))
    expect(reentries).toMatchObject([{ counted: 120, entered: 120, checked: 120 }])
    expect(stand).toMatchObject([{ way: 'rebuilt', count: 12 }])
    expect(await house.compare()).toEqual([])
  })
})
