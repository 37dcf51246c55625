// "Today" for the one person who has thirty minutes: at most five things, by risk and effort, each with its next click.

export interface Chore {
  readonly id: string
  readonly kind: 'task' | 'findings' | 'evidence' | 'approval' | 'stocktake' | 'contacts' | 'kamo' | 'duty' | 'redFile' | 'improvement' | 'evidenceRead'
  readonly principle: number | null
  /** Check for `task` and `findings`; evidence kind for `evidence`; campaign for `stocktake`. */
  readonly about: string
  /** How many findings, sheets, contacts … it settles. */
  readonly count: number
  readonly risk: number
  readonly effortMinutes: number
  readonly due: string | null
}

export interface Today {
  readonly chores: readonly Chore[]
  readonly minutes: number
  /** What does not fit into today. */
  readonly later: number
}

const most = 5

/**
 * Worth per minute: risk weighs more than linearly, because one way in is enough; effort less, because starting costs too.
 * What is overdue counts twice, what is due within a week half as much again.
 */
export function weight(chore: Chore, today: string): number {
  const days = chore.due === null ? Infinity : Temporal.PlainDate.from(today).until(chore.due).days
  const urgency = days < 0 ? 2 : days <= 7 ? 1.5 : 1
  return (urgency * chore.risk ** 2) / Math.sqrt(Math.max(chore.effortMinutes, 1))
}

export function todaysFive(chores: readonly Chore[], today: string): Today {
  const order = chores
    .map((chore) => ({ chore, weight: weight(chore, today) }))
    .sort((a, b) => b.weight - a.weight || (a.chore.id < b.chore.id ? -1 : 1))
    .map(({ chore }) => chore)
  const chosen = order.slice(0, most)
  return { chores: chosen, minutes: chosen.reduce((sum, one) => sum + one.effortMinutes, 0), later: order.length - chosen.length }
}
