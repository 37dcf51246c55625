import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speaker } from '#hospital/kernel/text.ts'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { mediumStates } from '#hospital/register/vocabulary/backups.ts'
import { recoveryText } from '../text.ts'
import { labelOf } from './label.ts'
import { lifeOf, mayFollow, next } from './machine.ts'
import { doubts, moveFact } from './move-fact.ts'
import { mediaOf, type Medium } from './moves.ts'
import { farBackOf, roundsOf, type Round } from './round.ts'
import { calendar, weeklyJob } from './weekly.ts'

const now = '2026-11-20T09:00:00+09:00'
const root = 'a'.repeat(64)
type State = (typeof mediumStates)[number]
const move = (medium: string, at: string, state: State, more: Partial<Attributes['mediumMove']> = {}) =>
  row('mediumMove', {
    medium,
    at: at.length === 10 ? `${at}T09:00:00+09:00` : at,
    state,
    repository: 'rdx',
    ...(state === 'sealed' && { root }),
    ...more,
  })
const disk = (label: string, more: Partial<Attributes['medium']> = {}) =>
  row('medium', { label, sort: 'rdx', serial: `S-${label}`, windowHours: 12, systems: ['電子カルテ'], ...more })
const viewWith = (...rows: Parameters<typeof file>[1][number][]) => viewOf(register(file('backup-media', rows)))
/** Written, sealed, detached and carried away on one day. */
const turn = (medium: string, day: string, more: Partial<Attributes['mediumMove']> = {}) => [
  move(medium, `${day}T18:00:00+09:00`, 'writing', { place: 'サーバー室 RDX装置' }),
  move(medium, `${day}T20:00:00+09:00`, 'sealed'),
  move(medium, `${day}T20:10:00+09:00`, 'detached'),
  move(medium, `${day}T21:00:00+09:00`, 'off-site', { place: '銀行の貸金庫', ...more }),
]
const back = (medium: string, day: string) => move(medium, `${day}T08:00:00+09:00`, 'due-back')
const oneRound = (...rows: Parameters<typeof file>[1][number][]): Round => {
  const [found] = roundsOf(viewWith(...rows), now)
  if (!found) throw new Error('no round')
  return found
}
const mediumOf = (...rows: Parameters<typeof file>[1][number][]): Medium => {
  const [found] = mediaOf(viewWith(...rows))
  if (!found) throw new Error('no medium')
  return found
}
const faultsOf = (...rows: Parameters<typeof file>[1][number][]) =>
  lifeOf(mediumOf(...rows), now).faults.map(({ fault }) => fault)

describe('the life of a medium', () => {
  it('finds no fault on any way the states allow, and one where a step was left out', () => {
    const ways = fc.infiniteStream(fc.nat()).map((numbers) => {
      const way: State[] = ['empty']
      for (const number of numbers) {
        const on = next(way.at(-1) ?? 'empty')
        if (on.length === 0 || way.length > 12) break
        way.push(on[number % on.length] ?? 'empty')
      }
      return way
    })
    fc.assert(
      fc.property(ways, fc.nat(), (way, skip) => {
        const rows = (states: readonly State[]) =>
          states.map((state, at) => move('A', `2026-01-${String(at + 1).padStart(2, '0')}`, state))
        expect(faultsOf(...rows(way))).toEqual([])
        const at = 1 + (skip % Math.max(1, way.length - 2))
        const [before, after] = [way[at - 1], way[at + 1]]
        const broken = before && after && before !== after && !mayFollow(before, after)
        expect(faultsOf(...rows(way.toSpliced(at, 1))).includes('impossible')).toBe(broken === true)
      }),
      { numRuns: 200 },
    )
  })

  it('says what every impossible state means, in words', () => {
    for (const state of mediumStates) {
      const [fault] = lifeOf(
        mediumOf(move('A', '2026-01-01', 'retired'), move('A', '2026-01-02', state === 'retired' ? 'empty' : state)),
        now,
      ).faults
      expect(speaker(recoveryText)('ja', fault?.message ?? { code: '' })).toMatch(/^「A」/)
    }
  })

  it('tells a seal without a root, and a root that changed', () => {
    expect(
      faultsOf(
        move('A', '2026-01-01', 'writing'),
        row('mediumMove', { medium: 'A', at: '2026-01-02', state: 'sealed' }),
      ),
    ).toContain('unsealed')
    expect(faultsOf(...turn('A', '2026-01-01'), move('A', '2026-01-09', 'due-back', { root: 'b'.repeat(64) }))).toEqual(
      ['root-differs'],
    )
    expect(faultsOf(...turn('A', '2026-01-01'), move('A', '2026-01-09', 'due-back', { root }))).toEqual([])
  })

  it('tells one attached beyond its window, also while it still is', () => {
    expect(faultsOf(disk('A'), ...turn('A', '2026-01-01'))).toEqual([])
    expect(faultsOf(disk('A', { windowHours: 1 }), ...turn('A', '2026-01-01'))).toEqual(['attached-too-long'])
    expect(faultsOf(disk('A'), move('A', '2026-11-19T08:00:00+09:00', 'writing'))).toEqual(['attached-too-long'])
    expect(faultsOf(disk('A'), move('A', '2026-11-20T08:00:00+09:00', 'writing'))).toEqual([])
  })

  it('says of one that is still attached since when, and only of one that came out for how long', () => {
    const codes = (...rows: Parameters<typeof faultsOf>) =>
      lifeOf(mediumOf(...rows), now).faults.filter(({ fault }) => fault === 'attached-too-long').map(({ message }) => message)
    expect(codes(disk('A'), move('A', '2026-11-18T08:00:00+09:00', 'writing')))
      .toEqual([{ code: 'recovery.media.still-attached', params: { medium: 'A', date: '2026-11-18', window: 12 } }])
    expect(codes(disk('A'), move('A', '2026-11-16T08:00:00+09:00', 'writing'), move('A', '2026-11-18T08:00:00+09:00', 'sealed'), move('A', '2026-11-18T10:00:00+09:00', 'detached')))
      .toMatchObject([{ code: 'recovery.media.attached-too-long', params: { hours: 50 } }])
  })

  it('tells what was expected and did not come', () => {
    expect(faultsOf(...turn('A', '2026-11-01', { dueOn: '2026-11-15' }))).toEqual(['overdue'])
    expect(faultsOf(...turn('A', '2026-11-01', { dueOn: '2026-11-20' }))).toEqual([])
    expect(faultsOf(...turn('A', '2026-11-01', { dueOn: '2026-11-15' }), back('A', '2026-11-16'))).toEqual([])
  })

  it('knows where it is and what lies on it, and nothing of tomorrow', () => {
    const life = lifeOf(mediumOf(...turn('A', '2026-11-01'), move('A', '2026-12-24', 'writing')), now)
    expect(life).toMatchObject({ state: 'off-site', place: '銀行の貸金庫', sealed: { root } })
    expect(lifeOf(mediumOf(disk('B')), now)).toMatchObject({ state: null, place: null, sealed: null, faults: [] })
  })
})

