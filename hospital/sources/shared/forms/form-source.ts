// A source whose file is a filled-in form: recognised by questions with answers beside them, read as vendors' answers.
import { fold } from '#engines/japanese'
import type { Catalogue, Message } from '#hospital/kernel/text.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import { companyKey } from '#hospital/register/key.ts'
import { checkedFact, shortened } from '#hospital/register/validate.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import type { Input, Item, Recognition, Sample, TableSample } from '../../source.ts'
import { dateIn } from '../dates.ts'
import { bestSheet, enough, readSheets } from '../sheets.ts'
import type { SheetSource } from '../table-source.ts'
import { say } from '../text.ts'
import { titleOf } from '../titles.ts'
import { kindOf } from './kind.ts'
import { Form, readForm, type Line } from './read-form.ts'

type Kind = Attributes['vendorAnswer']['form']

export interface FormSource {
  readonly id: string
  readonly version: number
  readonly gives: readonly EvidenceKind[]
  readonly text: Catalogue
  readonly by: Message
  readonly says: {
    readonly noVendor: Message
    readonly unreadable: Message
    readonly noAnswers: Message
    /** The form was taken for the first of `kinds`. */
    readonly unclear?: Message
  }
  readonly kinds: readonly [Kind, ...Kind[]]
}

export function formSource(spec: FormSource): SheetSource {
  const { id, version, gives, text } = spec
  const sure = (sample: Sample, table: TableSample): number => {
    const seen = look(table)
    if (!seen) return 0
    const kind = kindOf([table.sheet ?? '', sample.name, ...seen.titles])
    if (kind === 'own') return 0
    const ours = spec.kinds.includes(kind === null ? 'checklist' : kind === 'statement' ? 'mds' : kind)
    return !ours ? 0 : kind !== null ? 0.95 : seen.readable ? 0.7 : 0
  }
  const readSheet = (input: Input, sheet: string | undefined) => readAnswers(spec, input, sheet)
  return {
    id,
    version,
    gives,
    text,
    sure,
    readSheet,
    recognise(sample): Recognition {
      if (!sample.table) return { confidence: 0, why: say('source.not-a-table') }
      const { confidence } = bestSheet(sample, sure)
      return { confidence, why: confidence > 0 ? spec.by : say('source.no-columns') }
    },
    read: (input) =>
      readSheets(input, (sample, table) => (sure(sample, table) > enough ? readSheet : null), readSheet),
  }
}

/** Questions with answers, or still to be answered, in the first rows. */
function look(table: TableSample): { readonly titles: readonly string[]; readonly readable: boolean } | null {
  const form = new Form()
  const lines = (table.top ?? [table.header, ...table.rows]).flatMap((cells, at) => form.line(at + 1, cells) ?? [])
  if (lines.length === 0) return null
  // Without a name, only answers of ours tell such a form from any list with results in it.
  const readable = lines.filter((line) => line.answer !== undefined).length
  return { titles: form.titles, readable: readable * 2 >= lines.length && lines.some((line) => line.answer != null) }
}

async function* readAnswers(spec: FormSource, input: Input, sheet: string | undefined): AsyncIterable<Item> {
  const form = new Form()
  const lines: Line[] = []
  for await (const item of readForm(input, sheet, form)) {
    if (item.type === 'problem') yield item
    else lines.push(item.line)
  }
  if (!form.found) return yield problem(null, spec.says.noAnswers, 'lost')
  const kind = kindOf([sheet ?? '', input.name, ...form.titles])
  const settled = spec.kinds.find((one) => one === kind) ?? spec.kinds[0]
  if (kind !== settled && spec.says.unclear) yield problem(null, spec.says.unclear, 'note')
  const { vendor, system, answeredOn } = form.labels
  const day = answeredOn === undefined ? undefined : (dateIn(answeredOn, input.today) ?? undefined)
  if (vendor === undefined && lines.every((line) => line.vendor === undefined))
    yield problem(null, spec.says.noVendor, 'note')
  for (const line of lines) {
    if (line.answer === undefined) yield problem(line.row, spec.says.unreadable, 'note', line.written)
    const on = line.date === undefined ? day : (dateIn(line.date, input.today) ?? day)
    const { fact, problems } = checkedFact(
      'vendorAnswer',
      {
        vendor: line.vendor ?? vendor,
        system: line.system ?? system,
        form: settled,
        item: line.item,
        question: line.question.slice(0, 2000),
        answer: line.answer ?? undefined,
        note: line.note?.slice(0, 2000),
        answeredOn: on,
      },
      line.row,
    )
    for (const one of problems) yield { type: 'problem', problem: one }
    if (fact) yield { type: 'fact', fact }
  }
  // The vendor's next answers take the place of these, whatever the file is called.
  const scope =
    vendor === undefined ? titleOf(input.name) : [settled, companyKey(vendor), fold(system ?? '')].join('|')
  yield { type: 'reading', reading: { mode: 'snapshot', scope, ...(day !== undefined && { observedAt: day }) } }
}

function problem(row: number | null, message: Message, weight: 'lost' | 'note', value?: string): Item {
  return {
    type: 'problem',
    problem: { row, message, weight, ...(value !== undefined && { value: shortened(value) }) },
  }
}
