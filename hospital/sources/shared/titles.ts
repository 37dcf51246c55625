// The title of a hand-made list: its file name without dates and edition marks, so that next month's file takes this one's place.
import { foldName } from '#engines/japanese'
import { editionWords } from './titles.words.ts'

const edition = new RegExp(editionWords.map((word) => foldName(word)).sort((a, b) => b.length - a.length).join('|'), 'gu')

export function titleOf(name: string): string {
  const stem = foldName(name.replace(/\.[^.]*$/, ''))
  const title = stem.replace(/(?<![a-z])[rh]\d+/g, ' ').replace(/[^\p{L}]+/gu, ' ')
  return title.replace(edition, ' ').replace(/\s+/g, '') || stem
}
