// Things that wait a few minutes for a person's next step: a second step, a challenge, a way back. Never on disk.
import { newToken } from '#hospital/kernel/people/tokens.ts'

const most = 5000

export class Pending<T> {
  readonly #waiting = new Map<string, { readonly value: T; readonly until: number }>()
  readonly #now: () => number
  readonly #lifeMs: number

  constructor(now: () => number, lifeMs: number) {
    this.#now = now
    this.#lifeMs = lifeMs
  }

  put(value: T, key: string = newToken()): string {
    for (const [old, { until }] of this.#waiting) {
      // Oldest first: one that still lives and fits means all behind it do.
      if (until > this.#now() && this.#waiting.size < most) break
      this.#waiting.delete(old)
    }
    this.#waiting.delete(key)
    this.#waiting.set(key, { value, until: this.#now() + this.#lifeMs })
    return key
  }

  look(key: string | null): T | null {
    const found = key === null ? undefined : this.#waiting.get(key)
    return found && found.until > this.#now() ? found.value : null
  }

  /** Gives it once. */
  take(key: string | null): T | null {
    const value = this.look(key)
    if (key !== null) this.#waiting.delete(key)
    return value
  }
}
