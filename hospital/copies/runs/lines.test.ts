// Which run belongs to which line of the plan, and which days a line missed.
import { describe, expect, it } from 'vitest'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { systemsOf } from '../generations/systems.ts'
import { methodsIn, waysOf } from '../generations/ways.ts'
import { daily, plans, runs, watch } from '../testing/house.fixture.ts'
import { linesOf, missedOf } from './lines.ts'

type Run = Partial<Attributes['backupRun']>
type Plan = Partial<Attributes['backupPlan']>

const moment = (day: number, hour: number) =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+09:00`
const night = (day: number, more: Run = {}): Run =>
  ({ job: 'HIS-SV01', startedAt: moment(day, 23), result: 'succeeded', ...more })

function tied(lines: readonly Plan[], run: Run): readonly string[] {
  const view = viewOf(register(plans(...lines), runs(night(18, run))))
  return linesOf(view).filter((line) => line.runs.length > 0)
    .map(({ plan }) => [plan.is.system, plan.is.method].join(' '))
}

describe('a run belongs to', () => {
  const chart: Plan = { system: '電子カルテ', method: '丸ごと', repository: 'NAS01', job: 'HIS-SV01' }
  const images: Plan = { system: 'PACS', method: '丸ごと', repository: 'NAS02' }
  it.each<[string, readonly Plan[], Run, readonly string[]]>([
    ['the system it names', [chart, images], { system: 'PACS', job: '夜間' }, ['PACS 丸ごと']],
    ['the computer, short or whole, in any width', [chart, images], { job: 'ｈｉｓ-sv01.mihon.local' }, ['電子カルテ 丸ごと']],
    ['the computer where a list of sessions calls it a system', [chart, images],
      { system: 'HIS-SV01', job: 'Plan 1' }, ['電子カルテ 丸ごと']],
    ['a system its job is called by', [chart, images], { job: 'PACS' }, ['PACS 丸ごと']],
    ['the only line with its place', [chart, images], { job: '夜間', repository: 'nas02' }, ['PACS 丸ごと']],
    ['nobody, where two lines have the place', [chart, { ...images, repository: 'NAS01' }],
      { job: '夜間', repository: 'NAS01' }, []],
    ['nobody, where it names a system nobody planned', [chart, images],
      { system: '掲示板', job: '夜間', repository: 'NAS02' }, []],
    ['nobody, where nothing fits', [chart, images], { job: 'HIS-SV02' }, []],
    ['no line that goes elsewhere', [chart, images], { job: 'HIS-SV01', repository: 'RDX' }, []],
    ['of two servers of one system the one it names', [chart, { ...chart, method: '差分', job: 'HIS-SV02' }],
      { system: '電子カルテ', job: 'HIS-SV02' }, ['電子カルテ 差分']],
    ['both lines of one server', [chart, { ...chart, method: '差分' }], {}, ['電子カルテ 丸ごと', '電子カルテ 差分']],
  ])('%s', (_, lines, run, expected) => expect(tied(lines, run)).toEqual(expected))
})

const missed = (plan: Plan, lookedAt: string, ...told: readonly Run[]) => {
  const log = { ...runs(...told), observedAt: lookedAt }
  const [line] = linesOf(viewOf(register(plans({ system: '電子カルテ', job: 'HIS-SV01', everyHours: 24, ...plan }), log)))
  return line === undefined ? null : missedOf(line, 12, Date.parse('2026-11-01'))
}
const at = (day: number, hour: number, more: Run = {}): Run =>
  night(day, { startedAt: moment(day, hour), ...more })
const nights = (...days: readonly number[]): readonly Run[] => days.map((day) => night(day))

describe('missed days', () => {
  const working: Plan = { everyHours: 72, weekdays: [1, 2, 3, 4, 5] }
  // 2026-11-09 is a Monday.
  it.each<[string, Plan, string, readonly Run[], readonly string[]]>([
    ['every day: Sunday counts', {}, moment(17, 9), nights(12, 13, 14, 16), ['2026-11-15']],
    ['on working days: no Sunday is accused', working, moment(17, 9), nights(12, 13, 16), []],
    ['on working days: a missed Wednesday is seen', working, moment(14, 9), nights(9, 10, 12, 13), ['2026-11-11']],
    ['and the days since, up to the look', working, moment(13, 12), nights(9, 10), ['2026-11-11', '2026-11-12']],
    ['not before Monday night is over', working, '2026-11-16T23:30:00+09:00', nights(12, 13), []],
    ['Monday to Saturday: the Saturday', { everyHours: 48, weekdays: [1, 2, 3, 4, 5, 6] },
      moment(17, 9), nights(12, 13, 16), ['2026-11-14']],
    ['each Saturday', { everyHours: 168, weekdays: [6] }, moment(20, 9), nights(7), ['2026-11-14']],
    ['early hours of the day after: Saturday 02:00 is Friday', working,
      moment(18, 9), [at(13, 2), at(14, 2), at(18, 2)], ['2026-11-16']],
    ['early hours of the days themselves', working, moment(17, 9), [at(12, 2), at(13, 2), at(16, 2), at(17, 2)], []],
    ['a failed one is none', working,
      moment(13, 20), [night(10), night(11, { result: 'failed' }), night(12)], ['2026-11-11']],
  ])('%s', (_, plan, lookedAt, told, expected) => expect(missed(plan, lookedAt, ...told)).toEqual(expected))

  it('an interval of next to nothing has an end', () => {
    expect(missed({ everyHours: 1e-9 }, moment(12, 9), night(10))).toEqual(['2026-11-10', '2026-11-11'])
  })
})

it("a log of one computer is no look at another's runs", () => {
  const plan = plans(
    { system: '電子カルテ', method: '丸ごと', job: 'HIS-SV01', everyHours: 24 },
    { system: 'PACS', method: '丸ごと', job: 'PACS-SV', everyHours: 24 },
  )
  const log = (scope: string, observedAt: string, run: Run) =>
    ({ ...file('backup-log', [row('backupRun', run)], { mode: 'additive', scope }), observedAt })
  const view = viewOf(register(
    plan, log('HIS-SV01', '2026-11-10', night(9)), log('PACS-SV', '2026-11-19', night(18, { job: 'PACS-SV' })),
  ))
  expect(linesOf(view).map(({ lookedAt }) => new Date(lookedAt ?? 0).toISOString().slice(0, 10)))
    .toEqual(['2026-11-09', '2026-11-18'])
})

it('two servers into one place: the generations of one stand for no run of the other, and are one way', () => {
  const view = viewOf(register(
    plans(...['HIS-SV01', 'HIS-SV02'].map((job) =>
      ({ system: '電子カルテ', method: '丸ごと', repository: 'NAS', job, everyHours: 24 }))),
    watch({ generations: daily([16, 17, 18, 19]) }),
    runs(
      night(17, { repository: 'NAS' }), night(18, { repository: 'NAS' }),
      night(16, { repository: 'NAS', job: 'HIS-SV02' })),
  ))
  expect(linesOf(view).map((line) => missedOf(line, 12, Date.parse('2026-11-01'))))
    .toEqual([[], ['2026-11-17', '2026-11-18']])
  const [system] = systemsOf(view)
  expect(system && [waysOf(view, system).length, methodsIn(waysOf(view, system))]).toEqual([1, 1])
})
