// Text to records of cells: quotes, quotes in quotes, line breaks in quotes. A quote that never closes costs one line.

import { detached } from '../bytes/detached.ts'

export interface CsvRecord {
  readonly cells: readonly string[]
  /** Where it begins, counted from 1. */
  readonly line: number
  readonly offset: number
}

export interface CsvTrouble {
  readonly line: number
  readonly offset: number
  readonly sample: string
}

/** Longer records are taken for a quote gone astray. */
const LONGEST = 1024 * 1024
const QUOTE = 34
const NEWLINE = 10

export class CsvRecords {
  line = 1
  offset = 0
  #rest = ''
  readonly #delimiter: number
  readonly #take: (record: CsvRecord) => void
  readonly #trouble: (trouble: CsvTrouble) => void

  constructor(delimiter: string, take: (record: CsvRecord) => void, trouble: (trouble: CsvTrouble) => void) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#take = take
    this.#trouble = trouble
  }

  feed(piece: string, last: boolean): void {
    const text = this.#rest + piece
    let at = 0
    while (at < text.length) {
      const end = this.#record(text, at, last)
      if (end >= 0) {
        at = end
        continue
      }
      if (!last && text.length - at <= LONGEST) break
      at = this.#astray(text, at)
    }
    this.#rest = text.slice(at)
  }

  /** The place behind the record that begins here; -1 if its end has not come. */
  #record(text: string, from: number, last: boolean): number {
    const cells: string[] = []
    let lines = 0
    let at = from
    for (;;) {
      let cell = ''
      if (text.charCodeAt(at) === QUOTE) {
        const end = closing(text, at + 1)
        if (end < 0 || (end + 1 >= text.length && !last)) return -1
        const inside = detached(text.slice(at + 1, end))
        for (let br = inside.indexOf('\n'); br >= 0; br = inside.indexOf('\n', br + 1)) lines++
        cell = inside.includes('""') ? inside.replaceAll('""', '"') : inside
        at = end + 1
      }
      const start = at
      while (at < text.length) {
        const code = text.charCodeAt(at)
        if (code === this.#delimiter || code === NEWLINE) break
        at++
      }
      if (at >= text.length && !last) return -1
      cell += detached(text.slice(start, at))
      const ended = at >= text.length || text.charCodeAt(at) === NEWLINE
      cells.push(ended && cell.endsWith('\r') ? cell.slice(0, -1) : cell)
      at++
      if (!ended) continue
      const next = Math.min(at, text.length)
      if (cells.length > 1 || cells[0] !== '') this.#take({ cells, line: this.line, offset: this.offset })
      this.line += lines + 1
      this.offset += next - from
      return next
    }
  }

  #astray(text: string, from: number): number {
    const end = text.indexOf('\n', from) + 1 || text.length
    this.#trouble({ line: this.line, offset: this.offset, sample: text.slice(from, Math.min(end, from + 200)) })
    this.line++
    this.offset += end - from
    return end
  }
}

function closing(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2)
  return at
}
