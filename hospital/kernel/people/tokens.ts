// Secrets that the house makes: session tokens, recovery codes, one-time passwords. Only their hashes are kept.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { toBase32 } from './base32.ts'

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function newId(): string {
  return randomBytes(12).toString('base64url')
}

/** In groups of four, to be read out and typed. */
function spoken(bytes: number): string {
  return toBase32(randomBytes(bytes)).match(/.{1,4}/g)?.join('-') ?? ''
}

/** 80 bits each: no need to be slow about their hashes. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: 10 }, () => spoken(10))
}

export function newOneTimePassword(): string {
  return spoken(10)
}

/** As a person types it back: full width, small letters and missing dashes are forgiven. */
export function hashOfTyped(code: string): string {
  const letters = code.normalize('NFKC').toUpperCase().replace(/[^A-Z2-7]/g, '')
  return sha256(letters.match(/.{1,4}/g)?.join('-') ?? '')
}

/** Same time whatever differs, whatever the lengths. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
