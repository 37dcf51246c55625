// Eight weeks back and eight ahead: runs by plan and fact, media that come and go, rehearsals, locks that end.
import { foldName } from '#engines/japanese'
import { copiesOf } from '#hospital/copies/generations/copies.ts'
import { matters, systemsOf } from '#hospital/copies/generations/systems.ts'
import { figureFor, type VerdictLimits } from '#hospital/copies/limits.ts'
import { expectedInVain } from '#hospital/copies/media/rotation.ts'
import { media } from '#hospital/copies/media/stories.ts'
import { dayAt } from '#hospital/copies/moments.ts'
import {
  cameBack, dayOfRehearsal, hoursOf, isFor, isWhole, rehearsalsOf,
} from '#hospital/copies/rehearsals.ts'
import { calendarOf, weeksAround, type LineDays } from '#hospital/copies/runs/calendar.ts'
import { addMonths, dayOf } from '#hospital/kernel/days.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Context } from '../context.ts'
import { groundOf, valueTitle, wantedHere, type Speaking } from './backups-speak.ts'

const weeks = 8

export async function calendarPage(context: Context<'backups.calendar'>) {
  const { view, books, limits } = await groundOf(context, context.facility)
  const { from, to } = weeksAround(view.asOf, weeks)
  const lines = calendarOf(view, from, to, figureFor(books, view.asOf, 'backups-run', 'graceHours') ?? 0)
  const graceDays = figureFor(books, view.asOf, 'media-rotation', 'graceDays') ?? 0
  const runs = byDay(lines.flatMap((line) => runsOf(context, line)))
  const moves = byDay(movesOf(context, view, graceDays))
  const rehearsals = byDay(rehearsed(context, view, limits))
  const locks = byDay(locksOf(context, view))
  const days = [...new Set([runs, moves, rehearsals, locks].flatMap((found) => [...found.keys()]))]
  return {
    asOf: view.asOf, from, to,
    lines: lines.map(shownLine),
    days: days.filter((day) => day >= from && day <= to).toSorted().map((on) => ({
      on, runs: runs.get(on) ?? [], media: moves.get(on) ?? [], rehearsals: rehearsals.get(on) ?? [],
      locks: locks.get(on) ?? [],
    })),
    wanted: wantedHere(context, view, ['backup-plan', 'backup-repository', 'backup-media', 'rehearsals']),
  }
}

/** Of each day what is on it, without the day. */
function byDay<T extends { readonly on: string }>(all: readonly T[]): ReadonlyMap<string, Omit<T, 'on'>[]> {
  const days = new Map<string, Omit<T, 'on'>[]>()
  for (const { on, ...rest } of all) days.getOrInsertComputed(on, () => []).push(rest)
  return days
}

function titleOfLine({ line }: LineDays): string {
  const { system, method, repository } = line.plan.is
  return [system, method, repository].filter((part) => part !== undefined && part !== '').join(' / ')
}

function shownLine(days: LineDays) {
  const { plan, lookedAt, successes } = days.line
  const last = successes.at(-1)
  const count = (state: string) => [...days.days.values()].filter((one) => one === state).length
  return {
    key: plan.key, title: titleOfLine(days), system: plan.is.system ?? '', everyHours: plan.is.everyHours ?? null,
    lookedOn: lookedAt === null ? null : dayAt(lookedAt), last: last === undefined ? null : dayAt(last),
    missed: count('missed'), failed: count('failed'),
  }
}

function runsOf({ say }: Speaking, days: LineDays) {
  const { plan, runs } = days.line
  return [...days.days].map(([on, state]) => {
    const note = runs.findLast(({ is }) => dayOf(is.startedAt ?? '') === on)?.is.note
    const said = state === 'unseen' ? say({ code: 'words.backups.unseen' }) : (note ?? null)
    return { on, line: plan.key, title: titleOfLine(days), state, note: said }
  })
}

interface MediumDay {
  readonly on: string
  readonly medium: string
  readonly state: 'moved' | 'due' | 'vain'
  readonly text: string
}

function movesOf(context: Speaking, view: RegisterView, graceDays: number) {
  const { say } = context
  return media(view).flatMap((story): MediumDay[] => {
    const { label: medium } = story
    const moved = story.moves.flatMap(({ is }): MediumDay[] => is.at === undefined ? [] : [{
      on: dayOf(is.at), medium, state: 'moved',
      text: [valueTitle(context, 'state', is.state), is.place].filter(Boolean).join(say({ code: 'words.backups.sep' })),
    }])
    const vain = expectedInVain(view, story, graceDays)
    const due = story.moves.at(-1)?.is.dueOn
    if (vain !== null) return [...moved, { on: vain, medium, state: 'vain', text: say({ code: 'words.backups.vain' }) }]
    if (due === undefined || due < view.asOf) return moved
    return [...moved, { on: due, medium, state: 'due', text: say({ code: 'words.backups.due' }) }]
  })
}

function rehearsed({ say }: Speaking, view: RegisterView, { rehearsedMonths }: VerdictLimits) {
  const done = rehearsalsOf(view).map((one) => {
    const hours = hoursOf(one)
    const came = cameBack(one)
    const well = !isWhole(one) ? 'sample' : hours === null ? 'came' : 'hours'
    const code = came ? well : 'failed'
    return {
      on: dayOfRehearsal(one), title: one.is.title ?? one.is.system ?? one.is.repository ?? one.key,
      state: came ? ('came' as const) : ('failed' as const),
      text: say({ code: `words.backups.rehearsal.${code}`, params: { hours: hours ?? 0 } }),
    }
  })
  const days = [...new Map(done.map((one) => [`${one.on} ${one.title} ${one.text}`, one])).values()]
  if (rehearsedMonths === null) return days
  const due = systemsOf(view).filter(matters).flatMap((system) => {
    const last = rehearsalsOf(view).find((one) => isWhole(one) && cameBack(one) && isFor(system.name, one))
    return last === undefined ? [] : [{
      on: addMonths(dayOfRehearsal(last), rehearsedMonths), title: system.name, state: 'due' as const,
      text: say({ code: 'words.backups.rehearsal.due', params: { months: rehearsedMonths } }),
    }]
  })
  return [...days, ...due]
}

function locksOf({ say }: Speaking, view: RegisterView) {
  const ends = copiesOf(view).flatMap(({ repository, is }) =>
    is.lockedUntil === undefined ? [] : [{ on: dayOf(is.lockedUntil), repository }])
  return [...Map.groupBy(ends, ({ on, repository }) => `${on} ${foldName(repository)}`).values()].flatMap((same) => {
    const [first] = same
    const text = say({ code: 'words.backups.lockEnds', params: { count: same.length } })
    return first === undefined ? [] : [{ ...first, count: same.length, text }]
  })
}