describe('a round of media', () => {
  it('tells the same medium twice, and the newest copy overwritten', () => {
    const faults = oneRound(
      disk('A'),
      ...turn('B', '2026-10-25'),
      ...turn('A', '2026-11-01'),
      back('A', '2026-11-08'),
      ...turn('A', '2026-11-08'),
    ).faults
    expect(faults.map(({ fault, medium }) => [fault, medium])).toEqual([
      ['same-medium-twice', 'A'],
      ['newest-overwritten', 'A'],
    ])
  })

  it('tells a medium that was seen in a drive while people said it was away', () => {
    const seen = (at: string, serial: string) => row('mediumSeen', { host: 'backup01', serial, at, sort: 'rdx' })
    const rows = [disk('A'), ...turn('A', '2026-11-01')]
    expect(oneRound(...rows, seen('2026-11-05T03:00:00+09:00', 's-a')).faults).toEqual([])
    expect(oneRound(...rows, seen('2026-11-05T03:00:00+09:00', 'S-A')).faults).toMatchObject([
      { fault: 'seen-while-away', medium: 'A' },
    ])
    expect(oneRound(...rows, seen('2026-11-01T19:00:00+09:00', 'S-A')).faults).toEqual([])
  })

  it('says how far back the last clean copy lies', () => {
    const round = oneRound(...turn('A', '2026-10-30'), ...turn('B', '2026-11-06'), ...turn('C', '2026-11-13'))
    expect(farBackOf(round, 2, now)).toMatchObject({
      lastClean: { medium: 'A', daysBack: 20 },
      message: { params: { count: 2, days: 20 } },
    })
    expect(farBackOf(round, 0, now).lastClean?.medium).toBe('C')
    expect(farBackOf(round, 2, now).copies.map(({ contaminated }) => contaminated)).toEqual([true, true, false])
    expect(farBackOf(round, 3, now)).toMatchObject({ lastClean: null, message: { code: 'recovery.media.no-clean' } })
  })

  it('does not count what is being written over, nor what was retired', () => {
    const round = oneRound(
      ...turn('A', '2026-10-30'),
      ...turn('B', '2026-11-06'),
      back('A', '2026-11-19'),
      move('A', '2026-11-20T08:00:00+09:00', 'writing'),
      move('B', '2026-11-19', 'retired'),
    )
    expect(farBackOf(round, 0, now).copies).toEqual([])
  })
})

const habit = { everyDays: 7, contaminated: 2, drive: null, away: null }
const four = [
  ...turn('RDX-1', '2026-10-23'),
  ...turn('RDX-2', '2026-10-30'),
  ...turn('RDX-3', '2026-11-06'),
  move('RDX-4', '2026-11-13T18:00:00+09:00', 'writing', { place: 'サーバー室 RDX装置' }),
  move('RDX-4', '2026-11-13T20:00:00+09:00', 'sealed'),
]

