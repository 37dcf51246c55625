// Time-based one-time codes, RFC 6238: SHA-1, 30 s, 6 digits, which is what every code generator knows.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { fromBase32, toBase32 } from './base32.ts'

const stepMs = 30_000

export function newSecret(): string {
  return toBase32(randomBytes(20))
}

export function stepAt(ms: number): number {
  return Math.floor(ms / stepMs)
}

export function codeAt(secret: string, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret) ?? new Uint8Array()).update(counter).digest()
  const offset = (mac[mac.length - 1] ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0')
}

/**
 * The step whose code this is, or null. One step to either side is allowed for clocks.
 * INVARIANT: a step not later than `used` never matches, so a code that was seen once is worth nothing.
 */
export function matchCode(secret: string, code: string, ms: number, used: number | null): number | null {
  const given = Buffer.from(code.normalize('NFKC').replace(/[\s-]/g, ''))
  let found: number | null = null
  for (const step of [stepAt(ms) - 1, stepAt(ms), stepAt(ms) + 1]) {
    const expected = Buffer.from(codeAt(secret, step))
    if (given.length === expected.length && timingSafeEqual(given, expected) && step > (used ?? 0)) found = step
  }
  return found
}

/** What the QR picture holds. */
export function totpUri(secret: string, issuer: string, login: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(login)}`
  const asked = `secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`
  return `otpauth://totp/${label}?${asked}`
}
