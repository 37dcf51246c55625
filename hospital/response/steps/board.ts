// The board: what is next, what is late, what waits for another step, and what an answer made needless.
import { beforeOf } from '../playbooks/order.ts'
import type { Step } from '../playbooks/schema.ts'
import type { StepRow } from './tables.ts'

export interface Card {
  readonly row: StepRow
  /** False: the answer to a question set it aside. */
  readonly needed: boolean
  /** Steps that must be done first, or questions to be answered. */
  readonly waitsFor: readonly string[]
  readonly due: number | null
  readonly late: boolean
  /** Among the first to do now. */
  readonly next: boolean
}

const nextAtOnce = 3

export function boardOf(rows: readonly StepRow[], openedAt: number, now: number): readonly Card[] {
  const byId = new Map(rows.map((row) => [row.step, row]))
  // An own step has no title in its body; nothing of the order needs one.
  const before = beforeOf(rows.map(({ body }) => body as Step))
  const aside = setAside(rows)
  const settled = (id: string) => {
    const row = byId.get(id)
    return row === undefined || aside.has(id) || row.state === 'done' || row.state === 'skipped'
  }
  const cards = rows.map((row) => {
    const { withinMinutes } = row.body
    const from = row.playbook === null ? row.added_at : openedAt
    const due = withinMinutes === undefined ? null : from + withinMinutes * 60_000
    const open = row.state === 'todo' || row.state === 'doing'
    const needed = !aside.has(row.step) || row.state === 'doing' || row.state === 'done'
    return {
      row, needed, due, late: open && needed && due !== null && due < now,
      waitsFor: open && needed ? (before.get(row.step) ?? []).filter((id) => !settled(id)) : [],
    }
  })
  const ready = cards.filter(({ row, needed, waitsFor }) => needed && row.state === 'todo' && waitsFor.length === 0)
    .toSorted((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || cards.indexOf(a) - cards.indexOf(b))
  const next = new Set(ready.slice(0, nextAtOnce))
  return cards.map((card) => ({ ...card, next: next.has(card) }))
}

/** An arm that was not taken, and whatever hangs on the questions in it alone. */
function setAside(rows: readonly StepRow[]): ReadonlySet<string> {
  const aside = new Set<string>()
  const wanted = new Set<string>()
  for (const { body: { branch }, answer } of rows) {
    if (branch === undefined || answer === null) continue
    for (const id of answer === 'yes' ? branch.yes : branch.no) wanted.add(id)
    for (const id of answer === 'yes' ? branch.no : branch.yes) aside.add(id)
  }
  for (const id of wanted) aside.delete(id)
  for (let grown = true; grown;) {
    grown = false
    for (const { step, body: { branch } } of rows) {
      if (branch === undefined || !aside.has(step)) continue
      for (const id of [...branch.yes, ...branch.no]) {
        if (aside.has(id) || wanted.has(id)) continue
        aside.add(id)
        grown = true
      }
    }
  }
  return aside
}
