// This week's job for the person who carries the disk, in five lines, and the eight weeks after: the oldest goes in,
// the one in the drive goes away.
import type { Message } from '#hospital/kernel/text.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { say } from '../text.ts'
import type { Life } from './machine.ts'
import type { Round } from './round.ts'

export interface Habit {
  /** How often the medium changes. */
  readonly everyDays: number
  /** How many of the newest copies are taken to be contaminated; that many and one more must stay untouched. */
  readonly contaminated: number
  /** Where media are put in; where they rest. Null: as last said. */
  readonly drive: string | null
  readonly away: string | null
}

export interface WeeklyJob {
  readonly round: string
  /** The medium to put in, and the one that comes out: where none stays in the drive, the same one once it is written. */
  readonly takes: string | null
  readonly brings: string | null
  readonly from: string | null
  readonly into: string | null
  readonly to: string | null
  readonly by: string
  /** Which medium, from where, into what, by when, to where: always five. */
  readonly lines: readonly [Message, Message, Message, Message, Message]
  readonly warnings: readonly Message[]
}

export interface CalendarWeek {
  readonly on: string
  readonly takes: string | null
  readonly brings: string | null
  /** How far back the last clean copy lies that day, after the change. */
  readonly lastCleanDays: number | null
}

export function weeklyJob(round: Round, habit: Habit, now: string): WeeklyJob {
  const turn = turnOf(round, now)
  const by = nextChange(round, habit, now)
  const takes = turn[0] ?? null
  const brings = inDrive(round) ?? takes
  const from = takes?.place ?? null
  const into = habit.drive ?? lastPlace(round, ['writing', 'sealed'])
  const to = habit.away ?? lastPlace(round, ['off-site', 'detached'])
  const named = (
    value: string | null,
    code: 'which' | 'from' | 'into',
    missing: 'no-medium' | 'where-from' | 'where-into',
  ) => (value === null ? say(`recovery.weekly.${missing}`) : say(`recovery.weekly.${code}`, { name: value }))
  const kept = round.lives.filter(({ sealed, state }) => sealed !== null && state !== 'retired').length
  const overwrites = takes?.sealed !== undefined && takes.sealed !== null
  const warnings =
    overwrites && kept - 1 < habit.contaminated + 1
      ? [
          say('recovery.weekly.too-few', {
            count: Math.max(1, habit.contaminated + 2 - usable(round).length),
            medium: takes.medium.label,
          }),
        ]
      : []
  return {
    round: round.name,
    takes: takes?.medium.label ?? null,
    brings: brings?.medium.label ?? null,
    from,
    into,
    to,
    by,
    warnings,
    lines: [
      named(takes?.medium.label ?? null, 'which', 'no-medium'),
      named(from, 'from', 'where-from'),
      named(into, 'into', 'where-into'),
      say('recovery.weekly.by', { date: by }),
      brings === null
        ? say('recovery.weekly.nothing-out')
        : to === null
          ? say('recovery.weekly.where-to')
          : say(brings === takes ? 'recovery.weekly.out-after' : 'recovery.weekly.out', {
              name: brings.medium.label,
              place: to,
            }),
    ],
  }
}

/** What happens if everybody does what the list says. */
export function calendar(round: Round, habit: Habit, now: string, weeks = 8): readonly CalendarWeek[] {
  const copies = new Map(
    round.lives.flatMap(({ medium, sealed, state }) =>
      sealed === null || state === 'retired' ? [] : [[medium.label, instantOf(sealed.at)] as const],
    ),
  )
  const waiting = turnOf(round, now).map(({ medium }) => medium.label)
  let out = inDrive(round)?.medium.label ?? null
  const stays = out !== null
  let on = Temporal.PlainDate.from(nextChange(round, habit, now))
  return Array.from({ length: weeks }, (): CalendarWeek => {
    const takes = waiting.shift() ?? null
    // Without another medium the one in the drive stays there.
    const brings = takes === null ? null : stays ? out : takes
    if (brings !== null) waiting.push(brings)
    const day = on.toString()
    if (takes !== null) copies.set(takes, instantOf(day))
    const clean = [...copies.values()].sort((a, b) => b - a)[habit.contaminated]
    out = takes ?? out
    on = on.add({ days: habit.everyDays })
    return {
      on: day,
      takes,
      brings,
      lastCleanDays: clean === undefined ? null : Math.max(0, Math.round((instantOf(day) - clean) / 86_400_000)),
    }
  })
}

/**
 * Those that may be put in, in their turn: empty ones first, then what was sealed longest ago; never the one in the
 * drive.
 */
function turnOf(round: Round, now: string): readonly Life[] {
  const current = inDrive(round)
  return usable(round)
    .filter((life) => life !== current)
    .sort((a, b) => age(a, now) - age(b, now) || a.medium.label.localeCompare(b.medium.label, 'ja', { numeric: true }))
}

const age = ({ sealed }: Life, now: string): number =>
  sealed === null ? -Infinity : instantOf(sealed.at) - instantOf(now)
const usable = (round: Round): readonly Life[] => round.lives.filter(({ state }) => state !== 'retired')

function inDrive(round: Round): Life | null {
  const attached = round.lives.filter(({ state }) => state === 'writing' || state === 'sealed')
  return attached.sort((a, b) => instantOf(b.since ?? '1970-01-01') - instantOf(a.since ?? '1970-01-01'))[0] ?? null
}

function lastPlace(round: Round, states: readonly string[]): string | null {
  const places = round.lives
    .flatMap(({ medium }) => medium.moves)
    .filter(({ state, place }) => states.includes(state) && place !== null)
  return places.sort((a, b) => instantOf(b.at) - instantOf(a.at))[0]?.place ?? null
}

/** The day somebody named, else an interval after the last change; what is past is due today. */
function nextChange(round: Round, { everyDays }: Habit, now: string): string {
  const today = now.slice(0, 10)
  const due = usable(round)
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()[0]
  const written = round.lives
    .flatMap(({ medium }) => medium.moves)
    .filter(({ state, at }) => state === 'writing' && instantOf(at) <= instantOf(now))
    .sort((a, b) => instantOf(b.at) - instantOf(a.at))[0]
  const planned =
    due ?? (written ? Temporal.PlainDate.from(written.at.slice(0, 10)).add({ days: everyDays }).toString() : today)
  return planned < today ? today : planned
}
