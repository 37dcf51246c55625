// The CSV machine: decoded text in pieces → records. RFC 4180, and what offices make of it.
import type { Limits } from './limits.ts'
import type { Problems } from './problems.ts'
import type { TableRow } from './item.ts'

const QUOTE = 34
const CR = 13
const LF = 10
const SPACE = 32

export interface Shape {
  readonly delimiter: string
  /** Lines end with CR alone (old Macs); otherwise a lone CR is part of the cell. */
  readonly loneCr: boolean
  /** Columns of the header, 0 while unknown: lets a quote that swallowed other rows be seen. */
  readonly width: number
}

export class Records {
  /** The line that the next record starts on, 1-based. */
  line = 1
  readonly #delimiter: number
  readonly #eolCode: number
  readonly #eol: string
  readonly #width: number
  readonly #limits: Limits
  readonly #problems: Problems
  #rest = ''
  #pending = ''
  #skipping = false
  /** Each stray quote halves how far the next one is followed, so that broken files stay cheap. */
  #strays = 0

  constructor(shape: Shape, limits: Limits, problems: Problems) {
    this.#delimiter = shape.delimiter.charCodeAt(0)
    this.#eolCode = shape.loneCr ? CR : LF
    this.#eol = shape.loneCr ? '\r' : '\n'
    this.#width = shape.width
    this.#limits = limits
    this.#problems = problems
  }

  feed(piece: string, last: boolean): TableRow[] {
    this.#pending += piece
    // a record longer than the pieces is looked at again only when the text has doubled
    if (!last && this.#pending.length < this.#rest.length) return []
    const out: TableRow[] = []
    let text = this.#pending
    this.#pending = ''
    let from = 0
    if (this.#rest !== '') {
      // usually one more line ends the record that was cut: spares copying the whole piece
      from = text.indexOf(this.#eol) + 1
      this.#take(this.#rest + text.slice(0, from), false, out)
      if (this.#rest !== '') {
        text = this.#rest + text.slice(from)
        from = 0
      }
    }
    this.#take(text, last, out, from)
    return out
  }

  #take(text: string, last: boolean, out: TableRow[], from = 0): void {
    this.#rest = ''
    this.#parse(text, last, out, from)
  }

  #parse(text: string, last: boolean, out: TableRow[], from: number): void {
    const delimiter = this.#delimiter
    const eolCode = this.#eolCode
    const eol = this.#eol
    const { length } = text
    const cellLimit = this.#limits.cell
    let patience = this.#patience()
    let at = from
    if (this.#skipping) {
      const end = text.indexOf(eol, at)
      if (end < 0) return
      this.#skipping = false
      this.line++
      at = end + 1
    }
    while (at < length) {
      const start = at
      const startLine = this.line
      let lineEnd = text.indexOf(eol, at)
      if (lineEnd < 0) {
        if (!last) return this.#keep(text, start)
        lineEnd = length
      }
      let lines = 1
      let odd = -1
      const cells: string[] = []
      for (;;) {
        if (text.charCodeAt(at) !== QUOTE) {
          let end = at
          let code = 0
          while (end < lineEnd && (code = text.charCodeAt(end)) !== delimiter) end++
          if (end < lineEnd) {
            cells.push(text.slice(at, end))
            at = end + 1
            continue
          }
          cells.push(text.slice(at, eolCode === LF && code === CR ? end - 1 : end))
          at = lineEnd + 1
          break
        }
        let close = text.indexOf('"', at + 1)
        let escaped = false
        while (close >= 0 && close + 1 < length && text.charCodeAt(close + 1) === QUOTE && close - at <= patience) {
          escaped = true
          close = text.indexOf('"', close + 2)
        }
        if (close < 0 || (close + 1 === length && !last)) {
          if (!last && length - at < patience) return this.#keep(text, start)
          at = this.#stray(text, start)
          patience = this.#patience()
          cells.length = 0
          break
        }
        if (close > lineEnd) {
          const before = lines
          while (lineEnd < close) {
            const next = text.indexOf(eol, lineEnd + 1)
            lines++
            if (next < 0) {
              lineEnd = length
              break
            }
            lineEnd = next
          }
          const far = close - at > patience || lines - before > this.#limits.quotedLines
          if (far || !closes(text, close + 1, lineEnd, delimiter)) {
            at = this.#stray(text, start)
            patience = this.#patience()
            cells.length = 0
            break
          }
          if (lineEnd === length && !last) return this.#keep(text, start)
        }
        const after = text.charCodeAt(close + 1)
        const inner = text.slice(at + 1, close)
        if (after === delimiter) {
          cells.push(escaped ? inner.replaceAll('""', '"') : inner)
          at = close + 2
          continue
        }
        let end = close + 1
        while (end < lineEnd && (text.charCodeAt(end) === SPACE || text.charCodeAt(end) === CR)) end++
        if (end === lineEnd) {
          cells.push(escaped ? inner.replaceAll('""', '"') : inner)
          at = lineEnd + 1
          break
        }
        if (text.charCodeAt(end) === delimiter) {
          cells.push(escaped ? inner.replaceAll('""', '"') : inner)
          at = end + 1
          continue
        }
        odd = at
        end = text.indexOf(String.fromCharCode(delimiter), close)
        if (end < 0 || end > lineEnd) end = lineEnd
        cells.push(text.slice(at, end).trimEnd())
        at = end + 1
        if (end === lineEnd) break
      }
      if (cells.length === 0) continue
      if (odd >= 0 && !this.#keepOdd(text.slice(odd, lineEnd), cells.length)) {
        this.line = startLine + lines
        continue
      }
      if (lines > 1 && this.#width > 0 && cells.length !== this.#width && this.#swallowed(text, start)) {
        at = this.#stray(text, start)
        continue
      }
      this.line = startLine + lines
      if (at - start > cellLimit) this.#cut(cells, startLine)
      if (at - start > this.#limits.record) {
        this.#problems.add({ row: startLine, code: 'row-long', weight: 'lost', params: { limit: this.#limits.record } })
        continue
      }
      out.push({ type: 'row', row: startLine, cells })
    }
  }

