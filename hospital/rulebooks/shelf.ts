// What stands on a hospital's shelf: the bundled rulebooks and its own, each active or not.
import type { FacilityId } from '#hospital/kernel/act.ts'
import type { Readable } from '#hospital/kernel/readable.ts'
import { activeByDefault, bundledRulebooks } from './load.ts'
import { parseRulebook } from './parse.ts'
import type { Refused } from './refusal.ts'
import type { Rulebook } from './schema.ts'
import type { RulebookTables } from './tables.ts'

interface Shelved {
  readonly book: Rulebook
  readonly active: boolean
  readonly from: 'bundled' | 'added'
  /** When and by whom it was chosen or left, epoch milliseconds; null: never touched. */
  readonly chosen: { readonly at: number; readonly by: string } | null
}

export interface Shelf {
  readonly books: readonly Shelved[]
  /** Added earlier, but this version of the program cannot read it: to be mended and added again. */
  readonly unreadable: readonly { readonly id: string; readonly refusals: readonly Refused[] }[]
}

export async function rulebookShelf(kernel: Readable, facility: FacilityId): Promise<Shelf> {
  const { choices, added } = await kernel.read(facility, async (read) => {
    const db = read.withTables<RulebookTables>()
    return {
      choices: await db.selectFrom('rulebook_choice').selectAll().execute(),
      added: await db.selectFrom('rulebook_added').select(['rulebook', 'body']).orderBy('rulebook').execute(),
    }
  })
  const byId = new Map(choices.map((one) => [one.rulebook, one]))
  const shelved = (book: Rulebook, from: Shelved['from']): Shelved => {
    const choice = byId.get(book.id)
    return {
      book, from,
      active: choice === undefined ? from === 'bundled' && activeByDefault.has(book.id) : choice.active,
      chosen: choice === undefined ? null : { at: choice.at, by: choice.by_person },
    }
  }
  const read = added.map((one) => ({ id: one.rulebook, outcome: parseRulebook(one.body) }))
  return {
    books: [
      ...bundledRulebooks().map((book) => shelved(book, 'bundled')),
      ...read.flatMap(({ outcome }) => (outcome.ok ? [shelved(outcome.value, 'added')] : [])),
    ],
    unreadable: read.flatMap(({ id, outcome }) => (outcome.ok ? [] : [{ id, refusals: outcome.refusals }])),
  }
}

export async function activeRulebooks(kernel: Readable, facility: FacilityId): Promise<readonly Rulebook[]> {
  const { books } = await rulebookShelf(kernel, facility)
  return books.filter((one) => one.active).map((one) => one.book)
}

/** Without a data folder (a folder check): the named editions, or the default ones. */
export function rulebooksNamed(ids: readonly string[]): {
  readonly books: readonly Rulebook[]; readonly missing: readonly string[],
} {
  const all = bundledRulebooks()
  if (ids.length === 0) return { books: all.filter((book) => activeByDefault.has(book.id)), missing: [] }
  return {
    books: ids.flatMap((id) => all.filter((book) => book.id === id)),
    missing: ids.filter((id) => !all.some((book) => book.id === id)),
  }
}
