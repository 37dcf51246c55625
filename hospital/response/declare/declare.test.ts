// Who declares a system down, and when: as agreed, as it runs, and what is proposed where nothing was agreed.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildView } from '#hospital/register/build.ts'
import { keyOf } from '#hospital/register/key.ts'
import { batch, fact } from '#hospital/register/testing/batch.ts'
import { opened } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { hospitalWith } from '../testing/hospital.ts'
import { linesOf } from '../timeline/read.ts'
import { declared, declaredBack, signGone, signSeen } from './acts.ts'
import { decisionsOf } from './decisions.ts'
import { decisionRows } from './read.ts'

const house = hospitalWith()
beforeEach(() => house.done(opened, { id: 'a', mode: 'real', title: null, knownAt: null, reports: [], ...now }))
afterEach(() => house.close())

const sign = '2台以上で開かない'
const view = buildView([batch({ facts: [
  fact('system', { name: '電子カルテ', importance: 'high' }), fact('system', { name: 'PACS', importance: 'low' }),
  fact('system', { name: '給食' }), fact('recoveryNeed', { system: 'PACS', safety: 5 }),
  fact('stopRule', { system: '電子カルテ', sign, afterMinutes: 15, declares: 'director', deputy: 'security-manager', next: '紙に切り替える', agreedOn: '2026-01-01' }),
  fact('contact', { role: 'director', order: 'main', name: '病院 長一', phones: ['内線 100'] }),
] })], '2026-11-20')

const about = { incident: 'a', system: keyOf.system({ name: '電子カルテ' }) ?? '', title: '電子カルテ', ...now }
const rule = keyOf.stopRule({ system: '電子カルテ', sign })
const seen = { ...about, rule, words: null }
const decide = async () => decisionsOf(view, await house.read((db) => decisionRows(db, 'a')), house.now())
const records = async () => (await decide()).find(({ title }) => title === '電子カルテ')

it('shows what was agreed with who it is, and proposes where nothing was', async () => {
  expect(await decide()).toMatchObject([
    { title: '電子カルテ', proposal: null, rules: [{ afterMinutes: 15, age: 'old', declares: { name: '病院 長一', phones: ['内線 100'] }, deputy: { name: null } }] },
    { title: 'PACS', rules: [], proposal: { afterMinutes: 10, declares: 'security-manager' } },
    { title: '給食', rules: [], proposal: { afterMinutes: 15 } },
  ])
})

it('counts the minutes from when the sign was first seen, and is over when they are up', async () => {
  await house.done(signSeen, { ...seen, happenedAt: house.now() - 14 * 60_000, fromPaper: true })
  expect((await records())?.running).toMatchObject({ minutes: 14, leftMinutes: 1, over: false, rule })
  house.at(house.now() + 60_000)
  expect((await records())?.running).toMatchObject({ minutes: 15, over: true })
  expect(await house.commit(signSeen, seen)).toMatchObject({ ok: false, reasons: [{ code: 'response.declare.seen' }] })
  await house.done(signGone, { ...about, words: null })
  expect((await records())?.running).toBeNull()
})

it('is declared down and back, by whom, and told', async () => {
  await house.done(signSeen, seen)
  house.at(house.now() + 60_000)
  await house.done(declared, { ...about, by: 'director', name: '病院 長一', words: null })
  expect(await records()).toMatchObject({ running: null, declared: { role: 'director', name: '病院 長一' }, backAt: null })
  for (const again of [await house.commit(signSeen, seen), await house.commit(declared, { ...about, by: 'systems', name: null, words: null })])
    expect(again).toMatchObject({ ok: false, reasons: [{ code: 'response.declare.down' }] })
  const early = { ...about, by: 'director', name: null, words: null, happenedAt: house.now() - 3_600_000 } as const
  expect(await house.commit(declaredBack, early)).toMatchObject({ ok: false, reasons: [{ code: 'response.declare.early' }] })
  house.at(house.now() + 3_600_000)
  await house.done(declaredBack, { ...about, by: 'security-manager', name: null, words: null })
  expect((await records())?.backAt).toBe(house.now())
  expect(await house.commit(declaredBack, { ...about, by: 'director', name: null, words: null })).toMatchObject({ ok: false })
  const told = (await house.read((db) => linesOf(db, 'a'))).flatMap(({ kind, said }) => (kind === 'declared' ? said?.code ?? [] : []))
  expect(told).toEqual(['response.line.sign', 'response.line.declared.director', 'response.line.back.security-manager'])
  await house.done(signSeen, seen)
  expect(await records()).toMatchObject({ declared: null, running: { minutes: 0 } })
  expect(await house.compare()).toEqual([])
})

it('without an agreed time nothing is ever over, and what runs stands first', async () => {
  await house.done(signSeen, { ...about, system: keyOf.system({ name: '給食' }) ?? '', title: '給食', rule: null, words: null })
  house.at(house.now() + 86_400_000)
  expect((await decide())[0]).toMatchObject({ title: '給食', running: { minutes: 1440, leftMinutes: null, over: false } })
})
