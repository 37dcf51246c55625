// temporal_ordered: how many of the rules were hit one after the other, in the order written, within the timespan.
import type { Taken, Window, WindowSize } from './window.ts'

/** The last link of a chain of hits; chains share their beginnings. */
interface Link<R> {
  readonly start: number
  readonly reference: R
  readonly before: Link<R> | null
}

export class OrderedWindow<R> implements Window<R> {
  readonly #size: WindowSize
  readonly #rules: number
  /**
   * By length and by the rule it ends with: the chain that began last, which can be continued for longest. No other is
   * needed, so memory depends on the number of rules alone.
   */
  readonly #chains: (Link<R> | null)[]
  /** Links of the event at hand, kept beside the chains until the next event: one event is never two in a row. */
  readonly #fresh: (Link<R> | null)[]
  #origin = -1
  #best: Link<R> | null = null
  #length = 0

  constructor(size: WindowSize, rules: number) {
    this.#size = size
    this.#rules = rules
    this.#chains = Array.from({ length: rules * rules }, () => null)
    this.#fresh = Array.from({ length: rules * rules }, () => null)
  }

  take(hit: Taken<R>): number {
    if (hit.origin !== this.#origin) this.#settle(hit.origin)
    const oldest = hit.time - this.#size.timespan
    const alone = { start: hit.time, reference: hit.reference, before: null }
    for (const position of hit.positions) {
      keepLater(this.#fresh, position, alone)
      for (let length = 2; length <= position + 1; length++) {
        const before = this.#latest(this.#chains, length - 1, position, oldest)
        if (before === null) break
        keepLater(this.#fresh, (length - 1) * this.#rules + position, { ...alone, start: before.start, before })
      }
    }
    return this.#measure(oldest)
  }

  #settle(origin: number): void {
    this.#origin = origin
    for (const [at, link] of this.#fresh.entries()) {
      if (link !== null) keepLater(this.#chains, at, link)
      this.#fresh[at] = null
    }
  }

  /** Of the chains of this length that end with a rule before `below`, the one that began last. */
  #latest(chains: readonly (Link<R> | null)[], length: number, below: number, oldest: number): Link<R> | null {
    let latest: Link<R> | null = null
    for (let position = 0; position < below; position++) {
      const link = chains[(length - 1) * this.#rules + position] ?? null
      if (link !== null && link.start >= oldest && (latest === null || link.start > latest.start)) latest = link
    }
    return latest
  }

  #measure(oldest: number): number {
    for (this.#length = this.#rules; this.#length > 0; this.#length--) {
      const settled = this.#latest(this.#chains, this.#length, this.#rules, oldest)
      const fresh = this.#latest(this.#fresh, this.#length, this.#rules, oldest)
      this.#best = fresh !== null && (settled === null || fresh.start >= settled.start) ? fresh : settled
      if (this.#best !== null) break
    }
    return this.#length
  }

  from(): number {
    return this.#best?.start ?? NaN
  }

  held(): number {
    return this.#length
  }

  references(): readonly R[] {
    const found: R[] = []
    for (let link = this.#best; link !== null; link = link.before) found.unshift(link.reference)
    return found.slice(0, this.#size.references)
  }

  entries(): number {
    return [...this.#chains, ...this.#fresh].filter((link) => link !== null).length
  }
}

function keepLater<R>(links: (Link<R> | null)[], at: number, link: Link<R>): void {
  const old = links[at] ?? null
  if (old === null || link.start >= old.start) links[at] = link
}
