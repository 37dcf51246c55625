// Text as bytes in each encoding that Japanese Windows writes, so that every fixture is really in it.
import { encodeCp932 } from '#engines/japanese'

export type Written = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16le-bom' | 'utf-16be-bom' | 'cp932' | 'ascii'
export const encodings: readonly Written[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16le-bom', 'utf-16be-bom', 'cp932']

export function encode(text: string, as: Written): Uint8Array {
  switch (as) {
    case 'utf-8': return Buffer.from(text, 'utf8')
    case 'utf-8-bom': return Buffer.from(`\ufeff${text}`, 'utf8')
    case 'utf-16le': return Buffer.from(text, 'utf16le')
    case 'utf-16le-bom': return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'utf-16be-bom': return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
    case 'cp932': return encodeCp932(text).bytes
    // What PowerShell 5.1 writes by default: every other letter becomes a question mark.
    case 'ascii': return Buffer.from(text.replace(/[^\x00-\x7f]/g, '?'), 'latin1')
  }
}

export function csv(rows: readonly (readonly string[])[], delimiter = ',', newline = '\r\n'): string {
  return rows.map((row) => row.map((cell) => (/[",\t\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join(newline) + newline
}
