import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { file, register, row, viewOf } from '#hospital/principles/testing/register.ts'
import { systemKey } from '../same.ts'
import { frontier, inSteps, type Option } from './choose.ts'
import { comparePrices } from './media-prices.ts'
import { planBackups } from './planner.ts'
import { ranking } from './ranking.ts'
import { met, type Limits, type Line, type Wanted } from './requirements.ts'
import { planTask } from './task.ts'

const limits: Limits = {
  generations: (key) => (key === systemKey('電子カルテ') ? 5 : 3),
  detachedFrom: 3,
  mediaKinds: 2,
  offSite: true,
  offline: true,
  offlineWays: ['detached', 'write-once', 'logical-cloud'],
}
const groups = fc.array(
  fc
    .array(fc.record({ yen: fc.integer({ min: 0, max: 20 }), worth: fc.integer({ min: 0, max: 12 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((list): Option[] => [{ yen: 0, worth: 0 }, ...list]),
  { minLength: 1, maxLength: 4 },
)

function bruteForce(all: readonly (readonly Option[])[], budget: number): number {
  const [first, ...rest] = all
  if (!first) return 0
  return Math.max(
    ...first.filter(({ yen }) => yen <= budget).map(({ yen, worth }) => worth + bruteForce(rest, budget - yen)),
  )
}

describe('one of each for a budget', () => {
  it('is as good as trying all, for every budget', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 60 }), (all, budget) => {
        const chosen = frontier(all).findLast(({ yen }) => yen <= budget)
        expect(chosen?.worth).toBe(bruteForce(all, budget))
        const sums = chosen?.picks.reduce(
          (sum, pick, at) => ({
            yen: sum.yen + (all[at]?.[pick]?.yen ?? NaN),
            worth: sum.worth + (all[at]?.[pick]?.worth ?? NaN),
          }),
          { yen: 0, worth: 0 },
        )
        expect(sums).toEqual({ yen: chosen?.yen, worth: chosen?.worth })
      }),
      { numRuns: 300 },
    )
  })

  it('in steps stays within the budget, and its bound holds', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 60 }), (all, budget) => {
        const best = bruteForce(all, budget)
        const found = inSteps(all, budget)
        expect(found?.yen).toBeLessThanOrEqual(budget)
        expect(found?.worth).toBeLessThanOrEqual(best)
        expect(found?.bound).toBeGreaterThanOrEqual(best)
      }),
      { numRuns: 300 },
    )
  })
})

const need = (system: string, safety: number) =>
  row('recoveryNeed', { system, safety, rpoHours: 24, farBackDays: 28, bytes: 1e12, files: 10 })
const offers = [
  row('offer', {
    name: 'RDX 2TB',
    sort: 'rdx',
    capacityBytes: 2e12,
    yen: 40_000,
    driveYen: 30_000,
    pricedOn: '2026-10-01',
  }),
  row('offer', { name: 'HDD 4TB', sort: 'hdd', capacityBytes: 4e12, yen: 15_000, driveYen: 0, pricedOn: '2026-10-01' }),
  row('offer', {
    name: 'NAS 8TB',
    sort: 'nas',
    capacityBytes: 8e12,
    yen: 120_000,
    driveYen: 0,
    pricedOn: '2024-10-01',
  }),
]
const viewWith = (...rows: Parameters<typeof file>[1][number][]) =>
  viewOf(register(file(['recovery-needs', 'backup-plan'], rows)))
const hospital = viewWith(need('電子カルテ', 5), need('給食', 1), ...offers)

describe('the requirements', () => {
  const wanted: Wanted = {
    key: 'a',
    name: 'A',
    safety: 3,
    bytes: 1,
    rpoHours: 24,
    farBackDays: 14,
    rtoHours: 8,
    hoursFrom: (media) => (media === 'nas' ? 5 : null),
  }
  const line: Line = { media: 'rdx', everyHours: 168, generations: 3, offSite: true, offline: 'detached' }
  it('are met by what lines bring together, and never by what nobody measured', () => {
    expect([...met([line], wanted, limits)].sort()).toEqual([
      'detached',
      'farBack',
      'generations',
      'offSite',
      'offline',
    ])
    expect([
      ...met([line, { media: 'nas', everyHours: 24, generations: 1, offSite: false, offline: null }], wanted, limits),
    ]).toEqual(expect.arrayContaining(['media', 'rpo', 'rto']))
    expect(met([{ ...line, offline: 'split-network' }], wanted, limits).has('detached')).toBe(false)
    expect(met([], wanted, limits).size).toBe(0)
  })
})