  #patience(): number {
    return Math.max(4096, this.#limits.record >> Math.min(this.#strays, 20))
  }

  /** The unfinished record waits for more text, unless it is already too long. */
  #keep(text: string, start: number): void {
    if (text.length - start <= this.#limits.record * 2) {
      this.#rest = text.slice(start)
      return
    }
    this.#problems.add({ row: this.line, code: 'row-long', weight: 'lost', params: { limit: this.#limits.record } })
    this.#skipping = true
  }

  /** A quote that closes nowhere sensible: the line it stands on is given up, reading goes on below it. */
  #stray(text: string, start: number): number {
    const end = text.indexOf(this.#eol, start)
    const stop = end < 0 ? text.length : end
    this.#strays++
    this.#problems.add({
      row: this.line, code: 'quote-unclosed', weight: 'lost', value: text.slice(start, Math.min(stop, start + 200)),
    })
    if (end >= 0) this.line++
    return stop + 1
  }

  /** Text after a closing quote: a cell taken as it stands where the row still fits, otherwise no row to trust. */
  #keepOdd(value: string, cells: number): boolean {
    const fits = this.#width === 0 || cells === this.#width
    this.#problems.add({
      row: this.line, code: fits ? 'quote-inside' : 'quote-unclosed', weight: fits ? 'note' : 'lost', value,
    })
    return fits
  }

  /** Whether the line after the record's first line is a whole row by itself, so that the quote was a stray one. */
  #swallowed(text: string, start: number): boolean {
    const from = text.indexOf(this.#eol, start) + 1
    const to = text.indexOf(this.#eol, from)
    const line = text.slice(from, to < 0 ? text.length : to)
    return line.split(String.fromCharCode(this.#delimiter)).length === this.#width
  }

  #cut(cells: string[], row: number): void {
    const limit = this.#limits.cell
    for (const [at, cell] of cells.entries()) {
      if (cell.length <= limit) continue
      cells[at] = cell.slice(0, limit)
      this.#problems.add({ row, code: 'cell-long', weight: 'lost', params: { column: at + 1, limit } })
    }
  }
}

/** Whether what follows a closing quote is the end of a cell. */
function closes(text: string, from: number, lineEnd: number, delimiter: number): boolean {
  let at = from
  while (at < lineEnd && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === CR)) at++
  return at === lineEnd || text.charCodeAt(at) === delimiter
}
