// The font that papers are printed with, and which characters it has: read from its own character map.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/package.json'))

export const fontFamily = 'Noto Sans JP'
export const fontFolders = [join(folder, '400Regular'), join(folder, '700Bold')] as const

const regular = join(folder, '400Regular', 'NotoSansJP_400Regular.ttf')
let known: ReadonlySet<number> | undefined

/** Variation selectors and joiners have no picture of their own. */
const pictureless = /\p{Default_Ignorable_Code_Point}/u
const line = /[\n\u0020-\u007e]/

function printable(character: string): boolean {
  known ??= codePoints(readFileSync(regular))
  return line.test(character) || pictureless.test(character) || known.has(character.codePointAt(0) ?? 0)
}

/** Characters of these texts that the font cannot print. */
export function missingGlyphs(texts: readonly string[]): string[] {
  const missing = new Set<string>()
  for (const character of texts.join('')) {
    if (!printable(character) && !/\p{Cc}/u.test(character)) missing.add(character)
  }
  return [...missing].sort()
}

/** 〓 stands for a missing character, as printers have always set it. */
const geta = '\u3013'

/** The same text in characters that the font has; control characters become spaces. */
export function inFont(text: string): string {
  let out = ''
  for (const character of text) {
    if (pictureless.test(character)) continue
    out += printable(character) ? character : /\p{Cc}/u.test(character) ? ' ' : geta
  }
  return out
}

/** OpenType `cmap`: format 12 (all planes) where there is one, else format 4. */
export function codePoints(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4)
  for (let table = 0; table < tables; table += 1) {
    const at = 12 + table * 16
    if (font.toString('latin1', at, at + 4) === 'cmap') return fromCmap(font.subarray(font.readUInt32BE(at + 8)))
  }
  return new Set()
}

function fromCmap(cmap: Buffer): Set<number> {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4))
  const byFormat = new Map(offsets.map((offset) => [cmap.readUInt16BE(offset), cmap.subarray(offset)]))
  const wide = byFormat.get(12)
  const narrow = byFormat.get(4)
  return wide ? groupsOf12(wide) : narrow ? segmentsOf4(narrow) : new Set()
}

function groupsOf12(table: Buffer): Set<number> {
  const points = new Set<number>()
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code += 1) points.add(code)
  }
  return points
}

function segmentsOf4(table: Buffer): Set<number> {
  const points = new Set<number>()
  const doubled = table.readUInt16BE(6)
  for (let at = 0; at < doubled; at += 2) {
    const last = table.readUInt16BE(14 + at)
    const first = table.readUInt16BE(16 + doubled + at)
    for (let code = first; code <= last && code !== 0xffff; code += 1) points.add(code)
  }
  return points
}
