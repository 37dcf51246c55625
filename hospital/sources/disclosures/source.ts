// When each vendor was asked for MDS, SDS and the checklist, and when it came.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { likely } from '../shared/columns.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { toldDate, toldText } from '../shared/told.ts'
import { systemsIn } from '../shared/contact/reach.ts'
import { columns, formWords } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn
type Form = Attributes['disclosure']['form']

/** Forms side by side: one pair of columns each. A statement that is not said to be SDS is taken for MDS. */
const pairs = [
  { form: 'mds', asked: 'statementAsked', received: 'statementReceived' },
  { form: 'mds', asked: 'mdsAsked', received: 'mdsReceived' },
  { form: 'sds', asked: 'sdsAsked', received: 'sdsReceived' },
  { form: 'checklist', asked: 'checklistAsked', received: 'checklistReceived' },
] as const satisfies readonly { readonly form: Form; readonly asked: Column; readonly received: Column }[]

export const disclosures = tableSource<Column>({
  id: 'disclosures',
  version: 1,
  gives: ['disclosures'],
  text,
  columns: { ...columns, ...rivals('disclosure') },
  least: likely,
  sure(found, { name, table }) {
    if (!found.has('vendor') || rivalIn(found, 'people', 'account', 'line', 'stocktake')) return 0
    const beside = pairs.filter(({ asked, received }) => found.has(asked) || found.has(received)).length
    const plain = [found.has('askedOn'), found.has('receivedOn')].filter(Boolean).length
    const named = found.has('form') || formsIn(`${name} ${table.sheet ?? ''}`).length > 0
    if (beside > 0) return Math.min(0.95, 0.75 + 0.1 * beside)
    if (plain === 0 || !named || rivalIn(found, 'contract', 'form')) return 0
    return 0.6 + 0.15 * plain
  },
  begin(found, input) {
    const beside = pairs.filter(({ asked, received }) => found.has(asked) || found.has(received))
    const byName = formsIn(input.name)
    return {
      row(row) {
        const vendor = toldText(row, 'vendor')
        if (vendor === undefined) return row.lost(say('disclosures.no-vendor'))
        const systems = systemsIn(toldText(row, 'system'))
        if (beside.length > 0) {
          const told = beside.map(({ form, asked, received }) => ({
            form,
            askedOn: toldDate(row, asked),
            receivedOn: toldDate(row, received),
          }))
          return (
            systems.flatMap((system) => told.map((one) => row.fact('disclosure', { vendor, system, ...one }))).at(-1)
            ?? []
          )
        }
        const forms = formsOf(row, byName)
        if (forms.length === 0) return row.lost(say('disclosures.form-unknown'), row.text('form'))
        const told = { vendor, askedOn: toldDate(row, 'askedOn'), receivedOn: toldDate(row, 'receivedOn') }
        return (
          systems.flatMap((system) => forms.map((form) => row.fact('disclosure', { ...told, system, form }))).at(-1)
          ?? []
        )
      },
      reading: () => ({ mode: 'snapshot', scope: titleOf(input.name) }),
    }
  },
})

function formsOf(row: Row<Column>, byName: readonly Form[]): readonly Form[] {
  const written = toldText(row, 'form')
  return written === undefined ? byName : formsIn(written)
}

/** `MDS/SDS` is one statement, of a maker or a service; which, it does not say. */
function formsIn(written: string): readonly Form[] {
  const folded = fold(written)
  const says = (form: Form) => formWords[form].some((word) => folded.includes(fold(word)))
  const statement: Form | null = says('mds') ? 'mds' : says('sds') ? 'sds' : null
  return [...(statement ? [statement] : []), ...(says('checklist') ? (['checklist'] as const) : [])]
}
