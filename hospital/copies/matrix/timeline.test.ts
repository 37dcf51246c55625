// Change rates by generation.
import { describe, expect, test } from 'vitest'
import { daily, watch } from '../testing/house.fixture.ts'
import { limits, view } from '../testing/verdicts.fixture.ts'
import { timelines } from './timeline.ts'

describe('the timeline', () => {
  const changed = (day: number, changedFiles: number) => daily([day], { changedFiles })
  const generations = [...changed(15, 10), ...changed(16, 20), ...changed(17, 30), ...changed(18, 900), ...daily([19])]
  test('is oldest first, tells what is usual without the suspicious ones, and names what speaks against them', () => {
    const suspicions = [{ generation: 'g18', rule: 'change-rate', count: 900 }]
    const [one] = timelines(view(watch({ generations, suspicions })), limits)
    expect(one?.points.map(({ takenOn }) => takenOn.slice(8))).toEqual(['15', '16', '17', '18', '19'])
    expect(one?.points.map(({ rate }) => rate)).toEqual([0.01, 0.02, 0.03, 0.9, null])
    expect(one?.usual).toBeCloseTo(0.02)
    expect(one?.points.map(({ clean }) => clean.verdict)).toEqual(['pass', 'pass', 'pass', 'fail', 'pass'])
    expect(one?.points[3]?.suspicions.map(({ is }) => is.rule)).toEqual(['change-rate'])
  })
  test('too few say nothing of what is usual; more changed than there are is all', () => {
    const [one] = timelines(view(watch({ generations: [...changed(18, 5), ...changed(19, 4000)] })), limits)
    expect(one).toMatchObject({ usual: null, points: [{ rate: 0.005 }, { rate: 1 }] })
  })
})
