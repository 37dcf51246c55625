// This week's job for the person who carries the disk: five lines for each round of media, a place to sign, and the
// weeks to come.
import { daysBetween } from '#hospital/kernel/days.ts'
import { roundsOf, type Round } from '#hospital/recovery/media/round.ts'
import { calendar, weeklyJob, type Habit } from '#hospital/recovery/media/weekly.ts'
import { foldName } from '#engines/japanese'
import { longDay } from '#hospital/kernel/long-day.ts'
import type { Block, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { backupEditions, endOf, once, signature } from './backup-words.ts'

/** Where no plan says how often: once a week, and the two newest copies are taken to be in the intruder's hands. */
const usual: Habit = { everyDays: 7, contaminated: 2, drive: null, away: null }
const mostFaults = 4

export const backupWeek: Report = {
  id: 'backup-week',
  needs: null,
  paper(standing) {
    const { locale, view, today } = standing
    const words = binderWords(locale)
    const rounds = roundsOf(view, endOf(today)).filter(({ lives }) => lives.some(({ state }) => state !== 'retired'))
      .toSorted((a, b) => movesOf(b) - movesOf(a))
    return {
      ...base(standing), name: 'backup-week', title: words('week.title'), editions: backupEditions(standing),
      blocks: [
        { type: 'paragraph', text: words(rounds.length === 0 ? 'week.none' : 'week.lead') },
        ...rounds.flatMap((round, at) => [
          ...(at > 0 ? [{ type: 'pageBreak' } as const] : []), ...blocksOf(standing, round),
        ]),
      ],
      sheets: [jobs(standing, rounds), ...rounds.map((round) => weeks(standing, round))],
    }
  },
}

/** The first line of the plan for that place says how often the medium changes. */
function habitOf({ view }: Standing, round: Round): Habit {
  const hours = view.all('backupPlan')
    .find(({ is }) => is.repository !== undefined && foldName(is.repository) === foldName(round.name))?.is.everyHours
  return hours === undefined ? usual : { ...usual, everyDays: Math.max(1, Math.round(hours / 24)) }
}

/** Those that people do write down stand first. */
const movesOf = ({ lives }: Round): number => Math.min(1, lives.flatMap(({ medium }) => medium.moves).length)

const titleOf = ({ locale }: Standing, { name }: Round): string => name || binderWords(locale)('week.unnamed')

function blocksOf(standing: Standing, round: Round): Block[] {
  const { locale, today, say } = standing
  const words = binderWords(locale)
  const job = weeklyJob(round, habitOf(standing, round), endOf(today))
  const faults = [...round.faults, ...round.lives.flatMap((life) => life.faults)]
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const told = once([...job.warnings.map(say), ...faults.map(({ message }) => say(message))])
  return [
    { type: 'heading', level: 1, text: titleOf(standing, round) },
    { type: 'list', ordered: true, items: job.lines.map(say) },
    ...told.slice(0, mostFaults).map((text) => ({ type: 'paragraph', text, tone: 'warning' }) as const),
    ...(told.length > mostFaults
      ? [{ type: 'paragraph', tone: 'note', text: words('binder.more', { count: told.length - mostFaults }) } as const]
      : []),
    signature(standing, 'carried', 'received'),
    { type: 'heading', level: 2, text: words('week.coming') },
    weeks(standing, round, true),
    { type: 'paragraph', text: words('week.foot'), tone: 'note' },
  ]
}

/** Printed with a place to tick off. */
function weeks(standing: Standing, round: Round, printed = false): Table {
  const { locale, today } = standing
  const words = binderWords(locale)
  const rows = calendar(round, habitOf(standing, round), endOf(today))
  return {
    type: 'table', name: titleOf(standing, round),
    columns: [
      { title: words('week.on'), share: 4 }, { title: words('week.takes'), share: 4 }, { title: words('week.brings'),
        share: 4 },
      { title: words('week.clean'), share: 4, align: 'right' }, ...(printed ? [{ title: words('week.done'),
        share: 2 }] : []),
    ],
    rows: rows.map(({ on, takes, brings, lastCleanDays }) => [
      printed ? longDay(locale, on) : on, takes ?? words('week.noMedium'), brings ?? words('week.noMedium'),
      lastCleanDays === null ? words('week.noClean') : words('week.daysBack', { days: lastCleanDays }),
        ...(printed ? ['□'] : []),
    ]),
  }
}

function jobs(standing: Standing, rounds: readonly Round[]): Table {
  const { locale, today } = standing
  const words = binderWords(locale)
  return {
    type: 'table', name: words('week.title'),
    columns: [
      { title: words('week.round'), share: 4 }, { title: words('week.on'), share: 3 },
      { title: words('week.daysLeft'), share: 2, align: 'right' }, { title: words('week.takes'), share: 3 },
      { title: words('week.from'), share: 4 }, { title: words('week.into'), share: 4 }, { title: words('week.brings'),
        share: 3 },
      { title: words('week.to'), share: 4 },
    ],
    rows: rounds.map((round) => {
      const job = weeklyJob(round, habitOf(standing, round), endOf(today))
      return [titleOf(standing, round), job.by, String(daysBetween(today, job.by)), job.takes ?? '', job.from ?? '',
        job.into ?? '', job.brings ?? '', job.to ?? '']
    }),
  }
}
