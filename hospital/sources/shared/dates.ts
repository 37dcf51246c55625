// Dates and moments in cells, with what each kind of file is known to write.
import { parseDate, parseMoment } from '#engines/japanese'

/** Excel serial days between 1954 and 2064: outside of that a bare number is something else (260401 is a date, badly written). */
function serialLike(text: string): boolean {
  if (text.length > 12) return false
  const number = Number(text.normalize('NFKC'))
  return number >= 20_000 && number <= 60_000
}

export function dateIn(text: string, today: string): string | null {
  return parseDate(text, { today, ...(serialLike(text) && { serial: '1900' as const }) })
}

/**
 * What Windows in Japanese writes, without the detours of reading what people write. Days above 28 take the long way, which
 * knows the calendar.
 */
function plainMoment(text: string): string | null {
  const [, y, mo = '', d = '', h, mi = '', s = '00'] =
    /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[ T](\d{1,2}):(\d\d)(?::(\d\d))?)?$/.exec(text) ?? []
  if (y === undefined || Number(y) < 1900 || !within(mo, 1, 12) || !within(d, 1, 28)) return null
  const day = `${y}-${mo.padStart(2, '0')}-${d.padStart(2, '0')}`
  if (h === undefined) return day
  return within(h, 0, 23) && within(mi, 0, 59) && within(s, 0, 59) ? `${day}T${h.padStart(2, '0')}:${mi}:${s}` : null
}

function within(digits: string, least: number, most: number): boolean {
  const number = Number(digits)
  return number >= least && number <= most
}

/** With AM or PM the month comes first: Windows writes that in its American setting only. */
export function momentIn(text: string, today: string): string | null {
  const plain = plainMoment(text)
  if (plain !== null) return plain
  const american = /\d\s*[AP]M$/i.test(text.trim())
  return parseMoment(text, {
    today,
    ...(serialLike(text) && { serial: '1900' as const }),
    ...(american && { order: 'mdy' as const }),
  })
}
