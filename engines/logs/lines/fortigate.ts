// FortiGate: keys as the device writes them; the service is the log's type (traffic, event, utm).
import type { LogSource } from '#engines/sigma'
import { plainSource } from '../source.ts'
import { epochStamp, noStamp, readStamp } from '../time/stamp.ts'
import type { Stamp } from '../time/stamp.ts'
import type { LineContext } from './context.ts'
import type { LineEvent } from './event.ts'
import { readPairs } from './pairs.ts'

/** Where the pairs begin, or -1 for a line of something else. */
export function fortigateAt(text: string): number {
  const at = text.search(/(?:^|[\s>])(?:date=\d{4}-|logver=\d|devname=|devid=|itime=\d)/)
  if (at < 0) return -1
  const numbered = text.includes('logid=') || text.includes('log_id=')
  const device = text.includes('devid=') || text.includes('devname=')
  return numbered && device && text.includes('type=') ? text.indexOf('=', at) : -1
}

export function readFortigate(text: string, equals: number, event: LineEvent, context: LineContext): boolean {
  let start = equals
  while (start > 0 && !' >\t'.includes(text.charAt(start - 1))) start--
  let whole = true
  if (readPairs(text, start, (key, value) => (whole = event.add(key, value) && whole)) < 4) return false
  const type = event.get('type')
  const crashed = type === 'event' && event.get('cfgpath') === null && text.includes('sslvpnd')
  // rules of the daemon ask for the system by its own name
  event.source = crashed ? plainSource('fortios', null, 'sslvpnd') : sourceOf(type)
  if (type === 'traffic') addTaxonomy(event)
  event.computer = event.get('devname') ?? event.get('devid')
  event.level = event.get('level')
  event.stamp = momentOf(event, context)
  return whole
}

function sourceOf(type: string | null): LogSource {
  return plainSource('fortigate', type === 'traffic' ? 'firewall' : null, type)
}

/** For rows of a table whose columns are FortiGate's keys; null for any other. */
export function fortigateSource(event: LineEvent): LogSource | null {
  const device = event.get('devname') ?? event.get('devid')
  return device !== null && event.get('logid') !== null ? sourceOf(event.get('type')) : null
}

const taxonomy = [
  ['srcip', 'src_ip'], ['srcport', 'src_port'], ['dstip', 'dst_ip'], ['dstport', 'dst_port'],
] as const

/** The names Sigma's category `firewall` uses, beside the device's own. */
function addTaxonomy(event: LineEvent): void {
  for (const [own, common] of taxonomy) {
    const value = event.get(own)
    if (value !== null) event.add(common, value)
  }
}

/** `eventtime` is exact and in UTC: seconds, or nanoseconds since FortiOS 6.2. */
function momentOf(event: LineEvent, { zone }: LineContext): Stamp {
  const date = event.get('date')
  const time = event.get('time')
  const tz = event.get('tz')
  const offset = tz !== null && /^[+-]\d{4}$/.test(tz) ? tz : ''
  const wall = date === null || time === null ? noStamp : readStamp(`${date}T${time}${offset}`, zone)
  const exact = event.get('eventtime')
  if (exact === null || !/^\d{10}(?:\d{9})?$/.test(exact)) return wall
  const nanos = exact.slice(10)
  const stamp = epochStamp(Number(exact.slice(0, 10)), 0)
  if (stamp.ts === null || (wall.ts !== null && Math.abs(stamp.time - wall.time) > 86_400_000)) return wall
  if (nanos === '') return stamp
  return { time: stamp.time + Math.floor(Number(nanos) / 1e6), ts: `${stamp.ts.slice(0, -1)}.${nanos}Z` }
}
