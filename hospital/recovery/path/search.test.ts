import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Board } from './board.ts'
import { greedy, tailsOf } from './greedy.ts'
import { bestSchedule } from './search.ts'
import { better, worthOf, type Limits, type Schedule, type Task, type Worth } from './task.ts'

/** Breaks no rule: nothing before what it waits for, never more in use than there is. */
function fits(tasks: readonly Task[], limits: Limits, schedule: Schedule): boolean {
  const at = (id: number) => schedule[id] ?? { task: id, start: NaN, end: NaN }
  for (const task of tasks) {
    if (at(task.id).end - at(task.id).start !== task.minutes) return false
    if (task.after.some((id) => at(id).end > at(task.id).start)) return false
  }
  for (const moment of schedule.map(({ start }) => start)) {
    for (const [thing, limit] of limits) {
      let taken = 0
      for (const task of tasks) {
        const { start, end } = at(task.id)
        if (start <= moment && end > moment) taken += task.uses.get(thing) ?? 0
        if (task.holds?.thing === thing && start <= moment && at(task.holds.until).end > moment) taken += 1
      }
      if (taken > limit) return false
    }
  }
  return true
}

/** Every start of every task on the grid of minutes. */
function bruteForce(tasks: readonly Task[], limits: Limits): Worth {
  const horizon = tasks.reduce((all, { minutes }) => all + minutes, 0)
  let best: Worth = [Infinity, Infinity, Infinity]
  const starts: number[] = []
  const follow = () => {
    if (starts.length === tasks.length) {
      const schedule = tasks.map(({ id, minutes }) => ({
        task: id,
        start: starts[id] ?? 0,
        end: (starts[id] ?? 0) + minutes,
      }))
      const worth = worthOf(tasks, schedule)
      if (better(worth, best) && fits(tasks, limits, schedule)) best = worth
      return
    }
    const last = horizon - (tasks[starts.length]?.minutes ?? 0)
    for (let start = 0; start <= last; start++) {
      starts.push(start)
      follow()
      starts.pop()
    }
  }
  follow()
  return best
}

const small = fc.integer({ min: 1, max: 3 })

/** Systems of copy and build, as the plan makes them: a drive, people, a server held from one to the other. */
const systems = (most: number) =>
  fc
    .record({
      chains: fc.array(
        fc.record({
          copy: small,
          build: small,
          drive: fc.integer({ min: 0, max: 1 }),
          first: fc.boolean(),
          needs: fc.boolean(),
          weight: fc.integer({ min: 0, max: 4 }),
        }),
        { minLength: 1, maxLength: most },
      ),
      drives: fc.integer({ min: 1, max: 2 }),
      people: fc.integer({ min: 1, max: 2 }),
      servers: fc.option(fc.integer({ min: 1, max: 2 })),
    })
    .map(({ chains, drives, people, servers }) => {
      const tasks = chains.flatMap(({ copy, build, drive, first, needs, weight }, at): Task[] => [
        {
          id: at * 2,
          minutes: copy,
          after: needs && at > 0 ? [at * 2 - 1] : [],
          first,
          weight: 0,
          uses: new Map(drive > 0 ? [['drive', 1]] : []),
          holds: servers === null ? null : { thing: 'server', until: at * 2 + 1 },
        },
        { id: at * 2 + 1, minutes: build, after: [at * 2], first, weight, uses: new Map([['people', 1]]), holds: null },
      ])
      const limits: Limits = new Map([
        ['drive', drives],
        ['people', people],
        ...(servers === null ? [] : [['server', servers] as const]),
      ])
      return { tasks, limits }
    })

describe('the order of work', () => {
  it('is the best there is where it says so, beside every start of every task', () => {
    let exact = 0
    fc.assert(
      fc.property(systems(2), ({ tasks, limits }) => {
        const found = bestSchedule(tasks, limits)
        if (found.exact) exact++
        expect(fits(tasks, limits, found.schedule)).toBe(true)
        if (found.exact) expect(worthOf(tasks, found.schedule)).toEqual(bruteForce(tasks, limits))
      }),
      { numRuns: 150 },
    )
    expect(exact).toBeGreaterThan(140)
  })

  it('is the best there is for three systems of one kind of work each', () => {
    const single = fc.array(
      fc.record({ minutes: small, drive: fc.boolean(), after: fc.boolean(), first: fc.boolean() }),
      { minLength: 2, maxLength: 4 },
    )
    fc.assert(
      fc.property(single, fc.integer({ min: 1, max: 2 }), (list, drives) => {
        const tasks = list.map(({ minutes, drive, after, first }, id): Task => ({
          id,
          minutes,
          after: after && id > 0 ? [id - 1] : [],
          first,
          weight: id,
          uses: new Map(drive ? [['drive', 1]] : []),
          holds: null,
        }))
        const limits = new Map([['drive', drives]])
        const found = bestSchedule(tasks, limits)
        expect(found.exact).toBe(true)
        expect(worthOf(tasks, found.schedule)).toEqual(bruteForce(tasks, limits))
      }),
      { numRuns: 80 },
    )
  })

  it('breaks no limit where the search is too long, and never does worse than the first guess', () => {
    fc.assert(
      fc.property(systems(12), ({ tasks, limits }) => {
        const first = greedy(tasks, limits)
        const found = bestSchedule(tasks, limits).schedule
        expect(fits(tasks, limits, first)).toBe(true)
        expect(fits(tasks, limits, found)).toBe(true)
        expect(better(worthOf(tasks, first), worthOf(tasks, found))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('plans seventy systems while somebody waits', () => {
    const tasks = Array.from({ length: 210 }, (_, id): Task => ({
      id,
      minutes: 20 + ((id * 37) % 400),
      after: id % 3 === 0 ? [] : [id - 1],
      first: id < 30,
      weight: id % 5,
      uses: new Map([[id % 3 === 1 ? 'drive' : 'people', 1]]),
      holds: id % 3 === 1 ? { thing: 'server', until: id + 1 } : null,
    }))
    const limits = new Map([
      ['drive', 2],
      ['people', 4],
      ['server', 6],
    ])
    const before = performance.now()
    const { schedule, exact } = bestSchedule(tasks, limits)
    expect(performance.now() - before).toBeLessThan(5000)
    expect([fits(tasks, limits, schedule), exact]).toEqual([true, false])
  })

  it('knows what is behind each task', () => {
    const task = (id: number, minutes: number, after: readonly number[]): Task => ({
      id,
      minutes,
      after,
      uses: new Map(),
      holds: null,
      first: false,
      weight: 0,
    })
    expect(tailsOf([task(0, 2, []), task(1, 3, [0]), task(2, 5, [0]), task(3, 1, [1, 2])])).toEqual([8, 4, 6, 1])
  })

  it('takes back what was placed last, holds as well', () => {
    const tasks: readonly Task[] = [
      { id: 0, minutes: 2, after: [], uses: new Map(), holds: { thing: 'server', until: 1 }, first: false, weight: 0 },
      { id: 1, minutes: 3, after: [0], uses: new Map(), holds: null, first: false, weight: 0 },
      { id: 2, minutes: 1, after: [], uses: new Map(), holds: { thing: 'server', until: 2 }, first: false, weight: 0 },
    ]
    const [copy, build, other] = tasks
    if (!copy || !build || !other) throw new Error('three tasks')
    const board = new Board(tasks, new Map([['server', 1]]))
    board.place(copy, 0)
    expect(board.earliest(other)).toBe(null)
    board.place(build, 2)
    expect(board.earliest(other)).toBe(5)
    board.lift(build)
    expect(board.earliest(other)).toBe(null)
  })
})
