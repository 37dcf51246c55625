// `--from` and `--to` as people type them: a day, or a day and a time, with a zone of their own or the one asked for.

const day = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.source
const time = /(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?/.source
const written = new RegExp(`^${day}(?:[T ]${time}(Z|[+-]\\d{2}:?\\d{2})?)?$`)

/**
 * Milliseconds, or null where it is no moment. As an end, a day or a minute counts whole: the first moment after it.
 */
export function momentOf(text: string, zone: string, as: 'from' | 'to'): number | null {
  const match = written.exec(text.normalize('NFKC').trim())
  if (!match) return null
  const [, year, month, day, hour, minute, second, offset] = match
  try {
    const start = Temporal.PlainDateTime.from({
      year: Number(year), month: Number(month), day: Number(day),
      hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0),
    }, { overflow: 'reject' })
    const whole = hour === undefined ? { days: 1 } : second === undefined ? { minutes: 1 } : { seconds: 1 }
    const moment = as === 'to' ? start.add(whole) : start
    const at = offset === undefined || offset === 'Z' ? offset === 'Z' ? 'UTC' : zone : offset
    return moment.toZonedDateTime(at).epochMilliseconds
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** `2026-11-20T09:00:00.123+09:00`. Formatting by the runtime costs microseconds, so the offset of an hour is kept. */
export function clock(zone: string): (time: number) => string {
  if (zone === 'UTC') return (time) => (Math.abs(time) <= farthest ? new Date(time).toISOString() : '')
  let hour = Number.NaN
  let offset = 0
  let suffix = ''
  return (time) => {
    if (!(Math.abs(time) <= farthest - 86_400_000)) return ''
    const now = Math.floor(time / quarter)
    if (now !== hour) {
      hour = now
      const zoned = Temporal.Instant.fromEpochMilliseconds(now * quarter).toZonedDateTimeISO(zone)
      offset = zoned.offsetNanoseconds / 1e6
      suffix = zoned.offset.slice(0, 6)
    }
    return `${new Date(time + offset).toISOString().slice(0, -1)}${suffix}`
  }
}

const farthest = 8.64e15
/** No zone changes its offset inside a quarter of an hour of UTC. */
const quarter = 900_000
