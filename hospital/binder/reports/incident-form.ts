// A report of an incident in its form's order: on paper, as a workbook and as plain text from one tree.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Values } from '#hospital/response/forms/complete.ts'
import type { Form, FormField } from '#hospital/response/forms/form.ts'
import type { Stage } from '#hospital/response/forms/tables.ts'
import type { Block, Cell, Paper, PrintedHead, Table } from '../paper.ts'
import { cellText } from '../paper.ts'
import { binderWords } from '../text.ts'

export interface FormGiven {
  readonly locale: Locale
  readonly hospital: string
  readonly date: string
  readonly head: PrintedHead | null
  readonly form: Form
  readonly values: Values
  readonly number: string
  readonly drill: boolean
  /** Which report, and its version; null: not sent yet. */
  readonly stage: Stage | null
  readonly version: number | null
}

type Words = ReturnType<typeof binderWords>

export function incidentFormPaper(given: FormGiven): Paper {
  const { locale, form, drill, stage, version } = given
  const words = binderWords(locale)
  const as = stage === null ? words('form.draft') : words(`form.${stage}`)
  const title = words(version === null ? 'form.title' : 'form.title.version', { title: form.title[locale], as, version: version ?? 0 })
  const mark: readonly Block[] = drill ? [{ type: 'paragraph', tone: 'warning', text: words('form.drill') }] : []
  return {
    name: `${drill ? 'drill-' : ''}${form.id}-${given.number}${version === null ? '' : `-${version}`}`,
    locale, hospital: given.hospital, date: given.date, head: given.head,
    title: drill ? words('form.marked', { title }) : title,
    editions: [words('form.since', { title: form.short[locale], date: form.validFrom })],
    blocks: [
      ...mark,
      { type: 'paragraph', text: words('form.number', { number: given.number, to: form.to[locale] }) },
      { type: 'paragraph', tone: 'note', text: form.note[locale] },
      ...sectionsOf(given, words).flatMap(({ name, table }): Block[] => [{ type: 'heading', level: 2, text: name }, table]),
      ...mark,
    ],
    sheets: [sheet(given, words)],
  }
}

function sectionsOf({ form, values, locale }: FormGiven, words: Words): readonly { readonly name: string; readonly table: Table }[] {
  let at = 0
  return form.sections.map(({ title, fields }) => ({
    name: title[locale],
    table: {
      type: 'table', name: title[locale], roomy: true,
      columns: [{ title: words('form.no'), share: 1.5 }, { title: words('form.item'), share: 5.5 }, { title: words('form.entry'), share: 11 }],
      rows: fields.map((field): Cell[] => [String(++at), field.title[locale], entry(field, values, words)]),
    },
  }))
}

function entry({ id }: FormField, values: Values, words: Words): Cell {
  const value = values.get(id)
  if (value === undefined) return { text: words('form.empty'), tone: 'warning' }
  if (value.state === 'unknown') return words('form.unknown')
  return value.value ?? { text: words('form.erased'), tone: 'warning' }
}

/** One row per field, every column filled; in a drill every row says so. */
function sheet(given: FormGiven, words: Words): Table {
  const { form, locale, drill } = given
  const rows = sectionsOf(given, words).flatMap(({ name, table }) => table.rows.map((row) => [name, ...row]))
  return {
    type: 'table', name: drill ? words('form.marked', { title: form.short[locale] }) : form.short[locale],
    columns: [
      { title: words('form.section'), share: 3 }, { title: words('form.no'), share: 1 }, { title: words('form.item'), share: 5 },
      { title: words('form.entry'), share: 12 }, ...(drill ? [{ title: words('form.mark'), share: 2 }] : []),
    ],
    rows: drill ? rows.map((row) => [...row, words('form.mark')]) : rows,
  }
}

/** For a mail, a web page's fields, or a USB stick: the same, line by line. */
export function incidentFormText(given: FormGiven): string {
  const words = binderWords(given.locale)
  const { title, blocks, hospital } = incidentFormPaper(given)
  const lines = blocks.flatMap((block): string[] => {
    if (block.type === 'paragraph') return [block.text, '']
    if (block.type === 'heading') return [words('form.heading', { title: block.text }), '']
    if (block.type !== 'table') return []
    return block.rows.flatMap(([no = '', item = '', value = '']) => [
      `${cellText(no)}. ${cellText(item)}`, ...cellText(value).split('\n').map((line) => `    ${line}`), '',
    ])
  })
  return `${[title, hospital, '', ...lines].join('\r\n').trimEnd()}\r\n`
}
