// One row of a table, asked by column: every cell that cannot be read becomes a problem that names row and heading.
import type { FoundColumns } from '#engines/tabular'
import type { Message } from '#hospital/kernel/text.ts'
import { checkedFact, shortened } from '#hospital/register/validate.ts'
import type { Attributes, Kind } from '#hospital/register/vocabulary/index.ts'
import type { Item } from '../source.ts'
import { listSeparator } from './answers.words.ts'
import { saysNever, yesOrNo } from './answers.ts'
import { dateIn, momentIn } from './dates.ts'
import { say } from './text.ts'

export class Row<Column extends string> {
  readonly number: number
  readonly #columns: FoundColumns<Column>
  readonly #cells: readonly string[]
  readonly #today: string
  #items: Item[] = []

  constructor(columns: FoundColumns<Column>, cells: readonly string[], number: number, today: string) {
    this.number = number
    this.#columns = columns
    this.#cells = cells
    this.#today = today
  }

  has(column: Column): boolean {
    return this.#columns.has(column)
  }

  /** Undefined where the file has no such column or the cell is empty. */
  text(column: Column): string | undefined {
    return this.#columns.cell(this.#cells, column) || undefined
  }

  date(column: Column): string | undefined {
    return this.#read(column, (text) => dateIn(text, this.#today), 'source.date-unreadable')
  }

  moment(column: Column): string | undefined {
    return this.#read(column, (text) => momentIn(text, this.#today), 'source.date-unreadable')
  }

  /** Null for words such as 無期限. */
  dateOrNever(column: Column): string | null | undefined {
    const text = this.text(column)
    return text !== undefined && saysNever(text) ? null : this.date(column)
  }

  yesNo(column: Column): boolean | undefined {
    return this.#read(column, (text) => yesOrNo(text) ?? null, 'source.answer-unreadable')
  }

  /** Several values in one cell: separated by line breaks, `;`, `、`, `/` or `,`. */
  list(column: Column, separator = listSeparator): string[] | undefined {
    const parts = this.text(column)?.split(separator).map((part) => part.trim()).filter((part) => part !== '')
    return parts && parts.length > 0 ? parts : undefined
  }

  heading(column: string): string {
    const columns: Readonly<Record<string, { readonly name: string } | undefined>> = this.#columns.columns
    return columns[column]?.name ?? column
  }

  /** The row is read, one of its cells is not. */
  note(message: Message, value?: string): void {
    this.#problem(message, 'note', value)
  }

  /** Nothing in this row is for the register. */
  noted(message: Message, value: string): readonly Item[] {
    this.note(message, value)
    return this.#items
  }

  /** The row cannot be used. Returns everything to yield. */
  lost(message: Message, value?: string): readonly Item[] {
    // The cell that lost the row has been noted on the way: one row, one problem.
    if (value !== undefined) this.#items = this.#items.filter((one) => one.type !== 'problem' || one.problem.value !== shortened(value))
    this.#problem(message, 'lost', value)
    return this.#items
  }

  /** The row as a fact, after the problems its cells had. Attributes named like a column are called by its heading. */
  fact<K extends Kind>(kind: K, attributes: { readonly [A in keyof Attributes[K]]?: unknown }): readonly Item[] {
    const { fact, problems } = checkedFact(kind, attributes, this.number, (name) => this.heading(name))
    for (const problem of problems) this.#items.push({ type: 'problem', problem })
    // FactOf<K> is one of the facts, which TypeScript does not see through the generic.
    if (fact) this.#items.push({ type: 'fact', fact } as Item)
    return this.#items
  }

  #read<T>(column: Column, parse: (text: string) => T | null, code: 'source.date-unreadable' | 'source.answer-unreadable'): T | undefined {
    const text = this.text(column)
    if (text === undefined) return undefined
    const value = parse(text)
    if (value !== null) return value
    this.note(say(code, { column: this.heading(column) }), text)
    return undefined
  }

  #problem(message: Message, weight: 'lost' | 'note', value: string | undefined): void {
    const problem = { row: this.number, message, weight, ...(value !== undefined && { value: shortened(value) }) }
    this.#items.push({ type: 'problem', problem })
  }
}
