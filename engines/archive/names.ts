// Names inside an archive: decoded, made of `/`, and refused where they could mean a place outside.
import { isUtf8 } from 'node:buffer'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'

export type NameDecoder = (bytes: Uint8Array) => string

/** For names without the UTF-8 flag. Japanese Windows writes CP932 there: pass a decoder that knows it. */
export const plainName: NameDecoder = bytes => Buffer.from(bytes).toString(isUtf8(bytes) ? 'utf8' : 'latin1')

/** The name with forward slashes, or why it is refused. Old Windows programs write backslashes. */
export function safeName(given: string): { ok: true; name: string } | Refusal {
  const name = given.replaceAll('\\', '/')
  // control characters would show another name than the one that is used
  const odd = name === '' || name.length > 1024 || /[\u0000-\u001f\u007f\ufffd]/.test(name)
  if (odd) return refuse('name-invalid', printable(name))
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return refuse('name-absolute', name)
  const parts = name.split('/')
  if (parts.some(part => part === '..' || part === '.')) return refuse('name-traversal', name)
  if (parts.slice(0, -1).includes('')) return refuse('name-invalid', name)
  return { ok: true, name }
}

/** Two names that Windows would take for one are one. */
export const sameNameKey = (name: string): string => name.normalize('NFC').toLowerCase()

function printable(name: string): string {
  return name.slice(0, 100).replace(/[\u0000-\u001f\u007f]/g, '?')
}
