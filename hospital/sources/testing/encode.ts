// Text as bytes in each encoding that Japanese Windows writes, so that every fixture is really in it.
import { encodeCp932 } from '#engines/japanese'

export type Written = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16le-bom' | 'utf-16be-bom' | 'cp932' | 'ascii'
export const encodings: readonly Written[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16le-bom', 'utf-16be-bom', 'cp932']

const writers: Readonly<Record<Written, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-8-bom': (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16le-bom': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be-bom': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  cp932: (text) => encodeCp932(text).bytes,
  // What PowerShell 5.1 writes by default: every other letter becomes a question mark.
  ascii: (text) => Buffer.from(text.replace(/[^\x00-\x7f]/g, '?'), 'latin1'),
}

export function encode(text: string, as: Written): Uint8Array {
  return writers[as](text)
}

export function csv(rows: readonly (readonly string[])[], delimiter = ',', newline = '\r\n'): string {
  return rows.map((row) => row.map((cell) => (/[",\t\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join(newline) + newline
}
