// Every current finding by duty and check: whom it is about, why, who asks, since when, and the row behind it.
import { FileNumbers, editionMark, markedEditions } from '../marks.ts'
import type { Block, Cell, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { checkTitle, principleTitle } from '../titles.ts'
import { evidenceList, evidenceTable } from './evidence-list.ts'
import { exceptionTable } from './exception-table.ts'
import { stateWords } from './finding-state.ts'
import { flatFindings } from './findings-flat.ts'
import { type Finding, reasonsOf, subjectOf } from './finding-words.ts'

const shownRows = 3
/** Printed for one check: nobody turns over ten pages of one shortcoming, and spreadsheets hold them all. */
const mostPrinted = 100
const numbered = /[\d\u2460-\u2473]/

export const findings: Report = {
  id: 'findings',
  needs: null,
  paper(standing) {
    const { locale, rulebooks } = standing
    const words = binderWords(locale)
    const current = standing.findings.filter((one) => one.state !== 'resolved').toSorted(inOrder)
    const files = new FileNumbers()
    const groups = [...Map.groupBy(current, (one) => one.principle)].sort(([a], [b]) => a - b)
    const exceptions = exceptionTable(standing)
    return {
      ...base(standing), name: 'findings', title: words('findings.title'), landscape: true,
      editions: markedEditions(locale, rulebooks),
      blocks: [
        { type: 'paragraph', text: words('findings.count', { count: current.length, ...tally(current) }) },
        ...(current.length > 0 ? [{ type: 'paragraph', tone: 'note', text: words('findings.legend') } as const] : []),
        ...groups.flatMap(([number, list]) => dutyBlocks(standing, number, list, files)),
        ...(exceptions.rows.length > 0
          ? [{ type: 'heading', level: 1, text: words('findings.exceptions') } as const, exceptions]
          : []),
        ...evidenceList(standing, files),
        { type: 'paragraph', text: words('binder.disclaimer'), tone: 'note' },
      ],
      sheets: [flatFindings(standing, current), exceptions, evidenceTable(standing, files)],
    }
  },
}

/** By duty; what falls short before what cannot be told; then check by check. */
function inOrder(a: Finding, b: Finding): number {
  const key = ({ principle, verdict, check_id, label }: Finding) =>
    [principle, verdict, check_id, label ?? ''].join('\0')
  return key(a) < key(b) ? -1 : 1
}

function tally(list: readonly Finding[]) {
  const fail = list.filter(({ verdict }) => verdict === 'fail').length
  return { fail, unknown: list.length - fail }
}

function dutyBlocks(standing: Standing, number: number, list: readonly Finding[], files: FileNumbers): Block[] {
  const words = binderWords(standing.locale)
  const title = principleTitle(standing.locale, number)
  // A check that could not be asked at all stands in the list of what to bring.
  const untold = list.filter((one) => one.subject_key === null && one.verdict === 'unknown')
  const rest = list.filter((one) => !untold.includes(one))
  return [
    { type: 'heading', level: 1, text: words('findings.group', { number, title, ...tally(list) }) },
    ...[...Map.groupBy(rest, (one) => one.check_id)].flatMap(([check, its]) =>
      checkBlocks(standing, check, its, files)),
    ...(untold.length > 0 ? [{ type: 'heading', level: 2, text: words('findings.untold') } as const,
      untoldTable(standing, untold)] : []),
  ]
}

function checkBlocks(standing: Standing, check: string, list: readonly Finding[], files: FileNumbers): Block[] {
  const { locale, rulebooks } = standing
  const words = binderWords(locale)
  // Where an edition numbers nothing its items have names: the heading of the table says as much.
  const place = ({ edition, item }: Finding['asked_by'][number]) =>
    numbered.test(item) ? `${editionMark(rulebooks, edition)} ${item}` : editionMark(rulebooks, edition)
  const askers = (one: Finding) => [...new Set(one.asked_by.map(place))].join(words('binder.sep'))
  const title = words('findings.check', { title: checkTitle(locale, check), count: list.length })
  return [
    { type: 'heading', level: 2, text: title },
    {
      type: 'table', name: title, small: true,
      columns: [
        { title: words('findings.subject'), share: 4 }, { title: words('findings.reason'), share: 8 },
        { title: words('findings.edition'), share: 3 }, { title: words('findings.since'), share: 2 },
        { title: words('findings.state'), share: 4 }, { title: words('findings.evidence'), share: 3 },
      ],
      rows: list.slice(0, mostPrinted).map((one): Cell[] => [
        { text: subjectOf(standing, one), verdict: one.verdict }, reasonsOf(standing, one).join('\n'), askers(one),
        one.since,
        stateWords(standing, one), places(standing, one, files),
      ]),
    },
    ...(list.length > mostPrinted
      ? [{ type: 'paragraph', tone: 'note', text: words('findings.rest', { count: list.length - mostPrinted }) } as const]
      : []),
  ]
}

function untoldTable(standing: Standing, list: readonly Finding[]): Table {
  const words = binderWords(standing.locale)
  return {
    type: 'table', name: words('findings.untold'), small: true,
    columns: [{ title: words('findings.what'), share: 4 }, { title: words('findings.tells'), share: 10 }],
    rows: list.map((one) => [
      { text: checkTitle(standing.locale, one.check_id), verdict: one.verdict }, reasonsOf(standing, one).join('\n'),
    ]),
  }
}

function places({ locale }: Standing, one: Finding, files: FileNumbers): string {
  const words = binderWords(locale)
  const all = one.evidence.map((evidence) => {
    const number = files.of(evidence)
    return evidence.row === null
      ? words('findings.place', { number })
      : evidence.sheet === undefined
        ? words('findings.placeRow', { number, row: evidence.row })
        : words('findings.placeSheet', { number, row: evidence.row, sheet: evidence.sheet })
  })
  const some = all.slice(0, shownRows)
  return [...some, ...(all.length > some.length
    ? [words('binder.more', { count: all.length - some.length })] : [])].join('\n')
}
