// The row of a form that names its columns: items, questions and one or several columns of answers.
import { fold } from '#engines/japanese'
import type { Answer } from '#hospital/register/vocabulary/common.ts'
import { choiceWords, headingWords, signs } from './form.words.ts'

export interface Headings {
  readonly item: number | null
  readonly question: number
  /** Columns of answers in order; the last one filled counts (1回目, 2回目 …). */
  readonly answers: readonly number[]
  /** Or one column per answer, marked in one of them. */
  readonly choices: readonly { readonly at: number; readonly answer: Answer }[]
  readonly note: number | null
  /** In order; the last one filled counts. */
  readonly dates: readonly number[]
  readonly vendor: number | null
  readonly system: number | null
}

const bare = (text: string) => fold(text).replace(signs, '')
const words = Object.fromEntries(
  Object.entries(headingWords).map(([key, list]) => [key, list.map((word) => bare(word))]),
) as unknown as Readonly<Record<keyof typeof headingWords, readonly string[]>> // Object.fromEntries forgets the keys
const choiceSets = Object.entries(choiceWords).map(
  ([answer, list]) => [answer as Answer, new Set(list.map((word) => bare(word)))] as const,
)

/** Null where the row is no heading. `above` is the row before it: the upper of two header rows. */
export function headingsIn(cells: readonly string[], above: readonly string[] | null): Headings | null {
  const names = cells.map((cell) => bare(cell))
  const over = (above ?? []).map((cell) => bare(cell))
  // A label line may stand right above the table; only a row of headings is the upper half of one.
  const upper = first('question', over) !== null || places('answer', over).length > 0 ? over : []
  const choices = choiceSets.flatMap(([answer, set]) =>
    names.flatMap((name, at) => (set.has(name) ? [{ at, answer }] : [])),
  )
  const whole = new Set(choices.map(({ answer }) => answer)).size > 1
  const own = places('answer', names)
  // Below a heading stands an answer; only a row with headings of its own is one.
  if (!whole && own.length === 0) return null
  const one = (key: keyof typeof words): number | null => first(key, names) ?? first(key, upper)
  const question = one('question')
  // 「いいえ」 and 「はい」 of two rounds stand beside a question.
  if (question === null || (first('question', names) === null && (names[question] ?? '') !== '')) return null
  const answers = [...new Set([...own, ...places('answer', upper)])]
    .filter((at) => at !== question && !is('date', names[at]) && !is('note', names[at]))
    .sort((a, b) => a - b)
  return {
    item: one('item'),
    question,
    answers: whole ? [] : answers,
    choices: whole ? choices : [],
    note: one('note'),
    dates: places('date', names).length > 0 ? places('date', names) : places('date', upper),
    vendor: one('vendor'),
    system: one('system'),
  }
}

function is(key: keyof typeof words, name: string | undefined): boolean {
  return name !== undefined && name !== '' && words[key].includes(name)
}

function places(key: keyof typeof words, names: readonly string[]): number[] {
  return names.flatMap((name, at) => (is(key, name) ? [at] : []))
}

/** By the order of the words, not of the columns. */
function first(key: keyof typeof words, names: readonly string[]): number | null {
  const at = words[key].map((word) => names.indexOf(word)).find((place) => place >= 0)
  return at ?? null
}
