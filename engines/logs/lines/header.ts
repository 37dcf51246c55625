// The head of a syslog line: RFC 3164 as it is really written, RFC 5424, and what receivers put in front.
import { noStamp, readStamp } from '../time/stamp.ts'
import type { Stamp } from '../time/stamp.ts'
import type { LineContext } from './context.ts'
import { wallStamp } from './month.ts'

export interface Header {
  readonly pri: number | null
  readonly stamp: Stamp
  readonly hostname: string | null
  readonly program: string | null
  readonly pid: string | null
  readonly messageId: string | null
  /** Structured data as name and value. */
  readonly data: readonly (readonly [string, string])[]
  readonly message: string
}

const priority = /^<(\d{1,3})>/
const modern = /^1 (\S+) (\S+) (\S+) (\S+) (\S+) /
/** Sequence numbers and the marks Cisco sets before its time. */
const cisco = /(?:\d+: )?(?:[\w.-]+: )?[*.]?(?=[A-Z][a-z]{2} +\d)/y
const isoTime = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?/y
/** The level that Kiwi and others write behind the time: `Local7.Notice`. */
const named = /\s+(?:Kernel|User|Mail|Daemon|System\d?|Auth|Syslog|Lpr|News|UUCP|Cron|Local\d)\.(\w+)\s+(\S+)\s+/iy
const host = /\s+([\w.:%[\]-]{1,255})\s+/y
const tag = /([\w./ @-]{1,64}?)(?:\(([^()]{1,64})\))?(?:\[(\d{1,10})\])?:(?: |$)/y

/** Null for a line without a head: neither a priority nor a time in front. */
export function readHeader(text: string, context: LineContext): Header | null {
  let at = 0
  let pri: number | null = null
  const given = priority.exec(text)
  if (given) {
    pri = Number(given[1])
    at = given[0].length
    const rest = at === 0 ? text : text.slice(at)
    const found = modern.exec(rest)
    if (found) return readModern(pri, found, rest, context)
  }
  let stamp = noStamp
  cisco.lastIndex = at
  const marked = cisco.exec(text)
  const time = wallStamp(text, context, marked ? cisco.lastIndex : at)
  if (time) {
    stamp = time.stamp
    at = time.end
  } else {
    isoTime.lastIndex = at
    const found = isoTime.exec(text)
    if (found) {
      stamp = readStamp(found[0], context.zone)
      if (stamp.ts !== null) at = isoTime.lastIndex
    }
  }
  if (stamp.ts === null && pri === null) return null
  named.lastIndex = at
  const level = named.exec(text)
  if (level) return finish(pri, stamp, level[2] ?? null, text, named.lastIndex)
  host.lastIndex = at
  const from = stamp.ts === null ? null : host.exec(text)
  // `sshd[12]:` in the place of a host is a program
  if (!from || /[\]:]$/.test(from[1] ?? '')) return finish(pri, stamp, null, text, at)
  return finish(pri, stamp, from[1] ?? null, text, host.lastIndex)
}

function finish(pri: number | null, stamp: Stamp, hostname: string | null, text: string, at: number): Header {
  let start = at
  while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9) start++
  if (text.startsWith(': ', start)) start += 2
  tag.lastIndex = start
  const found = tag.exec(text)
  const program = found?.[1]?.trim() ?? null
  const message = found ? text.slice(tag.lastIndex) : text.slice(start)
  return { pri, stamp, hostname, program, pid: found?.[3] ?? null, messageId: null, data: [], message }
}

function readModern(pri: number, found: RegExpExecArray, text: string, context: LineContext): Header {
  const [all, time = '', hostname = '', program = '', pid = '', messageId = ''] = found
  const { data, end } = structured(text, all.length)
  const message = text.slice(end).replace(/^ ?\ufeff?/, '')
  const said = (value: string): string | null => (value === '-' ? null : value)
  return {
    pri, stamp: readStamp(time, context.zone), hostname: said(hostname), program: said(program), pid: said(pid),
    messageId: said(messageId), data, message,
  }
}

const parameter = /([^ ="\]]{1,64})="((?:[^"\\\]]|\\.)*)"/y

/** `[id name="value" …][…]`; `-` is none. */
function structured(text: string, from: number): { data: [string, string][]; end: number } {
  const data: [string, string][] = []
  if (text[from] === '-') return { data, end: from + 1 }
  let at = from
  while (text[at] === '[') {
    const id = text.slice(at + 1).search(/[\s\]]/)
    if (id < 0) break
    at += id + 1
    while (text[at] === ' ') {
      parameter.lastIndex = at + 1
      const found = parameter.exec(text)
      if (!found) break
      data.push([found[1] ?? '', (found[2] ?? '').replace(/\\(["\\\]])/g, '$1')])
      at = parameter.lastIndex
    }
    if (text[at] !== ']') break
    at++
  }
  return { data, end: at }
}
