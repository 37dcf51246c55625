// How many streams of events one person may hold open: as many as tabs that somebody looks at, and not as many as a program can.
const most = 40

export class Streams {
  readonly #open = new Map<string, Set<AbortController>>()

  /** The signal tells that a newer one took its place. `close` when it is over. */
  open(person: string): { readonly signal: AbortSignal; close(): void } {
    const mine = this.#open.get(person) ?? new Set()
    this.#open.set(person, mine)
    const one = new AbortController()
    mine.add(one)
    const [oldest] = mine
    if (mine.size > most && oldest) {
      mine.delete(oldest)
      oldest.abort()
    }
    return {
      signal: one.signal,
      close: () => {
        mine.delete(one)
        if (mine.size === 0) this.#open.delete(person)
      },
    }
  }

  /** Held open now, by everybody. */
  get count(): number {
    return [...this.#open.values()].reduce((sum, one) => sum + one.size, 0)
  }
}
