// Compressed pictures never hold certain bytes behind 0xFF: the codes are markers. Noise does not know that.

/** What may stand behind 0xFF in coded data, each marker that may come there included. */
const allowed = {
  /** 0 is a stuffed byte; restarts, end, and what stands between the scans of a progressive picture. */
  jpeg: table((code) => (
    code === 0 || (code >= 0xc0 && code <= 0xdf && code !== 0xc8) || (code >= 0xe0 && code <= 0xef) || code >= 0xfe
  )),
  'jpeg-ls': table((code) => code < 0x80 || [0xd8, 0xd9, 0xda, 0xe8, 0xf7, 0xf8, 0xfe, 0xff].includes(code)
    || (code >= 0xd0 && code <= 0xd7)),
  jpeg2000: table((code) => code <= 0x93 || code === 0xd9),
} as const
export type Coding = keyof typeof allowed

function table(test: (code: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => (test(code) ? 1 : 0))
}

/** JPEG's own list is short but for what is listed above; of noise these many are wrong. */
const windowSize = 2048
const scanAll = 64 * 1024
/** Behind the beginning every other window. */
const step = 2 * windowSize

export class Stuffing {
  readonly #table: Uint8Array
  readonly #ends: boolean
  #at = 0
  #open = false
  #window = 0
  #codes = 0
  #wrong = 0
  #allCodes = 0
  #allWrong = 0
  #windows = 0
  #last = 0
  /** Where the picture ended, as a place behind the first byte; what is behind it is something else. */
  end: number | null = null

  constructor(coding: Coding, { ends = false }: { ends?: boolean } = {}) {
    this.#table = allowed[coding]
    this.#ends = ends
  }

  take(bytes: Buffer): void {
    const start = this.#at
    this.#at += bytes.length
    if (this.end !== null || bytes.length === 0) return
    for (const byte of bytes.subarray(-3)) this.#last = ((this.#last << 8) | byte) & 0xff_ffff
    if (this.#open) this.#code(start - 1, bytes[0] ?? 0)
    this.#open = false
    let at = bytes.indexOf(0xff)
    while (at !== -1 && this.end === null) {
      const place = start + at
      if (place >= scanAll && !this.#ends && place % step >= windowSize) {
        at = bytes.indexOf(0xff, at + step - (place % step))
        continue
      }
      if (at + 1 === bytes.length) {
        this.#open = true
        return
      }
      this.#code(place, bytes[at + 1] ?? 0)
      at = bytes.indexOf(0xff, at + 1)
    }
  }

  /** Whether what was seen is no coded picture. */
  get broken(): boolean {
    this.#judge()
    if (this.#windows > 0 || (this.#allWrong >= 4 && this.#allWrong > this.#allCodes * 0.08)) return true
    // Of something short there are few codes; that it does not end as pictures do speaks as well.
    return this.#allWrong > 0 && !this.closed
  }

  /** It ends as pictures do, with at most one byte behind that. */
  get closed(): boolean {
    return this.end !== null || (this.#last & 0xffff) === 0xffd9 || this.#last >> 8 === 0xffd9
  }

  #code(place: number, code: number): void {
    const window = Math.floor(place / windowSize)
    if (window !== this.#window) {
      this.#judge()
      this.#window = window
      this.#codes = 0
      this.#wrong = 0
    }
    this.#codes += 1
    this.#allCodes += 1
    if (this.#table[code] === 0) {
      this.#wrong += 1
      this.#allWrong += 1
    } else if (this.#ends && code === 0xd9) {
      this.end = place + 2
    }
  }

  #judge(): void {
    if (this.#wrong >= 4 && this.#wrong > this.#codes * 0.35) this.#windows += 1
    this.#wrong = 0
  }
}
