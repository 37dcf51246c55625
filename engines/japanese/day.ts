// Dates as Japanese offices write them, to ISO. A date that could be read in two ways is refused.
import { eraCompact, eraDate, eras, firstYear, shortYearDate, weekday, westernDate } from './eras.words.ts'
import { serialToIso } from './serial.ts'

export interface DateOptions {
  /** ISO day; two-digit years are settled against it. */
  readonly today: string
  /** Read bare numbers as Excel serial days, counted from 1900 or 1904. */
  readonly serial?: '1900' | '1904'
  /** What 3/4/2026 means. Without it, such a date is refused unless only one reading exists. */
  readonly order?: 'mdy' | 'dmy'
}

const compact = /^(\d{4})(\d{2})(\d{2})$/
const yearLast = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/
const monthName = /^(?:(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})|([a-z]{3,9})\.? (\d{1,2}),? (\d{4}))$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** NFKC makes full-width digits and era ligatures plain. */
export function tidy(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

export function readDay(given: string, options: DateOptions): string | null {
  const text = /^[\d/-]+$/.test(given) ? given : given.replace(weekday, ' ').trim()
  const [, y, m, d] = westernDate.exec(text) ?? compact.exec(text) ?? []
  if (y) return iso(Number(y), Number(m), Number(d))
  return readEra(text) ?? readYearLast(text, options.order) ?? readShortYear(text, options.today) ??
    readMonthName(text) ?? (options.serial && /^\d{1,7}(\.\d+)?$/.test(text)
      ? (serialToIso(Number(text), options.serial)?.slice(0, 10) ?? null)
      : null)
}

function readEra(text: string): string | null {
  const [, name, year, month, day] = eraDate.exec(text) ?? eraCompact.exec(text) ?? []
  const era = eras.find(one => name !== undefined && one.names.includes(name))
  if (!era) return null
  const first = Number(era.from.slice(0, 4))
  const date = iso(first - 1 + (year === firstYear ? 1 : Number(year)), Number(month), Number(day))
  return date !== null && date >= era.from && date <= era.until ? date : null
}

function readYearLast(text: string, order: DateOptions['order']): string | null {
  const [, a, b, year] = yearLast.exec(text) ?? []
  if (!year) return null
  const mdy = order === 'dmy' ? null : iso(Number(year), Number(a), Number(b))
  const dmy = order === 'mdy' ? null : iso(Number(year), Number(b), Number(a))
  return mdy !== null && dmy !== null && mdy !== dmy ? null : (mdy ?? dmy)
}

/** 26/11/20 is year first here; from 12 down it could be a month or an era year, so it is refused. */
function readShortYear(text: string, today: string): string | null {
  const [, short, month, day] = shortYearDate.exec(text) ?? []
  if (!short || Number(short) <= 12) return null
  const now = Number(today.slice(0, 4))
  const year = Math.floor(now / 100) * 100 + Number(short)
  return iso(year > now + 20 ? year - 100 : year, Number(month), Number(day))
}

function readMonthName(text: string): string | null {
  const [, d1, m1, y1, m2, d2, y2] = monthName.exec(text) ?? []
  const month = months.indexOf((m1 ?? m2 ?? '').slice(0, 3)) + 1
  return month === 0 ? null : iso(Number(y1 ?? y2), month, Number(d1 ?? d2))
}

/** ISO day if it is on the calendar. */
function iso(year: number, month: number, day: number): string | null {
  if (year < 1868 || year > 9999 || month < 1 || month > 12 || day < 1) return null
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (day > last) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