describe("this week's job", () => {
  it('is five lines: the oldest goes in, the one in the drive goes away', () => {
    const job = weeklyJob(oneRound(...four), habit, now)
    expect(job).toMatchObject({
      takes: 'RDX-1',
      brings: 'RDX-4',
      by: '2026-11-20',
      from: '銀行の貸金庫',
      into: 'サーバー室 RDX装置',
      to: '銀行の貸金庫',
      warnings: [],
    })
    expect(job.lines.map((line) => speaker(recoveryText)('ja', line))).toEqual([
      '持っていく媒体：RDX-1',
      '取り出す場所：銀行の貸金庫',
      '入れる装置：サーバー室 RDX装置',
      'いつまでに：令和8年11月20日',
      '外して運ぶ：RDX-4 を 銀行の貸金庫 へ',
    ])
  })

  it('warns before the last clean copy would be overwritten', () => {
    expect(weeklyJob(oneRound(...four), { ...habit, contaminated: 3 }, now).warnings).toMatchObject([
      { code: 'recovery.weekly.too-few', params: { count: 1 } },
    ])
  })

  it('prefers an empty one, and says what is missing where nothing is known', () => {
    expect(weeklyJob(oneRound(...four, move('RDX-9', '2026-11-01', 'empty')), habit, now).takes).toBe('RDX-9')
    const lines = weeklyJob({ name: '', lives: [], faults: [] }, habit, now).lines.map(({ code }) => code)
    expect(lines).toEqual([
      'recovery.weekly.no-medium',
      'recovery.weekly.where-from',
      'recovery.weekly.where-into',
      'recovery.weekly.by',
      'recovery.weekly.nothing-out',
    ])
  })

  it('goes on for eight weeks, every medium in its turn', () => {
    const weeks = calendar(oneRound(...four), habit, now)
    expect(weeks).toHaveLength(8)
    expect(weeks.map(({ takes }) => takes)).toEqual([
      'RDX-1',
      'RDX-2',
      'RDX-3',
      'RDX-4',
      'RDX-1',
      'RDX-2',
      'RDX-3',
      'RDX-4',
    ])
    expect(weeks.map(({ brings }) => brings).slice(0, 3)).toEqual(['RDX-4', 'RDX-1', 'RDX-2'])
    expect(weeks.slice(3).every(({ lastCleanDays }) => lastCleanDays === 14)).toBe(true)
    expect(weeks[7]?.on).toBe('2027-01-08')
  })

  it('brings away what it has written where none stays in the drive, and leaves the only one in it', () => {
    const away = oneRound(...turn('A', '2026-10-30'), ...turn('B', '2026-11-06'))
    expect(weeklyJob(away, habit, now)).toMatchObject({ takes: 'A', brings: 'A' })
    expect(weeklyJob(away, habit, now).lines[4].code).toBe('recovery.weekly.out-after')
    const alone = oneRound(move('A', '2026-11-13T18:00:00+09:00', 'writing'))
    expect(calendar(alone, habit, now).every(({ takes, brings }) => takes === null && brings === null)).toBe(true)
  })

  it('never takes the same medium twice in a row, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 30 }), (count, everyDays) => {
        const rows = Array.from({ length: count }, (_, n) => turn(`D${n}`, `2026-10-${String(n + 10)}`)).flat()
        const weeks = calendar(oneRound(...rows), { ...habit, everyDays }, now)
        for (const [at, week] of weeks.entries()) if (at > 0) expect(week.takes).not.toBe(weeks[at - 1]?.takes)
        expect(new Set(weeks.map(({ takes }) => takes)).size).toBe(Math.min(count, 8))
      }),
    )
  })
})

describe('what stands on a medium, and what is said of it', () => {
  it('is a label with a code a phone opens, or a scanner reads', () => {
    const medium = mediumOf(disk('RDX-1'))
    expect(labelOf(medium).code).toBe('RDX-1')
    expect(labelOf(medium, (key) => `http://10.0.0.5:8080/media/${encodeURIComponent(key)}`)).toMatchObject({
      name: 'RDX-1',
      code: 'http://10.0.0.5:8080/media/rdx-1',
    })
  })

  it('becomes a fact with its identity, and is doubted before, never refused', () => {
    const said = { medium: 'RDX-1', at: now, state: 'off-site' } as const
    expect(moveFact(said)).toEqual({ kind: 'mediumMove', key: `rdx-1/${now}/off-site`, attributes: said, row: null })
    const life = lifeOf(mediumOf(move('RDX-1', '2026-11-19', 'writing')), now)
    expect(doubts(life, said).map(({ code }) => code)).toEqual(['recovery.media.impossible-off-site'])
    expect(doubts(life, { medium: 'RDX-1', at: now, state: 'sealed', root })).toEqual([])
  })
})
