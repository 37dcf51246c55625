// W3C extended logs, as IIS writes them: a `#Fields:` line names the columns, in UTC, under the names rules use.
import { plainSource } from '../source.ts'
import { readStamp } from '../time/stamp.ts'
import { utcZone } from '../time/zone.ts'
import type { LineEvent } from './event.ts'

export class W3cReader {
  #columns: readonly string[] = []

  /** Whether the line is a directive, which is no event. */
  directive(text: string): boolean {
    if (!text.startsWith('#')) return false
    if (text.startsWith('#Fields: ')) this.#columns = text.slice(9).trim().split(' ')
    return true
  }

  /** False for a line with other columns than were named. */
  read(text: string, event: LineEvent): boolean {
    const values = text.split(' ')
    if (values.length !== this.#columns.length) return false
    let whole = true
    this.#columns.forEach((name, at) => {
      const value = values[at] ?? '-'
      whole = event.add(name, value === '-' ? null : value) && whole
    })
    const [date, time] = [event.get('date'), event.get('time')]
    if (date !== null && time !== null) event.stamp = readStamp(`${date} ${time}`, utcZone)
    event.source = plainSource(null, this.#columns.includes('cs-method') ? 'webserver' : null, null)
    event.computer = event.get('s-computername') ?? event.get('s-ip')
    return whole
  }
}
