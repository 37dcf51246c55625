import { afterEach, expect, it } from 'vitest'
import { incidentOf } from '../incident/read.ts'
import { opened } from '../incident/acts.ts'
import { now } from '../payload.ts'
import { hospitalWith, who } from '../testing/hospital.ts'
import { linesOf } from '../timeline/read.ts'
import { dutyAnswered, dutyEditionTaken, dutyEscalated, dutyReported, dutyWithdrawn } from './acts.ts'
import { clocksOf } from './clocks.ts'
import { holidays } from './holidays.ts'
import { dutyRows, givenOf } from './read.ts'
import { duties } from './rules.ts'
import { dutyText } from './text.ts'

const house = hospitalWith()
afterEach(() => house.close())

const open = () => house.done(opened, {
  id: 'a', mode: 'real', title: '印刷', knownAt: Date.parse('2026-11-20T00:30:00+09:00'), reports: [], ...now,
})
const told = (id: string, at: number | null = null) => house.commit(dutyReported, {
  incident: 'a', id, duty: 'police', who: '総務 佐藤', desk: '県警サイバー', way: 'phone', receipt: '12-3', note: null, happenedAt: at,
  fromPaper: at !== null,
})
const state = (duty: string) => house.read(async (db) => {
  const row = await incidentOf(db, 'a')
  const clocks = clocksOf(givenOf(row!, await dutyRows(db, 'a')), { duties: duties(), holidays: holidays() }, house.now())
  return clocks.find((one) => one.duty === duty)?.state
})

it('answers start clocks, telling stops them, a mistake is taken back, and the timeline tells it all', async () => {
  await open()
  await house.done(dutyAnswered, { incident: 'a', question: 'purpose', answer: 'maybe', ...now })
  expect(await state('police')).toBe('running')
  await house.done(dutyEscalated, { incident: 'a', duty: 'police', role: 'director', person: '院長', ...now })
  expect(await told('r1', house.now() - 60_000)).toMatchObject({ ok: true })
  expect(await state('police')).toBe('done')
  await house.done(dutyWithdrawn, { incident: 'a', report: 'r1', why: '番号違い' })
  expect(await state('police')).toBe('running')
  await house.done(dutyAnswered, { incident: 'a', question: 'purpose', answer: 'no', ...now })
  expect(await state('police')).toBe('not-required')
  await house.done(dutyEditionTaken, { incident: 'a', duty: 'police', edition: 'police-2023', taken: false })
  const lines = (await house.read((db) => linesOf(db, 'a'))).filter(({ kind }) => kind === 'duty')
  expect(lines).toHaveLength(6)
  const spoken: Readonly<Record<string, string>> = dutyText.ja
  for (const { said } of lines) expect(spoken[said?.code ?? '']).toBeDefined()
  expect(await house.compare()).toEqual([])
})

it('refuses what no rule knows, what lies ahead, what is there already, and who may not', async () => {
  await open()
  const answer = { incident: 'a', ...now }
  expect(await house.commit(dutyAnswered, { ...answer, question: 'none', answer: 'yes' })).toMatchObject({ ok: false })
  expect(await house.commit(dutyAnswered, { ...answer, question: 'personal', answer: 'many' })).toMatchObject({ ok: false })
  expect(await told('r1', house.now() + 600_000)).toMatchObject({ ok: false })
  expect(await told('r1')).toMatchObject({ ok: true })
  expect(await told('r1')).toMatchObject({ ok: false, code: 'conflict' })
  expect(await house.commit(dutyWithdrawn, { incident: 'a', report: 'r9', why: null })).toMatchObject({ ok: false })
  const staff = who('kango', 'staff')
  expect(await house.commit(dutyAnswered, { ...answer, question: 'personal', answer: 'yes' }, staff)).toMatchObject({ code: 'forbidden' })
})
