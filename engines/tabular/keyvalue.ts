// Lines of `key=value key="quoted value"`, as firewalls log them.
import type { TableProblem } from './item.ts'
import { lineBatches } from './line-batches.ts'
import type { LineOptions } from './line-batches.ts'
import { shorten } from './item.ts'
import type { ByteSource } from './source.ts'

export interface KeyValueLine {
  readonly type: 'pairs'
  readonly row: number
  /** Keys as they stand; the last of a repeated key counts. */
  readonly pairs: ReadonlyMap<string, string>
  /** What stands before the first pair, such as a syslog prefix. */
  readonly prefix: string
}

export type KeyValueItem = KeyValueLine | TableProblem

const pair = /([A-Za-z_][\w.-]*)=(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*)?)(?=\s|,|$)/g

export async function* readKeyValues(source: ByteSource, options: LineOptions = {}): AsyncIterable<KeyValueItem[]> {
  for await (const { lines, problems } of lineBatches(source, options)) {
    const items: KeyValueItem[] = []
    for (const { row, text } of lines) {
      if (text.trim() !== '') items.push(readLine(row, text))
    }
    items.push(...problems)
    if (items.length > 0) yield items
  }
}

function readLine(row: number, text: string): KeyValueItem {
  const pairs = new Map<string, string>()
  let prefix: string | null = null
  for (const found of text.matchAll(pair)) {
    const [, key = '', quoted, plain = ''] = found
    prefix ??= text.slice(0, found.index).trim()
    pairs.set(key, quoted === undefined ? plain : quoted.replace(/\\(["\\])/g, '$1'))
  }
  if (prefix === null) return { type: 'problem', row, code: 'line-odd', weight: 'lost', value: shorten(text) }
  return { type: 'pairs', row, pairs, prefix }
}
