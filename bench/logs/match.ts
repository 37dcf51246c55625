// Rules against JSON lines on one core, beside rsigma with routing; what loading the rules takes is measured and taken off.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { median, onPath, type Ran, run } from '../child.ts'
import type { Measured } from './ours.ts'
import { mega, ours, type Part, perSecond, ratio, type Setting } from './setting.ts'

const rounds = 3
const self = join(import.meta.dirname, 'alone.ts')
/** Enough to be past warming up, few enough to be kept in memory. */
const inMemory = 30_000

/** A fast wrong answer is no figure: from lines we find what we find in the log they were made of, but for what JSON cannot say. */
async function sameSigns(out: string, small: string, times: number): Promise<void> {
  const [fromLines, other] = [readFileSync(out).length, `${out}.log.csv`]
  await run(ours([small], other, ['--threads', '1']))
  const ratioOf = fromLines / (readFileSync(other).length * times)
  if (Math.abs(ratioOf - 1) > 0.03) throw new Error(`from JSON lines ${ratioOf.toFixed(2)} times the signs of the log`)
}

export async function matching({ place, one, lines, lineBytes, lineCount, small, times, rules }: Setting): Promise<Part> {
  const empty = join(place, 'empty.jsonl')
  writeFileSync(empty, '{"product":"windows","EventID":0,"Channel":"none"}\n')
  const out = join(place, 'match.csv')
  const peer = onPath('rsigma')
  const mine: Record<'all' | 'load', Ran[]> = { all: [], load: [] }
  const theirs: Record<'all' | 'load', Ran[]> = { all: [], load: [] }
  const asked = ['engine', 'eval', '-r', rules, '--logsource-routing', '--quiet', '--output-format', 'ndjson', '--input-format', 'json']
  for (let round = 0; round < rounds; round++) {
    for (const [what, path] of [['load', empty], ['all', lines]] as const) {
      mine[what].push(await run({ ...ours([path], out, ['--threads', '1']), oneCore: true }))
      if (peer) theirs[what].push(await run({ program: peer, args: asked, input: path, oneCore: true }))
    }
  }
  await sameSigns(out, small, times)
  const only: Measured = JSON.parse((await promisify(execFile)(process.execPath, ['--expose-gc', self, 'match', one, String(inMemory)])).stdout) as Measured
  const told = (runs: Record<'all' | 'load', Ran[]>) => {
    const [all, load] = [median(runs.all), median(runs.load)]
    return { rate: lineCount / Math.max(0.001, all.cpu - load.cpu), load: load.cpu, megabytes: all.megabytes }
  }
  const [a, b] = [told(mine), peer ? told(theirs) : null]
  const line = (name: string, { rate, load, megabytes }: typeof a) =>
    `  ${name.padEnd(48)}${perSecond(rate, 1)}  start and rules ${load.toFixed(2)} s  peak ${megabytes.toFixed(0)} MB`
  return {
    lines: [
      `rules against ${lineCount.toLocaleString('en')} JSON lines (${mega(lineBytes)}), one core, processor time without loading, median of ${rounds}`,
      line('ours, from line to table', a),
      ...(b ? [line('rsigma engine eval --logsource-routing', b)] : ['  rsigma is not on the PATH']),
      `  ${'ours, matching alone, events in memory'.padEnd(48)}${perSecond(only.events, only.seconds)}`,
    ],
    ratios: b ? { 'match: JSON lines ÷ rsigma routed (speed)': ratio(a.rate, b.rate) } : {},
  }
}
