import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { middle, slowDecile } from './deciles.ts'
import { solve } from './least-squares.ts'
import { predict, type Point } from './model.ts'
import { measured } from './restores.fixture.ts'

describe('the middle and the slow end', () => {
  it('takes the slowest of ten, the second slowest of twenty', () => {
    expect(slowDecile([1, 9, 2, 3, 4, 5, 6, 7, 8, 10])).toBe(10)
    expect(slowDecile(Array.from({ length: 20 }, (_, n) => n))).toBe(18)
    expect([middle([3, 1, 2]), middle([4, 1])]).toEqual([2, 2.5])
    expect(() => middle([])).toThrow(RangeError)
  })
})

describe('least squares', () => {
  it('finds what a plain sum was made of, and says where columns cannot be told apart', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (a, b) => {
          const rows = [
            [1, 5],
            [2, 1],
            [7, 3],
          ]
          const found = solve(
            rows,
            rows.map(([x = 0, y = 0]) => a * x + b * y),
          )
          expect(found?.[0]).toBeCloseTo(a, 6)
          expect(found?.[1]).toBeCloseTo(b, 6)
        },
      ),
    )
    expect(
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBe(null)
    expect(solve([[0], [0]], [1, 1])).toBe(null)
  })
})

const rate = fc.double({ min: 1e-9, max: 1e-6, noNaN: true })
const perFile = fc.double({ min: 1e-5, max: 1e-2, noNaN: true })
const point = (perByte: number, each: number, bytes: number, files: number): Point => ({
  bytes,
  files,
  seconds: perByte * bytes + each * files,
})

describe('a foretold restore', () => {
  it('tells bytes from files where rehearsals had different shapes', () => {
    // Files weigh about as much as bytes in what was rehearsed: else nobody could know both.
    const weight = fc.double({ min: 0.5, max: 2, noNaN: true })
    fc.assert(
      fc.property(
        rate,
        weight,
        fc.integer({ min: 1e8, max: 1e12 }),
        fc.integer({ min: 1, max: 1e7 }),
        (perByte, files10GB, bytes, files) => {
          const each = (perByte * 1e10 * files10GB) / 200_000
          const points = [
            point(perByte, each, 1e10, 10),
            point(perByte, each, 1e9, 200_000),
            point(perByte, each, 2e10, 50_000),
          ]
          const found = predict(points, { bytes, files })
          expect(found?.toldApart).toBe(true)
          expect((found?.middleSeconds ?? 0) / (perByte * bytes + each * files)).toBeCloseTo(1, 1)
        },
      ),
    )
  })

  it('never plans with less than the slower reading of rehearsals of one shape', () => {
    fc.assert(
      fc.property(
        rate,
        perFile,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        (perByte, each, moreBytes, moreFiles) => {
          const points = [point(perByte, each, 1e9, 10_000)]
          const found = predict(points, { bytes: 1e9 * moreBytes, files: 10_000 * moreFiles })
          const needed = perByte * 1e9 * moreBytes + each * 10_000 * moreFiles
          expect(found?.planSeconds ?? 0).toBeGreaterThanOrEqual(needed * (1 - 1e-9))
          expect(found?.toldApart).toBe(false)
        },
      ),
    )
  })

  it('never takes less time for more data, whatever was measured', () => {
    const amount = fc.integer({ min: 1, max: 1e9 })
    const points = fc.array(fc.record({ seconds: fc.integer({ min: 1, max: 1e5 }), bytes: amount, files: amount }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(points, amount, amount, amount, amount, (measurements, bytes, files, moreBytes, moreFiles) => {
        const less = predict(measurements, { bytes, files })
        const more = predict(measurements, { bytes: bytes + moreBytes, files: files + moreFiles })
        expect(less?.middleSeconds).toBeGreaterThanOrEqual(0)
        expect(more?.middleSeconds).toBeGreaterThanOrEqual((less?.middleSeconds ?? Infinity) * (1 - 1e-9))
        expect(more?.planSeconds).toBeGreaterThanOrEqual((more?.middleSeconds ?? Infinity) * (1 - 1e-9))
      }),
    )
  })

  it('plans with the slow one of several, and shows the middle', () => {
    const points = [100, 110, 90, 150].map((seconds) => ({ seconds, bytes: 1e10, files: 1000 }))
    const found = predict(points, { bytes: 2e10, files: 2000 })
    expect(found?.middleSeconds).toBeGreaterThan(190)
    expect(found?.middleSeconds).toBeLessThan(240)
    expect(found?.planSeconds).toBeGreaterThanOrEqual(299)
  })

  it('knows nothing from nothing, and nothing of what was not counted', () => {
    expect(predict([], { bytes: 1, files: 1 })).toBe(null)
    expect(predict([{ seconds: 0, bytes: 1, files: 1 }], { bytes: 1, files: 1 })).toBe(null)
    expect(predict([{ seconds: 5, bytes: 1e9, files: null }], { bytes: null, files: 7 })).toBe(null)
    expect(predict([{ seconds: 5, bytes: 1e9, files: null }], { bytes: 2e9, files: null })?.middleSeconds).toBeCloseTo(
      10,
    )
  })
})

describe('real restores', () => {
  it.each(Object.entries(measured))(
    'of %s: each is within 25 % of what the three others foretold',
    (_kind, all: readonly Point[]) => {
      expect(all).toHaveLength(4)
      for (const one of all) {
        const found = predict(
          all.filter((other) => other !== one),
          one,
        )
        const share = (found?.middleSeconds ?? 0) / one.seconds
        expect(share).toBeGreaterThan(0.75)
        expect(share).toBeLessThan(1.25)
      }
    },
  )

  it('are missed by far by size alone', () => {
    const [{ bytes, seconds }, small] = [measured['large-files'][2], measured['small-files'][3]]
    expect(small.bytes / (bytes / seconds)).toBeLessThan(small.seconds / 3)
  })
})
