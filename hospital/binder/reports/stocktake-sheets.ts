// 棚卸し on paper: a sheet per department with three boxes per account, typed back afterwards; and who has returned
// theirs.
import { nobody } from '#hospital/work/stocktake.ts'
import type { EntryRow, SheetRow, StocktakeAnswer } from '#hospital/work/tables.ts'
import { longDay } from '#hospital/kernel/long-day.ts'
import { askingEditions } from '../marks.ts'
import type { Block, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'

const [empty, ticked] = ['\u25a1', '\u25a0']

type Campaign = Standing['stocktakes'][number]

/** s2 before s10. */
const byNumber = (a: { readonly id: string }, b: { readonly id: string }) =>
  a.id.localeCompare(b.id, 'en', { numeric: true })

export const stocktakeSheets: Report = {
  id: 'stocktake-sheets',
  needs: 'campaign',
  paper(standing, { campaign }) {
    const chosen = standing.stocktakes.find((one) => one.campaign.id === campaign)
    if (!chosen) return null
    const found = { ...chosen, sheets: chosen.sheets.toSorted(byNumber), entries: chosen.entries.toSorted(byNumber) }
    const words = binderWords(standing.locale)
    const { id, title, due } = found.campaign
    const overview = overviewTable(standing, found)
    return {
      ...base(standing), name: `stocktake-${id}`, title: words('sheets.title'),
      editions: askingEditions(standing, ['stocktake-recent']),
      blocks: [
        { type: 'paragraph', text: words('sheets.campaign', { title, due: longDay(standing.locale, due) }) },
        { type: 'heading', level: 1, text: words('sheets.overview') }, overview,
        ...found.sheets.flatMap((sheet) => sheetBlocks(standing, found, sheet)),
      ],
      sheets: [entriesTable(standing, found), overview],
    }
  },
}

function dayOf(at: number | null): string {
  if (at === null) return ''
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Tokyo').toPlainDate().toString()
}

const entriesOf = ({ entries }: Campaign, sheet: SheetRow): EntryRow[] =>
  entries.filter((one) => one.sheet === sheet.id)

function departmentOf({ locale }: Standing, { department }: SheetRow): string {
  return department === nobody ? binderWords(locale)('sheets.nobody') : department
}

function overviewTable(standing: Standing, found: Campaign): Table {
  const words = binderWords(standing.locale)
  return {
    type: 'table', name: words('sheets.overview'), small: true,
    columns: [
      { title: words('sheets.paperNumber'), share: 1 }, { title: words('sheets.department'), share: 4 },
      { title: words('sheets.head'), share: 3 }, { title: words('sheets.accounts'), share: 1, align: 'right' },
      { title: words('sheets.reminded'), share: 2 }, { title: words('sheets.returned'), share: 2 },
      { title: words('sheets.by'), share: 3 },
    ],
    rows: found.sheets.map((sheet) => [
      sheet.id, departmentOf(standing, sheet), sheet.head ?? '', String(entriesOf(found, sheet).length),
      dayOf(sheet.reminded_at),
      [dayOf(sheet.answered_at), sheet.via ? words(`sheets.${sheet.via}`) : ''].filter(Boolean).join('\n'),
      sheet.answered_by ?? '',
    ]),
  }
}

function sheetBlocks(standing: Standing, found: Campaign, sheet: SheetRow): Block[] {
  const words = binderWords(standing.locale)
  const department = departmentOf(standing, sheet)
  const due = longDay(standing.locale, found.campaign.due)
  const box = (answer: StocktakeAnswer, one: EntryRow) => (one.answer === answer ? ticked : empty)
  const signed = sheet.answered_at === null
    ? words('sheets.sign')
    : words('sheets.answered', { by: sheet.answered_by ?? '',
      date: longDay(standing.locale, dayOf(sheet.answered_at)) })
  return [
    { type: 'pageBreak' },
    { type: 'heading', level: 1, text: words('sheets.sheet', { sheet: sheet.id, department }) },
    { type: 'paragraph', text: words(sheet.department === nobody ? 'sheets.leadNobody' : 'sheets.lead',
      { department, due }) },
    { type: 'paragraph', text: words('sheets.how'), tone: 'note' },
    {
      type: 'table', name: department, empty: words('sheets.noAccounts'), roomy: true,
      columns: [
        { title: words('sheets.number'), share: 1, align: 'right' }, { title: words('sheets.login'), share: 3.4 },
        { title: words('sheets.name'), share: 4 }, { title: words('sheets.last'), share: 2.2 },
        { title: words('sheets.inUse'), share: 1.5, align: 'center' },
        { title: words('sheets.stop'), share: 1.5, align: 'center' },
        { title: words('sheets.unsure'), share: 1.5, align: 'center' }, { title: words('sheets.note'), share: 3 },
      ],
      rows: entriesOf(found, sheet).map((one, index) => [
        String(index + 1), one.login, one.label, one.hint ?? '', box('inUse', one), box('stop', one),
        box('unsure', one), one.note ?? '',
      ]),
    },
    { type: 'paragraph', text: signed },
  ]
}

/** One row per account with the number that the answer is typed back under. */
function entriesTable(standing: Standing, found: Campaign): Table {
  const words = binderWords(standing.locale)
  return {
    type: 'table', name: words('sheets.title'),
    columns: [
      { title: words('sheets.entry'), share: 2 }, { title: words('sheets.paperNumber'), share: 1 },
      { title: words('sheets.department'), share: 4 }, { title: words('sheets.number'), share: 1 },
      { title: words('sheets.realm'), share: 3 }, { title: words('sheets.login'), share: 3 },
      { title: words('sheets.name'), share: 4 }, { title: words('sheets.last'), share: 2 },
      { title: words('sheets.answer'), share: 2 }, { title: words('sheets.note'), share: 4 },
    ],
    rows: found.sheets.flatMap((sheet) => entriesOf(found, sheet).map((one, index) => [
      one.id, sheet.id, departmentOf(standing, sheet), String(index + 1), one.realm, one.login, one.label,
      one.hint ?? '',
      one.answer ? words(`sheets.${one.answer}`) : '', one.note ?? '',
    ])),
  }
}