describe('a plan for a budget', () => {
  it('spends on the gravest first and names what stays unmet', () => {
    const plan = planBackups(planTask(hospital, 100_000, limits))
    expect(plan.exact).toBe(true)
    expect(plan.yen).toBeLessThanOrEqual(100_000)
    const [first, second] = plan.systems
    expect([first?.name, second?.name]).toEqual(['電子カルテ', '給食'])
    expect(first?.unmet.length).toBeLessThan(second?.unmet.length ?? 0)
    expect(plan.next?.moreYen).toBeGreaterThan(0)
    expect(plan.next?.meets.length).toBeGreaterThan(0)
  })

  it('is never worth less for more money, and the next sum buys what it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), (budget) => {
        const task = planTask(hospital, budget, limits)
        const plan = planBackups(task)
        expect(plan.yen).toBeLessThanOrEqual(budget)
        expect(plan.bound).toBe(plan.worth)
        if (plan.next === null) expect(plan.systems.every(({ unmet }) => unmet.length === 0)).toBe(true)
        else expect(planBackups({ ...task, budgetYen: budget + plan.next.moreYen }).worth).toBeGreaterThan(plan.worth)
      }),
      { numRuns: 25 },
    )
  })

  it('buys a drive once for all, and none that is there', () => {
    const rich = planBackups(
      planTask(viewWith(need('電子カルテ', 5), need('給食', 1), ...offers.slice(0, 1)), 5_000_000, limits),
    )
    expect(rich.drives).toEqual([{ media: 'rdx', yen: 30_000 }])
    const media = rich.systems
      .flatMap(({ design }) => design.lines)
      .reduce((all, { count, offer }) => all + count * offer.yen, 0)
    expect(rich.yen).toBe(media + 30_000)
    const owned = planBackups(
      planTask(
        viewWith(need('電子カルテ', 5), ...offers.slice(0, 1), row('medium', { label: 'RDX-1', sort: 'rdx' })),
        5_000_000,
        limits,
      ),
    )
    expect(owned.drives).toEqual([])
  })

  it('counts what is there already', () => {
    const there = row('backupPlan', {
      system: '給食',
      method: '丸ごと',
      media: 'rdx',
      everyHours: 24,
      generations: 30,
      offSite: true,
      offline: 'detached',
    })
    const plan = planBackups(planTask(viewWith(need('給食', 1), there), 0, limits))
    expect(plan.systems[0]?.unmet).toEqual(['media'])
    expect(plan.notes.map(({ code }) => code)).toContain('recovery.plan.no-prices')
  })

  it('beyond what can be tried says how far off it can be', () => {
    const many = Array.from({ length: 60 }, (_, n) => need(`部門${n}`, 1 + (n % 5)))
    const plan = planBackups(
      planTask(
        viewWith(
          ...many,
          ...offers,
          row('offer', { name: 'LTO', sort: 'tape', capacityBytes: 6e12, yen: 9000, driveYen: 700_000 }),
        ),
        3_000_000,
        limits,
      ),
    )
    expect(plan.exact).toBe(false)
    expect(plan.yen).toBeLessThanOrEqual(3_000_000)
    expect(plan.worth).toBeGreaterThan(plan.bound * 0.9)
    expect(plan.next?.moreYen).toBeGreaterThan(0)
  })
})

describe('prices', () => {
  it('are compared for all generations, with the drive, and go stale', () => {
    const { prices, notes } = comparePrices(hospital, { bytes: 3e12, generations: 3, staleDays: 365 })
    expect(prices.map(({ offer, media, yen, stale }) => [offer.name, media, yen, stale])).toEqual([
      ['HDD 4TB', 3, 45_000, false],
      ['RDX 2TB', 6, 270_000, false],
      ['NAS 8TB', 3, 360_000, true],
    ])
    expect(notes.map(({ code }) => code)).toEqual(['recovery.plan.stale-prices'])
  })
})

describe('the ranking', () => {
  it('goes by harm, then hours, and asks for what is not agreed', () => {
    const ranks = ranking(
      viewWith(
        row('recoveryNeed', { system: 'A', safety: 4, rtoHours: 8, rpoHours: 4, farBackDays: 7 }),
        row('recoveryNeed', { system: 'B', safety: 5 }),
        row('recoveryNeed', { system: 'C', safety: 4, rtoHours: 8, rpoHours: 4, farBackDays: 7 }),
        row('system', { name: 'D' }),
      ),
    )
    expect(ranks.map(({ name, place, open }) => [name, place, open.length])).toEqual([
      ['B', 1, 3],
      ['A', 2, 0],
      ['C', 2, 0],
      ['D', 4, 4],
    ])
  })
})
