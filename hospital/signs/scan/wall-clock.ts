// The clock on the wall: rules that ask for the hour of night mean the hospital's night, while logs count in UTC.
import type { Zone } from '#engines/sigma'

const step = 900_000

/** A zone such as `Asia/Tokyo` or `+09:00`; the machine's own without one. Throws for a zone that does not exist. */
export function wallClock(name: string | undefined): Zone {
  const zone = name ?? Temporal.Now.timeZoneId()
  let quarter = Number.NaN
  let offset = 0
  // Offsets change only at quarters of an hour, and logs come in order: nearly every event asks for the same quarter.
  return (time) => {
    const at = Math.floor(time / step)
    if (at !== quarter && Number.isFinite(time)) {
      quarter = at
      offset = Temporal.Instant.fromEpochMilliseconds(at * step).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
    }
    return offset
  }
}
