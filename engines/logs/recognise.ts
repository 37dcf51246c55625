// Which kind of log some first bytes are. Names are not looked at: logs are renamed, rotated and mailed around.
import { isUtf8 } from 'node:buffer'
import { detectEncoding, decode } from '#engines/japanese'
import { decodeNarrow, fallbackOf, wholeEnd } from './bytes/text.ts'
import { asBuffer } from './bytes/lines.ts'
import { csvScore } from './csv/header.ts'
import type { Kind, Recognised, TextEncoding } from './kind.ts'
import { magicOf } from './magic.ts'
import { listInside } from './json/documents.ts'
import { lineScores } from './lines/score.ts'

/** As many bytes as a judgement needs; fewer will do for short files. */
export const sampleSize = 64 * 1024

/** What is tried, in this order. */
export const tried: readonly Kind[] = [
  'evtx', 'xml', 'json-lines', 'json', 'csv', 'fortigate', 'cef', 'auditd', 'web-access', 'w3c', 'syslog', 'text',
]

export function recognise(sample: Uint8Array): Recognised {
  const bytes = asBuffer(sample)
  const magic = magicOf(bytes)
  if (magic === 'zip' || magic === 'gzip') return { is: 'container', kind: magic }
  if (magic === 'evtx') return { is: 'log', kind: 'evtx', confidence: 1, encoding: 'narrow', fallback: 'cp932' }
  if (magic !== null) return { is: 'unknown', looksLike: magic, tried }
  const { encoding, fallback, text } = textOf(bytes)
  const trimmed = text.trimStart()
  if (trimmed === '') return { is: 'empty' }
  const found = kindOf(trimmed, text.length < sampleSize / 2)
  if (typeof found === 'string') return { is: 'unknown', looksLike: found, tried }
  return { is: 'log', ...found, encoding, fallback }
}

interface Found {
  readonly kind: Kind
  readonly confidence: number
}

/** What evtx_dump writes above each of its documents. */
const numbered = /^Record \d+\r?\n/

function kindOf(given: string, complete: boolean): Found | string {
  if (controls(given) > 0.02) return 'binary'
  const text = given.replace(numbered, '')
  if (text.startsWith('<') && !/^<\d{1,3}>/.test(text)) {
    if (/<Event[\s>]/.test(text)) return { kind: 'xml', confidence: 1 }
    return /^<(!doctype html|html)/i.test(text) ? 'html' : 'xml'
  }
  if (text.startsWith('{') || text.startsWith('[')) {
    const json = text === given ? jsonKind(text) : { kind: 'json', confidence: 1 } as const
    if (json) return json
  }
  if (/^#Fields: /m.test(text) && text.startsWith('#')) return { kind: 'w3c', confidence: 1 }
  const csv = csvScore(text)
  if (csv > 0) return { kind: 'csv', confidence: csv }
  const all = text.split(/\r\n|\n|\r/)
  const lines = (all.length > 1 && !complete ? all.slice(0, -1) : all).filter(line => line.trim() !== '').slice(0, 200)
  return lineScores(lines)
}

function textOf(bytes: Buffer): { encoding: TextEncoding; fallback: 'cp932' | 'euc-jp'; text: string } {
  const detected = detectEncoding(bytes)
  if (detected.encoding === 'utf-16le' || detected.encoding === 'utf-16be') {
    return { encoding: detected.encoding, fallback: 'cp932', text: decode(bytes, detected.encoding) }
  }
  const plain = asBuffer(bytes.subarray(detected.bom ? 3 : 0, bytes.length))
  const fallback = fallbackOf(plain)
  return { encoding: 'narrow', fallback, text: linesOf(plain, fallback) }
}

/** Line by line, as files are read: one odd line, or a character the sample cuts, leaves the others what they are. */
function linesOf(bytes: Buffer, fallback: 'cp932' | 'euc-jp'): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const lines: string[] = []
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, start) + 1 || wholeEnd(bytes)
    if (end <= start) break
    lines.push(decodeNarrow(bytes.subarray(start, end), fallback))
    start = end
  }
  return lines.join('')
}

const NEWLINE = 10

/** Whether lines are documents of their own, or documents go over lines or stand in an array. */
function jsonKind(text: string): Found | null {
  const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '')
  const [first = '', second] = lines
  if (listInside.test(text)) return { kind: 'json', confidence: 1 }
  // documents without anything between them: all of them may be one line
  if (second === undefined && first.startsWith('{') && /\}\s*\{\s*"/.test(first)) return { kind: 'json', confidence: 1 }
  const closed = first.startsWith('{') && (first.endsWith('}') || first.endsWith('},'))
  if (closed && (second === undefined || second.startsWith('{'))) return { kind: 'json-lines', confidence: 1 }
  // one line that is longer than the sample
  if (first.startsWith('{"') && second === undefined) return { kind: 'json-lines', confidence: 0.8 }
  if (/^\{\s*"/.test(text) || /^\[\s*[{\]]/.test(text)) return { kind: 'json', confidence: 1 }
  return null
}

function controls(text: string): number {
  let count = 0
  const length = Math.min(text.length, 4096)
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 27) || code === 0xfffd) count++
  }
  return count / Math.max(1, length)
}
