// A syslog line: its head, and whatever its message turns out to be.
import { plainSource } from '../source.ts'
import { cefAt, readCef } from './cef.ts'
import { auditdAt, readAuditd } from './auditd.ts'
import type { LineContext } from './context.ts'
import type { LineEvent } from './event.ts'
import { readHeader } from './header.ts'
import type { Header } from './header.ts'
import { readProgram, serviceOf } from './programs.ts'

const severities = ['emergency', 'alert', 'critical', 'error', 'warning', 'notice', 'informational', 'debug']
const facilities = [
  'kern', 'user', 'mail', 'daemon', 'auth', 'syslog', 'lpr', 'news', 'uucp', 'cron', 'authpriv', 'ftp', 'ntp',
  'audit', 'alert',
  'clock', 'local0', 'local1', 'local2', 'local3', 'local4', 'local5', 'local6', 'local7',
]
/** `%ASA-4-106023:` and its kin. */
const ciscoMark = /%([A-Z][A-Z0-9_]{1,31})-(?:[A-Z0-9_]+-)?([0-7])-([A-Z0-9_]{2,64})/

/** False for a line without a head. */
export function readSyslog(text: string, event: LineEvent, context: LineContext): boolean {
  const header = readHeader(text, context)
  if (!header) return false
  const cef = cefAt(text)
  if (cef >= 0 && readCef(text, cef, event, context)) {
    event.computer ??= header.hostname
    if (event.stamp.ts === null) event.stamp = header.stamp
    return true
  }
  if (auditdAt(text) && readAuditd(text, event, header.hostname)) return true
  readPlain(text, header, event)
  return true
}

function readPlain(text: string, header: Header, event: LineEvent): void {
  const { pri, hostname, program, pid, message, messageId } = header
  const facility = pri === null ? null : pri >> 3
  event.stamp = header.stamp
  event.computer = hostname
  event.level = pri === null ? null : (severities[pri & 7] ?? null)
  if (hostname !== null) event.add('hostname', hostname)
  if (program !== null) event.add('program', program)
  if (pid !== null) event.add('pid', pid)
  if (messageId !== null) event.add('message_id', messageId)
  if (facility !== null) event.add('facility', facilities[facility] ?? String(facility))
  if (event.level !== null) event.add('severity', event.level)
  for (const [name, value] of header.data) event.add(name, value)
  event.add('message', message)
  const cisco = text.includes('%') ? ciscoMark.exec(text) : null
  if (cisco) {
    event.source = plainSource('cisco', null, cisco[1] === 'ASA' ? 'asa' : null)
    event.level = severities[Number(cisco[2])] ?? null
    event.add('mnemonic', cisco[3] ?? '')
    return
  }
  event.source = plainSource('linux', null, serviceOf(program, facility))
  readProgram(program, message, event)
}
