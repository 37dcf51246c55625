// Yes, no and "does not apply", as people and programs write them.
import { fold } from '#engines/japanese'
import type { Answer } from '#hospital/register/vocabulary/common.ts'
import { neverWords, noWords, notApplicableWords, yesWords } from './answers.words.ts'

const meaning = new Map<string, Answer>([
  ...yesWords.map((word) => [fold(word), 'yes'] as const),
  ...noWords.map((word) => [fold(word), 'no'] as const),
  ...notApplicableWords.map((word) => [fold(word), 'notApplicable'] as const),
])
const never = new Set<string>(neverWords.map((word) => fold(word)))

/** Undefined where the words are none of ours. */
export function answerOf(text: string): Answer | undefined {
  return meaning.get(fold(text))
}

export function yesOrNo(text: string): boolean | undefined {
  const answer = answerOf(text)
  return answer === 'yes' ? true : answer === 'no' ? false : undefined
}

export function saysNever(text: string): boolean {
  return never.has(fold(text))
}
