// What rehearsals showed of a system: the newest that speaks for it, and how many hours it took.
import { foldName } from '#engines/japanese'
import { dayOf } from '#hospital/kernel/days.ts'
import { perView } from '#hospital/register/per-view.ts'
import type { Entity } from '#hospital/register/view.ts'
import { stages } from '#hospital/register/vocabulary/recovery.ts'
import { hoursBetween, start } from './moments.ts'

export type Rehearsal = Entity<'rehearsal'>

/** Newest first; those still running are none yet. */
export const rehearsalsOf = perView((view) => view.all('rehearsal')
  .filter(({ is }) => is.outcome !== 'running' && momentOf(is) !== undefined)
  .toSorted((a, b) => start(momentOf(b.is) ?? '') - start(momentOf(a.is) ?? '')))

/** The last stage that was reached. */
export function momentOf(is: Rehearsal['is']): string | undefined {
  return stages.map((stage) => is[stage]).findLast((at) => at !== undefined)
}

export function dayOfRehearsal({ is }: Rehearsal): string {
  return dayOf(momentOf(is) ?? '')
}

/** From the declaration to the last stage that was reached; null where the beginning was not noted. */
export function hoursOf({ is }: Rehearsal): number | null {
  const from = is.declaredAt ?? stages.map((stage) => is[stage]).find((at) => at !== undefined)
  const to = momentOf(is)
  if (from === undefined || to === undefined || from === to) return null
  return Math.round(hoursBetween(start(from), start(to)) * 10) / 10
}

export function isFor(system: string, { is }: Rehearsal): boolean {
  return is.system !== undefined ? foldName(is.system) === foldName(system) : is.sort === 'site'
}

/** Data or more came back and could be used; a few files alone say that the medium can be read. */
export function isWhole({ is }: Rehearsal): boolean {
  return is.sort !== 'sample'
}

/** Nothing that was compared was wrong. */
export function cameBack({ is }: Rehearsal): boolean {
  const whole = is.compared === undefined || is.equal === undefined || is.equal >= is.compared
  return whole && (is.outcome === 'came-back' || (is.outcome === undefined && is.sort === 'sample'))
}
