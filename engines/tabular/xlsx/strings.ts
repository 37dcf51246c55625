// The shared strings of a workbook, without the reading aids (furigana) that Japanese Excel keeps beside them.
import type { Zip, ZipEntry } from '#engines/archive'
import type { Limits } from '../limits.ts'
import { walkXml } from './xml.ts'
import type { XmlStop } from './xml.ts'

export type SharedStrings =
  | { readonly ok: true; readonly strings: readonly string[] }
  | ({ readonly ok: false } & XmlStop)

export async function readStrings(zip: Zip, entry: ZipEntry | null, limits: Limits): Promise<SharedStrings> {
  const strings: string[] = []
  if (!entry) return { ok: true, strings }
  let size = 0
  let current = ''
  let inText = false
  let inReading = false
  const walk = walkXml(zip.stream(entry), {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 't') inText = true
      else if (name === 'rPh') inReading = true
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      else if (name === 'si') {
        strings.push(unescape(current.slice(0, limits.cell)))
        size += current.length + 16
        current = ''
      }
    },
    text(text) {
      if (inText && !inReading && current.length < limits.cell) current += text
    },
  })
  for await (const stop of walk) {
    if (stop) return { ok: false, ...stop }
    if (size > limits.sharedStrings) return { ok: false, code: 'strings-many', reason: String(limits.sharedStrings) }
  }
  return { ok: true, strings }
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export function unescape(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))).toWellFormed()
}
