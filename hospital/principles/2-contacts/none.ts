// Somebody thought about it and wrote that there is none.
import { foldName } from '#engines/japanese'
import { noneWords } from './none.words.ts'

const none = new Set<string>(noneWords.map(foldName))

export function saysNone(...written: readonly (string | undefined)[]): boolean {
  return written.some((text) => text !== undefined && none.has(foldName(text).replace(/[。.]$/, '')))
}
