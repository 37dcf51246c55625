// What a schedule is made of: pieces of work with a length, what must be done before, and what each takes while it
// lasts.

/** In whole minutes: sums of them stay exact. */
export type Minutes = number

export interface Task {
  /** Its index in the list. */
  readonly id: number
  readonly minutes: Minutes
  readonly after: readonly number[]
  /** Amounts of limited things it takes while it lasts; what has no limit is not listed. */
  readonly uses: ReadonlyMap<string, number>
  /** Takes one of these from its start until `until` (another task that follows it) has ended. */
  readonly holds: { readonly thing: string; readonly until: number } | null
  /** What is to be back first. */
  readonly first: boolean
  /** How much an hour of it not being done weighs. */
  readonly weight: number
}

export type Limits = ReadonlyMap<string, number>

export interface Placed {
  readonly task: number
  readonly start: Minutes
  readonly end: Minutes
}

/** By task. */
export type Schedule = readonly Placed[]

/** The first ones back, then all, then what weighs most: compared in this order, the smaller the better. */
export type Worth = readonly [first: Minutes, all: Minutes, weighted: number]

export function worthOf(tasks: readonly Task[], schedule: Schedule): Worth {
  let [first, all, weighted] = [0, 0, 0]
  for (const task of tasks) {
    const end = schedule[task.id]?.end ?? 0
    if (task.first) first = Math.max(first, end)
    all = Math.max(all, end)
    weighted += task.weight * end
  }
  return [first, all, weighted]
}

export function better(a: Worth, b: Worth): boolean {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0
    if (value !== other) return value < other
  }
  return false
}
