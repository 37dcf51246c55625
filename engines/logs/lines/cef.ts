// Common Event Format: seven parts between bars, then pairs whose values hold spaces.
import { plainSource } from '../source.ts'
import { noStamp, readStamp } from '../time/stamp.ts'
import type { Stamp } from '../time/stamp.ts'
import type { LineContext } from './context.ts'
import type { LineEvent } from './event.ts'
import { wallStamp } from './month.ts'

const head = ['DeviceVendor', 'DeviceProduct', 'DeviceVersion', 'SignatureID', 'Name', 'Severity'] as const

/** Vendors whose rules go by another name than the vendor's first word. */
const products = new Map([
  ['fortinet', 'fortigate'], ['palo alto networks', 'paloalto'], ['trend micro', 'trendmicro'],
  ['check point', 'checkpoint'],
])

export function cefAt(text: string): number {
  const at = text.indexOf('CEF:')
  return at >= 0 && /^CEF:\s?\d+\|/.test(text.slice(at, at + 12)) ? at : -1
}

export function readCef(text: string, from: number, event: LineEvent, context: LineContext): boolean {
  const parts: string[] = []
  let at = text.indexOf('|', from) + 1
  for (let part = 0; part < head.length; part++) {
    const end = bar(text, at)
    if (end < 0) return false
    parts.push(text.slice(at, end).replace(/\\([|\\])/g, '$1'))
    at = end + 1
  }
  head.forEach((name, part) => event.add(name, parts[part] ?? ''))
  const fortinet = /^fortinet$/i.test(parts[0] ?? '')
  let whole = true
  for (const [key, value] of extension(text, at)) {
    // FortiGate's own keys carry a prefix, and a few are renamed
    const plain = fortinet && key.startsWith('FTNTFGT') ? key.slice(7) : key
    whole = event.add(plain, value) && whole
    if (fortinet && key === 'act' && event.get('action') === null) event.add('action', value)
  }
  const vendor = (parts[0] ?? '').toLowerCase()
  const product = products.get(vendor) ?? (vendor.split(/[\s.,]/)[0] || null)
  const category = event.get('cat')
  const type = event.get('type') ?? category?.split(':')[0] ?? null
  event.source = plainSource(product, null, fortinet ? type : (parts[1] ?? '').toLowerCase())
  event.computer = event.get('dvchost') ?? event.get('deviceExternalId')
  event.level = parts[5] ?? null
  event.stamp = momentOf(event, context)
  return whole
}

function bar(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 124) return at
  }
  return -1
}

/** A value goes on until the last space before the next key. */
function extension(text: string, from: number): [string, string][] {
  const pairs: [string, string][] = []
  const key = /(?:^|\s)([\w.[\]-]{1,128})=/g
  key.lastIndex = from
  let name: string | null = null
  let start = from
  for (let found = key.exec(text); found !== null; found = key.exec(text)) {
    if (name !== null) pairs.push([name, value(text.slice(start, found.index))])
    name = found[1] ?? ''
    start = key.lastIndex
  }
  if (name !== null) pairs.push([name, value(text.slice(start))])
  return pairs
}

function value(text: string): string {
  const plain = text.trim()
  if (!plain.includes('\\')) return plain
  return plain.replace(/\\([nr=\\|])/g, (_, one: string) => (one === 'n' ? '\n' : one === 'r' ? '\r' : one))
}

function momentOf(event: LineEvent, context: LineContext): Stamp {
  for (const name of ['rt', 'end', 'start', 'deviceReceiptTime']) {
    const text = event.get(name)
    if (text === null) continue
    const stamp = readStamp(text, context.zone)
    if (stamp.ts !== null) return stamp
    const wall = wallStamp(text, context)
    if (wall !== null) return wall.stamp
  }
  return noStamp
}
