// What a text looks like, so that a later generation can be held against it.
import type { Print } from './verdict.ts'

const sample = 4096
const everyUntil = 4 * 1024
const every = 16
const isControl = (byte: number): boolean => byte > 0 && byte < 32 && (byte < 7 || byte > 13) && byte !== 27
const inBase64 = Array.from({ length: 256 }, (_, byte) => /[A-Za-z0-9+/=]/.test(String.fromCodePoint(byte)))
const ending = Buffer.from('.onion')
const address = /[a-z2-7]{56}\.onion/

export class TextPrint {
  looked = 0
  /** Of each byte in the samples. */
  readonly #counts = new Uint32Array(256)
  #onion = false

  /** `place`: where these bytes begin. */
  take(bytes: Buffer, place: number): void {
    for (let at = 0; at < bytes.length; at += sample) {
      const number = Math.floor((place + at) / sample)
      if (place + at < everyUntil || number % every === 0) this.#count(bytes.subarray(at, at + sample))
    }
    if (!this.#onion) this.#find(bytes)
  }

  /** Control characters in the samples. */
  get control(): number {
    return this.#sum(isControl)
  }

  get zeros(): number {
    return this.#counts[0] ?? 0
  }

  get said(): Print {
    const lines = this.#counts[10] ?? 0
    const inLines = this.looked - lines - (this.#counts[13] ?? 0)
    const outside = inLines - this.#sum((byte) => inBase64[byte] ?? false)
    return {
      outside: inLines === 0 ? 0 : Math.ceil((outside * 1000) / inLines),
      line: Math.round(this.looked / (lines + 1)),
      ...(this.#onion ? { onion: 1 } : {}),
    }
  }

  #count(bytes: Buffer): void {
    const counts = this.#counts
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      counts[byte] = (counts[byte] ?? 0) + 1
    }
    this.looked += bytes.length
  }

  #sum(isOne: (byte: number) => boolean): number {
    let sum = 0
    for (let byte = 0; byte < 256; byte++) if (isOne(byte)) sum += this.#counts[byte] ?? 0
    return sum
  }

  /** An address that lies across two pieces is missed; notes are shorter than a piece. */
  #find(bytes: Buffer): void {
    for (let at = bytes.indexOf(ending); at !== -1; at = bytes.indexOf(ending, at + 6)) {
      if (at >= 56 && address.test(bytes.toString('latin1', at - 56, at + 6))) this.#onion = true
    }
  }
}
