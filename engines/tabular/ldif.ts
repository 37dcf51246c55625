// LDIF (RFC 2849) as `ldifde` writes it: one entry at a time, nothing fetched from elsewhere.
import { isUtf8 } from 'node:buffer'
import type { TableProblem } from './item.ts'
import { defaultLimits } from './limits.ts'
import { lineBatches } from './line-batches.ts'
import type { Line, LineOptions } from './line-batches.ts'
import { Problems } from './problems.ts'
import type { ByteSource } from './source.ts'

export interface LdifEntry {
  readonly type: 'entry'
  /** Line of the dn. */
  readonly row: number
  readonly dn: string
  /** By lower-case name without options; every value that is text, in order. */
  readonly attributes: ReadonlyMap<string, readonly string[]>
  /** The bytes of every base64 value, also of those that are text; `objectsid` is read from here. */
  readonly binary: ReadonlyMap<string, readonly Uint8Array[]>
}

export type LdifItem = LdifEntry | TableProblem

const VALUES = 100_000

export async function* readLdif(source: ByteSource, options: LineOptions = {}): AsyncIterable<LdifItem> {
  const limits = { ...defaultLimits, ...options.limits }
  const problems = new Problems(limits.problems)
  let block: Line[] = []
  let length = 0
  let tooLong = false
  const finish = (): LdifEntry | null => {
    const done = tooLong ? null : readBlock(block, problems)
    block = []
    length = 0
    tooLong = false
    return done
  }
  for await (const batch of lineBatches(source, options)) {
    for (const line of batch.lines) {
      if (line.text.trim() === '') {
        const entry = finish()
        if (entry) yield entry
        continue
      }
      length += line.text.length
      if (tooLong) continue
      if (length > limits.record || block.length > VALUES) {
        tooLong = true
        const row = block[0]?.row ?? line.row
        problems.add({ row, code: 'row-long', weight: 'lost', params: { limit: limits.record } })
      } else block.push(line)
    }
    yield* batch.problems
    yield* problems.take()
  }
  const entry = finish()
  if (entry) yield entry
  yield* problems.take()
  yield* problems.rest()
}

/** The lines between two blank lines; null for a block that is no entry (`version:`, comments). */
function readBlock(block: readonly Line[], problems: Problems): LdifEntry | null {
  const lines = unfold(block).filter(line => !line.text.startsWith('#') && !/^version:/i.test(line.text))
  if (lines.length === 0) return null
  const attributes = new Map<string, string[]>()
  const binary = new Map<string, Uint8Array[]>()
  let dn: string | null = null
  let row = lines[0]?.row ?? 0
  for (const line of lines) {
    const value = readLine(line, problems)
    if (!value) continue
    if (value.name === 'dn' && dn === null) {
      dn = value.text ?? ''
      row = line.row
      continue
    }
    if (value.text !== null) push(attributes, value.name, value.text)
    if (value.bytes) push(binary, value.name, value.bytes)
  }
  if (dn !== null && dn !== '') return { type: 'entry', row, dn, attributes, binary }
  problems.add({ row, code: 'line-odd', weight: 'lost', value: lines[0]?.text ?? '' })
  return null
}

/** A line that starts with a space goes on with the one before it, comments too. */
function unfold(block: readonly Line[]): Line[] {
  const lines: { row: number; parts: string[] }[] = []
  for (const { row, text } of block) {
    const before = lines.at(-1)
    if (text.startsWith(' ') && before) before.parts.push(text.slice(1))
    else lines.push({ row, parts: [text] })
  }
  return lines.map(({ row, parts }) => ({ row, text: parts.join('') }))
}

interface Value {
  readonly name: string
  readonly text: string | null
  readonly bytes?: Uint8Array
}

function readLine({ row, text }: Line, problems: Problems): Value | null {
  const [, name = '', mark, rest = ''] = /^([A-Za-z0-9][\w.-]*)(?:;[^:]*)?:([:<]?) *(.*)$/s.exec(text) ?? []
  if (name === '') {
    if (text !== '-') problems.add({ row, code: 'line-odd', weight: 'lost', value: text })
    return null
  }
  if (mark === '<') {
    problems.add({ row, code: 'url-refused', weight: 'lost', value: rest })
    return null
  }
  if (mark !== ':') return { name: name.toLowerCase(), text: rest }
  const base64 = rest.trim()
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) {
    problems.add({ row, code: 'base64-broken', weight: 'lost', value: base64 })
    return null
  }
  const bytes = Buffer.from(base64, 'base64')
  const isText = isUtf8(bytes) && !bytes.some(byte => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)
  return { name: name.toLowerCase(), text: isText ? bytes.toString('utf8') : null, bytes }
}

function push<T>(map: Map<string, T[]>, name: string, value: T): void {
  const values = map.get(name)
  if (values) values.push(value)
  else map.set(name, [value])
}
