// `Nov 20 09:00:00`, with or without a year, as syslog and its relatives write it.
import type { Stamp } from '../time/stamp.ts'
import { stampOf } from '../time/stamp.ts'
import type { LineContext } from './context.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const wall = new RegExp([
  /(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?([A-Z][a-z]{2}) +(\d{1,2})(?:,? (\d{4}))?/,
  /,? (\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?/,
  /(?: (\d{4})(?= |$))?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?=[ :]|$))?/,
].map(part => part.source).join(''), 'y')

export interface Wall {
  readonly stamp: Stamp
  /** Where the text goes on. */
  readonly end: number
}

/** The time that stands there, or null. A year that is not said is the last one not after the file's own time. */
export function wallStamp(text: string, context: LineContext, at = 0): Wall | null {
  wall.lastIndex = at
  const found = wall.exec(text)
  if (!found) return null
  const [, name = '', day, early, hour, minute, second, fraction = '', late, offset] = found
  const month = months.indexOf(name.toLowerCase()) + 1
  if (month === 0) return null
  const make = (year: number): Stamp =>
    stampOf(year, month, Number(day), Number(hour), Number(minute), Number(second), fraction, offset, context.zone)
  const said = early ?? late
  const stamp = said === undefined ? lastNotAfter(make, context.written, month, Number(day)) : make(Number(said))
  return stamp.ts === null ? null : { stamp, end: wall.lastIndex }
}

const DAY = 86_400_000

/** A day's grace for clocks and zones; 29 February is looked for further back. */
function lastNotAfter(make: (year: number) => Stamp, written: number, month: number, day: number): Stamp {
  const year = new Date(Number.isFinite(written) ? written : 0).getUTCFullYear() + 1
  for (let back = 0; back < 10; back++) {
    // far too late whatever the zone: not worth asking the calendar
    if (Date.UTC(year - back, month - 1, day) > written + 3 * DAY) continue
    const stamp = make(year - back)
    if (stamp.ts !== null && stamp.time <= written + DAY) return stamp
  }
  return make(year)
}
