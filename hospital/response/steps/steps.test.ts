import { afterEach, describe, expect, it } from 'vitest'
import { opened } from '../incident/acts.ts'
import { now } from '../payload.ts'
import type { Playbook, Step } from '../playbooks/schema.ts'
import { shippedPlaybooks } from '../playbooks/shipped.ts'
import { roleHanded, roleTaken } from '../roles/acts.ts'
import { holdersOf, leadersOf, rolesOf } from '../roles/read.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { linesOf } from '../timeline/read.ts'
import { playbookChosen, stepAdded, stepSet } from './acts.ts'
import { boardOf } from './board.ts'
import { chosenOf, stepsOf } from './read.ts'
import type { StepState } from './tables.ts'

const house = hospitalWith()
afterEach(() => house.close())

const bothOf = (text: string) => ({ ja: text, en: text })
const step = (id: string, more: Partial<Step> = {}): Step =>
  ({ id, lane: 'cut', title: bothOf(id), who: 'systems', after: [], ...more })
const bookOf = (id: string, ...steps: Step[]): Playbook =>
  ({ id, title: bothOf(id), about: bothOf(id), asOf: '2026-11-20', certainty: 'own', steps })

const open = () => house.done(opened, { id: 'a', mode: 'real', title: null, knownAt: null, reports: [], ...now })
const choose = (book: Playbook) => house.commit(playbookChosen, { incident: 'a', version: 0, book, ...now })
const set = (id: string, state: StepState, more: { answer?: 'yes' | 'no'; note?: string; happenedAt?: number; fromPaper?: boolean } = {}) =>
  house.commit(stepSet, { incident: 'a', step: id, state, answer: null, name: '田中', note: null, ...now, ...more })
const board = async (later = 0) => {
  const rows = await house.read((db) => stepsOf(db, 'a'))
  return new Map(boardOf(rows, house.now(), house.now() + later).map((card) => [card.row.step, card]))
}

describe('choosing playbooks', () => {
  it('takes what two of them share once, and no playbook twice', async () => {
    await open()
    expect(await choose(bookOf('one', step('x'), step('y')))).toMatchObject({ ok: true })
    expect(await choose(bookOf('two', step('y', { lane: 'word' }), step('z')))).toMatchObject({ ok: true })
    expect(await choose(bookOf('two', step('z')))).toMatchObject({ ok: false, code: 'conflict' })
    const rows = await house.read((db) => stepsOf(db, 'a'))
    expect(rows.map((row) => [row.step, row.lane, row.playbook])).toEqual([['x', 'cut', 'one'], ['y', 'cut', 'one'], ['z', 'cut', 'two']])
    expect((await house.read((db) => chosenOf(db, 'a'))).length).toBe(2)
  })

  it('refuses one that cannot be gone through', async () => {
    await open()
    expect(await choose(bookOf('one', step('x', { after: ['x'] })))).toMatchObject({ ok: false })
  })

  it('takes all that is shipped into one incident', async () => {
    await open()
    for (const book of shippedPlaybooks()) expect(await choose(book)).toMatchObject({ ok: true })
    expect((await board()).size).toBe(shippedPlaybooks().flatMap(({ steps }) => steps).length)
    expect(await house.compare()).toEqual([])
  })
})

