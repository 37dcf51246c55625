// Linux audit records: one line is one event, named by its `type`, as rules for auditd expect.
import { plainSource } from '../source.ts'
import { epochStamp } from '../time/stamp.ts'
import type { LineEvent } from './event.ts'
import { readPairs } from './pairs.ts'

const start = /(?:^|\s)(?:node=(\S+) )?type=([A-Z][A-Z0-9_]+) msg=audit\((\d{1,12})\.(\d{3}):(\d+)\):/
/** What the kernel writes in hexadecimal when it holds spaces or other bytes. */
const maybeHex = new Set(['proctitle', 'comm', 'exe', 'name', 'cwd', 'data', 'cmd', 'acct'])

export function auditdAt(text: string): boolean {
  return text.includes('msg=audit(') && start.test(text)
}

export function readAuditd(text: string, event: LineEvent, hostname: string | null): boolean {
  const found = start.exec(text)
  if (!found) return false
  const [all, node, type = '', seconds, millis = '', serial] = found
  event.source = plainSource('linux', null, 'auditd')
  event.computer = node ?? hostname
  event.recordId = Number(serial)
  const base = epochStamp(Number(seconds), 0)
  if (base.ts !== null) event.stamp = { time: base.time + Number(millis), ts: `${base.ts.slice(0, -1)}.${millis}Z` }
  event.add('type', type)
  let whole = true
  const take = (key: string, value: string): void => {
    const plain = value.length > 1 && value.startsWith("'") ? value.slice(1) : value
    const hex = (maybeHex.has(key) || (type === 'EXECVE' && /^a\d+$/.test(key))) && isHex(plain)
    whole = event.add(key, hex ? unhexed(plain) : plain.replace(/'$/, '')) && whole
  }
  // the enriched half repeats the numbers as names behind a group separator; pairs of a quoted msg are pairs as well
  readPairs(text.replace('\u001d', ' ').replace(/ msg='/, ' '), found.index + all.length, take)
  return whole
}

/** Zeros part the words of a command line. */
function unhexed(text: string): string {
  return Buffer.from(text, 'hex').toString('utf8').replaceAll('\0', ' ').trim()
}

function isHex(text: string): boolean {
  return text.length >= 4 && text.length % 2 === 0 && /^[0-9A-F]+$/.test(text) && /[A-F]|^[2-7]/.test(text)
}
