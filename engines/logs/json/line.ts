// One line of JSON as an event, or the place where it stops being JSON.
import type { Reading } from '../reading.ts'
import { JsonEvent } from './event.ts'
import { Scanner } from './scan.ts'

export class JsonLines {
  readonly #scanner: Scanner
  readonly #event: JsonEvent
  readonly #reading: Reading
  #start = 0

  constructor(reading: Reading) {
    this.#reading = reading
    this.#scanner = new Scanner(reading.limits)
    this.#event = new JsonEvent(this.#scanner, reading.zone)
  }

  block(bytes: Buffer, ascii: boolean): void {
    this.#event.block(bytes, ascii)
  }

  /** False if it begins with no document; then nothing was counted. What streams hand on may lack its line breaks. */
  line(bytes: Buffer, start: number, end: number, line: number, offset: number): boolean {
    this.#start = start
    if (!this.#document(bytes, start, end, line, offset)) return false
    for (let at = this.#scanner.behind; at < end; at = this.#scanner.behind) {
      if (this.#document(bytes, at, end, line, offset + at - start)) continue
      const sample = bytes.toString('utf8', at, Math.min(end, at + 200))
      this.#reading.problems.add('line-not-understood', { line, offset, detail: `json ${this.failedAt}`, sample })
      break
    }
    return true
  }

  #document(bytes: Buffer, start: number, end: number, line: number, offset: number): boolean {
    const form = this.#scanner.scan(bytes, start, end)
    if (form === null) return false
    const { tally, wants, visit, problems } = this.#reading
    const event = this.#event
    event.take(form, line, offset)
    tally.events++
    if (this.#scanner.overflow) problems.add('fields-too-many', { line, offset })
    if (wants(event.source)) visit(event)
    else tally.unwanted++
    return true
  }

  /** Byte within the line where the last one failed. */
  get failedAt(): number {
    return this.#scanner.failedAt - this.#start
  }
}
