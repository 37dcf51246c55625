// Reminders come out of the rule and the time alone: nothing is stored, so none is lost or doubled when a machine's
// clock is set by hand or the machine was off.
import type { Due } from './due.ts'
import type { Edition } from './rules.ts'

export interface Reminder {
  /** The same for the same reminder, whenever it is asked for. */
  readonly id: string
  readonly kind: 'before' | 'aim' | 'late'
  readonly at: number
  readonly hoursBefore: number
}

/** All reminders of a duty that was not told yet, oldest first; those with `at` up to now are to be shown. */
export function remindersOf(edition: Edition, due: Due | null, now: number): readonly Reminder[] {
  if (due === null) return []
  const before = edition.reminders.map((hours): Reminder => (
    { id: `${edition.id}:${hours}`, kind: 'before', at: due.aimAt - hours * 3_600_000, hoursBefore: hours }
  ))
  const aim: readonly Reminder[] = due.aimAt < due.at
    ? [{ id: `${edition.id}:aim`, kind: 'aim', at: due.aimAt, hoursBefore: (due.at - due.aimAt) / 3_600_000 }] : []
  const late: readonly Reminder[] = now >= due.at ? [{ id: `${edition.id}:late`, kind: 'late', at: due.at, hoursBefore: 0 }] : []
  return [...before, ...aim, ...late].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** The newest that is to be shown now: one per duty, however many have passed. */
export function reminderNow(reminders: readonly Reminder[], now: number): Reminder | null {
  return reminders.findLast(({ at }) => at <= now) ?? null
}

/** When the next one comes, or the duty is late; null: nothing is to come. */
export function nextReminder(reminders: readonly Reminder[], due: Due | null, now: number): number | null {
  const coming = [...reminders.map(({ at }) => at), ...(due === null ? [] : [due.at])].filter((at) => at > now)
  return coming.length === 0 ? null : Math.min(...coming)
}
