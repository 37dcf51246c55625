// A vCard file as its properties: folded lines joined, quoted-printable and charsets decoded. Versions 2.1, 3.0, 4.0.
import { decode, detectEncoding, type Encoding } from '#engines/japanese'

export interface Property {
  /** 1-based line it starts on. */
  readonly line: number
  /** `item1` of `item1.TEL`: what belongs together. */
  readonly group: string
  /** Upper case. */
  readonly name: string
  /** Types and other parameters, upper case, values of TYPE among them. */
  readonly types: readonly string[]
  readonly value: string
}

const charsets: Readonly<Record<string, Encoding>> = {
  'UTF-8': 'utf-8',
  UTF8: 'utf-8',
  'US-ASCII': 'utf-8',
  SHIFT_JIS: 'cp932',
  'SHIFT-JIS': 'cp932',
  SJIS: 'cp932',
  'X-SJIS': 'cp932',
  CP932: 'cp932',
  MS932: 'cp932',
  'WINDOWS-31J': 'cp932',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
}
const longest = 64 * 1024

export function* propertiesIn(bytes: Uint8Array): Iterable<Property> {
  const detected = detectEncoding(bytes).encoding
  const wide = detected === 'utf-16le' || detected === 'utf-16be'
  const plain = wide ? Buffer.from(decode(bytes, detected), 'utf8') : Buffer.from(bytes)
  const lines = [...unfolded(plain.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))]
  // Folds may stand inside a character, so that the encoding shows only without them.
  const encoding = detectEncoding(Buffer.from(lines.map(({ text }) => text).join('\n'), 'latin1')).encoding
  for (const { line, text } of lines) {
    const property = parse(line, text, encoding)
    if (property) yield property
  }
}

/** Bytes as characters, so that a fold inside a character does no harm. */
function* unfolded(text: string): Iterable<{ readonly line: number; readonly text: string }> {
  let held: { line: number; text: string } | null = null
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const soft = held !== null && held.text.endsWith('=') && /^[^:]*quoted-printable[^:]*:/i.test(held.text)
    if (held && (soft || /^[ \t]/.test(line))) {
      if (held.text.length < longest) held.text = soft ? held.text.slice(0, -1) + line : held.text + line.slice(1)
      continue
    }
    if (held) yield held
    held = { line: at + 1, text: line }
  }
  if (held) yield held
}

function parse(line: number, text: string, standard: Encoding): Property | null {
  const [, head, raw] = /^((?:[^":]|"[^"]*")*):(.*)$/s.exec(text) ?? []
  if (head === undefined || raw === undefined) return null
  const [full = '', ...parameters] = head.match(/(?:[^";]|"[^"]*")+/g) ?? []
  const dot = full.lastIndexOf('.')
  const types = parameters.flatMap((one) =>
    one
      .replace(/^[\w-]+=/, '')
      .replaceAll('"', '')
      .toUpperCase()
      .split(','),
  )
  const charset = parameters
    .map((one) => /^charset=(.+)$/i.exec(one)?.[1]?.replaceAll('"', '').toUpperCase())
    .find((one) => one !== undefined)
  const name = full
    .slice(dot + 1)
    .trim()
    .toUpperCase()
  const encoding = charsets[charset ?? ''] ?? standard
  const bytes = types.includes('QUOTED-PRINTABLE') ? printable(raw) : Buffer.from(raw, 'latin1')
  return { line, group: full.slice(0, Math.max(0, dot)).toLowerCase(), name, types, value: decode(bytes, encoding) }
}

function printable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

/** At its semicolons, escapes resolved. */
export function partsOf(value: string): readonly string[] {
  const parts = ['']
  for (const [piece] of value.matchAll(/\\.|[^\\]|\\$/gsu)) {
    if (piece === ';') parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts.map(unescaped)
}

export function unescaped(value: string): string {
  return value.replace(/\\([\\,;:nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign)).trim()
}
