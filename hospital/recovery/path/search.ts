// The best order, exact for a few systems: every order of starts is tried, and left as soon as it cannot win any more.
import { Board } from './board.ts'
import { greedy, tailsOf } from './greedy.ts'
import { better, worthOf, type Limits, type Minutes, type Schedule, type Task, type Worth } from './task.ts'

export interface Found {
  readonly schedule: Schedule
  /** Nothing better exists. */
  readonly exact: boolean
}

/** More than this cannot be searched through while somebody waits for a page. */
const searchable = 14
const budget = 30_000

export function bestSchedule(tasks: readonly Task[], limits: Limits): Found {
  const start = greedy(tasks, limits)
  if (tasks.length > searchable) return { schedule: start, exact: false }
  const tails = tailsOf(tasks)
  const board = new Board(tasks, limits)
  const endOfAll = Math.max(0, ...start.map(({ end }) => end))
  let best = start
  let worth = worthOf(tasks, start)
  let left = budget
  // INVARIANT: a best schedule exists in which each task, taken in the order of starts, starts as early as those before
  // it allow. So starts that go backwards need not be followed.
  const follow = (last: Minutes): void => {
    const ready = tasks.filter((task) => board.isReady(task))
    if (ready.length === 0) {
      const schedule = board.schedule
      const here = worthOf(tasks, schedule)
      if (better(here, worth)) [best, worth] = [schedule, here]
      return
    }
    for (const task of ready) {
      if (left-- <= 0) return
      const at = board.earliest(task)
      if (at === null || at < last) continue
      board.place(task, at)
      if (better(atLeast(tasks, board, tails, at), worth)) follow(at)
      board.lift(task)
    }
  }
  if (endOfAll > 0) follow(0)
  return { schedule: best, exact: left > 0 }
}

/** What no order of the rest can beat: each task at its earliest if nothing but what it waits for stood in its way. */
function atLeast(tasks: readonly Task[], board: Board, tails: readonly number[], from: Minutes): Worth {
  const ends = new Map<number, number>()
  const endOf = (task: Task): number => {
    const known = ends.get(task.id)
    if (known !== undefined) return known
    const placed = board.at(task.id)
    const end = placed?.end ?? Math.max(from, ...task.after.map((id) => endOf(tasks[id] ?? task))) + task.minutes
    ends.set(task.id, end)
    return end
  }
  let [first, all, weighted] = [0, 0, 0]
  for (const task of tasks) {
    const end = endOf(task)
    if (task.first) first = Math.max(first, end)
    all = Math.max(all, end, board.at(task.id) ? 0 : end - task.minutes + (tails[task.id] ?? 0))
    weighted += task.weight * end
  }
  return [first, all, weighted]
}
