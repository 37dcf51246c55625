// Counts over time without knowing the span beforehand: when there are too many stretches, each becomes longer.
export type Stretch = readonly number[]

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Each is a multiple of the one before, so that stretches join without being cut. */
export const widths = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, day, 7 * day, 28 * day,
  364 * day, 3640 * day]

const most = 4096

export class Spread {
  #counts = new Map<number, number[]>()
  #rung = 0
  readonly #kinds: number
  /** Days begin at local midnight. */
  readonly #offset: number

  constructor(kinds: number, offset: number) {
    this.#kinds = kinds
    this.#offset = offset
  }

  add(time: number, kind: number): void {
    if (this.#counts.size > most) this.#widen()
    const key = this.#key(time)
    const counts = this.#counts.get(key) ?? this.#nothing()
    counts[kind] = (counts[kind] ?? 0) + 1
    this.#counts.set(key, counts)
  }

  /** At most `bars` stretches side by side, empty ones included. */
  bars(bars: number): { readonly width: number; readonly from: number; readonly counts: readonly Stretch[] } | null {
    if (this.#counts.size === 0) return null
    const keys = () => [...this.#counts.keys()]
    const span = () => Math.max(...keys()) - Math.min(...keys()) + 1
    while (span() > bars && this.#rung < widths.length - 1) this.#widen()
    const first = Math.min(...keys())
    const counts = Array.from({ length: Math.min(span(), bars) }, (_, at) =>
      this.#counts.get(first + at) ?? this.#nothing())
    const width = widths[this.#rung] ?? day
    return { width, from: first * width - this.#offset, counts }
  }

  #nothing(): number[] {
    return Array.from({ length: this.#kinds }, () => 0)
  }

  #key(time: number): number {
    return Math.floor((time + this.#offset) / (widths[this.#rung] ?? day))
  }

  #widen(): void {
    const before = widths[this.#rung] ?? day
    this.#rung = Math.min(this.#rung + 1, widths.length - 1)
    const after = widths[this.#rung] ?? day
    const joined = new Map<number, number[]>()
    for (const [key, counts] of this.#counts) {
      const into = Math.floor((key * before) / after)
      const known = joined.get(into)
      if (known) counts.forEach((count, kind) => (known[kind] = (known[kind] ?? 0) + count))
      else joined.set(into, counts)
    }
    this.#counts = joined
  }
}
