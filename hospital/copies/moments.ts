// Moments as machines and people write them, on one line. What has no offset is the time in Japan; a day alone is its
// start or its end, whichever accuses nobody.

const hour = 3_600_000

function plain(moment: string, ofDay: string): number {
  if (moment.length === 10) return Date.parse(`${moment}T${ofDay}+09:00`)
  return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(moment) ? moment : `${moment}+09:00`)
}

/** Epoch milliseconds, at the earliest. */
export function start(moment: string): number {
  return plain(moment, '00:00:00')
}

/** Epoch milliseconds, at the latest. */
export function end(moment: string): number {
  return plain(moment, '23:59:59')
}

export function hoursBetween(from: number, to: number): number {
  return (to - from) / hour
}

/** Day in Japan. */
export function dayAt(instant: number): string {
  return new Date(instant + 9 * hour).toISOString().slice(0, 10)
}
