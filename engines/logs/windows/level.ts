// The numbers behind the words for levels and audit results.
import { keywordWords, levelWords } from './level.words.ts'
import { foldedWords, wordKey } from './words.ts'

const levels = foldedWords(levelWords)
const keywords = foldedWords(keywordWords)

export function levelOf(word: string): string | null {
  return levels.get(wordKey(word)) ?? null
}

/** The mask of an audit result; null for any other word. */
export function keywordOf(word: string): string | null {
  return keywords.get(wordKey(word)) ?? null
}
