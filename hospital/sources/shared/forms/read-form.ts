// A filled-in question form, row by row: sections, repeated headings and lines of text between them are walked over.
import { readTable } from '#engines/tabular'
import type { Answer } from '#hospital/register/vocabulary/common.ts'
import type { Problem } from '#hospital/register/fact.ts'
import type { Input } from '../../source.ts'
import { tableProblem } from '../table-problems.ts'
import { sentenceEnds } from './form.words.ts'
import { answerIn } from './answer.ts'
import { headingsIn, type Headings } from './headings.ts'
import { labelsIn, type Label, type Labels } from './labels.ts'

export interface Line {
  readonly row: number
  readonly item: string | undefined
  readonly question: string
  /** null: left open. Undefined: not readable, as `written`. */
  readonly answer: Answer | null | undefined
  readonly written: string
  readonly note: string | undefined
  readonly date: string | undefined
  readonly vendor: string | undefined
  readonly system: string | undefined
}

/** Walks over rows one at a time; `line` gives the answers, `labels` what stood above them. */
export class Form {
  #headings: Headings | null = null
  #above: readonly string[] | null = null
  #labels: { -readonly [K in Label]?: string } = {}
  #section = ''
  readonly #titles: string[] = []
  /** Items that repeat in another section are told apart by it. */
  readonly #seen = new Set<string>()

  get labels(): Labels {
    return this.#labels
  }

  /** Every line above the table. */
  get titles(): readonly string[] {
    return this.#titles
  }

  get found(): boolean {
    return this.#headings !== null
  }

  line(row: number, cells: readonly string[]): Line | null {
    const headings = headingsIn(cells, this.#above)
    this.#above = cells
    if (headings) {
      this.#headings = headings
      return null
    }
    if (this.#headings === null) {
      this.#labels = { ...labelsIn(cells), ...this.#labels }
      if (this.#titles.length < 20) this.#titles.push(cells.join(' ').slice(0, 500))
      return null
    }
    return this.#answer(row, cells, this.#headings)
  }

  #answer(row: number, cells: readonly string[], at: Headings): Line | null {
    const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim())
    const question = cell(at.question)
    const number = cell(at.item)
    const filled = cells.filter((one) => one.trim() !== '')
    const { answer, written } = at.choices.length > 0 ? chosen(cells, at) : answered(cells, at)
    const merged = filled.length > 1 && new Set(filled).size === 1
    if (question === '' || merged || (written === '' && isSection(filled, at.item === null ? null : number))) {
      if (filled[0] !== undefined && filled[0].length <= 60) this.#section = filled[0].trim()
      return null
    }
    return {
      row,
      item: this.#identity(number, question),
      question,
      answer,
      written,
      note: cell(at.note) || undefined,
      date: at.dates.map((column) => cell(column)).findLast((text) => text !== ''),
      vendor: cell(at.vendor) || undefined,
      system: cell(at.system) || undefined,
    }
  }

  #identity(number: string, question: string): string {
    const plain = number === '' ? question.slice(0, 200) : number
    const named = this.#seen.has(plain) && this.#section !== '' ? `${this.#section} ${plain}` : plain
    this.#seen.add(plain)
    return named
  }
}

/** A title between the questions: short, alone in its row (a merged cell repeats it), without a number of its own. */
function isSection(filled: readonly string[], number: string | null): boolean {
  const [text = '', ...others] = new Set(filled.map((cell) => cell.trim()))
  const short = text.length <= (number === null ? 12 : 30) && !sentenceEnds.test(text)
  return others.length === 0 && short && (number === null || number === '' || number === text)
}

function answered(
  cells: readonly string[],
  { answers }: Headings,
): { readonly answer: Answer | null | undefined; readonly written: string } {
  const written = answers.map((at) => (cells[at] ?? '').trim()).filter((text) => text !== '')
  const read = written.map((text) => answerIn(text))
  const last = read.findLastIndex((answer) => answer !== null && answer !== undefined)
  if (last >= 0) return { answer: read[last], written: written[last] ?? '' }
  return { answer: read.includes(undefined) ? undefined : null, written: written.at(-1) ?? '' }
}

function chosen(
  cells: readonly string[],
  { choices }: Headings,
): { readonly answer: Answer | null | undefined; readonly written: string } {
  const marks = choices.filter(({ at }) => (cells[at] ?? '').trim() !== '' && answerIn(cells[at] ?? '') !== 'no')
  const written = marks.map(({ at }) => (cells[at] ?? '').trim()).join(' ')
  return { answer: marks.length === 0 ? null : marks.length === 1 ? marks[0]?.answer : undefined, written }
}

export type FormItem =
  { readonly type: 'line'; readonly line: Line } | { readonly type: 'problem'; readonly problem: Problem }

/** Where a title stands above, the engine's own search for a header means nothing. */
const expected = new Set(['source.table.header-missing', 'source.table.row-short'])

export async function* readForm(input: Input, sheet: string | undefined, form: Form): AsyncIterable<FormItem> {
  for await (const items of readTable(input, { headerRow: 0, ...(sheet !== undefined && { sheet }) })) {
    for (const item of items) {
      if (item.type === 'row') {
        const line = form.line(item.row, item.cells)
        if (line) yield { type: 'line', line }
      } else if (item.type === 'problem') {
        const problem = tableProblem(item)
        if (!expected.has(problem.message.code)) yield { type: 'problem', problem }
      }
    }
  }
}
