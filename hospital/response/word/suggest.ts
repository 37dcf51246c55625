// What the next note could say, from what was done: offered, never written by itself. Pure.
import type { Locale, Message } from '#hospital/kernel/text.ts'
import type { ComebackRow } from '../comeback/tables.ts'
import type { CutRow } from '../cuts/tables.ts'
import type { DecisionRow } from '../declare/tables.ts'
import type { IncidentRow } from '../incident/tables.ts'
import type { Card } from '../steps/board.ts'
import { alwaysOffered, hourInJapan } from './audiences.ts'
import { say } from './text.ts'

export interface Seen {
  readonly incident: IncidentRow
  readonly cuts: readonly CutRow[]
  readonly decisions: readonly DecisionRow[]
  readonly states: readonly ComebackRow[]
  readonly cards: readonly Card[]
}

export interface Offered {
  readonly known: readonly (Message | string)[]
  readonly unknown: readonly string[]
  readonly doing: readonly string[]
  readonly notDoing: readonly string[]
}

const mostDoing = 8

export function offeredFor({ incident, cuts, decisions, states, cards }: Seen, locale: Locale, now: number): Offered {
  const hour = (at: number) => hourInJapan(at, now)
  const open = cards.filter(({ row, needed }) => needed && (row.state === 'doing' || row.state === 'todo'))
    .toSorted((a, b) => Number(b.row.state === 'doing') - Number(a.row.state === 'doing') || Number(b.next) - Number(a.next))
  return {
    known: [
      say('response.note.known.seen', { time: hour(incident.known_at), title: incident.title ?? incident.number }),
      ...decisions.flatMap(({ title, declared_at, back_at }) => {
        if (back_at !== null) return [say('response.note.known.back', { system: title, time: hour(back_at) })]
        return declared_at === null ? [] : [say('response.note.known.down', { system: title, time: hour(declared_at) })]
      }),
      ...states.filter(({ kind, state }) => kind === 'system' && state === 'signed')
        .map(({ label, since }) => say('response.note.known.back', { system: label, time: hour(since) })),
      ...cuts.filter(({ state }) => state === 'cut').map(({ name, cut_at }) => say('response.note.known.cut', { name, time: hour(cut_at) })),
    ],
    unknown: alwaysOffered().unknown.map((one) => one[locale]),
    doing: open.flatMap(({ row }) => row.body.title?.[locale] ?? row.own ?? []).slice(0, mostDoing),
    notDoing: alwaysOffered().notDoing.map((one) => one[locale]),
  }
}
