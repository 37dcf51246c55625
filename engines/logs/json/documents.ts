// JSON that is not one document per line: pretty-printed documents one after the other, or the items of one array.
import { isAscii } from 'node:buffer'
import { textOf } from '../bytes/decoded.ts'
import type { Reading } from '../reading.ts'
import { JsonLines } from './line.ts'

export async function readDocuments(reading: Reading): Promise<void> {
  const { problems, tally, limits } = reading
  const reader = new JsonLines(reading)
  const split = new Documents(limits.record)
  const take = (found: Found): void => {
    const place = { line: found.line, offset: found.offset }
    if (found.text === null) {
      problems.add('record-too-long', { ...place, detail: String(limits.record) })
      return
    }
    const bytes = Buffer.from(found.text)
    reader.block(bytes, isAscii(bytes))
    if (!reader.line(bytes, 0, bytes.length, found.line, found.offset)) {
      problems.add('line-not-understood', { ...place, detail: 'json', sample: found.text })
    }
  }
  for await (const piece of textOf(reading)) split.feed(piece, take, problems)
  split.end(problems)
  tally.lines = split.line
}

interface Found {
  /** Null for one that is too long. */
  readonly text: string | null
  readonly line: number
  readonly offset: number
}

/** Between documents there may be commas and brackets of an array, and what evtx_dump writes. */
const separator = /[\r\n\t,[\]\ufeff]/y
const numbered = /^Record \d+$/
/** One object around the list of events: `{"Records": [{`. */
export const listInside =
  /^\s*\{\s*"(?:Records|records|Events|events|Event|value|logs|items|results)"\s*:\s*\[\s*(?=\{)/

class Documents {
  line = 1
  #offset = 0
  #depth = 0
  #inString = false
  #escaped = false
  #parts: string[] = []
  #length = 0
  #startLine = 1
  #startOffset = 0
  #junk = ''
  readonly #most: number
  #begun = false
  #inside = false

  constructor(most: number) {
    this.#most = most
  }

  feed(piece: string, take: (found: Found) => void, problems: Reading['problems']): void {
    let start = 0
    let first = 0
    if (!this.#begun) {
      this.#begun = true
      first = listInside.exec(piece)?.[0].length ?? 0
      this.#inside = first > 0
    }
    for (let at = first; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (code === 10) this.line++
      if (this.#depth === 0) {
        if (code === 0x7b) {
          this.#tell(problems)
          this.#depth = 1
          this.#startLine = this.line
          this.#startOffset = this.#offset + at
          start = at
        } else this.#between(piece, at)
        continue
      }
      if (this.#escaped) this.#escaped = false
      else if (this.#inString) {
        if (code === 0x5c) this.#escaped = true
        else if (code === 0x22) this.#inString = false
      } else if (code === 0x22) this.#inString = true
      else if (code === 0x7b) this.#depth++
      else if (code === 0x7d && --this.#depth === 0) this.#finish(piece.slice(start, at + 1), take)
    }
    if (this.#depth > 0) this.#keep(piece.slice(start))
    this.#offset += piece.length
  }

  end(problems: Reading['problems']): void {
    this.#tell(problems)
    const place = { line: this.#startLine, offset: this.#startOffset }
    if (this.#depth > 0) problems.add('record-cut', { ...place, detail: 'json' })
  }

  #finish(last: string, take: (found: Found) => void): void {
    this.#keep(last)
    const text = this.#length > this.#most ? null : this.#parts.join('')
    this.#parts = []
    this.#length = 0
    take({ text, line: this.#startLine, offset: this.#startOffset })
  }

  #keep(part: string): void {
    this.#length += part.length
    if (this.#length > this.#most) this.#parts = []
    else this.#parts.push(part)
  }

  #between(piece: string, at: number): void {
    separator.lastIndex = at
    // the end of the object around the list
    if (this.#inside && piece[at] === '}') return
    if (!separator.test(piece) && this.#junk.length < 200) this.#junk += piece[at] ?? ''
  }

  #tell(problems: Reading['problems']): void {
    const junk = this.#junk.trim()
    if (junk === '' || numbered.test(junk)) {
      this.#junk = ''
      return
    }
    problems.add('line-not-understood', { line: this.line, offset: this.#offset, detail: 'json', sample: junk })
    this.#junk = ''
  }
}
