// Reads an exported ledger line by line: any bytes whatever end in lines or in one stated problem.
import { deepest, parseCanonical } from './canonical.ts'
import { isLeaf } from './leaf.ts'
import type { Leaf } from './leaf.ts'
import { parseVkey } from './note.ts'
import { originOf } from './export.ts'

export type Opened =
  | { readonly at: string; readonly salt: string; readonly value: unknown }
  | { readonly at: string; readonly hash: string }

export type LineProblem =
  | 'header' | 'line-endings' | 'line-too-long' | 'not-utf8' | 'not-canonical' | 'unknown-line' | 'unfinished-line'
  | 'after-end'

export type ExportLine = { readonly line: number } & Read

type Read =
  | { readonly kind: 'header'; readonly installation: string; readonly origin: string; readonly vkey: string }
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly bytes: Uint8Array; readonly hash: string }
  | { readonly kind: 'open' | 'item'; readonly opened: Opened }
  | { readonly kind: 'checkpoint'; readonly note: string }
  /** Nothing follows a problem. */
  | { readonly kind: 'problem'; readonly code: LineProblem }

export const longestLine = 16 * 1024 * 1024
// `{"hash":"`, 64 characters, `","leaf":` stand before the leaf's own bytes, `}` after them.
const beforeLeaf = 82

export async function* readExport(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<ExportLine> {
  let number = 0
  let ended = false
  for await (const one of lines(source)) {
    number += 1
    let read: Read
    if ('problem' in one) read = problem(one.problem)
    else read = ended ? problem('after-end') : readLine(one.bytes, number)
    yield { line: number, ...read }
    if (read.kind === 'problem') return
    ended = read.kind === 'checkpoint'
  }
  if (number === 0) yield { line: 1, kind: 'problem', code: 'header' }
}


function problem(code: LineProblem) {
  return { kind: 'problem', code } as const
}

function readLine(bytes: Uint8Array, number: number): Read {
  if (bytes.at(-1) === 0x0d) return problem('line-endings')
  // A leaf or a value may be `deepest` levels deep, and stands up to two levels inside its line.
  const parsed = parseCanonical(bytes, deepest + 2)
  if (!parsed.ok) {
    return problem(number === 1 ? 'header' : parsed.code === 'not-utf8' ? 'not-utf8' : 'not-canonical')
  }
  if (number === 1) return readHeader(parsed.value)
  const { value } = parsed
  if (hasKeys(value, ['hash', 'leaf'])) {
    const { hash, leaf } = value
    if (!isHash(hash) || !isLeaf(leaf)) return problem('unknown-line')
    return { kind: 'leaf', leaf, hash, bytes: bytes.subarray(beforeLeaf, -1) }
  }
  if (hasKeys(value, ['checkpoint']) && typeof value.checkpoint === 'string') {
    return { kind: 'checkpoint', note: value.checkpoint }
  }
  if (hasKeys(value, ['open'])) return readOpened('open', value.open)
  if (hasKeys(value, ['item'])) return readOpened('item', value.item)
  return problem('unknown-line')
}

function readHeader(value: unknown): Read {
  if (!hasKeys(value, ['format', 'installation', 'origin', 'v', 'vkey'])) return problem('header')
  const { format, installation, origin, v, vkey } = value
  if (format !== 'kokoroe-ledger' || v !== 1 || typeof installation !== 'string') return problem('header')
  if (origin !== originOf(installation) || typeof vkey !== 'string' || parseVkey(vkey)?.name !== origin) {
    return problem('header')
  }
  return { kind: 'header', installation, origin, vkey }
}

function readOpened(kind: 'open' | 'item', value: unknown): Read {
  if (hasKeys(value, ['at', 'salt', 'value'])) {
    const { at, salt } = value
    if (typeof at === 'string' && isHash(salt)) return { kind, opened: { at, salt, value: value.value } }
  }
  if (kind === 'item' && hasKeys(value, ['at', 'hash'])) {
    const { at, hash } = value
    if (typeof at === 'string' && isHash(hash)) return { kind, opened: { at, hash } }
  }
  return problem('unknown-line')
}

function hasKeys<K extends string>(value: unknown, keys: readonly K[]): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && Object.keys(value).length === keys.length
    && keys.every((key) => Object.hasOwn(value, key))
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

type Cut = { readonly bytes: Uint8Array } | { readonly problem: LineProblem }

async function* lines(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Cut> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of source) {
    let from = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      length += end - from
      if (length > longestLine) break
      const rest = chunk.subarray(from, end)
      yield { bytes: parts.length > 0 ? Buffer.concat([...parts, rest]) : rest }
      ;[parts, length, from] = [[], 0, end + 1]
    }
    if (length <= longestLine) length += chunk.length - from
    if (length > longestLine) {
      yield { problem: 'line-too-long' }
      return
    }
    if (from < chunk.length) parts.push(Uint8Array.prototype.slice.call(chunk, from))
  }
  if (length > 0) yield { problem: 'unfinished-line' }
}
