// The one-time code for the first administrator: shown on the terminal only, kept as a hash. It has 80 bits, so wrong
// tries never make it void: whoever could do that from the network could keep the right person out.
import { hashOfTyped, newOneTimePassword, sameSecret } from '#hospital/kernel/people/tokens.ts'

export class SetupCode {
  readonly #show: (code: string) => void
  #hash: string | null = null
  #taken = false

  constructor(show: (code: string) => void) {
    this.#show = show
  }

  /** Makes a new code and shows it. */
  renew(): void {
    const code = newOneTimePassword()
    this.#hash = hashOfTyped(code)
    this.#show(code)
  }

  right(typed: string): boolean {
    return this.#hash !== null && sameSecret(hashOfTyped(typed), this.#hash)
  }

  /** INVARIANT: one at a time holds the code, so that of two who come together only one gets on. */
  take(typed: string): boolean {
    if (this.#taken || !this.right(typed)) return false
    this.#taken = true
    return true
  }

  /** It did not come to an administrator: the code may be used again. */
  giveBack(): void {
    this.#taken = false
  }

  /** After use nothing is right any more. */
  spend(): void {
    this.#hash = null
    this.#taken = false
  }
}
