// The board tasks are pinned on: each as early as what it waits for and what it takes allow, around those that hang
// already.
import type { Limits, Minutes, Placed, Task } from './task.ts'

interface Taken {
  readonly by: number
  readonly start: Minutes
  /** Infinity while the end of a hold is not known. */
  end: Minutes
  readonly amount: number
}

export class Board {
  readonly #tasks: readonly Task[]
  readonly #limits: Limits
  readonly #placed = new Map<number, Placed>()
  readonly #taken = new Map<string, Taken[]>()

  constructor(tasks: readonly Task[], limits: Limits) {
    this.#tasks = tasks
    this.#limits = limits
  }

  /** By task, once all are on it. */
  get schedule(): readonly Placed[] {
    return this.#tasks.flatMap(({ id }) => this.#placed.get(id) ?? [])
  }

  at(task: number): Placed | undefined {
    return this.#placed.get(task)
  }

  /** It waits for nothing that is not on the board. */
  isReady(task: Task): boolean {
    return !this.#placed.has(task.id) && task.after.every((id) => this.#placed.has(id))
  }

  /** Null while something it takes is held by what has no end yet. */
  earliest(task: Task): Minutes | null {
    let start = 0
    for (const id of task.after) start = Math.max(start, this.#placed.get(id)?.end ?? 0)
    for (;;) {
      const later = this.#clash(task, start)
      if (later === null) return start
      if (later === Infinity) return null
      start = later
    }
  }

  place(task: Task, start: Minutes): void {
    const end = start + task.minutes
    this.#placed.set(task.id, { task: task.id, start, end })
    for (const [thing, amount] of task.uses) this.#take(thing, { by: task.id, start, end, amount })
    if (task.holds) this.#take(task.holds.thing, { by: task.id, start, end: Infinity, amount: 1 })
    this.#closeHolds(task.id, end)
  }

  /** Takes back the task placed last. */
  lift(task: Task): void {
    this.#placed.delete(task.id)
    for (const thing of task.uses.keys()) this.#taken.get(thing)?.pop()
    if (task.holds) this.#taken.get(task.holds.thing)?.pop()
    this.#closeHolds(task.id, Infinity)
  }

  #take(thing: string, taken: Taken): void {
    const list = this.#taken.get(thing)
    if (list) list.push(taken)
    else this.#taken.set(thing, [taken])
  }

  #closeHolds(id: number, end: Minutes): void {
    for (const holder of this.#tasks) {
      if (holder.holds?.until !== id) continue
      const held = this.#taken.get(holder.holds.thing)?.find(({ by }) => by === holder.id)
      if (held) held.end = end
    }
  }

  /** The moment before which no start can do either; null where `start` does. */
  #clash(task: Task, start: Minutes): Minutes | null {
    for (const [thing, amount] of task.uses) {
      const later = this.#clashWith(thing, amount, start, start + task.minutes)
      if (later !== null) return later
    }
    return task.holds === null ? null : this.#clashWith(task.holds.thing, 1, start, Infinity)
  }

  #clashWith(thing: string, amount: number, start: Minutes, end: Minutes): Minutes | null {
    const limit = this.#limits.get(thing)
    if (limit === undefined || start === end) return null
    const meeting = (this.#taken.get(thing) ?? []).filter((one) => one.start < end && one.end > start)
    for (const moment of [start, ...meeting.map((one) => one.start)]) {
      if (moment < start) continue
      let [all, firstEnd] = [amount, Infinity]
      for (const one of meeting) {
        if (one.start > moment || one.end <= moment) continue
        all += one.amount
        firstEnd = Math.min(firstEnd, one.end)
      }
      // INVARIANT: a start before the first of them ends meets all of them still, so none before that moment can do.
      if (all > limit + 1e-9) return firstEnd
    }
    return null
  }
}
