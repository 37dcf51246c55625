// Files of lines. The kind of the file says what is tried first; a line of another kind is still read as what it is.
import { createDecoder } from '#engines/japanese'
import { tellUndecodable } from '../bytes/decoded.ts'
import { visitLines } from '../bytes/lines.ts'
import { JsonLines } from '../json/line.ts'
import type { Reading } from '../reading.ts'
import { auditdAt, readAuditd } from './auditd.ts'
import { cefAt, readCef } from './cef.ts'
import type { LineContext } from './context.ts'
import { LineEvent } from './event.ts'
import { fortigateAt, readFortigate } from './fortigate.ts'
import { readSyslog } from './syslog.ts'
import { readText } from './text.ts'
import { W3cReader } from './w3c.ts'
import { isAccess, readAccess } from './web.ts'

export async function readLines(reading: Reading): Promise<void> {
  const { unit, content, limits, problems, tally } = reading
  const reader = new LineReader(reading)
  if (unit.encoding === 'narrow') {
    const range = { from: unit.from, to: unit.to, fallback: unit.fallback, most: limits.record }
    tally.lines = await visitLines(content, range, problems, reader)
    return
  }
  // UTF-16 is not cut into ranges: it is turned into UTF-8 on the way, and places are those of the turned text
  const utf8 = { ...content, range: null, stream: () => turned(reading) }
  const range = { from: 0, to: null, fallback: unit.fallback, most: limits.record }
  tally.lines = await visitLines(utf8, range, problems, reader)
}

async function* turned({ unit, content, problems }: Reading): AsyncIterable<Uint8Array> {
  const decoder = createDecoder(unit.encoding === 'utf-16be' ? 'utf-16be' : 'utf-16le')
  for await (const bytes of content.stream(0)) yield Buffer.from(decoder.write(bytes))
  yield Buffer.from(decoder.end())
  tellUndecodable(decoder, problems)
}

class LineReader {
  readonly #reading: Reading
  readonly #json: JsonLines
  readonly #event: LineEvent
  readonly #context: LineContext
  readonly #w3c = new W3cReader()
  #ascii = false

  constructor(reading: Reading) {
    this.#reading = reading
    this.#json = new JsonLines(reading)
    this.#event = new LineEvent(reading.limits.fields)
    this.#context = { zone: reading.zone, written: reading.unit.written }
  }

  block(bytes: Buffer, ascii: boolean): void {
    this.#ascii = ascii
    this.#json.block(bytes, ascii)
  }

  line(bytes: Buffer, from: number, end: number, line: number, offset: number): void {
    // also inside a file: several were made into one
    const mark = bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf
    const start = mark ? from + 3 : from
    let first = start
    while (first < end && (bytes[first] === SPACE || bytes[first] === TAB)) first++
    if (bytes[first] === OPEN && this.#json.line(bytes, first, end, line, offset)) return
    const text = this.#ascii ? bytes.toString('latin1', start, end) : bytes.toString('utf8', start, end)
    const plain = text.includes('\0') ? text.replaceAll('\0', '') : text
    if (plain.trim() === '') return
    if (this.#reading.unit.kind === 'json-lines') return this.#notJson(plain, line, offset)
    if (this.#reading.unit.kind === 'w3c' && this.#w3c.directive(plain)) return
    const event = this.#event
    event.begin(line, offset)
    this.#read(plain, line, offset)
    event.end()
    const { tally, wants, visit, problems } = this.#reading
    tally.events++
    if (event.stamp.ts === null) problems.add('time-not-understood', { line, offset, sample: plain })
    if (wants(event.source)) visit(event)
    else tally.unwanted++
  }

  #read(text: string, line: number, offset: number): void {
    const { problems, unit } = this.#reading
    const event = this.#event
    const context = this.#context
    const pairs = fortigateAt(text)
    const cef = pairs < 0 ? cefAt(text) : -1
    let whole = true
    if (unit.kind === 'w3c') {
      whole = this.#w3c.read(text, event)
      if (!whole && event.isEmpty) readText(text, event, context)
    } else if (pairs >= 0) whole = readFortigate(text, pairs, event, context)
    else if (cef === 0) whole = readCef(text, cef, event, context)
    else if (unit.kind === 'auditd' && auditdAt(text)) whole = readAuditd(text, event, null)
    else if (isAccess(text)) whole = readAccess(text, event, context)
    else if (!readSyslog(text, event, context)) {
      if (auditdAt(text)) whole = readAuditd(text, event, null)
      else this.#other(text, line, offset)
    }
    if (!whole) problems.add('line-not-understood', { line, offset, detail: unit.kind, sample: text })
  }

  /** A line of no known form: told where the file has one, and still searched by its words. */
  #other(text: string, line: number, offset: number): void {
    const { problems, unit } = this.#reading
    if (unit.kind !== 'text') problems.add('line-not-understood', { line, offset, detail: unit.kind, sample: text })
    readText(text, this.#event, this.#context)
  }

  #notJson(text: string, line: number, offset: number): void {
    // brackets of an array whose items stand on lines
    if (/^[\s[\],]*$/.test(text)) return
    const detail = `json ${this.#json.failedAt}`
    this.#reading.problems.add('line-not-understood', { line, offset, detail, sample: text })
  }
}

const OPEN = 0x7b
const SPACE = 0x20
const TAB = 0x09
