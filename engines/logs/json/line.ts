// One line of JSON as an event, or the place where it stops being JSON.
import type { Reading } from '../reading.ts'
import { JsonEvent } from './event.ts'
import { Scanner } from './scan.ts'

export class JsonLines {
  readonly #scanner: Scanner
  readonly #event: JsonEvent
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
    this.#scanner = new Scanner(reading.limits)
    this.#event = new JsonEvent(this.#scanner, reading.zone)
  }

  block(bytes: Buffer, ascii: boolean): void {
    this.#event.block(bytes, ascii)
  }

  /** False if it is no document; then it was not counted. */
  line(bytes: Buffer, start: number, end: number, line: number, offset: number): boolean {
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
    return this.#scanner.failedAt
  }
}
