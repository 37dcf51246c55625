// How much one address may ask for: a bucket that refills over ten seconds.
import { network } from '#hospital/kernel/people/guard.ts'

const refillMs = 10_000
const most = 20_000

export class Rate {
  readonly #buckets = new Map<string, { left: number; at: number }>()
  readonly #now: () => number
  readonly #burst: number

  constructor(now: () => number, burst: number) {
    this.#now = now
    this.#burst = burst
  }

  allows(address: string): boolean {
    const now = this.#now()
    const key = network(address)
    const old = this.#buckets.get(key) ?? { left: this.#burst, at: now }
    // A clock that was set back by hand must not shut everybody out.
    const passed = Math.max(0, now - old.at)
    const left = Math.min(this.#burst, old.left + (passed / refillMs) * this.#burst)
    this.#buckets.delete(key)
    this.#buckets.set(key, { left: Math.max(0, left - 1), at: now })
    if (this.#buckets.size > most) this.#forget()
    return left >= 1
  }

  /** The ones that were quiet longest are at the front. */
  #forget(): void {
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size <= most / 2) break
      this.#buckets.delete(key)
    }
  }
}
