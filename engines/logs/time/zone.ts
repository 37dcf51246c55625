// Local wall-clock time to UTC. Offsets are remembered per hour, because logs come in order and calendars are slow.

export interface Zone {
  readonly name: string
  /** Milliseconds to add to a wall clock, read as if it were UTC, to get UTC. */
  toUtc(wall: number): number
  /** `+09:00` at that wall clock. */
  suffix(wall: number): string
}

const HOUR = 3_600_000
/** Hours remembered: more than a year of them. */
const MOST = 10_000

/** `Asia/Tokyo`, `+09:00` or `UTC`; null if there is no such zone. */
export function zoneOf(name: string): Zone | null {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
  } catch {
    return null
  }
  const known = new Map<number, number>()
  let hour = Number.NaN
  let offset = 0
  const find = (wall: number): number => {
    const at = Math.floor(wall / HOUR)
    if (at === hour) return offset
    hour = at
    offset = known.get(at) ?? offsetAt(name, wall)
    if (known.size >= MOST) known.clear()
    known.set(at, offset)
    return offset
  }
  return {
    name,
    toUtc: wall => wall - find(wall),
    suffix: wall => suffixOf(find(wall)),
  }
}

export function systemZone(): Zone {
  return zoneOf(Temporal.Now.timeZoneId()) ?? utcZone
}

export const utcZone: Zone = { name: 'UTC', toUtc: wall => wall, suffix: () => 'Z' }

function offsetAt(name: string, wall: number): number {
  if (!(Math.abs(wall) < 8.64e15 - 2 * 86_400_000)) return 0
  const plain = Temporal.Instant.fromEpochMilliseconds(Math.floor(wall)).toZonedDateTimeISO('UTC').toPlainDateTime()
  return plain.toZonedDateTime(name).offsetNanoseconds / 1e6
}

export function suffixOf(offset: number): string {
  if (offset === 0) return 'Z'
  const minutes = Math.abs(Math.round(offset / 60_000))
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
