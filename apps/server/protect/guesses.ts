// Guessing codes: many addresses guess faster than one, so wrong guesses are counted together. Who asks for a code that exists is
// always answered, until the guesses are so many that nobody could tell the two apart any more.
import { network } from '#hospital/kernel/people/guard.ts'

const hourMs = 3_600_000
/** Of a billion codes, this many an hour finds one of a thousand reports in about forty days. */
const wrongPerHour = 1_000
const whole = 'all'
const most = 20_000

export class Guesses {
  readonly #now: () => number
  readonly #wrong = new Map<string, { readonly hour: number; readonly count: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Whether this address may ask. While all guess, only those that have not guessed wrong themselves may. */
  allows(address: string): boolean {
    return this.#count(whole) < wrongPerHour || this.#count(network(address)) === 0
  }

  wrong(address: string): void {
    if (this.#wrong.size >= most) this.#forget()
    const keys = this.#wrong.size < most ? [whole, network(address)] : [whole]
    for (const key of keys) this.#wrong.set(key, { hour: this.#hour(), count: this.#count(key) + 1 })
  }

  #hour(): number {
    return Math.floor(this.#now() / hourMs)
  }

  #count(key: string): number {
    const found = this.#wrong.get(key)
    return found?.hour === this.#hour() ? found.count : 0
  }

  #forget(): void {
    for (const key of this.#wrong.keys()) if (this.#count(key) === 0) this.#wrong.delete(key)
  }
}
