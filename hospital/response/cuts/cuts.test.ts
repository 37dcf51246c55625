import { afterEach, beforeEach, expect, it } from 'vitest'
import { gateAnswered } from '../comeback/acts/state.ts'
import { hospitalGate } from '../comeback/gate.ts'
import { opened, stateSet } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { hospitalWith, who } from '../testing/hospital.ts'
import { linesOf } from '../timeline/read.ts'
import { cutDone, cutEffectNoted, cutUndone } from './acts/cut.ts'
import { cutPhotoDropped, cutPhotoKept } from './acts/photo.ts'
import { cutPhotos, cutsOf, effectsOf } from './read.ts'

const house = hospitalWith()
const open = (id: string, mode: 'real' | 'drill' = 'real') =>
  house.done(opened, { id, mode, title: null, knownAt: null, reports: [], ...now })
beforeEach(() => open('a'))
afterEach(() => house.close())

const cut = { incident: 'a', cut: 'line', name: '保守回線', sort: 'terminal' as const, hands: null, ...now }

it('keeps who cut what and when, tells it, and undoes it', async () => {
  const at = house.now() - 600_000
  await house.done(cutDone, { ...cut, hands: '山田', happenedAt: at, fromPaper: true })
  expect(await house.commit(cutDone, cut)).toMatchObject({ ok: false, reasons: [{ code: 'response.cuts.already' }] })
  expect(await house.read((db) => cutsOf(db, 'a'))).toMatchObject([{ state: 'cut', cut_at: at, cut_by: 'tanaka', hands: '山田', from_paper: true }])
  await house.done(cutEffectNoted, { incident: 'a', cut: 'line', words: 'PACSが遅い', ...now })
  expect(await house.read((db) => effectsOf(db, 'a'))).toMatchObject([{ cut: 'line', words: 'PACSが遅い' }])
  await house.done(cutUndone, { incident: 'a', cut: 'line', despite: true, reason: null, ...now })
  expect(await house.read((db) => cutsOf(db, 'a'))).toMatchObject([{ state: 'joined', joined_by: 'tanaka' }])
  await house.done(cutDone, cut)
  expect(await house.read((db) => cutsOf(db, 'a'))).toMatchObject([{ state: 'cut', joined_at: null }])
  const codes = (await house.read((db) => linesOf(db, 'a'))).flatMap(({ kind, said }) => (kind === 'cut' ? said?.code ?? [] : []))
  expect(codes).toEqual(['response.line.cut', 'response.line.cut-effect', 'response.line.joined.despite', 'response.line.cut'])
  expect(await house.compare()).toEqual([])
})

it('joins nothing unwarned while nobody stated that the checks are passed', async () => {
  const undo = { incident: 'a', cut: 'line', despite: false, reason: null, ...now }
  expect(await house.commit(cutUndone, undo)).toMatchObject({ ok: false, reasons: [{ code: 'response.cuts.notCut' }, { code: 'response.cuts.gate' }] })
  await house.done(cutDone, cut)
  expect(await house.commit(cutUndone, undo)).toMatchObject({ ok: false, reasons: [{ code: 'response.cuts.gate' }] })
  const early = await house.commit(cutUndone, { ...undo, despite: true, happenedAt: house.now() - 60_000 })
  expect(early).toMatchObject({ ok: false, reasons: [{ code: 'response.cuts.early' }] })
})

it('an outside line stays cut while the gate is open, whatever was read; a slip is put back at once with a reason', async () => {
  const undo = { incident: 'a', cut: 'line', despite: true, reason: '誤って切った', ...now }
  const shut = { ok: false, reasons: [{ code: 'response.cuts.gateShut', params: { missing: hospitalGate([]).length } }] }
  for (const sort of ['outside', 'border'] as const) {
    await house.done(cutDone, { ...cut, sort })
    expect(await house.commit(cutUndone, { ...undo, reason: null })).toMatchObject(shut)
    expect(await house.commit(cutUndone, undo, who('suzuki', 'practitioner'))).toMatchObject(shut)
    house.at(house.now() + 16 * 60_000)
    expect(await house.commit(cutUndone, undo)).toMatchObject(shut)
    for (const { item } of hospitalGate([])) {
      await house.done(gateAnswered, { incident: 'a', subject: null, item: item.id, answer: 'yes', by: '田中', how: '見た' })
    }
    await house.done(cutUndone, { ...undo, despite: false, reason: null })
    await house.done(gateAnswered, { incident: 'a', subject: null, item: 'credentials', answer: 'no', by: '田中', how: null })
    await house.done(cutDone, { ...cut, sort })
    await house.done(cutUndone, undo)
    for (const { item } of hospitalGate([])) {
      await house.done(gateAnswered, { incident: 'a', subject: null, item: item.id, answer: 'no', by: '田中', how: null })
    }
  }
  expect(await house.compare()).toEqual([])
})

it('is refused to those who only read, later than now, in what is closed, and without words', async () => {
  expect(await house.commit(cutDone, cut, who('kansa', 'auditor'))).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await house.commit(cutDone, { ...cut, happenedAt: house.now() + 600_000 })).toMatchObject({ ok: false })
  expect(await house.commit(cutEffectNoted, { incident: 'a', cut: 'line', words: null, ...now })).toMatchObject({
    reasons: [{ code: 'response.cuts.notCut' }, { code: 'response.cuts.noWords' }],
  })
  await house.done(stateSet, { incident: 'a', state: 'closed', reason: null, ...now })
  expect(await house.commit(cutDone, cut)).toMatchObject({ ok: false })
})

it('a drill cuts nothing of a real incident', async () => {
  await open('t', 'drill')
  await house.done(cutDone, { ...cut, incident: 't' })
  expect(await house.read((db) => cutsOf(db, 'a'))).toEqual([])
  expect((await house.read((db) => linesOf(db, 'a'))).some(({ kind }) => kind === 'cut')).toBe(false)
})

it('keeps four photographs of a place at most, each once', async () => {
  const photo = (n: number) => ({ point: 'line', file: String(n).repeat(64), type: 'image/jpeg' as const, words: null })
  for (const n of [1, 2, 3, 4]) await house.done(cutPhotoKept, photo(n))
  expect(await house.commit(cutPhotoKept, photo(1))).toMatchObject({ ok: false, reasons: [{ code: 'response.cuts.photo.twice' }] })
  expect(await house.commit(cutPhotoKept, photo(5))).toMatchObject({ ok: false, reasons: [{ code: 'response.cuts.photo.many' }] })
  await house.done(cutPhotoDropped, { point: 'line', file: '1'.repeat(64) })
  expect(await house.commit(cutPhotoDropped, { point: 'line', file: '1'.repeat(64) })).toMatchObject({ ok: false })
  expect((await house.read(cutPhotos)).length).toBe(3)
  expect(await house.compare()).toEqual([])
})
