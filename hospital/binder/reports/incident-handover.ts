// For the next shift, on one paper: how it stands, who holds what, which clocks run, the last word, what is open, what happened
// since; with lines for two signatures.
import { longDay } from '#hospital/kernel/long-day.ts'
import type { Clock } from '#hospital/response/duties/shape.ts'
import { lanes, responseRoles } from '#hospital/response/lanes.ts'
import type { RoleRow } from '#hospital/response/roles/tables.ts'
import type { Card } from '#hospital/response/steps/board.ts'
import type { NoteRow } from '#hospital/response/word/tables.ts'
import type { Block, Paper, Table } from '../paper.ts'
import { binderWords } from '../text.ts'
import { courseTable, drillMark, titledPaper, type CourseGiven } from './incident-timeline.ts'

export interface HandoverGiven extends CourseGiven {
  readonly since: number | null
  readonly holders: readonly RoleRow[]
  readonly cards: readonly Card[]
  readonly clocks: readonly Clock[]
  readonly note: NoteRow | null
}

type Words = ReturnType<typeof binderWords>

export function incidentHandoverPaper(given: HandoverGiven): Paper {
  const { locale, incident, lines, since, timeOf } = given
  const words = binderWords(locale)
  const heading = (text: string): Block => ({ type: 'heading', level: 2, text })
  const mark = drillMark(given)
  const lately = since === null ? lines : lines.filter((line) => line.happened_at >= since || line.recorded_at >= since)
  const steps = stepTable(given, words)
  return {
    ...titledPaper(given, words('handover.title')), name: `handover-${incident.number}`,
    blocks: [
      ...mark,
      { type: 'paragraph', text: words('handover.state', { state: words(`handover.state.${incident.state}`), time: timeOf(incident.known_at) }) },
      heading(words('handover.roles')), roleTable(given, words),
      heading(words('handover.clocks')), clockTable(given, words),
      heading(words('handover.note')), ...noteBlocks(given, words),
      heading(words('handover.steps')), steps,
      heading(words('handover.questions')), { type: 'list', items: openQuestions(given, words) },
      heading(since === null ? words('handover.all') : words('handover.since', { time: timeOf(since) })), courseTable(given, lately),
      heading(words('handover.sign')), signatures(words), ...mark,
    ],
    sheets: [steps],
  }
}

function roleTable({ holders, say, timeOf }: HandoverGiven, words: Words): Table {
  return {
    type: 'table', name: words('handover.roles'),
    columns: [{ title: words('handover.role'), share: 3 }, { title: words('handover.holder'), share: 4 }, { title: words('handover.from'), share: 3 },
      { title: words('handover.tell'), share: 8 }],
    rows: responseRoles.map((role) => {
      const one = holders.find((of) => of.role === role)
      return [say({ code: `response.role.${role}` }), one === undefined ? words('handover.nobody') : one.holder ?? '', one ? timeOf(one.since) : '', one?.note ?? '']
    }),
  }
}

/** A day ends with its midnight: the instant after it would read as one day later. */
function dueSaid(due: Clock['due'], { locale, timeOf }: HandoverGiven, words: Words): string {
  if (due === null) return ''
  if (due.day === null) return timeOf(due.at)
  const day = longDay(locale, due.day)
  return due.aimDay === null ? words('handover.due.day', { day }) : words('handover.due.aim', { aim: longDay(locale, due.aimDay), day })
}

function clockTable(given: HandoverGiven, words: Words): Table {
  const { clocks, locale, say } = given
  const running = clocks.filter(({ state }) => state !== 'done' && state !== 'not-required')
  return {
    type: 'table', name: words('handover.clocks'), empty: words('handover.clocks.none'),
    columns: [{ title: words('handover.duty'), share: 6 }, { title: words('handover.due'), share: 4 }, { title: words('handover.stands'), share: 4 }],
    rows: running.map(({ edition, due, state }) => [
      edition.title[locale], dueSaid(due, given, words),
      state === 'late' ? { text: say({ code: `response.duty.state.${state}` }), verdict: 'fail' } : say({ code: `response.duty.state.${state}` }),
    ]),
  }
}

function noteBlocks({ note, timeOf }: HandoverGiven, words: Words): readonly Block[] {
  if (note === null) return [{ type: 'paragraph', text: words('handover.note.none') }]
  const told = (title: string, items: readonly (string | null)[]) => items.map((item) => words('handover.note.line', { title, text: item ?? '' }))
  return [
    { type: 'paragraph', text: words('handover.note.at', { time: timeOf(note.issued_at), next: timeOf(note.next_at) }) },
    {
      type: 'list', items: [
        ...told(words('handover.note.known'), note.known), ...told(words('handover.note.unknown'), note.unknown),
        ...told(words('handover.note.doing'), note.doing), ...told(words('handover.note.notDoing'), note.not_doing),
      ],
    },
  ]
}

const isOpen = ({ row, needed }: Card) => needed && (row.state === 'todo' || row.state === 'doing')

const titleOf = ({ row }: Card, locale: 'ja' | 'en') => row.body.title?.[locale] ?? row.own ?? ''

/** By lane, what runs first, then what is late, then the rest. */
function stepTable({ cards, locale, say, timeOf }: HandoverGiven, words: Words): Table {
  const rank = ({ row, late, next }: Card) => (row.state === 'doing' ? 0 : late ? 1 : next ? 2 : 3)
  const rows = lanes.flatMap((lane) => cards.filter((card) => card.row.lane === lane && isOpen(card)).toSorted((a, b) => rank(a) - rank(b)))
  return {
    type: 'table', name: words('handover.steps'), empty: words('handover.steps.none'), small: true,
    columns: [{ title: words('course.lane'), share: 3 }, { title: words('handover.step'), share: 9 }, { title: words('handover.role'), share: 3 },
      { title: words('handover.due'), share: 4 }, { title: words('handover.stands'), share: 3 }],
    rows: rows.map((card) => [
      say({ code: `response.lane.${card.row.lane}` }), titleOf(card, locale), say({ code: `response.role.${card.row.body.who}` }),
      card.due === null ? '' : card.late ? { text: words('handover.late', { time: timeOf(card.due) }), verdict: 'fail' } : timeOf(card.due),
      words(card.row.state === 'doing' ? 'handover.doing' : card.next ? 'handover.next' : card.waitsFor.length > 0 ? 'handover.waits' : 'handover.todo'),
    ]),
  }
}

/** Questions of the board nobody has answered, and room for more. */
function openQuestions({ cards, locale }: HandoverGiven, words: Words): readonly string[] {
  const asked = cards.flatMap((card) => (isOpen(card) && card.row.body.branch !== undefined ? [card.row.body.branch.question[locale]] : []))
  return [...asked, words('handover.questions.blank'), words('handover.questions.blank')]
}

function signatures(words: Words): Table {
  return {
    type: 'table', name: words('handover.sign'), roomy: true,
    columns: [{ title: '', share: 3 }, { title: words('handover.sign.name'), share: 6 }, { title: words('handover.sign.time'), share: 4 }],
    rows: [[words('handover.sign.gives'), '', ''], [words('handover.sign.takes'), '', '']],
  }
}
