// Lengths of time as people say them, and a clock that runs.
import type { Locale } from '#hospital/kernel/text.ts'

const tags: Readonly<Record<Locale, string>> = { ja: 'ja-JP', en: 'en-GB' }

/** Minutes below one hour, hours below three days, then days: nobody pictures 336 hours. `by`: the unit another length has. */
export function formatHours(hours: number, locale: Locale, by = hours): string {
  const [value, unit] = by < 1 ? [hours * 60, 'minute'] as const : by < 72 ? [hours, 'hour'] as const : [hours / 24, 'day'] as const
  const digits = unit === 'minute' || value >= 10 ? 0 : 1
  return new Intl.NumberFormat(tags[locale], { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits })
    .format(value).replace(/(?<=\d) (?=[^\x20-\x7e])/, '')
}

/** 1:02:03; below an hour 2:03. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':')
}

export function formatYen(yen: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'JPY', currencyDisplay: 'name', maximumFractionDigits: 0 })
    .format(yen).replace(/(?<=\d) (?=[^\x20-\x7e])/, '')
}
