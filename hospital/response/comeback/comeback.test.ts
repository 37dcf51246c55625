import { afterEach, describe, expect, it } from 'vitest'
import { held, letGo } from '../evidence/acts/hold.ts'
import { heldFor, holdsIn } from '../evidence/read.ts'
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

  it('is shut by a hold of another incident too, but a drill meets only its own', async () => {
    await open()
    await house.done(opened, { id: 'b', mode: 'real', title: '別の事案', knownAt: null, reports: [], ...now })
    await house.done(opened, { id: 'd', mode: 'drill', title: '訓練', knownAt: null, reports: [], ...now })
    await house.done(held, { incident: 'b', device: 't-101', label: 'T-101', reason: '警察を待つ', ...now })
    await house.done(held, { incident: 'd', device: 't-102', label: 'T-102', reason: null, ...now })
    await answerAll(terminal)
    for (const state of ['cleaned', 'scanned'] as const) await step(terminal, state)
    expect(await step(terminal, 'connected')).toMatchObject({ ok: false, reasons: [{ code: 'response.comeback.held' }] })
    expect([...(await house.read((db) => heldFor(db, 'a'))).keys()]).toEqual(['t-101'])
    expect([...(await house.read((db) => heldFor(db, 'd'))).keys()]).toEqual(['t-102'])
  })

  it('is asked once more at sign-off: what turned out otherwise since keeps patients away from it', async () => {
    await open()
    await answerAll(terminal)
    for (const state of ['cleaned', 'scanned', 'connected'] as const) await step(terminal, state)
    await answer(null, 'entry-closed', 'no', null)
    expect(await step(terminal, 'signed')).toMatchObject({ ok: false, reasons: [{ code: 'response.comeback.shutSince', params: { missing: 1 } }] })
    await answer(null, 'entry-closed')
    await house.done(held, { incident: 'a', device: 't-101', label: 'T-101', reason: '痕が出た', ...now })
    expect(await step(terminal, 'signed')).toMatchObject({ ok: false, reasons: [{ code: 'response.comeback.held' }] })
  })

  it('tells that a device was built anew although it was on hold', async () => {
    await open()
    await house.done(held, { incident: 'a', device: 't-101', label: 'T-101', reason: '調べる', ...now })
    expect(await step(terminal, 'cleaned')).toMatchObject({ ok: true })
    expect((await house.read((db) => linesOf(db, 'a'))).at(-1)?.said).toMatchObject({ code: 'response.line.comeback.despite' })
    expect(await house.compare()).toEqual([])
  })

  it('of two who take the same step at once one comes through', async () => {
    await open()
    const both = await Promise.all([step(chart, 'cleaned'), step(chart, 'cleaned'), step(chart, 'scanned')])
    expect(both.map(({ ok }) => ok)).toEqual([true, false, true])
  })

  it('a device held twice is on hold since the first time', async () => {
    await open()
    const hold = (reason: string | null) => house.done(held, { incident: 'a', device: 't-101', label: 'T-101', reason, ...now })
    await hold('調べる')
    const since = house.now()
    house.at(since + 3_600_000)
    await hold(null)
    expect(await house.read((db) => holdsIn(db, 'a'))).toMatchObject([{ since, reason: '調べる' }])
    await house.done(letGo, { incident: 'a', device: 't-101', end: 'released', by: '山本', reason: '済んだ', ...now })
    await hold('また')
    expect(await house.read((db) => holdsIn(db, 'a'))).toMatchObject([{ since: since + 3_600_000, reason: 'また', ended: null }])
    expect(await house.compare()).toEqual([])
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
