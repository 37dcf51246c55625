// Days and moments as the vocabulary writes them, put in order. A moment without offset is taken as UTC, on every machine.

export function dayOf(moment: string): string {
  return moment.slice(0, 10)
}

/** Epoch milliseconds; NaN never comes in, the vocabulary checked the text. */
export function instantOf(moment: string): number {
  if (moment.length === 10) return Date.parse(moment)
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(moment) ? moment : `${moment}Z`)
}
