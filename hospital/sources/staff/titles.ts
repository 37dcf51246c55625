// Whether a file's name says that it lists staff.
import { fold } from '#engines/japanese'
import { staffTitles } from './titles.words.ts'

const titles = staffTitles.map((word) => fold(word))

export function titleWordsOf(name: string): boolean {
  const folded = fold(name)
  return titles.some((word) => folded.includes(word))
}
