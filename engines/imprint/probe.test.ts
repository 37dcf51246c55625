import { describe, expect, it } from 'vitest'
import { Probe } from './probe.ts'
import { progressOf } from './progress.ts'

/** What the probe settles on where so many readers are so fast. */
function settles(
  rates: Readonly<Record<number, number>>, most = 8, waits: number | null = 1,
): { readers: number; looks: number } {
  const probe = new Probe(most)
  let looks = 0
  for (; !probe.settled && looks < 20; looks++) probe.tell(rates[probe.readers] ?? 0, waits)
  return { readers: probe.readers, looks }
}

describe('the probe', () => {
  it('stays with two where the processor is the limit', () => {
    expect(settles({ 1: 60, 2: 100, 4: 102, 8: 101 })).toEqual({ readers: 2, looks: 2 })
    expect(settles({ 1: 60, 2: 100, 4: 102, 8: 101 }, 8, null)).toEqual({ readers: 2, looks: 2 })
    // Nobody waits for anything: then nothing more needs to be tried.
    expect(settles({ 1: 60, 2: 100, 4: 200 }, 8, 0.05)).toEqual({ readers: 2, looks: 1 })
  })
  it('fills the queue of a disk or a network that answers many at once', () => {
    expect(settles({ 1: 10, 2: 20, 4: 38, 8: 60 })).toEqual({ readers: 8, looks: 3 })
    expect(settles({ 1: 10, 2: 20, 4: 38, 8: 39 })).toEqual({ readers: 4, looks: 3 })
    expect(settles({ 1: 19, 2: 44, 4: 56, 8: 35 })).toEqual({ readers: 4, looks: 3 })
  })
  it('reads one after the other where a head must move', () => {
    expect(settles({ 1: 100, 2: 60, 4: 40 })).toEqual({ readers: 1, looks: 3 })
    expect(settles({ 1: 60, 2: 60, 4: 40 })).toEqual({ readers: 2, looks: 3 })
  })
  it('always ends', () => {
    for (const most of [1, 2, 4, 8]) for (const rate of [0, 1, Number.NaN]) {
      const { readers } = settles({ 1: rate, 2: rate, 4: rate, 8: rate }, most)
      expect(readers).toBeLessThanOrEqual(most)
    }
  })
})

describe('progress', () => {
  it('tells the time left from what was done now, not from what an earlier run had done', () => {
    const files = 100
    const progress = progressOf({ files, bytes: 0 }, { files: 700, bytes: 0 }, 10, { files: 1000, bytes: 0 }, 2)
    expect(progress).toMatchObject({ files: 800, filesPerSecond: 10, secondsLeft: 20, readers: 2 })
  })
  it('promises nothing where it cannot know', () => {
    expect(progressOf({ files: 1, bytes: 1 }, { files: 0, bytes: 0 }, 10, null, 1).secondsLeft).toBeNull()
    expect(
      progressOf({ files: 0, bytes: 0 }, { files: 0, bytes: 0 }, 10, { files: 5, bytes: 5 }, 1).secondsLeft
    ).toBeNull()
    expect(
      progressOf({ files: 9, bytes: 9 }, { files: 0, bytes: 0 }, 10, { files: 5, bytes: 5 }, 1).secondsLeft
    ).toBe(0)
  })
})
