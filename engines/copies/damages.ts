// Damages as they are found: so many one by one, the rest as a number.
import type { Damage } from './reader.ts'
import { oneLine } from './process/secrets.ts'

const most = 1000

export class Damages {
  readonly #found: Damage[] = []
  readonly #generations = new Set<string>()
  #count = 0
  #anywhere = false

  /** `generation`: the one it is in; without it, it may be in any. */
  add(where: string, said: string, generation?: string): void {
    this.#count += 1
    if (generation === undefined) this.#anywhere = true
    else this.#generations.add(generation)
    if (this.#found.length >= most) return
    const within = generation === undefined ? {} : { generations: [generation] }
    this.#found.push({ where: oneLine(where, 1000), said: oneLine(said, 200), ...within })
  }

  get list(): readonly Damage[] {
    const more = this.#count - this.#found.length
    if (more === 0) return this.#found
    const within = this.#anywhere ? {} : { generations: [...this.#generations] }
    return [...this.#found, { where: '…', said: `${more} more`, ...within }]
  }
}
