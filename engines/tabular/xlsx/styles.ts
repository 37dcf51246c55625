// Number formats: which cells are dates, times, or numbers with leading zeros.
import type { Zip, ZipEntry } from '#engines/archive'
import { general } from './formats.words.ts'
import type { XmlStop } from './xml.ts'
import { walkXml } from './xml.ts'
import { drain } from './workbook.ts'

export type Format =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' | 'time' | 'moment' }
  /** `00000`: digits that are part of a number such as an employee's. */
  | { readonly kind: 'padded'; readonly digits: number }

const plain: Format = { kind: 'plain' }
const STYLES = 100_000

export interface Styles {
  readonly ok: true
  formatOf(style: string | undefined): Format
}

export async function readStyles(zip: Zip, entry: ZipEntry | null): Promise<Styles | ({ ok: false } & XmlStop)> {
  const codes = new Map<number, Format>()
  const styles: Format[] = []
  let inCells = false
  const walk = entry && walkXml(zip.stream(entry), {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true
      else if (name === 'numFmt' && codes.size < STYLES) {
        codes.set(Number(attributes['numFmtId']), formatOfCode(attributes['formatCode'] ?? ''))
      } else if (name === 'xf' && inCells && styles.length < STYLES) {
        const id = Number(attributes['numFmtId'] ?? 0)
        styles.push(codes.get(id) ?? builtIn(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  const stop = walk ? await drain(walk) : null
  if (stop) return { ok: false, ...stop }
  return { ok: true, formatOf: style => (style === undefined ? plain : (styles[Number(style)] ?? plain)) }
}

/** Ids without a code in the file; 27 to 36 and 50 to 58 are the Japanese ones, era dates among them. */
function builtIn(id: number): Format {
  if (id === 22) return { kind: 'moment' }
  if ((id >= 18 && id <= 21) || id === 32 || id === 33 || (id >= 45 && id <= 47)) return { kind: 'time' }
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? { kind: 'date' } : plain
}

export function formatOfCode(code: string): Format {
  const [first = ''] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  if (/^0{2,32}$/.test(first)) return { kind: 'padded', digits: first.length }
  const bare = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
  if (general.test(bare.trim())) return plain
  const letters = bare.replace(/e[+-]/g, '').replace(/general|am\/pm|a\/p/g, 'h')
  const time = /[hs]/.test(letters)
  const date = /[ydga]|(?<!0)e/.test(letters) || (/m/.test(letters) && !time)
  return date && time ? { kind: 'moment' } : date ? { kind: 'date' } : time ? { kind: 'time' } : plain
}
