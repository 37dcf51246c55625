// The moment that the name of a folder or file claims.
import { parseDate } from '#engines/japanese'
import { dayInName, eraInName, timeAfterDay } from './moment-in-name.words.ts'

/** As Samba and Windows name shadow copies; always UTC. */
const shadow = /@GMT-(\d{4})\.(\d\d)\.(\d\d)-(\d\d)\.(\d\d)\.(\d\d)/

/**
 * ISO with offset; a day without a time is its midnight in `zone`. Null where there is no day. Whoever writes the name
 * can write anything.
 */
export function momentInName(given: string, zone: string = Temporal.Now.timeZoneId()): string | null {
  if (given.length > 255) return null
  const name = given.normalize('NFKC')
  const [, y = '', mo = '', d = '', h = '', mi = '', s = ''] = shadow.exec(name) ?? []
  if (y !== '') return moment(`${y}-${mo}-${d}`, `${h}:${mi}:${s}`, 'UTC')
  const western = dayInName.exec(name)
  const day = western ? `${western[1]}-${two(western[2])}-${two(western[3])}` : eraDay(name)
  const found = western ?? eraInName.exec(name)
  if (day === null || found === null) return null
  const [, hour, minute, second = '00', utc] = timeAfterDay.exec(name.slice(found.index + found[0].length)) ?? []
  const time = hour === undefined ? '00:00:00' : `${hour}:${minute}:${second}`
  return moment(day, time, utc === undefined ? zone : 'UTC')
}

function eraDay(name: string): string | null {
  const text = eraInName.exec(name)?.[0]
  // The last day any name can mean: an era's year needs nothing to be settled against.
  return text === undefined ? null : parseDate(text.replaceAll(/[-_/]/g, '.'), { today: '2100-01-01' })
}

function moment(day: string, time: string, zone: string): string | null {
  try {
    const zoned = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone)
    return zoned.toString({ timeZoneName: 'never', fractionalSecondDigits: 0 })
  } catch (error) {
    // 31 February and its like
    if (error instanceof RangeError) return null
    throw error
  }
}

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0')
