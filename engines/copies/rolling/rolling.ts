// "Everything is read again within N days": which part is next, what is behind, remembered in a plain value that the caller keeps.
import type { Part } from '../reader.ts'

/** Plain JSON. `readAt` has one place for each part: when it was last read to its end, or null. */
export interface RollingState {
  readonly version: 1
  readonly parts: number
  /** When the round was planned: a part that was never read is as old as this. */
  readonly since: string
  readonly readAt: readonly (string | null)[]
}

export interface Plan {
  /** Parts to read now, the oldest first. */
  readonly due: readonly Part[]
  /** Parts whose last reading is longer ago than the promise. */
  readonly behind: readonly Part[]
  /** Every byte was read no longer ago than this; null while a part was never read. */
  readonly wholeAt: string | null
}

const dayMs = 24 * 3600 * 1000
/** Nights do not begin on the minute: what would be due within this is due now. */
const slackMs = 3600 * 1000

/** Days from one reading of a part to its next: two short of the promise, so that one night may be missed. */
const interval = (days: number) => Math.max(1, Math.floor(days) - 2)

/** One part a night, and no more parts than the tool can tell apart. */
export function partsFor(days: number, most: number): number {
  return Math.max(1, Math.min(interval(days), most))
}

export function begin(parts: number, now: Date): RollingState {
  return { version: 1, parts, since: now.toISOString(), readAt: Array.from({ length: parts }, () => null) }
}

/** What the caller kept, or a new round where it cannot be used: other parts are other bytes. */
export function resume(kept: unknown, parts: number, now: Date): RollingState {
  if (typeof kept !== 'object' || kept === null) return begin(parts, now)
  const { version, parts: had, since, readAt } = kept as Partial<Record<keyof RollingState, unknown>> // each is checked below
  const known = version === 1 && had === parts && isMoment(since) && Array.isArray(readAt) && readAt.length === parts
  if (!known) return begin(parts, now)
  const past = (at: unknown): at is string => isMoment(at) && Date.parse(at) <= now.getTime()
  // A time that lies ahead was written under another clock: believed, it would keep a part from ever being due.
  return { version: 1, parts, since: past(since) ? since : now.toISOString(), readAt: readAt.map((at: unknown) => (past(at) ? at : null)) }
}

/** INVARIANT: called only for a part that was read to its end; damaged or not makes no difference. */
export function read(state: RollingState, part: Part, at: Date): RollingState {
  if (part.of !== state.parts || part.number < 1 || part.number > state.parts) throw new Error('a part of another round')
  return { ...state, readAt: state.readAt.map((was, index) => (index === part.number - 1 ? at.toISOString() : was)) }
}

/**
 * Tonight's share. INVARIANT: as many of the oldest parts as keep the promise when every following night reads as many; what
 * cannot be kept any more is all of it due now.
 */
export function plan(state: RollingState, days: number, now: Date): Plan {
  const limit = days * dayMs
  const ages = state.readAt.map((at, index) => ({
    part: { number: index + 1, of: state.parts }, at, age: now.getTime() - Date.parse(at ?? state.since),
  })).sort((a, b) => b.age - a.age || Number(b.at === null) - Number(a.at === null) || a.part.number - b.part.number)
  // The k oldest parts share the nights that are left to the youngest of them, tonight included.
  const needed = ages.map(({ age }, index) => (index + 1) / Math.max(1, Math.floor((limit - slackMs - age) / dayMs) + 1))
  const share = Math.max(Math.ceil(state.parts / interval(days)), Math.ceil(Math.max(...needed)))
  const ripe = ages.filter(({ at, age }) => at === null || age >= interval(days) * dayMs - slackMs)
  return {
    due: ripe.slice(0, share).map(({ part }) => part),
    behind: ages.filter(({ age }) => age > limit).map(({ part }) => part),
    wholeAt: ages.some(({ at }) => at === null) ? null : (ages[0]?.at ?? null),
  }
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
