// Lists made by hand share most of their headings. Each looks for those that would make it another kind of list.
import type { FoundColumns, Synonyms } from '#engines/tabular'
import { rivalWords } from './rivals.words.ts'

export type Rival = keyof typeof rivalWords
export type RivalColumn = `~${Rival}`

/** Wishes for the headings of other kinds, beside a list's own columns. */
export function rivals(...but: readonly Rival[]): Synonyms<RivalColumn> {
  const wishes = Object.entries(rivalWords).map(([kind, words]) => [
    `~${kind}`,
    but.includes(kind as Rival) ? [] : words,
  ])
  // Object.fromEntries forgets the keys made above.
  return Object.fromEntries(wishes) as Synonyms<RivalColumn>
}

export function rivalIn(found: FoundColumns<RivalColumn>, ...kinds: readonly Rival[]): boolean {
  return kinds.some((kind) => found.has(`~${kind}`))
}

/** Kinds of lists about backups and coming back: none of them is any other list. */
export const aboutBackups = ['plan', 'session', 'media', 'recovery', 'rehearsal', 'claim', 'price'] as const

/** What was agreed for the day it happens, and where things stand. */
export const forTheDay = ['place', 'device', 'cut', 'stop', 'substitute', 'insurance'] as const
