// The timeline of an incident on paper: over time as a picture, then every line with both its times.
import type { Locale, Message } from '#hospital/kernel/text.ts'
import type { IncidentRow } from '#hospital/response/incident/tables.ts'
import type { LineRow } from '#hospital/response/timeline/tables.ts'
import { incidentTimeFigure } from '../draw/incident-time.ts'
import type { Block, Paper, PrintedHead, Table } from '../paper.ts'
import { binderWords } from '../text.ts'

export interface CourseGiven {
  readonly locale: Locale
  readonly hospital: string
  readonly date: string
  readonly head: PrintedHead | null
  readonly incident: IncidentRow
  readonly lines: readonly LineRow[]
  say(message: Message): string
  nameOf(person: string): string
  timeOf(at: number): string
}

/** What every paper of an incident is titled by. */
export type TitledGiven = Pick<CourseGiven, 'locale' | 'hospital' | 'date' | 'head' | 'incident'>

/** What stands above and below the paper of a drill. */
export function drillMark({ locale, incident }: Pick<CourseGiven, 'locale' | 'incident'>): readonly Block[] {
  return incident.mode === 'drill' ? [{ type: 'paragraph', tone: 'warning', text: binderWords(locale)('form.drill') }] : []
}

export function titledPaper(given: TitledGiven, title: string): Pick<Paper, 'locale' | 'hospital' | 'date' | 'head' | 'title' | 'editions'> {
  const words = binderWords(given.locale)
  const { locale, hospital, date, head, incident } = given
  const whole = words('course.of', { title, number: incident.number, about: incident.title ?? words('course.untitled') })
  return { locale, hospital, date, head, editions: [], title: incident.mode === 'drill' ? words('form.marked', { title: whole }) : whole }
}

export function incidentTimelinePaper(given: CourseGiven): Paper {
  const { locale, incident, lines, say, timeOf } = given
  const words = binderWords(locale)
  const mark = drillMark(given)
  const table = courseTable(given, lines)
  return {
    ...titledPaper(given, words('course.title')), name: `timeline-${incident.number}`,
    blocks: [
      ...mark,
      { type: 'paragraph', text: words('course.known', { time: timeOf(incident.known_at) }) },
      ...(lines.length === 0 ? [] : [{
        type: 'figure' as const, ...incidentTimeFigure(locale, lines, (lane) => say({ code: `response.lane.${lane}` }), timeOf),
      }]),
      table, ...mark,
    ],
    sheets: [table],
  }
}

export function courseTable(given: Pick<CourseGiven, 'locale' | 'say' | 'nameOf' | 'timeOf'>, lines: readonly LineRow[]): Table {
  const { locale, say, nameOf, timeOf } = given
  const words = binderWords(locale)
  return {
    type: 'table', name: words('course.title'), small: true, empty: words('course.none'),
    columns: [
      { title: words('course.when'), share: 3 }, { title: words('course.lane'), share: 2.5 }, { title: words('course.what'), share: 9 },
      { title: words('course.by'), share: 2.5 }, { title: words('course.recorded'), share: 3.5 },
    ],
    rows: lines.map((line) => [
      timeOf(line.happened_at), line.lane === null ? '' : say({ code: `response.lane.${line.lane}` }),
      [line.said && say(line.said), line.words].filter((one) => one !== null && one !== '').join('\n'), nameOf(line.by_person),
      line.from_paper ? words('course.copied', { time: timeOf(line.recorded_at) }) : '',
    ]),
  }
}