describe('the board', () => {
  it('shows what is next, what waits, and what is late', async () => {
    await open()
    await choose(bookOf('one', step('x', { withinMinutes: 10 }), step('y', { after: ['x'] }), step('z', { withinMinutes: 5 })))
    let cards = await board(6 * 60_000)
    expect([...cards.values()].map(({ row, next, late, waitsFor }) => [row.step, next, late, waitsFor])).toEqual([
      ['x', true, false, []], ['y', false, false, ['x']], ['z', true, true, []],
    ])
    await set('x', 'done')
    cards = await board(60 * 60_000)
    expect(cards.get('x')).toMatchObject({ late: false, next: false })
    expect(cards.get('y')).toMatchObject({ next: true, waitsFor: [] })
  })

  it('sets aside what an answer makes needless, and brings it back when the answer changes', async () => {
    await open()
    const arms = { question: bothOf('?'), yes: ['y', 'q'], no: ['n'] }
    const inner = { question: bothOf('??'), yes: ['deep'], no: [] }
    await choose(bookOf('one', step('ask', { branch: arms }), step('y'), step('n'), step('q', { branch: inner }), step('deep'), step('end', { after: ['y', 'n'] })))
    expect((await board()).get('y')?.waitsFor).toEqual(['ask'])
    expect(await set('ask', 'done')).toMatchObject({ ok: false })
    await set('ask', 'done', { answer: 'no' })
    let cards = await board()
    expect([...cards.values()].filter(({ needed }) => !needed).map(({ row }) => row.step)).toEqual(['y', 'q', 'deep'])
    expect(cards.get('end')?.waitsFor).toEqual(['n'])
    await set('ask', 'done', { answer: 'yes' })
    cards = await board()
    expect([...cards.values()].filter(({ needed }) => !needed).map(({ row }) => row.step)).toEqual(['n'])
    await set('ask', 'todo')
    expect((await board()).get('n')).toMatchObject({ needed: true, waitsFor: ['ask'] })
  })

  it('wants a reason for what is left out, and an answer only to a question', async () => {
    await open()
    await choose(bookOf('one', step('x')))
    expect(await set('x', 'skipped')).toMatchObject({ ok: false })
    expect(await set('x', 'skipped', { note: '回線がない' })).toMatchObject({ ok: true })
    expect(await set('x', 'done', { answer: 'yes' })).toMatchObject({ ok: false })
    expect(await set('nowhere', 'done')).toMatchObject({ ok: false })
  })

  it('takes steps of one\'s own, and tells everything to the timeline, from paper with both times', async () => {
    await open()
    await choose(bookOf('one', step('x')))
    await house.done(stepAdded, { incident: 'a', step: 'mine', lane: 'word', words: '隣の病院に電話', who: 'liaison', withinMinutes: 30 })
    const at = house.now() - 600_000
    await set('mine', 'done', { happenedAt: at, fromPaper: true })
    expect((await board()).get('mine')?.row).toMatchObject({ own: '隣の病院に電話', state: 'done', done_by: '田中', happened_at: at })
    const lines = await house.read((db) => linesOf(db, 'a'))
    expect(lines.find(({ said }) => said?.code === 'response.line.own.done')).toMatchObject({
      happened_at: at, from_paper: true, lane: 'word', words: '隣の病院に電話\n田中',
    })
    expect(await set('x', 'done', { happenedAt: house.now() + 600_000 })).toMatchObject({ ok: false })
    expect(await house.compare()).toEqual([])
  })
})

it('gives each role one holder, and one person as many roles as need be', async () => {
  await open()
  await house.done(roleTaken, { incident: 'a', role: 'lead', name: '田中', ...now })
  await house.done(roleTaken, { incident: 'a', role: 'scribe', name: '田中', ...now })
  const hand = (role: 'lead' | 'press') => house.commit(roleHanded, { incident: 'a', role, name: '鈴木', note: '業者の返事待ち', ...now })
  expect(await hand('press')).toMatchObject({ ok: false })
  expect(await hand('lead')).toMatchObject({ ok: true })
  const held = await house.read((db) => holdersOf(db, 'a'))
  expect(held.map(({ role, holder, note }) => `${role} ${holder} ${note}`).toSorted()).toEqual(['lead 鈴木 業者の返事待ち', 'scribe 田中 null'])
  expect((await house.read((db) => rolesOf(db, 'a'))).length).toBe(3)
  expect((await house.read(leadersOf)).get('a')?.holder).toBe('鈴木')
  expect(await house.compare()).toEqual([])
})
