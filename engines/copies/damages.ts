// Damages as they are found: so many one by one, the rest as a number.
import type { Damage } from './reader.ts'
import { oneLine } from './process/secrets.ts'

const most = 1000

export class Damages {
  readonly #found: Damage[] = []
  #count = 0

  add(where: string, said: string): void {
    this.#count += 1
    if (this.#found.length < most) this.#found.push({ where: oneLine(where, 1000), said: oneLine(said, 200) })
  }

  get list(): readonly Damage[] {
    const more = this.#count - this.#found.length
    return more === 0 ? this.#found : [...this.#found, { where: '…', said: `${more} more` }]
  }
}
