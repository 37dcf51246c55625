// Samples of a file, 4 KiB each: every one at its beginning, every fourth behind it. Counts those that are noise.
import { looksHalfNoisy, looksNoisy } from './noise.ts'

export const sampleSize = 4096
const everyUntil = 64 * 1024
const every = 4
/** So many are also looked at for noise in every other part. */
const everySecond = 16

export class Samples {
  noise = 0
  samples = 0
  #at = 0
  /** A sample that lies across two pieces. */
  #held: Buffer | null = null
  #length = 0

  take(bytes: Buffer): void {
    let at = 0
    while (at < bytes.length) {
      const inside = this.#at % sampleSize
      const count = Math.min(sampleSize - inside, bytes.length - at)
      if (this.#at - inside < everyUntil || ((this.#at - inside) / sampleSize) % every === 0) {
        if (count === sampleSize) this.#judge(bytes.subarray(at, at + sampleSize))
        else this.#hold(bytes.subarray(at, at + count))
      }
      at += count
      this.#at += count
    }
  }

  /** What is left counts where nothing else does. */
  end(): { readonly noise: number; readonly samples: number } {
    if (this.samples === 0 && this.#held) this.#judge(this.#held.subarray(0, this.#length))
    return { noise: this.noise, samples: this.samples }
  }

  #hold(bytes: Buffer): void {
    this.#held ??= Buffer.allocUnsafe(sampleSize)
    this.#held.set(bytes, this.#length)
    this.#length += bytes.length
    if (this.#length < sampleSize) return
    this.#judge(this.#held)
    this.#length = 0
  }

  #judge(bytes: Buffer): void {
    this.samples += 1
    if (looksNoisy(bytes) || (this.samples <= everySecond && looksHalfNoisy(bytes))) this.noise += 1
  }
}
