import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { everyEvent } from '../choose/events.ts'
import { Folder, second, windowsLine } from '../scan/logs.fixture.ts'
import { RecordRuns, timeGaps } from './gaps.ts'
import { hour, type Run } from './metrics-pass.ts'
import { readMetrics } from './read-metrics.ts'

const folder = new Folder()
afterAll(() => folder.remove())

describe('gaps in record numbers', () => {
  it('are what is missing between the first and the last, however the runs come', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 30 }), fc.nat(5), (numbers, seed) => {
      const runs = new RecordRuns()
      const shuffled = [...numbers].sort((a, b) => ((a * 7 + seed) % 11) - ((b * 7 + seed) % 11))
      for (const one of shuffled) runs.add([[one, one, one, one]])
      const missing = runs.gaps().flatMap(({ first, last }) => Array.from(
        { length: last - first + 1 }, (_, at) => first + at,
      ))
      const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
      const wanted = Array.from(
        { length: Math.max(0, most - least) }, (_, at) => least + at,
      ).filter((one) => !numbers.includes(one))
      expect(missing).toEqual(wanted)
    }))
  })

  it('know the moments before and after, also where files overlap', () => {
    const runs = new RecordRuns()
    runs.add([[1, 5, 10, 50], [20, 30, 200, 300]])
    runs.add([[3, 8, 30, 80]])
    expect(runs.gaps()).toEqual([{ first: 9, last: 19, from: 80, to: 200 }])
  })

  it('are given up where only a choice of events can be there', () => {
    const runs = new RecordRuns()
    const part = (from: number): Run[] => Array.from(
      { length: 100_001 }, (_, at) => [from + at * 2, from + at * 2, 0, 0],
    )
    runs.add(part(0))
    runs.add(part(1_000_000))
    expect([runs.scattered, runs.gaps()]).toEqual([true, []])
    const few = new RecordRuns()
    few.add(part(0).slice(0, 40))
    expect([few.scattered, few.gaps()]).toEqual([true, []])
  })
})

describe('long times without events', () => {
  it('are told from the last event to the next, only where they are long enough', () => {
    const hours = new Map<number, [number, number]>([
      [0, [0.5, 0.5]], [10, [10, 10.5]], [90, [90.4, 90.9]],
    ].map(([hourNumber, span]) =>
      [hourNumber as number, (span as number[]).map((one) => one * hour) as [number, number]]))
    expect(timeGaps(hours, 9 * hour)).toEqual([
      { from: 0.5 * hour, to: 10 * hour }, { from: 10.5 * hour, to: 90.4 * hour },
    ])
    expect(timeGaps(hours, 80 * hour)).toEqual([])
  })
})

describe('metrics', () => {
  it('count the same whatever the number of threads', async () => {
    const line = (at: number) => windowsLine({
      id: 4624 + (at % 3), at: second(at * 60), record: at < 100 ? at : at + 7, computer: `PC-${at % 2}`,
    })
    const paths = [0, 1].map((file) => folder.file(
      `${file}.jsonl`, Array.from({ length: 100 }, (_, at) => line(file * 100 + at)).join(''),
    ))
    paths.push(folder.file('clear.jsonl', windowsLine({
      id: 104, at: second(5), record: 1, channel: 'System', provider: 'Microsoft-Windows-Eventlog',
      data: { SubjectUserName: 'eve', SubjectDomainName: 'D', Channel: 'Windows PowerShell' },
    })))
    const one = await readMetrics(paths, everyEvent, 72, { threads: 1 })
    const three = await readMetrics(paths, everyEvent, 72, { threads: 3 })
    expect(three.metrics).toEqual(one.metrics)
    const { metrics } = one
    expect(metrics.events).toBe(201)
    expect(metrics.eventIds.map(({ eventId, count }) => [eventId, count])).toEqual([
      [4624, 67], [4625, 67], [4626, 66], [104, 1],
    ])
    expect(metrics.computers.map(({ name, count }) => [name, count])).toEqual([['PC-1', 101], ['PC-0', 100]])
    expect(metrics.cleared).toMatchObject([{ log: 'Windows PowerShell', user: 'D\\eve', computer: 'PC-1', file: 2 }])
    expect(metrics.recordGaps).toEqual([])
    expect(metrics.scattered, 'each machine has every second number').toEqual([
      { channel: 'Security', computer: 'PC-0' }, { channel: 'Security', computer: 'PC-1' },
    ])
  })

  it('look only at what is chosen', async () => {
    const paths = [folder.file(
      'chosen.jsonl', [1, 2, 3].map((at) => windowsLine({ id: at, at: second(at), record: at })).join(''),
    )]
    const { metrics } = await readMetrics(paths, { ...everyEvent, eventIds: { include: ['2'], exclude: [] } }, 72, {})
    expect(metrics.eventIds.map(({ eventId }) => eventId)).toEqual([2])
  })
})
