// An answer as it stands in a cell of a form: a word, a mark before one of several printed words, or not marked at all.
import { fold } from '#engines/japanese'
import type { Answer } from '#hospital/register/vocabulary/common.ts'
import { answerOf } from '../answers.ts'
import { saysNothing } from '../told.ts'
import { choiceWords, marked } from './form.words.ts'

const choices = Object.entries(choiceWords).flatMap(([answer, words]) =>
  // Object.entries forgets that the keys are answers.
  words.filter((word) => word.length > 1).map((word) => [fold(word), answer as Answer] as const),
)
const mark = new RegExp(`${marked}\\s*`, 'u')

/** `null`: printed words with none taken, or an empty cell. Undefined: none of ours. */
export function answerIn(text: string): Answer | null | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '' || saysNothing(plain)) return null
  const folded = fold(plain)
  const named = choices.filter(([word]) => folded.includes(word))
  const kinds = new Set(named.map(([, answer]) => answer))
  if (kinds.size > 1) return taken(folded)
  const whole = answerOf(plain) ?? answerOf(plain.split(/[\s(。:、,]/)[0] ?? '')
  if (whole !== undefined) return whole
  const [only] = kinds
  return only !== undefined && folded.length <= 12 ? only : undefined
}

/** The word behind the mark. */
function taken(text: string): Answer | null {
  const at = text.search(mark)
  if (at < 0) return null
  const behind = text.slice(at).replace(mark, '')
  return choices.find(([word]) => behind.startsWith(word))?.[1] ?? null
}
