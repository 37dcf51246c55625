// Times as people's own settings write them: 2026/11/20 9:00:00, 11/20/2026 9:00:00 AM, 令和8年….
import { parseMoment } from '#engines/japanese'
import { noStamp, readStamp, stampOf } from '../time/stamp.ts'
import type { Stamp } from '../time/stamp.ts'
import type { Zone } from '../time/zone.ts'

const monthFirst =
  /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}),? +(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?: *([AP]M))?$/i

export function readMoment(text: string, zone: Zone): Stamp {
  const direct = readStamp(text, zone)
  if (direct.ts !== null || text.length > 64) return direct
  const found = monthFirst.exec(text.trim())
  if (found) {
    const [, first = '', second = '', year, hour = '0', minute, seconds = '0', fraction = '', half] = found
    // American order, unless there is no such month
    const [month, day] = Number(first) > 12 ? [second, first] : [first, second]
    const late = half?.toLowerCase() === 'pm'
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (late ? 12 : 0)
    const date = [Number(year), Number(month), Number(day)] as const
    return stampOf(...date, hours, Number(minute), Number(seconds), fraction, undefined, zone)
  }
  const iso = parseMoment(text, { today: Temporal.Now.plainDateISO().toString() })
  return iso === null ? noStamp : readStamp(iso, zone)
}
