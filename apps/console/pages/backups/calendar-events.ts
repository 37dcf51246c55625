// Everything on the calendar as one list in time, and what a day's square says in a few words.
import type { Data } from '../../api/client.ts'
import type { ja } from './text.ja.ts'

export type Calendar = Data<'backups.calendar'>
export type CalendarDay = Calendar['days'][number]
type Word = keyof typeof ja

export interface Event {
  readonly key: string
  readonly on: string
  readonly sort: 'run' | 'medium' | 'rehearsal' | 'lock'
  readonly state: 'done' | 'warnings' | 'failed' | 'missed' | 'unseen' | 'due' | 'moved' | 'vain' | 'came'
  readonly word: Word
  readonly what: string
  readonly note: string | null
  readonly bad: boolean
}

const badStates: ReadonlySet<Event['state']> = new Set(['failed', 'missed', 'vain'])

export function eventsOf({ days }: Pick<Calendar, 'days'>): readonly Event[] {
  return days.flatMap(eventsOn)
}

export function eventsOn({ on, runs, media, rehearsals, locks }: CalendarDay): readonly Event[] {
  const events: Omit<Event, 'key' | 'on' | 'bad'>[] = [
    ...runs.map(({ state, title, note }) => ({ sort: 'run' as const, state, word: `calendar.run.${state}` as const, what: title, note })),
    ...media.map(({ state, medium, text }) => ({ sort: 'medium' as const, state, word: `calendar.media.${state}` as const, what: medium, note: text })),
    ...rehearsals.map(({ state, title, text }) => ({ sort: 'rehearsal' as const, state, word: `calendar.rehearsal.${state}` as const, what: title, note: text })),
    ...locks.map(({ repository, text }) => ({ sort: 'lock' as const, state: 'due' as const, word: 'calendar.lock' as const, what: repository, note: text })),
  ]
  return events.map((one, at) => ({ ...one, on, key: `${on} ${at}`, bad: badStates.has(one.state) }))
}

export interface Tag {
  readonly word: Word
  readonly count: number
  readonly tone: 'bad' | 'doubt' | 'good' | 'plain'
}

const toneOf = ({ state, bad }: Event): Tag['tone'] =>
  bad ? 'bad' : state === 'warnings' || state === 'unseen' ? 'doubt' : state === 'done' || state === 'came' ? 'good' : 'plain'
const tones = ['bad', 'doubt', 'plain', 'good'] as const

/** The same said of several lines is counted; what is bad comes first. */
export function tagsOn(day: CalendarDay): readonly Tag[] {
  const groups = Map.groupBy(eventsOn(day), (event) => event.word)
  return [...groups.values()].flatMap((same): Tag[] => {
    const [first] = same
    return first === undefined ? [] : [{ word: first.word, count: same.length, tone: toneOf(first) }]
  }).toSorted((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone))
}

/** On a small screen: what went as planned is left out, and so is what is planned beyond a week. */
export function isNotable(day: CalendarDay, asOf: string): boolean {
  const soon = day.on >= asOf && Date.parse(day.on) - Date.parse(asOf) <= 7 * 86_400_000
  return eventsOn(day).some(({ sort, state }) => sort !== 'run' || (state !== 'done' && (state !== 'due' || soon)))
}

/** Every day from the first to the last, week by week. */
export function weeksOf({ from, to }: Pick<Calendar, 'from' | 'to'>): readonly (readonly string[])[] {
  const weeks: string[][] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const last = weeks.at(-1)
    const day = new Date(at).toISOString().slice(0, 10)
    if (last === undefined || last.length === 7) weeks.push([day])
    else last.push(day)
  }
  return weeks
}
