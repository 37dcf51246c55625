// The gate before anything is connected again, to tick on paper: once for the hospital, then for each system and device.
import type { GateState } from '#hospital/response/comeback/gate.ts'
import type { DeviceStanding, SystemStanding } from '#hospital/response/comeback/standing.ts'
import type { Block, Cell, Paper, Table } from '../paper.ts'
import { binderWords } from '../text.ts'
import { drillMark, titledPaper, type CourseGiven } from './incident-timeline.ts'

export interface GateGiven extends Pick<CourseGiven, 'locale' | 'hospital' | 'date' | 'head' | 'incident' | 'timeOf'> {
  readonly gate: readonly GateState[]
  readonly subjects: readonly (SystemStanding | DeviceStanding)[]
}

type Words = ReturnType<typeof binderWords>

export function gatePaper(given: GateGiven): Paper {
  const { locale, incident, gate, subjects } = given
  const words = binderWords(locale)
  const mark = drillMark(given)
  const parts = [{ title: words('gate.hospital'), held: false, table: gateTable(given, words, gate, words('gate.hospital')) }, ...subjects.map((one) => ({
    title: words('gate.of', { name: one.label }), held: one.held !== null, table: gateTable(given, words, one.gate, one.label),
  }))]
  return {
    ...titledPaper(given, words('gate.title')), name: `gate-${incident.number}`,
    blocks: [
      ...mark, { type: 'paragraph', tone: 'warning', text: words('gate.lead') },
      ...parts.flatMap(({ title, held, table }, at): Block[] => [
        ...(at === 0 ? [] : [{ type: 'pageBreak' } as const]), { type: 'heading', level: 1, text: title },
        ...(held ? [{ type: 'paragraph', tone: 'warning', text: words('gate.held') } as const] : []),
        table, ...(at === 0 ? [] : [signTable(words)]),
      ]),
      ...mark,
    ],
    sheets: parts.map(({ table }) => table),
  }
}

function gateTable({ locale, timeOf }: GateGiven, words: Words, items: readonly GateState[], name: string): Table {
  const box = ({ state, answer }: GateState): string =>
    state === 'open' ? words(answer?.answer === 'notApplicable' ? 'gate.notApplicable' : 'gate.ticked') : words('gate.box')
  return {
    type: 'table', name, small: true, roomy: true,
    columns: ([['done', 1.4], ['item', 4], ['how', 7], ['who', 3], ['when', 2.4]] as const).map(([code, share]) => ({ title: words(`gate.${code}`), share })),
    rows: items.map((one): Cell[] => [
      box(one), { text: one.item.title[locale], strong: true }, words('gate.howCase', { how: one.item.how[locale], case: one.item.case[locale] }),
      [one.answer?.by_name, one.answer?.how].filter(Boolean).join('\n'), one.answer ? timeOf(one.answer.at) : one.item.by === 'house' ? words('gate.byHouse') : '',
    ]),
  }
}

/** One step at a time, each with a name. */
function signTable(words: Words): Table {
  return {
    type: 'table', name: words('gate.steps'), roomy: true,
    columns: [{ title: words('gate.step'), share: 6 }, { title: words('gate.who'), share: 5 }, { title: words('gate.when'), share: 4 }],
    rows: (['cleaned', 'scanned', 'connected', 'signed'] as const).map((state) => [words(`gate.step.${state}`), '', '']),
  }
}
