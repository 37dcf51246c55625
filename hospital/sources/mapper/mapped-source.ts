// A source made of a mapping: the ordinary reading runs it over any table.
import { fold } from '#engines/japanese'
import { readTable, type TableOptions } from '#engines/tabular'
import type { Message } from '#hospital/kernel/text.ts'
import { attributesOf, type Attribute } from '#hospital/register/mapping/attributes.ts'
import { givesOf, type MappedColumn, type Mapping } from '#hospital/register/mapping/mapping.ts'
import { splitLogin } from '#hospital/register/key.ts'
import { checkedFact, shortened } from '#hospital/register/validate.ts'
import type { Input, Item, Source } from '../source.ts'
import { joined, waysIn } from '../shared/contact/ways.ts'
import { sheetNamed } from '../shared/sheets.ts'
import { tableProblem } from '../shared/table-problems.ts'
import { say as sayShared } from '../shared/text.ts'
import { converter, type Convert } from './convert.ts'
import { mapperText, say } from './text.ts'

/** Raise when the same mapping is to read the same bytes differently. */
const version = 1

export function mappedSource(mapping: Mapping): Source {
  const titled = (locale: 'ja' | 'en') => ({
    ...mapperText[locale],
    [`mapped-${mapping.kind}.title`]: mapping.name,
    [`mapped-${mapping.kind}.how`]: mapperText[locale]['mapper.how'],
  })
  return {
    id: `mapped-${mapping.kind}`,
    version,
    gives: givesOf(mapping),
    text: { ja: titled('ja'), en: titled('en') },
    // Never recognised by itself: somebody chose the mapping for this file.
    recognise: () => ({ confidence: 0, why: say('mapper.why.chosen') }),
    read: (input) => read(mapping, input),
  }
}

interface Placed {
  readonly at: number
  readonly attribute: Attribute
  readonly column: MappedColumn
  readonly convert: Convert
}

async function* read(mapping: Mapping, input: Input): AsyncIterable<Item> {
  let columns: readonly Placed[] | null = null
  const options: TableOptions = {
    ...(mapping.sheet !== undefined && { sheet: mapping.sheet }),
    ...(mapping.headerRow !== undefined && { headerRow: mapping.headerRow }),
  }
  for await (const items of readTable(input, options)) {
    for (const item of items) {
      if (item.type === 'problem') {
        // The mapping itself says that there is no row of headings.
        if (item.code !== 'header-missing' || mapping.headerRow !== 0)
          yield { type: 'problem', problem: tableProblem(item) }
      } else if (item.type === 'header') {
        const { placed, missing } = place(mapping, item.names, input.today)
        if (missing.length > 0)
          yield problem(
            null,
            sayShared('source.columns-missing', { columns: missing.join(', ').slice(0, 500) }),
            placed.length > 0 ? 'note' : 'lost',
          )
        columns = placed.length > 0 ? placed : null
      } else if (columns) yield* rowItems(mapping, columns, item.cells, item.row)
    }
  }
  yield { type: 'reading', reading: { mode: mapping.mode, scope: mapping.scope ?? mapping.realm ?? mapping.name } }
}

function place(mapping: Mapping, names: readonly string[], today: string) {
  const folded = names.map((name) => fold(name))
  const attributes = new Map(attributesOf(mapping.kind).map((one) => [one.name, one]))
  const placed: Placed[] = []
  const missing: string[] = []
  for (const column of mapping.columns) {
    const attribute = column.attribute === null ? undefined : attributes.get(column.attribute)
    if (!attribute) continue
    const at = names.indexOf(column.column) >= 0 ? names.indexOf(column.column) : folded.indexOf(fold(column.column))
    if (at >= 0) placed.push({ at, attribute, column, convert: converter(attribute, column, today) })
    else missing.push(column.column)
  }
  return { placed, missing }
}

function* rowItems(
  mapping: Mapping,
  columns: readonly Placed[],
  cells: readonly string[],
  row: number,
): Iterable<Item> {
  const is: Record<string, unknown> = {
    ...(mapping.realm !== undefined && takesRealm(mapping) && { realm: mapping.realm }),
    ...mapping.constants,
  }
  for (const { at, attribute, column, convert } of columns) {
    const cell = cells[at] ?? ''
    const { name, holds } = attribute
    if (holds === 'list' && (name === 'phones' || name === 'emails')) reach(is, name, cell, column.column)
    else {
      const converted = convert(cell)
      if (!converted.ok) yield problem(row, converted.message, 'note', cell)
      else if (holds === 'list' && Array.isArray(is[name]) && Array.isArray(converted.value))
        is[name] = [...new Set([...(is[name] as unknown[]), ...(converted.value as unknown[])])]
      else if (converted.value !== undefined) is[name] = converted.value
    }
  }
  if (mapping.kind === 'account' && typeof is['login'] === 'string') {
    const { realm, login } = splitLogin(is['login'])
    if (realm !== undefined && mapping.realm === undefined) Object.assign(is, { realm, login })
  }
  const headings = new Map(columns.map(({ attribute, column }) => [attribute.name, column.column]))
  const { fact, problems } = checkedFact(mapping.kind, is, row, (name) => headings.get(name) ?? name)
  for (const one of problems) yield { type: 'problem', problem: one }
  // A fact of this kind is one of the facts, which TypeScript does not see through the union.
  if (fact) yield { type: 'fact', fact: { ...fact, ...sheetNamed(mapping.sheet) } } as Item
}

/** Several columns of ways to reach somebody are one list. */
function reach(is: Record<string, unknown>, name: 'phones' | 'emails', cell: string, heading: string): void {
  const ways = joined([waysIn(cell, heading)])
  const before = Array.isArray(is[name]) ? (is[name] as unknown[]) : []
  const all = [...new Set([...before, ...ways[name]])]
  if (all.length > 0) is[name] = all
}

function takesRealm({ kind }: Mapping): boolean {
  return kind === 'account' || kind === 'group' || kind === 'passwordPolicy'
}

function problem(row: number | null, message: Message, weight: 'lost' | 'note', value?: string): Item {
  return {
    type: 'problem',
    problem: { row, message, weight, ...(value !== undefined && { value: shortened(value) }) },
  }
}
