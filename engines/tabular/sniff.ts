// What a file is, by its first bytes and its name: enough to choose a reader and to tell a person what it looks like.
import { decode, detectEncoding } from '#engines/japanese'
import type { Encoding } from '#engines/japanese'
import { isPlain } from './chunks.ts'
import { findHeader } from './header.ts'
import type { Header } from './header.ts'
import { defaultLimits } from './limits.ts'
import { magicOf } from './magic.ts'
import { Problems } from './problems.ts'
import { Records } from './records.ts'

export type SniffKind = 'delimited' | 'xlsx' | 'ldif' | 'ini' | 'keyvalue' | 'text' | 'binary' | 'empty'

export interface Sniffed {
  readonly kind: SniffKind
  readonly encoding?: Encoding
  /** False while only ASCII was seen, or where two encodings fit. */
  readonly encodingSure?: boolean
  /** Only ASCII so far: what the encoding is will show where the first Japanese text stands. */
  readonly plain?: boolean
  readonly delimiter?: string
  readonly header?: readonly string[]
  /** 1-based line of the header; 0 when there is none. */
  readonly headerRow?: number
  readonly lastHeaderRow?: number
  readonly loneCr?: boolean
  /** What a binary or special text looks like: `ole`, `pdf`, `zip`, `evtx`, `html`, `json`, `vcard` … */
  readonly format?: string
  /** The first decoded lines, for recognising console output. */
  readonly firstLines?: readonly string[]
}

export interface SniffOptions {
  readonly headerRow?: number
  readonly encoding?: Encoding
  readonly delimiter?: string
}

const HEAD = 64 * 1024
const known = new WeakMap<Uint8Array, Map<string, Sniffed>>()

/** The same head asked about by many readers is looked at once. */
export function sniff(head: Uint8Array, name: string, options: SniffOptions = {}): Sniffed {
  const key = JSON.stringify([name, options.headerRow, options.encoding, options.delimiter])
  const memory = known.get(head) ?? new Map<string, Sniffed>()
  known.set(head, memory)
  const found = memory.get(key) ?? look(head.subarray(0, HEAD), name, options)
  memory.set(key, found)
  return found
}

function look(head: Uint8Array, name: string, options: SniffOptions): Sniffed {
  if (head.length === 0) return { kind: 'empty' }
  const magic = magicOf(head, name)
  if (magic === 'xlsx') return { kind: 'xlsx' }
  if (magic !== null) return { kind: 'binary', format: magic }
  const detected = detectEncoding(head)
  const encoding = options.encoding ?? detected.encoding
  const text = decode(head, encoding).replace(/^\ufeff/, '').replaceAll('\0', '')
  if (looksBinary(text)) return { kind: 'binary', format: 'unknown' }
  if (text.trim() === '') return { kind: 'empty' }
  const loneCr = text.includes('\r') && !text.includes('\n')
  const firstLines = text.slice(0, 8192).split(/\r\n|\n|\r/, 60)
  const plain = options.encoding === undefined && isPlain(head, detected)
  const base = { encoding, encodingSure: options.encoding !== undefined || detected.sure, plain, loneCr, firstLines }
  if (options.delimiter === undefined) {
    const special = textKind(firstLines)
    if (special) return { ...base, ...special }
  }
  const table = delimited(text, name, loneCr, head.length < HEAD, options)
  if (!table) return { ...base, kind: 'text' }
  const { header, delimiter } = table
  return {
    ...base, kind: 'delimited', delimiter,
    header: header.names, headerRow: header.row, lastHeaderRow: header.lastRow,
  }
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4096)
  let odd = 0
  for (const char of sample) {
    if (/[\ufffd\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/.test(char)) odd++
  }
  return odd > sample.length * 0.1
}

function textKind(lines: readonly string[]): Pick<Sniffed, 'kind' | 'format'> | null {
  const content = lines.map(line => line.trim()).filter(line => line !== '')
  const [first = '', second = ''] = content
  if (/^begin:vcard$/i.test(first)) return { kind: 'text', format: 'vcard' }
  if (/^<(!doctype html|html)/i.test(first)) return { kind: 'text', format: 'html' }
  if (/^<\?xml|^<[a-z][\w:]*[\s>]/i.test(first)) return { kind: 'text', format: 'xml' }
  if (/^[[{]/.test(first) && /^[[{]\s*("|\{|\[|$)/.test(first) && !/^\[[^\]"]+\]$/.test(first)) {
    return { kind: 'text', format: 'json' }
  }
  const ldif = content.filter(line => !line.startsWith('#'))
  if (/^version: \d+$/i.test(ldif[0] ?? '') || /^dn::? ?\S/i.test(ldif[0] ?? '')) return { kind: 'ldif' }
  const ini = content.filter(line => !/^[;#]/.test(line))
  const section = /^\[[^\]]+\]$/.test(ini[0] ?? '')
  if (section && /^([^=,]+=|"[^"]*"|\[|[\w\\. ]+,)/.test(ini[1] ?? '[')) return { kind: 'ini' }
  if (pairs(first) >= 3 && (second === '' || pairs(second) >= 3)) return { kind: 'keyvalue' }
  return null
}

function pairs(line: string): number {
  return line.match(/(?:^|\s)[A-Za-z_][\w.-]*=(?:"[^"]*"|\S*)/g)?.length ?? 0
}

interface Guess {
  readonly delimiter: string
  readonly header: Header
}

function delimited(text: string, name: string, loneCr: boolean, whole: boolean, options: SniffOptions): Guess | null {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1]
  const candidates = options.delimiter ?? named ?? ',\t;'
  let best: (Guess & { score: number }) | null = null
  for (const delimiter of candidates) {
    const rows = sampleRows(text, delimiter, loneCr, whole)
    const score = scoreOf(rows)
    if (best && score <= best.score) continue
    best = { delimiter, header: findHeader(rows, options.headerRow), score }
  }
  const forced = options.delimiter !== undefined || named !== undefined || /\.(csv|tsv)$/i.test(name)
  return best && (best.score >= 1 || forced) ? best : null
}

function sampleRows(text: string, delimiter: string, loneCr: boolean, whole: boolean) {
  const problems = new Problems(0)
  const records = new Records({ delimiter, loneCr, width: 0 }, defaultLimits, problems)
  return records.feed(text, whole).slice(0, 200).filter(row => !isDirective(row.cells, row.row))
}

/** Lines that programs put above a table: `#TYPE` of PowerShell, `sep=` of Excel. */
export function isDirective(cells: readonly string[], row: number): boolean {
  const first = cells[0] ?? ''
  return row <= 2 && (first.startsWith('#TYPE ') || /^sep=.?$/i.test(first))
}

/** Columns × how many rows agree on them; below 1 it is no table. */
function scoreOf(rows: readonly { cells: readonly string[] }[]): number {
  const filled = rows.filter(row => row.cells.some(cell => cell !== ''))
  const counts = new Map<number, number>()
  for (const { cells } of filled) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [width, agreeing] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  const share = filled.length === 0 ? 0 : agreeing / filled.length
  return share < 0.5 && agreeing < 5 ? 0 : share < 0.3 ? 0 : width * share
}
