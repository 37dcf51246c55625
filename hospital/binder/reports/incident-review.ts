// The review on paper: one page for the director, then the timeline. Things are judged on it, never people.
import type { ImprovementRow } from '#hospital/response/improve/tables.ts'
import type { Late } from '#hospital/response/review/late.ts'
import type { Phase } from '#hospital/response/review/phases.ts'
import type { Review } from '#hospital/response/review/read.ts'
import type { Block, Cell, Paper, Table } from '../paper.ts'
import { binderWords } from '../text.ts'
import { courseTable, drillMark, titledPaper, type CourseGiven } from './incident-timeline.ts'

export interface ReviewGiven extends CourseGiven {
  readonly review: Review
  readonly improvements: readonly ImprovementRow[]
  phaseTitle(id: string): string
  lateTitle(one: Late): string
}

/** The page of a director holds no more of each. */
const most = 6

export function incidentReviewPaper(given: ReviewGiven): Paper {
  const { locale, review, lines } = given
  const words = binderWords(locale)
  const mark = drillMark(given)
  const phases = phaseTable(given)
  const todo = improvementTable(given)
  const course = courseTable(given, lines)
  return {
    ...titledPaper(given, words('review.title')), name: `review-${given.incident.number}`,
    blocks: [
      ...mark, { type: 'paragraph', tone: 'note', text: words('review.lead') },
      phases,
      ...part(words('review.late'), review.late.map((one) => lateLine(given, one)), words('review.late.none'), locale),
      ...part(words('review.gaps'), review.gaps.map(({ from, to, minutes }) => (
        words('review.gap', { from: given.timeOf(from), to: given.timeOf(to), length: lengthOf(minutes, locale) })
      )), words('review.gaps.none'), locale),
      ...(['well', 'hindered', 'causes'] as const).flatMap((section): readonly Block[] => [
        { type: 'heading', level: 2, text: words(`review.${section}`) },
        { type: 'paragraph', text: review.written?.[section] ?? words('review.unwritten') },
      ]),
      { type: 'heading', level: 2, text: words('review.improvements') }, todo,
      { type: 'pageBreak' }, course, ...mark,
    ],
    sheets: [phases, todo, course],
  }
}

function part(title: string, all: readonly string[], none: string, locale: CourseGiven['locale']): readonly Block[] {
  const words = binderWords(locale)
  const rest = all.length - most
  const items = rest > 0 ? [...all.slice(0, most), words('review.more', { count: rest })] : all
  return [{ type: 'heading', level: 2, text: title }, items.length === 0 ? { type: 'paragraph', text: none } : { type: 'list', items }]
}

function phaseTable({ locale, review, phaseTitle, timeOf }: ReviewGiven): Table {
  const words = binderWords(locale)
  const verdict = ({ verdict: one, wanted }: Phase): Cell => ({
    text: words(`review.verdict.${one}`, wanted && one !== 'noTarget' ? { wanted: timeOf(wanted.at) } : {}),
    ...(one === 'late' ? { tone: 'warning' as const, strong: true } : {}),
  })
  return {
    type: 'table', name: words('review.phases'), small: true,
    columns: [
      { title: words('review.phase'), share: 5 }, { title: words('review.when'), share: 3 }, { title: words('review.after'), share: 3 },
      { title: words('review.wanted'), share: 5 },
    ],
    rows: review.phases.map((one) => [
      phaseTitle(one.id), one.at === null ? '—' : timeOf(one.at), one.minutes === null ? '—' : lengthOf(one.minutes, locale), verdict(one),
    ]),
  }
}

function lateLine({ locale, lateTitle, timeOf }: ReviewGiven, one: Late): string {
  const words = binderWords(locale)
  return one.doneAt === null ? words('review.never', { title: lateTitle(one), due: timeOf(one.due) })
    : words('review.lateBy', { title: lateTitle(one), length: lengthOf(Math.round((one.doneAt - one.due) / 60_000), locale) })
}

function improvementTable({ locale, improvements, nameOf }: ReviewGiven): Table {
  const words = binderWords(locale)
  return {
    type: 'table', name: words('review.improvements'), small: true, empty: words('review.improvements.none'),
    columns: [
      { title: words('review.what'), share: 9 }, { title: words('review.owner'), share: 4 }, { title: words('review.due'), share: 3 },
      { title: words('review.state'), share: 2 },
    ],
    rows: improvements.map(({ what, owner, owner_name, due, state }) => [
      what ?? words('form.erased'), owner === null ? owner_name ?? words('form.erased') : nameOf(owner), due, words(`review.state.${state}`),
    ]),
  }
}

/** 45分, 3時間20分, 12日4時間: no finer than anybody needs. */
export function lengthOf(minutes: number, locale: CourseGiven['locale']): string {
  const words = binderWords(locale)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  return days > 0 ? words('review.length.days', { days, hours }) : hours > 0 ? words('review.length.hours', { hours, minutes: rest })
    : words('review.length.minutes', { minutes: rest })
}
