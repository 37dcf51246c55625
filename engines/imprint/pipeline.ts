// Batches go to the readers as they are found, and come back in the order in which they were found.
import { setImmediate } from 'node:timers/promises'
import type { Segment, SegmentLines } from './read-batch.ts'
import type { Readers } from './readers.ts'
import { segmentMost } from './walk.ts'

/** Entries that may be under way, at most: what a reader with one big file may be behind the others. */
const mostUnderWay = 16_384

interface Batch {
  readonly segments: Segment[]
  count: number
  answer: Promise<readonly SegmentLines[] | null> | null
  answered: boolean
}

type Queued<T> =
  | { readonly mark: T; readonly batch: null }
  | { readonly mark: T; readonly batch: Batch; readonly at: number; readonly count: number }

/** `put` gets every mark in the order in which it was added, with the lines of its segment where it has one. */
export class Pipeline<T> {
  readonly #readers: Readers
  readonly #put: (mark: T, lines: SegmentLines | null) => Promise<void> | void
  #queue: Queued<T>[] = []
  #at = 0
  #underWay = 0
  #sent = 0
  #isComplete = false
  #batch: Batch = { segments: [], count: 0, answer: null, answered: false }
  /** Something was broken off: nothing behind it may be put. */
  stopped = false

  constructor(readers: Readers, put: (mark: T, lines: SegmentLines | null) => Promise<void> | void) {
    this.#readers = readers
    this.#put = put
  }

  async add(mark: T, segment: Segment | null, count: number): Promise<void> {
    this.#underWay += Math.max(1, count)
    if (segment) {
      this.#queue.push({ mark, batch: this.#batch, at: this.#batch.segments.length, count })
      this.#batch.segments.push(segment)
      this.#batch.count += count
      if (this.#batch.count >= segmentMost) {
        this.#send()
        // Answers get their turn.
        await setImmediate()
        while (this.#isReady() && !this.stopped) await this.#next()
      }
    } else {
      this.#queue.push({ mark, batch: null })
    }
    while (this.#underWay > mostUnderWay && !this.stopped) await this.#next()
  }

  async finish(): Promise<void> {
    this.#isComplete = true
    while (this.#at < this.#queue.length && !this.stopped) await this.#next()
  }

  #isReady(): boolean {
    const next = this.#queue[this.#at]
    return next !== undefined && (next.batch === null || next.batch.answered)
  }

  #send(): void {
    const batch = this.#batch
    if (batch.segments.length === 0) return
    batch.answer = this.#readers.read(batch.segments, this.#isComplete && this.#sent === 0)
    this.#sent += 1
    const answered = () => {
      batch.answered = true
    }
    // Whoever waits for it hears of a failure.
    batch.answer.then(answered, answered)
    this.#batch = { segments: [], count: 0, answer: null, answered: false }
  }

  async #next(): Promise<void> {
    const next = this.#queue[this.#at++]
    if (this.#at > 4096) {
      this.#queue = this.#queue.slice(this.#at)
      this.#at = 0
    }
    if (!next) return
    if (!next.batch) {
      this.#underWay -= 1
      await this.#put(next.mark, null)
      return
    }
    if (next.batch === this.#batch) this.#send()
    const answer = await next.batch.answer
    this.#underWay -= Math.max(1, next.count)
    const lines = answer?.[next.at]
    if (lines) await this.#put(next.mark, lines)
    else this.stopped = true
  }
}
