// What sort of data a system has, by the words of a list: each sort comes back at a rate of its own.
import { fold } from '#engines/japanese'
import type { dataKinds } from '#hospital/register/vocabulary/recovery.ts'
import { dataWords } from './data-kinds.words.ts'

type DataKind = (typeof dataKinds)[number]

export function dataKindOf(text: string): DataKind | undefined {
  const folded = fold(text)
  const holds = (word: string) => {
    const plain = fold(word)
    // Short Latin words stand by themselves: `os` is not in `most`.
    return /^[a-z]{1,3}$/.test(plain) ? new RegExp(`(?<![a-z])${plain}(?![a-z])`).test(folded) : folded.includes(plain)
  }
  return dataWords.find(([kind, words]) => fold(kind) === folded || words.some(holds))?.[0]
}
