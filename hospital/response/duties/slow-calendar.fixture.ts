// The calendar of Japan once more, slowly and in another way: walks day by day in UTC+9 and knows no Temporal. For tests.
const dayMs = 86_400_000
const text = (at: number) => new Date(at).toISOString().slice(0, 10)
const dayAt = (day: string) => Date.parse(`${day}T00:00:00Z`)
const weekday = (day: string) => new Date(dayAt(day)).getUTCDay()

/** The day in Tokyo, which has kept the same nine hours all along. */
export const slowDay = (instant: number) => text(instant + 9 * 3_600_000)

const fixed = new Set(['01-01', '02-11', '02-23', '04-29', '05-03', '05-04', '05-05', '08-11', '11-03', '11-23'])
const mondays: Readonly<Record<string, number>> = { '01': 2, '07': 3, '09': 3, '10': 2 }
// Vernal and autumnal, as the national observatory gives them.
const equinoxes = new Set([
  '2024-03-20', '2024-09-22', '2025-03-20', '2025-09-23', '2026-03-20', '2026-09-23', '2027-03-21', '2027-09-23', '2028-03-20',
  '2028-09-22', '2029-03-20', '2029-09-23', '2030-03-20', '2030-09-23', '2031-03-21', '2031-09-23', '2032-03-20', '2032-09-22',
])

function named(day: string): boolean {
  const [, month = '', date = ''] = day.split('-')
  if (fixed.has(`${month}-${date}`) || equinoxes.has(day)) return true
  return weekday(day) === 1 && Math.ceil(Number(date) / 7) === mondays[month]
}

function free(day: string): boolean {
  if (named(day)) return true
  const before = text(dayAt(day) - dayMs)
  if (named(before) && named(text(dayAt(day) + dayMs))) return true
  // 振替休日: behind an unbroken run of named days in which a Sunday stands.
  for (let at = before; named(at); at = text(dayAt(at) - dayMs)) if (weekday(at) === 0) return true
  return false
}

export function slowClosed(day: string): boolean {
  const [, month = '', date = ''] = day.split('-')
  const turn = (month === '12' && Number(date) >= 29) || (month === '01' && Number(date) <= 3)
  return [0, 6].includes(weekday(day)) || turn || free(day)
}

/** Counts on its fingers; then on to the next open day. */
export function slowDue(from: number, days: number, rolls: boolean): string {
  let day = slowDay(from)
  for (let counted = 1; counted < days; counted += 1) day = text(dayAt(day) + dayMs)
  if (rolls) while (slowClosed(day)) day = text(dayAt(day) + dayMs)
  return day
}

export const slowHoliday = free
