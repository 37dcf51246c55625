// Samples changed at random: whatever comes of it, reading ends, nothing throws, and nothing is lost without a word.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { readUnit, units } from './index.ts'
import { fixture } from './testing/collect.ts'

/** How many; set the variable for a long run. */
const runs = Number(process.env['KOKOROE_FUZZ'] ?? 400)
const names = readdirSync(fixture('.')).filter(name => extname(name) !== '.ts')
const samples = names.map(name => readFileSync(fixture(name)))

function mutate(bytes: Buffer, changes: readonly (readonly [kind: number, at: number, value: number])[]): Buffer {
  let out = Buffer.from(bytes)
  for (const [kind, at, value] of changes) {
    const place = at % Math.max(1, out.length)
    if (kind === 0) out[place] = value
    else if (kind === 1) out = Buffer.concat([out.subarray(0, place), out.subarray(place + (value % 40))])
    else if (kind === 2) out = Buffer.concat([out.subarray(0, place), out.subarray(place, place + value),
      out.subarray(place)])
    else if (kind === 3) out = out.subarray(0, place)
    else out = Buffer.concat([out.subarray(0, place), Buffer.from('"<{[\\,=|\n:'.charAt(value % 10).repeat(value)),
      out.subarray(place)])
  }
  return out
}

describe('changed samples', () => {
  it('end in events or in stated problems', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kokoroe-fuzz-'))
    const path = join(folder, 'x')
    const change = fc.tuple(fc.nat(4), fc.nat(), fc.nat(255))
    try {
      await fc.assert(fc.asyncProperty(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 6 }),
        async (sample, changes) => {
        writeFileSync(path, mutate(sample, changes))
        for (const file of await units(path, { unit: 300 })) {
          expect(file.units.length > 0 || file.problems.length > 0).toBe(true)
          for (const unit of file.units) {
            let visited = 0
            const report = await readUnit(unit, event => {
              visited++
              event.shape.fields.forEach((name, at) => {
                const value = event.text(at)
                expect(typeof name).toBe('string')
                if (value !== null) expect(typeof value).toBe('string')
              })
              expect(Number.isNaN(event.time)).toBe(event.ts === null)
              void [event.computer, event.level, event.recordId]
            }, { zone: 'Asia/Tokyo', limits: { fields: 60, record: 4096 } })
            expect(visited).toBe(report.events - report.unwanted)
            expect(report.complete).toBe(true)
          }
        }
      }), { numRuns: runs })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 3_600_000)
})
