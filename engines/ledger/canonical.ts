// Canonical JSON (RFC 8785): one value, one byte sequence. What has no canonical form is refused as a value.
import { sameBytes } from './bytes.ts'

export type CanonicalProblem = {
  readonly ok: false
  readonly code: 'not-json' | 'not-finite' | 'lone-surrogate' | 'too-deep' | 'not-canonical' | 'not-utf8'
  /** JSON Pointer to the place, '' for the whole. */
  readonly at: string
}
export type Canonical = { readonly ok: true; readonly bytes: Uint8Array } | CanonicalProblem
export type Parsed = { readonly ok: true; readonly value: unknown } | CanonicalProblem

// Deeper than any honest record, shallow enough for every reader's stack.
export const deepest = 64

class Refusal {
  readonly code: CanonicalProblem['code']
  readonly at: string
  constructor(code: CanonicalProblem['code'], at: string) {
    this.code = code
    this.at = at
  }
}

export function canonical(value: unknown, levels = deepest): Canonical {
  const written = write(value, '', levels)
  return written instanceof Refusal
    ? { ok: false, code: written.code, at: written.at }
    : { ok: true, bytes: Buffer.from(written, 'utf8') }
}

/** Accepts only bytes that `canonical` would write: no second spelling, no duplicate key, no byte order mark. */
export function parseCanonical(bytes: Uint8Array, levels = deepest): Parsed {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { ok: false, code: 'not-utf8', at: '' }
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, code: 'not-json', at: '' }
  }
  const again = canonical(value, levels)
  if (!again.ok) return again
  return sameBytes(again.bytes, bytes) ? { ok: true, value } : { ok: false, code: 'not-canonical', at: '' }
}

function write(value: unknown, at: string, levels: number): string | Refusal {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false'
    case 'number':
      // ECMAScript's own number text is what RFC 8785 prescribes; -0 is written 0.
      return Number.isFinite(value) ? JSON.stringify(value) : new Refusal('not-finite', at)
    case 'string':
      return value.isWellFormed() ? JSON.stringify(value) : new Refusal('lone-surrogate', at)
    case 'object':
      if (levels === 0) return new Refusal('too-deep', at)
      return Array.isArray(value) ? writeList(value, at, levels - 1) : writeObject(value, at, levels - 1)
    default:
      return new Refusal('not-json', at)
  }
}

function writeList(list: readonly unknown[], at: string, levels: number): string | Refusal {
  const parts: string[] = []
  // By index, so that a hole is met as undefined and refused.
  for (let i = 0; i < list.length; i++) {
    const one = write(list[i], `${at}/${i}`, levels)
    if (one instanceof Refusal) return one
    parts.push(one)
  }
  return `[${parts.join(',')}]`
}

function writeObject(value: object, at: string, levels: number): string | Refusal {
  const kind: unknown = Object.getPrototypeOf(value)
  if (kind !== null && kind !== Object.prototype) return new Refusal('not-json', at)
  const parts: string[] = []
  // Plain sort is by UTF-16 code unit, the order RFC 8785 asks for.
  for (const [key, inner] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (!key.isWellFormed()) return new Refusal('lone-surrogate', place)
    const one = write(inner, place, levels)
    if (one instanceof Refusal) return one
    parts.push(`${JSON.stringify(key)}:${one}`)
  }
  return `{${parts.join(',')}}`
}
