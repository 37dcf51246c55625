// How the whole way grows with events, with rules and with cores.
import { join } from 'node:path'
import { median, type Ran, run } from '../child.ts'
import { ours, type Part, ratio, type Setting } from './setting.ts'

const rounds = 3

export async function growth({ folder, quarter, place, someRules }: Setting & { quarter: string; someRules: string }): Promise<Part> {
  const out = join(place, 'growth.csv')
  const measure = async (path: string, more: readonly string[]): Promise<Ran> => {
    const runs: Ran[] = []
    for (let round = 0; round < rounds; round++) runs.push(await run(ours([path], out, more)))
    return median(runs)
  }
  const [all, part, one, fewer] = [
    await measure(folder, []), await measure(quarter, []), await measure(folder, ['--threads', '1']),
    await measure(folder, ['--rules', someRules]),
  ]
  const told = (what: string, { seconds, cpu, megabytes }: Ran) =>
    `  ${what.padEnd(32)}${seconds.toFixed(1).padStart(6)} s  ${cpu.toFixed(1).padStart(6)} s of processor  peak ${megabytes.toFixed(0)} MB`
  return {
    lines: [
      `growth, median of ${rounds}`, told('everything', all), told('a quarter of the events', part), told('one thread', one),
      told('a quarter of the rules', fewer),
    ],
    ratios: {
      'growth: time with 4× the events': ratio(all.seconds, part.seconds),
      'growth: time with 4× the rules': ratio(all.seconds, fewer.seconds),
      'growth: one thread ÷ all threads (time)': ratio(one.seconds, all.seconds),
      'growth: peak memory with 4× the events': ratio(all.megabytes, part.megabytes),
    },
  }
}
