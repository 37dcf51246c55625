// What a text looks like, so that a later generation can be held against it.
import type { Print } from './verdict.ts'

const sample = 4096
const everyUntil = 4 * 1024
const every = 16
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 10 || byte === 13) return 1
  if (byte === 0) return 4
  if (byte < 32 && (byte < 7 || byte > 13) && byte !== 27) return 3
  return /[A-Za-z0-9+/=]/.test(String.fromCodePoint(byte)) ? 0 : 2
})
const ending = Buffer.from('.onion')
const address = /[a-z2-7]{56}\.onion/

export class TextPrint {
  looked = 0
  readonly #counts = new Uint32Array(5)
  #lines = 0
  #onion = false

  /** How many control characters and zero bytes the samples among these bytes hold. `place`: where they begin. */
  take(bytes: Buffer, place: number): { readonly control: number; readonly zeros: number } {
    const [control, zeros] = [this.#counts[3] ?? 0, this.#counts[4] ?? 0]
    for (let at = 0; at < bytes.length; at += sample) {
      const number = Math.floor((place + at) / sample)
      if (place + at < everyUntil || number % every === 0) this.#count(bytes.subarray(at, at + sample))
    }
    if (!this.#onion) this.#find(bytes)
    return { control: (this.#counts[3] ?? 0) - control, zeros: (this.#counts[4] ?? 0) - zeros }
  }

  get said(): Print {
    const inLines = this.looked - (this.#counts[1] ?? 0)
    const outside = this.looked - (this.#counts[0] ?? 0) - (this.#counts[1] ?? 0)
    return {
      outside: inLines === 0 ? 0 : Math.ceil((outside * 1000) / inLines),
      line: Math.round(this.looked / (this.#lines + 1)),
      ...(this.#onion ? { onion: 1 } : {}),
    }
  }

  #count(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      const kind = kinds[byte] ?? 0
      this.#counts[kind] = (this.#counts[kind] ?? 0) + 1
      if (byte === 10) this.#lines += 1
    }
    this.looked += bytes.length
  }

  /** An address that lies across two pieces is missed; notes are shorter than a piece. */
  #find(bytes: Buffer): void {
    for (let at = bytes.indexOf(ending); at !== -1; at = bytes.indexOf(ending, at + 6)) {
      if (at >= 56 && address.test(bytes.toString('latin1', at - 56, at + 6))) this.#onion = true
    }
  }
}
