// Looking for words in log-ins and names: whole parts of a log-in, folded pieces of a name.
import { fold } from '#engines/japanese'
import { besideNameWords, sharedNameWords } from './accounts.words.ts'

/** Parts of a login between separators; floors (3f) and numbers at their ends taken off. */
export function partsOf(login: string): readonly string[] {
  return login.split(/[-_.\s]+/).map((part) => part.replace(/^\d+f$|^\d+|\d+$/g, '')).filter((part) => part !== '')
}

const foldedLists = new WeakMap<readonly string[], ReadonlySet<string>>()

/** A word list in the form texts are compared in; worked out once. */
export function folded(words: readonly string[]): ReadonlySet<string> {
  return foldedLists.getOrInsertComputed(words, () => new Set(words.map(fold)))
}

export function hasPart(parts: readonly string[], words: readonly string[]): boolean {
  return parts.some((part) => folded(words).has(part))
}

export function hasWord(foldedText: string, words: readonly string[]): boolean {
  for (const word of folded(words)) if (foldedText.includes(word)) return true
  return false
}

/** What is left of a text when these words, numbers and marks are taken out; the longest word goes first. */
function without(foldedText: string, words: readonly string[]): string {
  let rest = foldedText
  for (const word of longestFirst(words)) rest = rest.replaceAll(word, ' ')
  return rest.replace(/[\p{N}\p{P}\p{S}\p{Z}]/gu, '')
}

const sortedLists = new WeakMap<readonly string[], readonly string[]>()

function longestFirst(words: readonly string[]): readonly string[] {
  return sortedLists.getOrInsertComputed(words, () => [...folded(words)].sort((a, b) => b.length - a.length))
}

/** A name that says nothing but a place or a job: 外来1, 3階東病棟, 看護師用PC. */
export function isPlaceOrJob(foldedText: string): boolean {
  return hasWord(foldedText, sharedNameWords) && without(foldedText, placesAndJobs) === ''
}

const placesAndJobs: readonly string[] = [...sharedNameWords, ...besideNameWords]

/** One script per part: 「電子カルテ」 is no surname. */
const namePart = /^(?:[\p{sc=Han}\p{sc=Hira}\u3005]{1,6}|[\p{sc=Kana}\u30fc]{1,8})$/u

/** `佐藤 花子`: two parts, neither of which is only words for places and jobs. */
export function looksLikePerson(displayName: string): boolean {
  const parts = displayName.normalize('NFKC').replace(/\(.*?\)/g, ' ').trim().split(/\s+/)
  return parts.length === 2 && parts.every((part) => namePart.test(part) && !isPlaceOrJob(fold(part)))
}
