// A good order without trying all: what has most behind it goes first; a few dozen disturbed orders are tried as well.
import { Board } from './board.ts'
import { better, worthOf, type Limits, type Schedule, type Task } from './task.ts'

/** Minutes from a task's start to the end of the longest chain that waits for it. */
export function tailsOf(tasks: readonly Task[]): readonly number[] {
  const tails = tasks.map(({ minutes }) => minutes)
  // Tasks may stand in any order: as many rounds as the longest chain.
  for (let changed = true; changed;) {
    changed = false
    for (const task of tasks) {
      for (const before of task.after) {
        const tail = (tasks[before]?.minutes ?? 0) + (tails[task.id] ?? 0)
        if (tail <= (tails[before] ?? 0)) continue
        tails[before] = tail
        changed = true
      }
    }
  }
  return tails
}

/** Tries times tasks, so that a hospital of seventy systems is planned as soon as one of five. */
const work = 1500

export function greedy(tasks: readonly Task[], limits: Limits): Schedule {
  const tails = tailsOf(tasks)
  const longest = Math.max(1, ...tails)
  const heaviest = Math.max(1, ...tasks.map(({ weight }) => weight))
  const urgent = firstAndBelow(tasks)
  const rules: ((task: Task) => number)[] = [
    (task) => (tails[task.id] ?? 0) / longest,
    (task) => task.weight / heaviest + (tails[task.id] ?? 0) / longest / 100,
    (task) => -task.id,
  ]
  const tries = Math.max(0, Math.min(40, Math.floor(work / Math.max(1, tasks.length))))
  const random = numbers(tasks.length)
  for (let n = 0; n < tries; n++) {
    const disturbed = tasks.map((task) => (tails[task.id] ?? 0) / longest + random() * 0.6)
    rules.push((task) => disturbed[task.id] ?? 0)
  }
  let best: Schedule | null = null
  for (const rule of rules) {
    const schedule = inOrder(tasks, limits, (task) => rule(task) + (urgent.has(task.id) ? 1000 : 0))
    if (best === null || better(worthOf(tasks, schedule), worthOf(tasks, best))) best = schedule
  }
  return best ?? []
}

function inOrder(tasks: readonly Task[], limits: Limits, rule: (task: Task) => number): Schedule {
  const board = new Board(tasks, limits)
  const order = tasks.toSorted((a, b) => rule(b) - rule(a) || a.id - b.id)
  while (order.length > 0) {
    const at = order.findIndex((task) => {
      if (!board.isReady(task)) return false
      const start = board.earliest(task)
      if (start !== null) board.place(task, start)
      return start !== null
    })
    if (at < 0) throw new Error('a task waits for what never ends')
    order.splice(at, 1)
  }
  return board.schedule
}

function firstAndBelow(tasks: readonly Task[]): ReadonlySet<number> {
  const all = new Set<number>()
  const waiting = tasks.filter(({ first }) => first).map(({ id }) => id)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (all.has(id)) continue
    all.add(id)
    waiting.push(...(tasks[id]?.after ?? []))
  }
  return all
}

/** The same every time: a plan must not change because it was looked at twice. */
function numbers(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
