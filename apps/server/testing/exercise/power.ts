// The server is killed while people write: what was acknowledged is there, once; what was not is there whole or not at all.
import { expect } from 'vitest'
import { at, type Course } from './course.ts'
import { value } from './night.ts'
import { bring, item } from './traces.ts'

/** Everything recorded of the incident, without what the hour alone changes. */
export async function recorded(one: Course) {
  const { tanaka } = one.night
  const params = at(one)
  const [timeline, cuts, board, evidence, duties, forms, comeback, calls, word, incident] = await Promise.all([
    value(tanaka.call('timeline.list', { params })), value(tanaka.call('cuts.list', { params })), value(tanaka.call('steps.board', { params })),
    value(tanaka.call('secured.list', { params })), value(tanaka.call('duties.list', { params })), value(tanaka.call('forms.list', { params })),
    value(tanaka.call('comeback.get', { params })), value(tanaka.call('calls.list', { params })), value(tanaka.call('word.list', { params })),
    value(tanaka.call('incidents.get', { params })),
  ])
  return {
    lines: timeline.lines, cuts: cuts.items, cards: board.cards.map(({ id, state, answer, doneBy }) => ({ id, state, answer, doneBy })),
    items: evidence.items, holds: evidence.holds, answers: duties.questions.map(({ id, answer }) => ({ id, answer })),
    told: duties.clocks.flatMap(({ reports }) => reports), forms: forms.rows, states: comeback.systems.map(({ key, state }) => ({ key, state })),
    devices: comeback.devices, counts: comeback.reentries, called: calls.log, notes: word.notes, incident: incident.incident, roles: incident.roles,
  }
}

export async function powerCut(one: Course, inject: string): Promise<void> {
  const { night } = one
  const before = await recorded(one)
  const words = Array.from({ length: 24 }, (_, n) => `${inject} ${n}`)
  const sure: string[] = []
  const secured: string[] = []
  const bytesOf = (what: string) => Buffer.from(what.repeat(20_000))
  await Promise.allSettled([
    ...words.slice(0, 4).map(async (what) => {
      await bring(one, await item(one, what), [{ name: `${what}.bin`, bytes: bytesOf(what) }])
      secured.push(what)
    }),
    ...words.slice(4).map(async (each) => {
      await value(night.tanaka.call('timeline.tell', { params: at(one), body: { words: each } }))
      sure.push(each)
      if (sure.length === 8) await night.kill()
    }),
  ])
  await night.kill()
  expect(sure.length).toBeGreaterThanOrEqual(8)
  await night.start()
  const burst = new Set(words)
  const { lines, items, ...rest } = await recorded(one)
  const { lines: linesBefore, items: itemsBefore, ...restBefore } = before
  expect(rest).toEqual(restBefore)
  const numbers = new Set(items.filter(({ what }) => burst.has(what ?? '')).map(({ number }) => number))
  const mine = ({ words: said, said: line }: (typeof lines)[number]) => burst.has(said ?? '') || [...numbers].some((n) => line?.includes(`${n} `))
  expect(lines.filter((line) => !mine(line))).toEqual(linesBefore)
  expect(items.filter(({ number }) => !numbers.has(number))).toEqual(itemsBefore)
  for (const each of words.slice(4)) {
    const times = lines.filter((line) => line.words === each).length
    expect(times, each).toBeLessThanOrEqual(1)
    if (sure.includes(each)) expect(times, each).toBe(1)
  }
  // Evidence that was acknowledged is there to the last byte; of the other, no item names a file that is not.
  for (const { id, what, files } of items.filter(({ number }) => numbers.has(number))) {
    expect(files).toHaveLength(secured.includes(what ?? '') ? 1 : files.length)
    for (const { n } of files) {
      const { facility, incident } = at(one)
      const kept = await night.auditor.get(`/api/v1/facilities/${facility}/incidents/${incident}/evidence/items/${id}/files/${n}`)
      expect([kept.status, kept.bytes.equals(bytesOf(what ?? ''))]).toEqual([200, true])
    }
  }
  for (const what of words.slice(0, 4)) if (!items.some((each) => each.what === what)) one.items.delete(what)
  one.acknowledged.push(...sure)
}
