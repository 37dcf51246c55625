// When each phase began, computed from rows alone, and held against what was wanted of it.
import type { CallRow } from '../calls/tables.ts'
import type { ComebackRow } from '../comeback/tables.ts'
import type { CutRow } from '../cuts/tables.ts'
import type { DecisionRow } from '../declare/tables.ts'
import type { Clock } from '../duties/shape.ts'
import type { IncidentRow } from '../incident/tables.ts'
import type { RoleRow } from '../roles/tables.ts'
import type { Card } from '../steps/board.ts'
import type { LineRow } from '../timeline/tables.ts'
import type { NoteRow } from '../word/tables.ts'
import type { PhaseId, ReviewData } from './shape.ts'

export interface Ground {
  readonly incident: IncidentRow
  readonly lines: readonly LineRow[]
  readonly calls: readonly Pick<CallRow, 'called_at'>[]
  readonly roles: readonly Pick<RoleRow, 'role' | 'since'>[]
  readonly cuts: readonly Pick<CutRow, 'cut_at'>[]
  readonly decisions: readonly DecisionRow[]
  readonly notes: readonly Pick<NoteRow, 'issued_at'>[]
  readonly comebacks: readonly Pick<ComebackRow, 'kind' | 'state' | 'since'>[]
  readonly cards: readonly Card[]
  readonly clocks: readonly Clock[]
}

export interface Phase {
  readonly id: PhaseId
  readonly at: number | null
  /** Since it was first known. */
  readonly minutes: number | null
  /** Until when it was wanted, and whether a playbook said so or our own usual minutes. */
  readonly wanted: { readonly at: number; readonly from: 'playbook' | 'usual' } | null
  readonly verdict: 'inTime' | 'late' | 'missing' | 'noTarget'
}

export function phasesOf(ground: Ground, { phases }: ReviewData): readonly Phase[] {
  const { incident } = ground
  return phases.map(({ id, steps, minutes }) => {
    const at = whenOf(id, ground)
    const byBook = ground.cards.filter(({ row, due, needed }) => needed && due !== null && steps.includes(row.step)).flatMap(({ due }) => due ?? [])
    const wanted = byBook.length > 0 ? { at: Math.min(...byBook), from: 'playbook' as const }
      : minutes === undefined ? null : { at: incident.known_at + minutes * 60_000, from: 'usual' as const }
    const verdict = at === null ? 'missing' : wanted === null ? 'noTarget' : at > wanted.at ? 'late' : 'inTime'
    return { id, at, minutes: at === null ? null : Math.max(0, Math.round((at - incident.known_at) / 60_000)), wanted, verdict }
  })
}

const first = (times: readonly (number | null)[]): number | null => {
  const known = times.filter((one) => one !== null)
  return known.length === 0 ? null : Math.min(...known)
}

function whenOf(id: PhaseId, { incident, lines, calls, roles, cuts, decisions, notes, comebacks, clocks }: Ground): number | null {
  const down = decisions.filter(({ declared_at }) => declared_at !== null)
  switch (id) {
    case 'detected': return incident.known_at
    case 'opened': return incident.opened_at
    case 'first-call': return first(calls.map(({ called_at }) => called_at))
    case 'lead': return first(roles.filter(({ role }) => role === 'lead').map(({ since }) => since))
    case 'first-cut': return first(cuts.map(({ cut_at }) => cut_at))
    case 'declared': return first(down.map(({ declared_at }) => declared_at))
    case 'first-note': return first(notes.map(({ issued_at }) => issued_at))
    case 'first-report': return first(clocks.filter(({ edition }) => edition.desk !== 'vendor').map(({ toldAt }) => toldAt))
    case 'restoring': return first(lines.filter(({ said }) => said?.code === 'response.line.recovering').map(({ happened_at }) => happened_at))
    case 'first-back': return first([
      ...down.map(({ back_at }) => back_at),
      ...comebacks.filter(({ kind, state }) => kind === 'system' && state === 'signed').map(({ since }) => since),
    ])
    // Null as long as one is down: the last one sets the end.
    case 'all-back': return down.length === 0 || down.some(({ back_at }) => back_at === null) ? null : Math.max(...down.flatMap(({ back_at }) => back_at ?? []))
    case 'closed': return incident.closed_at
  }
}
