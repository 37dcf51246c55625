// Access logs of Apache, nginx and their like, under the names of the webserver category.
import { plainSource } from '../source.ts'
import type { LineContext } from './context.ts'
import type { LineEvent } from './event.ts'
import { stampOf } from '../time/stamp.ts'

const quoted = String.raw`"((?:[^"\\]|\\.)*)"`
const who = String.raw`(?:\S+:\d+ )?(\S+) (\S+) (\S+|\S+ \S+)`
const when = String.raw`\[(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-]\d{4})\]`
const access = new RegExp(String.raw`^${who} ${when} ${quoted} (\d{3}|-) (\d+|-)(?: ${quoted} ${quoted})?`)
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export function isAccess(text: string): boolean {
  return /^\S+(?: \S+){2,4} \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} /.test(text.slice(0, 600))
}

export function readAccess(text: string, event: LineEvent, { zone }: LineContext): boolean {
  const found = access.exec(text)
  if (!found) return false
  const [, client = '', , user = '', day, month = '', year, hour, minute, second, offset] = found
  const [request = '', status = '', bytes = '', referer, agent] = found.slice(11)
  event.source = plainSource(null, 'webserver', null)
  const date = [Number(year), months.indexOf(month) + 1, Number(day)] as const
  event.stamp = stampOf(...date, Number(hour), Number(minute), Number(second), '', offset, zone)
  const said = (value: string | undefined): string | null => (value === undefined || value === '-' ? null : value)
  const [method = '', target = '', version] = request.split(' ')
  const question = target.indexOf('?')
  event.add('c-ip', client)
  event.add('cs-username', said(user))
  event.add('cs-method', method)
  event.add('c-uri', target)
  event.add('cs-uri-stem', question < 0 ? target : target.slice(0, question))
  event.add('cs-uri-query', question < 0 ? null : target.slice(question + 1))
  event.add('cs-version', version ?? null)
  event.add('sc-status', said(status))
  event.add('sc-bytes', said(bytes))
  event.add('cs-referer', said(referer))
  event.add('cs-user-agent', said(agent))
  return true
}
