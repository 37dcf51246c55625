// What stands in the QR of a label: made from the register's key alone, so that a label printed today still fits tomorrow.
import { createHash } from 'node:crypto'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Five bits a letter, from the front. */
export function crockford(bytes: Uint8Array, length: number): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return Array.from({ length }, (_, n) => letters[parseInt(bits.slice(n * 5, n * 5 + 5), 2)] ?? '').join('')
}

export function labelCode(facility: string, kind: 'place' | 'device', key: string): string {
  return crockford(createHash('sha256').update(`kokoroe-label\n${facility}\n${kind}\n${key}`).digest(), 8)
}

/** As people type it from paper: small letters, a hyphen, and the letters that look like numbers. */
export function tidyCode(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}
