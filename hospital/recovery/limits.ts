// What the active editions ask of plans, rehearsals and vendors' sayings. No figure of an edition stands in code; where
// none gives one, the usual ones below are taken.
import { systemsOf } from '#hospital/copies/generations/systems.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { offlineWays } from '#hospital/register/vocabulary/backups.ts'
import { inForce, checksOf, type Rulebook } from '#hospital/rulebooks/schema.ts'
import type { Limits } from './plan/requirements.ts'
import type { AskingLimits } from './rehearsal/asking.ts'
import type { FreshnessLimits } from './rehearsal/freshness.ts'
import { systemKey } from './same.ts'

const daysOf = (months: number): number => Math.ceil(months * 30.5)
/** Where nobody asks otherwise: the machine's own sample every week and a day, and a year for what people do. */
const usual = { sampleDays: 8, wholeDays: 366, chaseDays: 30, oldDays: 366 } as const

export function planLimits(view: RegisterView, books: readonly Rulebook[]): Limits {
  const asked = figures(view, books)
  const records = most(asked('generations-kept', 'records')) ?? 1
  const others = most(asked('generations-kept', 'others')) ?? 1
  const ofRecords = new Set(systemsOf(view).filter(({ sort }) => sort === 'records').map(({ name }) => systemKey(name)))
  return {
    generations: (key) => (ofRecords.has(key) ? records : others),
    detachedFrom: least(asked('older-generations-protected', 'from')) ?? Infinity,
    mediaKinds: Math.max(1, most(asked('several-ways', 'kinds')) ?? 1),
    offSite: (most(asked('several-ways', 'offSite')) ?? 0) > 0,
    offline: (most(asked('several-ways', 'offline')) ?? 0) > 0,
    offlineWays,
  }
}

export function freshnessLimits(view: RegisterView, books: readonly Rulebook[]): FreshnessLimits {
  const months = least(figures(view, books)('rehearsed', 'rehearsedMonths'))
  return { wholeDays: months === null ? usual.wholeDays : daysOf(months), sampleDays: usual.sampleDays }
}

export function askingLimits(view: RegisterView, books: readonly Rulebook[]): AskingLimits {
  const asked = figures(view, books)
  const months = least(asked('restore-claims', 'claimMonths'))
  return {
    chaseDays: least(asked('restore-claims', 'waitDays')) ?? usual.chaseDays,
    oldDays: months === null ? usual.oldDays : daysOf(months),
  }
}

function figures(view: RegisterView, books: readonly Rulebook[]) {
  const asks = books.filter((book) => inForce(book, view.asOf)).flatMap(checksOf)
  return (check: string, name: string): readonly number[] => asks.flatMap((one) => {
    const value = one.asked && one.check === check ? one.limits[name] : undefined
    return typeof value === 'number' ? [value] : []
  })
}

/** The strictest of what several editions ask. */
const most = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.max(...values))
const least = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.min(...values))
