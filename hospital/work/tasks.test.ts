import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attested } from './acts/attested.ts'
import { taskAssigned, taskCreated, taskDone, taskReopened } from './acts/tasks.ts'
import { choresOf } from './chores.ts'
import { dueDay } from './due.ts'
import { stateReader } from './state.ts'
import { bench, type Bench, line, who } from './work.fixture.ts'
import type { FindingRow } from './tables.ts'

let at: Bench
const clerk = who('sato', 'practitioner')
const nurse = who('kangoshi', 'staff')
const task = {
  id: 't1', check: 'unused-accounts', principle: 1, findings: ['f1', 'f2'], duty: 'practitioner' as const, assignee: null, due: '2026-12-01', note: null,
}
beforeEach(async () => {
  at = await bench()
})
afterEach(() => at.end())

describe('tasks', () => {
  it('are made, given, done and opened again, by who may', async () => {
    expect(await at.kernel.commit(nurse, taskCreated, task)).toMatchObject({ ok: false, code: 'forbidden' })
    await at.done(clerk, taskCreated, task)
    await at.done(clerk, taskAssigned, { id: 't1', assignee: 'kangoshi', due: null })
    await at.done(nurse, taskDone, { id: 't1', note: '止めました' })
    expect((await at.rows('work_task'))[0]).toMatchObject({ state: 'done', done_by: 'kangoshi', due: '2026-12-01', note: '止めました' })
    await at.done(nurse, taskReopened, { id: 't1', note: null })
    expect((await at.rows('work_task'))[0]).toMatchObject({ state: 'open', done_by: null, findings: ['f1', 'f2'] })
    expect(await at.kernel.commit(nurse, taskDone, { id: 'no', note: null })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await at.kernel.compareProjections()).toMatchObject({ equal: true })
  })

  it('いいえ needs a day by which', async () => {
    const answer = { edition: 'checklist-r7', item: '3-③', answer: 'no' as const, confirmedOn: '2026-11-20', targetOn: null, note: null }
    expect(await at.kernel.commit(clerk, attested, answer)).toMatchObject({ ok: false, reasons: [{ code: 'work.attested.target' }] })
    await at.done(clerk, attested, { ...answer, targetOn: '2027-03-31' })
    await at.done(clerk, attested, { ...answer, answer: 'yes' })
    expect(await at.rows('work_attestation')).toMatchObject([{ answer: 'yes', by_person: 'sato' }])
  })
})

const finding = (id: string, over: Partial<FindingRow>): FindingRow => ({
  id, principle: 1, check_id: 'unused-accounts', subject_kind: 'account', subject_key: id, label: id, title: null, verdict: 'fail',
  asked_by: line('unused-accounts', id).askedBy, evidence: [], since: '2026-11-01', ended: null, ...over,
})
const missing = (check: string): Partial<FindingRow> => ({
  check_id: check, subject_kind: null, subject_key: null, label: null, verdict: 'unknown',
  asked_by: [{ edition: 'x', item: '1', verdict: 'unknown', reasons: [{ code: 'check.missing' }, { code: 'needs.leavers' }] }],
})
const nothing = { today: '2026-11-20', findings: [], tasks: [], exceptions: [], stocktakes: [], checkOf: () => ({ risk: 4, effortMinutes: 20 }) as const }

describe('chores', () => {
  it('put many findings of one check into one sitting, and one missing file for many checks into one', () => {
    const chores = choresOf({ ...nothing, findings: [finding('a', {}), finding('b', {}), finding('c', missing('leavers-enabled')), finding('d', missing('duplicate-accounts'))] })
    expect(chores.map(({ kind, about, count }) => ({ kind, about, count }))).toEqual([
      { kind: 'evidence', about: 'leavers', count: 2 },
      { kind: 'findings', about: 'unused-accounts', count: 2 },
    ])
  })

  it('leave out what is a task, an exception, or gone', () => {
    const tasks = [{ ...task, check_id: 'unused-accounts', findings: ['a'], state: 'open', created_at: 0, created_by: 'x', done_at: null, done_by: null } as const].map((one) => ({ ...one, findings: [...one.findings] }))
    const exceptions = [{ id: 'e', finding: 'b', reason: '', measure: '', until: '2026-12-31', state: 'approved', requested_by: 'x', requested_at: 0, decided_by: 'y', decided_at: 0, note: null } as const]
    const findings = [finding('a', {}), finding('b', {}), finding('c', { ended: '2026-11-10' })]
    expect(choresOf({ ...nothing, findings, tasks, exceptions }).map(({ kind }) => kind)).toEqual(['task'])
    const reader = stateReader(tasks, exceptions, '2026-11-20')
    expect(findings.map(reader.of)).toEqual(['tasked', 'excepted', 'resolved'])
  })

  it('give the worse the nearer day', () => {
    expect(dueDay(5, '2026-11-20')).toBe('2026-11-27')
    expect(dueDay(1, '2026-11-20')).toBe('2027-02-18')
  })
})
