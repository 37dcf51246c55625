// What sort of medium words name: LTO8, 外付けHDD, RDX, NAS, クラウド(S3).
import { fold } from '#engines/japanese'
import type { mediaSorts } from '#hospital/register/vocabulary/backups.ts'
import { mediaWords } from './amounts.words.ts'

export type MediaSort = (typeof mediaSorts)[number]

const sorts = mediaWords.map(([sort, words]) => [sort, words.map((word) => {
  const folded = fold(word)
  // Short Latin words stand by themselves: `mo` is not in `remote`, `cd` not in `abcd`; LTO8 begins like LTO.
  return /^[a-z0-9-]{1,4}$/.test(folded) ? new RegExp(`(?<![a-z])${folded}(?![a-z])`) : folded
})] as const)

export function mediaSortOf(text: string): MediaSort | undefined {
  const folded = fold(text)
  return sorts.find(([, words]) => words.some((word) => (typeof word === 'string' ? folded.includes(word) : word.test(folded))))?.[0]
}
