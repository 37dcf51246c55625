// When the next word is due: as promised in the last one; before the first, a while after the incident was opened.
import { noteEveryMs } from './audiences.ts'

export interface NoteDue {
  readonly at: number
  readonly late: boolean
  /** Whether somebody was promised it. */
  readonly promised: boolean
}

export function noteDue(openedAt: number, last: { readonly next_at: number } | null, now: number): NoteDue {
  const at = last?.next_at ?? openedAt + noteEveryMs()
  return { at, late: now > at, promised: last !== null }
}

const step = 5 * 60_000

/** What a form starts with: the usual while from now, on a mark of the clock. */
export function nextProposed(now: number): number {
  return Math.ceil((now + noteEveryMs()) / step) * step
}
