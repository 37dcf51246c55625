// A drill that was held, on paper: what, when, with how many, what went well first, what was agreed; and the list of all of them.
import type { DrillResult, Seen } from '#hospital/response/drills/result.ts'
import type { DrillRow } from '#hospital/response/drills/tables.ts'
import type { ImprovementRow } from '#hospital/response/improve/tables.ts'
import type { Block, Paper, PrintedHead, Table } from '../paper.ts'
import type { Locale, Message } from '#hospital/kernel/text.ts'
import { binderWords } from '../text.ts'

export interface RecordGiven {
  readonly locale: Locale
  readonly hospital: string
  readonly date: string
  readonly head: PrintedHead | null
  readonly row: DrillRow
  readonly number: string
  readonly result: DrillResult
  readonly improvements: readonly ImprovementRow[]
  say(message: Message): string
  timeOf(at: number): string
  ownerOf(row: ImprovementRow): string
}

type Words = ReturnType<typeof binderWords>

const heading = (text: string): Block => ({ type: 'heading', level: 2, text })

export function drillRecordPaper(given: RecordGiven): Paper {
  const { locale, hospital, date, head, row, number, result } = given
  const words = binderWords(locale)
  const told = ({ expectation }: Seen) => expectation.what[locale]
  const roles = roleTable(given, words)
  const seen = (list: readonly Seen[], none: string): Block => (
    list.length === 0 ? { type: 'paragraph', text: none } : { type: 'list', items: list.map(told) }
  )
  return {
    locale, hospital, date, head, editions: [], name: `drill-record-${number}`, title: words('exercise.record', { number, title: row.body.title[locale] }),
    blocks: [
      heading(words('exercise.about')), aboutTable(given, words),
      ...(row.ended_at === null ? [] : [{ type: 'paragraph', text: words(row.body.size === 'card' ? 'exercise.certify.card' : 'exercise.certify') } as const]),
      heading(words('exercise.strengths')), ...(row.strengths === null ? [] : [{ type: 'paragraph', text: row.strengths } as const]),
      seen(result.strengths, words('exercise.strengths.none')),
      heading(words('exercise.weak')), seen(result.better, words('exercise.weak.none')),
      heading(words('exercise.improvements')), improvementTable(given, words),
      heading(words('exercise.roles')), { type: 'paragraph', tone: 'note', text: words('exercise.note') }, roles,
      ...hotwash(given, words),
      heading(words('exercise.sign')),
      { type: 'table', name: words('exercise.sign'), roomy: true, columns: [{ title: words('exercise.sign.lead'), share: 1 }, { title: words('exercise.sign.manager'), share: 1 }], rows: [['', '']] },
    ],
    sheets: [roles],
  }
}

const span = ({ row, timeOf }: Pick<RecordGiven, 'row' | 'timeOf'>, words: Words) => (
  `${timeOf(row.started_at)} – ${row.ended_at === null ? words('exercise.about.running') : timeOf(row.ended_at)}`
)

const counted = ({ participants }: DrillRow, words: Words) => (
  participants === null ? words('exercise.about.unknown') : words('exercise.about.people', { count: participants })
)

function aboutTable(given: RecordGiven, words: Words): Table {
  const { locale, row, say } = given
  return {
    type: 'table', name: words('exercise.about'),
    columns: [{ title: words('exercise.about.what'), share: 3 }, { title: words('exercise.about.value'), share: 9 }],
    rows: [
      [words('exercise.about.title'), row.body.title[locale]], [words('exercise.about.size'), say({ code: `words.drill.size.${row.body.size}` })],
      [words('exercise.about.when'), span(given, words)], [words('exercise.about.ward'), row.ward ?? words('exercise.about.all')],
      [words('exercise.about.count'), counted(row, words)], [words('exercise.about.lead'), row.facilitator ?? ''],
    ],
  }
}

function roleTable({ locale, result }: RecordGiven, words: Words): Table {
  return {
    type: 'table', name: words('exercise.roles'), small: true,
    columns: [{ title: words('exercise.expected.role'), share: 3 }, { title: words('exercise.flow.scene'), share: 4 }, { title: words('exercise.expected.what'), share: 9 },
      { title: words('exercise.expected.bcp'), share: 2 }, { title: words('exercise.seen'), share: 3 }],
    rows: result.roles.flatMap(({ title, seen }) => seen.map(({ scene, expectation, score }) => [
      title[locale], scene[locale], expectation.what[locale], expectation.bcp ?? '', words(`exercise.score.${score ?? 'none'}`),
    ])),
  }
}

function improvementTable({ improvements, ownerOf }: RecordGiven, words: Words): Table {
  return {
    type: 'table', name: words('exercise.improvements'), empty: words('exercise.improvements.none'),
    columns: [{ title: words('exercise.better.what'), share: 8 }, { title: words('exercise.better.owner'), share: 3 }, { title: words('exercise.better.due'), share: 3 },
      { title: words('exercise.improvements.state'), share: 2 }],
    rows: improvements.map((one) => [one.what ?? '', ownerOf(one), one.due, words(`exercise.improvements.${one.state}`)]),
  }
}

function hotwash({ locale, row }: RecordGiven, words: Words): readonly Block[] {
  const rows = row.body.hotwash.flatMap((question, at) => {
    const answer = row.hotwash[at] ?? null
    return answer === null ? [] : [[question[locale], answer]]
  })
  if (rows.length === 0) return []
  return [heading(words('exercise.hotwash')), {
    type: 'table', name: words('exercise.hotwash'), rows,
    columns: [{ title: words('exercise.hotwash.question'), share: 5 }, { title: words('exercise.hotwash.answer'), share: 8 }],
  }]
}

export interface HeldGiven extends Pick<RecordGiven, 'locale' | 'hospital' | 'date' | 'head' | 'say' | 'timeOf'> {
  readonly rows: readonly { readonly row: DrillRow; readonly number: string; readonly improvements: number }[]
}

/** Drills that were ended, the newest first: what the year is shown with. */
export function drillsHeldPaper(given: HeldGiven): Paper {
  const { locale, hospital, date, head, say } = given
  const words = binderWords(locale)
  const table: Table = {
    type: 'table', name: words('exercise.held'), empty: words('exercise.held.none'), small: true,
    columns: [{ title: words('exercise.held.number'), share: 1.5 }, { title: words('exercise.about.when'), share: 6 }, { title: words('exercise.about.title'), share: 7 },
      { title: words('exercise.about.size'), share: 3 }, { title: words('exercise.about.ward'), share: 3 }, { title: words('exercise.about.count'), share: 2 },
      { title: words('exercise.held.better'), share: 1.6, align: 'right' }],
    rows: given.rows.filter(({ row }) => row.ended_at !== null).map(({ row, number, improvements }) => [
      number, span({ row, timeOf: given.timeOf }, words), row.body.title[locale], say({ code: `words.drill.size.${row.body.size}` }),
      row.ward ?? words('exercise.about.all'), counted(row, words), String(improvements),
    ]),
  }
  return { locale, hospital, date, head, editions: [], landscape: true, name: 'drills', title: words('exercise.held'), blocks: [table], sheets: [table] }
}
