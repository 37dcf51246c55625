// The entries of an imprint one by one, with a look ahead; batches are fetched when the last is used up.
import type { Content } from './difference.ts'
import type { ProblemItem } from './read.ts'
import { readImprint } from './read.ts'
import type { Source } from './text-lines.ts'

export class Cursor {
  readonly #batches: ReturnType<typeof readImprint>
  readonly #problem: (problem: ProblemItem) => void
  #batch: readonly Content[] = []
  #at = 0
  files = 0
  bytes = 0
  sound = false

  constructor(source: Source, problem: (problem: ProblemItem) => void) {
    this.#batches = readImprint(source)
    this.#problem = problem
  }

  /** Undefined where the next batch must be fetched first, or nothing is left. */
  get head(): Content | undefined {
    return this.#batch[this.#at]
  }

  next(): void {
    const head = this.#batch[this.#at++]
    if (head?.kind !== 'file') return
    this.files += 1
    this.bytes += head.size
  }

  /** False when nothing is left. */
  async fetch(): Promise<boolean> {
    while (this.#at >= this.#batch.length) {
      const next = await this.#batches.next()
      if (next.done) return false
      this.#batch = next.value.flatMap((item) => {
        if (item.kind === 'problem') this.#problem(item)
        else if (item.kind === 'sealed') this.sound = true
        else if (item.kind !== 'head' && item.kind !== 'end') return item
        return []
      })
      this.#at = 0
    }
    return true
  }

  async close(): Promise<void> {
    await this.#batches.return()
  }
}
