// The one-time code for the first administrator: shown on the terminal only, kept as a hash, void after a few wrong
// tries.
import { hashOfTyped, newOneTimePassword, sameSecret } from '#hospital/kernel/people/tokens.ts'

const mostTries = 10

export class SetupCode {
  readonly #show: (code: string) => void
  #hash: string | null = null
  #wrong = 0

  constructor(show: (code: string) => void) {
    this.#show = show
  }

  /** Makes a new code and shows it. */
  renew(): void {
    const code = newOneTimePassword()
    this.#hash = hashOfTyped(code)
    this.#wrong = 0
    this.#show(code)
  }

  right(typed: string): boolean {
    if (this.#hash === null) return false
    if (sameSecret(hashOfTyped(typed), this.#hash)) return true
    this.#wrong += 1
    if (this.#wrong >= mostTries) this.renew()
    return false
  }

  /** After use nothing is right any more. */
  spend(): void {
    this.#hash = null
  }
}
