// What was late: steps after their minutes, duties after their end. Things are named, never people.
import type { Both } from '../data.ts'
import type { Ground } from './phases.ts'

export interface Late {
  readonly kind: 'step' | 'duty'
  /** Null: somebody's own step, named in `own`. */
  readonly title: Both | null
  readonly own: string | null
  readonly due: number
  /** Null: never done. */
  readonly doneAt: number | null
}

export function lateOf({ cards, clocks }: Pick<Ground, 'cards' | 'clocks'>, end: number): readonly Late[] {
  const steps = cards.flatMap(({ row, due, needed }): readonly Late[] => {
    if (!needed || due === null || row.state === 'skipped') return []
    const doneAt = row.state === 'done' ? row.happened_at : null
    return (doneAt ?? end) > due ? [{ kind: 'step', title: row.body.title ?? null, own: row.own, due, doneAt }] : []
  })
  const duties = clocks.flatMap(({ edition, due, toldAt, toldLate, state }): readonly Late[] => (
    due !== null && (toldLate || state === 'late') ? [{ kind: 'duty', title: edition.title, own: null, due: due.at, doneAt: toldAt }] : []
  ))
  return [...duties, ...steps].toSorted((a, b) => a.due - b.due)
}
