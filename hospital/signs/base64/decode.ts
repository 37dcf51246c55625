// Base64 inside a longer text, and what it says: UTF-16, UTF-8, compressed, a program, or base64 once more.
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

export interface Decoded {
  /** As it stood in the log. */
  readonly encoded: string
  /** How it was read, from the outside in: `base64`, `utf-16le`; `base64`, `gzip`, `utf-8`. */
  readonly steps: readonly string[]
  readonly text: string
}

const shortest = 16
const mostInflated = 1024 * 1024
const mostDepth = 4
const mostInOne = 50
const mostShown = 16_384
const run = /[A-Za-z0-9+/]{16,}={0,2}/g

/** What cannot be read as anything is left out: most long words in a log are no base64. */
export function decodeIn(text: string, depth = 0): Decoded[] {
  const found: Decoded[] = []
  for (const [encoded] of text.matchAll(run)) {
    if (found.length >= mostInOne) break
    if (encoded.length < shortest || !likely(encoded)) continue
    const read = readBytes(Buffer.from(encoded, 'base64'), depth)
    if (!read) continue
    found.push({ encoded, steps: ['base64', ...read.steps], text: read.text.slice(0, mostShown) })
    if (depth < mostDepth) {
      found.push(...decodeIn(
        read.text, depth + 1,
      ).map((one) => ({ ...one, steps: ['base64', ...read.steps, ...one.steps] })))
    }
  }
  return found
}

/** Paths, words and hexadecimal digits are made of the same letters. */
function likely(text: string): boolean {
  const bare = text.replace(/=+$/, '')
  if (bare.length % 4 === 1 || /^[0-9a-f]+$/i.test(bare) || /^\d+$/.test(bare)) return false
  return /[A-Z]/.test(bare) && /[a-z]/.test(bare) && (/\d/.test(bare) || bare.length >= 40 || text.endsWith('='))
}

interface Read {
  readonly steps: readonly string[]
  readonly text: string
}

function readBytes(bytes: Buffer, depth: number): Read | null {
  const unpacked = depth < mostDepth ? inflate(bytes) : null
  if (unpacked) {
    const inner = readBytes(unpacked.bytes, depth + 1)
    return inner && { steps: [unpacked.how, ...inner.steps], text: inner.text }
  }
  if (bytes[0] === 0x4d && bytes[1] === 0x5a && bytes.length > 64) return {
    steps: ['program'], text: bytes.subarray(0, 64).toString('latin1').replace(/[^\x20-\x7e]/g, '.'),
  }
  const wide = bytes.length >= 8 && bytes.length % 2 === 0 ? bytes.toString('utf16le') : ''
  if (readable(wide) && plainly(wide)) return { steps: ['utf-16le'], text: wide }
  const narrow = decodeUtf8(bytes)
  return narrow !== null && readable(narrow) ? { steps: ['utf-8'], text: narrow } : null
}

const unpackers = [
  { how: 'gzip', fits: (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b, open: gunzipSync },
  {
    how: 'zlib', fits: (bytes: Buffer) => bytes[0] === 0x78 && ((bytes[0] << 8) | (bytes[1] ?? 0)) % 31 === 0,
    open: inflateSync,
  },
  // PowerShell's DeflateStream has no mark of its own: whatever inflates and can be read.
  { how: 'deflate', fits: (bytes: Buffer) => bytes.length > 32, open: inflateRawSync },
] as const

function inflate(bytes: Buffer): { how: string; bytes: Buffer } | null {
  for (const { how, fits, open } of unpackers) {
    if (!fits(bytes)) continue
    try {
      const inflated = open(bytes, { maxOutputLength: mostInflated })
      if (inflated.length > 0) return { how, bytes: inflated }
    } catch {
      // not packed that way
    }
  }
  return null
}

function decodeUtf8(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Hardly any control characters or unpaired halves, and mostly letters and signs a person writes. */
function readable(text: string): boolean {
  if (text.length < 4) return false
  const odd = text.match(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\ufffd]/gu)?.filter((one) => !/[\t\r\n\0]/.test(one)).length ?? 0
  const plain = text.match(/[\p{L}\p{N}\p{P}\p{S}\s]/gu)?.length ?? 0
  return odd === 0 && plain >= text.length * 0.9
}

/** Any bytes are some UTF-16; written text is mostly of one or two scripts, and nearly always holds plain letters. */
function plainly(text: string): boolean {
  const ascii = text.match(/[\t\r\n\x20-\x7e]/g)?.length ?? 0
  const japanese = text.match(/[\u3000-\u30ff\uff00-\uffef]/g)?.length ?? 0
  return ascii >= text.length * 0.6 || (ascii + japanese >= text.length * 0.5 && japanese > 0)
}
