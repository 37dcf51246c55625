// Dates and moments in cells, with what each kind of file is known to write.
import { parseDate, parseMoment } from '#engines/japanese'

/** Excel serial days between 1954 and 2064: outside of that a bare number is something else (260401 is a date, badly written). */
function serialLike(text: string): boolean {
  const number = Number(text.normalize('NFKC'))
  return number >= 20_000 && number <= 60_000
}

export function dateIn(text: string, today: string): string | null {
  return parseDate(text, { today, ...(serialLike(text) && { serial: '1900' as const }) })
}

/** With AM or PM the month comes first: Windows writes that in its American setting only. */
export function momentIn(text: string, today: string): string | null {
  const american = /\d\s*[AP]M$/i.test(text.trim())
  return parseMoment(text, {
    today,
    ...(serialLike(text) && { serial: '1900' as const }),
    ...(american && { order: 'mdy' as const }),
  })
}
