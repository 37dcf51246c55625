import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type Hit, HitWriter } from './hit.ts'
import { Timeline } from './timeline.ts'

const folder = mkdtempSync(join(tmpdir(), 'kokoroe-timeline-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Given {
  readonly time: number
  readonly file: number
  readonly rules: readonly number[]
  readonly content: string
}

const given = fc.record({
  time: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN), fc.integer({ min: 0, max: 2e12 })),
  file: fc.nat(3), rules: fc.array(fc.nat(5000), { maxLength: 4 }),
  content: fc.string({ unit: 'binary', maxLength: 40 }),
})

function filled(all: readonly Given[], batch: number, limits: { memory: number; runs: number }): Timeline {
  const timeline = new Timeline({ ...limits, folder })
  const writer = new HitWriter()
  all.forEach(({ time, file, rules, content }, place) => {
    writer.add(time, file, place, rules, content)
    if (place % batch === batch - 1) timeline.add(writer.take())
  })
  timeline.add(writer.take())
  return timeline
}

const plain = ({
  time, file, place, rules, content,
}: Hit) => ({ time, file, place, rules, content: Buffer.from(content).toString() })

describe('timeline', () => {
  it('gives hits by time, file and place, the same from memory, from runs and from merged runs', () => {
    fc.assert(fc.property(fc.array(given, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (all, batch) => {
      const wanted = all
        .map((one, place) => ({
          ...one, place, time: Number.isNaN(one.time) ? Infinity : one.time, content: one.content.toWellFormed(),
        }))
        .sort((a, b) => (a.time === b.time ? a.file - b.file || a.place - b.place : a.time < b.time ? -1 : 1))
      for (const limits of [{ memory: 1e9, runs: 64 }, { memory: 1, runs: 64 }, { memory: 100, runs: 2 }]) {
        const timeline = filled(all, batch, limits)
        expect([...timeline.hits()].map(plain)).toEqual(wanted)
        expect([...timeline.hits()].map(plain), 'a second time').toEqual(wanted)
        timeline.close()
      }
    }), { numRuns: 60 })
    expect(readdirSync(folder), 'nothing stays behind').toEqual([])
  })

  it('keeps hits larger than what is read at once', () => {
    const large = 'あ'.repeat(300_000)
    const all = [
      { time: 2, file: 0, rules: [1], content: large }, { time: 1, file: 0, rules: [2], content: 'x' },
      { time: 3, file: 0, rules: [], content: '' },
    ]
    const timeline = filled(all, 1, { memory: 1, runs: 64 })
    expect(timeline.runs).toBe(3)
    expect([...timeline.hits()].map((hit) => [hit.time, hit.content.length])).toEqual([[1, 1], [2, 900_000], [3, 0]])
    timeline.close()
  })

  it('may be left in the middle without holding files', () => {
    const timeline = filled(
      Array.from({ length: 50 }, (_, time) => ({ time, file: 0, rules: [], content: 'x' })), 5, { memory: 1, runs: 64 },
    )
    for (const hit of timeline.hits()) if (hit.time === 20) break
    const [inner] = readdirSync(folder)
    timeline.close()
    expect(existsSync(join(folder, inner ?? 'none'))).toBe(false)
  })
})
