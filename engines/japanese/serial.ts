// Excel's day numbers to ISO.

const DAY = 86_400_000

/**
 * A whole number gives a day, a fraction a local date-time rounded to the second.
 * Excel's 1900 calendar has a 29 February 1900 that never was; days before 1 March 1900 are counted with it.
 */
export function serialToIso(serial: number, system: '1900' | '1904' = '1900'): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null
  const whole = Math.floor(serial)
  const start = system === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  if (system === '1900' && whole === 60) return null
  const seconds = Math.round((serial - whole) * 86_400)
  if (seconds === 86_400) return serialToIso(whole + 1, system)
  const text = new Date(start + whole * DAY + seconds * 1000).toISOString()
  return seconds === 0 ? text.slice(0, 10) : text.slice(0, 19)
}
