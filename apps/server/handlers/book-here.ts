// One edition as it stands on this hospital's shelf, and what the checks say under it.
import { rulebookShelf } from '#hospital/rulebooks/shelf.ts'
import type { Rulebook } from '#hospital/rulebooks/schema.ts'
import type { Context } from '../context.ts'

export async function bookHere({ house, facility }: Pick<Context<'rulebooks.one'>, 'house' | 'facility'>, id: string) {
  return (await rulebookShelf(house.kernel, facility)).books.find((one) => one.book.id === id)
}

export async function resultUnder(
  { house, facility }: Pick<Context<'rulebooks.one'>, 'house' | 'facility'>, book: Rulebook
) {
  const evaluation = await house.registers.under(facility, [book])
  return evaluation.principles.flatMap((one) => one.checks).filter((one) => one.edition === book.id)
}
