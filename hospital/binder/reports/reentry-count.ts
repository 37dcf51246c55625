// Paper that is entered again: counted, entered, looked over by a second person; with lines for forms nobody has counted yet.
import type { Comeback } from '#hospital/response/comeback/read.ts'
import type { SystemStanding } from '#hospital/response/comeback/standing.ts'
import type { Cell, Paper, Table } from '../paper.ts'
import { binderWords } from '../text.ts'
import { drillMark, titledPaper, type CourseGiven } from './incident-timeline.ts'

export interface ReentryGiven extends Pick<CourseGiven, 'locale' | 'hospital' | 'date' | 'head' | 'incident'> {
  readonly systems: readonly SystemStanding[]
  readonly comeback: Comeback
}

const blankRows = 6

export function reentryPaper(given: ReentryGiven): Paper {
  const words = binderWords(given.locale)
  const known = given.comeback.reentries.map(({ system, form, counted, entered, checked }): Cell[] =>
    [system, form, String(counted), String(entered), String(checked), '', ''])
  const counted = new Set(given.comeback.reentries.map(({ system, form }) => `${system}\0${form}`))
  const open = given.systems.flatMap(({ label, substitutes }) => substitutes.flatMap(({ is }): Cell[][] =>
    (is.form === undefined || counted.has(`${label}\0${is.form}`) ? [] : [[label, is.form, '', '', '', '', '']])))
  const table = (rows: readonly Cell[][]): Table => ({
    type: 'table', name: words('reentry.title'), roomy: true, empty: words('reentry.none'),
    columns: ([['system', 4], ['form', 5], ['counted', 2], ['entered', 2], ['checked', 2], ['who', 4], ['when', 3]] as const)
      .map(([code, share]) => ({ title: words(`reentry.${code}`), share })),
    rows,
  })
  const mark = drillMark(given)
  return {
    ...titledPaper(given, words('reentry.title')), name: `reentry-${given.incident.number}`, landscape: true,
    blocks: [
      ...mark, { type: 'paragraph', text: words('reentry.lead') },
      table([...known, ...open, ...Array.from({ length: blankRows }, (): Cell[] => ['', '', '', '', '', '', ''])]), ...mark,
    ],
    sheets: [table([...known, ...open])],
  }
}
