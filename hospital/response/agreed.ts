// How old an agreement is: what was confirmed long ago, or on no day at all, is shown as such beside what it says.

/** Half a year: people, cables and extensions have moved by then. */
export const agreedDays = 183

export type Age = 'fresh' | 'old' | 'undated'

export function ageOf(asOf: string, on: string | undefined): Age {
  if (on === undefined) return 'undated'
  return Temporal.PlainDate.from(on).until(asOf, { largestUnit: 'days' }).days > agreedDays ? 'old' : 'fresh'
}
