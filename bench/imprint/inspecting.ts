// Hashing and inspecting in one pass, by one reader: files of a hospital, many times over, in the page cache.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { samples } from '#engines/imprint/testing'
import { measure, middle } from './measure.ts'
import { type Part, ratio } from './part.ts'
import { oursOf } from './peers.ts'
import { saidOf } from './said.ts'

const rounds = 3
/** Enough for what compiling costs not to count. */
const wanted = 1800e6

export async function inspecting(place: string): Promise<Part> {
  const folder = join(place, 'hospital')
  const out = join(place, 'inspected.imprint')
  const made = samples.flatMap(({ name, make }) => (
    [3, 11, 24, 39].map((seed) => ({ name: `${seed}-${name}`, content: make(seed) }))
  ))
  let [bytes, files] = [0, 0]
  for (let copy = 0; bytes < wanted; copy++) {
    const inner = join(folder, String(copy))
    mkdirSync(inner, { recursive: true })
    for (const { name, content } of made) {
      writeFileSync(join(inner, name), content)
      bytes += content.length
      files += 1
    }
  }
  const runs: Record<'one' | 'inspect one' | 'inspect', number[]> = { one: [], 'inspect one': [], inspect: [] }
  const walls: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const how of ['one', 'inspect one', 'inspect'] as const) {
      await measure(oursOf(folder, out, how).line, place)
      const said = saidOf(out)
      runs[how].push(said.cpu)
      if (how === 'inspect') walls.push(said.seconds)
    }
  }
  rmSync(folder, { recursive: true })
  const rate = (how: keyof typeof runs): number => bytes / 1e9 / middleOf(runs[how])
  const what = `${files.toLocaleString('en')} files of a hospital, ${(bytes / 1e6).toFixed(0)} MB`
  return {
    lines: [
      `hashing and inspecting, ${what}, in the page cache; median of ${rounds}`,
      `  one reader, hashing alone           ${rate('one').toFixed(2)} GB for a second of processor time`,
      `  one reader, hashing and inspecting  ${rate('inspect one').toFixed(2)} GB for a second of processor time`,
      `  as many as the probe chooses        ${(bytes / 1e9 / middleOf(walls)).toFixed(2)} GB/s by the clock`,
    ],
    ratios: {
      'inspecting: processor time of hashing alone ÷ with inspecting': ratio(
        middleOf(runs.one), middleOf(runs['inspect one']),
      ),
    },
  }
}

const middleOf = (values: readonly number[]): number => (
  middle(values.map((cpu) => ({ cpu, seconds: cpu, megabytes: 0 }))).cpu
)
