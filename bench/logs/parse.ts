// Reading event logs, without any matching, on one thread; beside `evtx_dump` writing JSON lines.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { median, onPath, type Ran, run } from '../child.ts'
import type { Depth, Measured } from './ours.ts'
import { mega, type Part, perSecond, ratio, type Setting } from './setting.ts'

const rounds = 3
const depths: readonly Depth[] = ['head', 'needed', 'all']
const self = join(import.meta.dirname, 'alone.ts')

export async function parsing({ one, oneBytes, oneEvents }: Setting): Promise<Part> {
  const peer = onPath('evtx_dump')
  const mine: Record<Depth, Measured[]> = { head: [], needed: [], all: [] }
  const theirs: Ran[] = []
  for (let round = 0; round < rounds; round++) {
    for (const depth of depths) mine[depth].push(await alone(depth, one))
    if (peer) theirs.push(await run({ program: peer, args: ['-t', '1', '-o', 'jsonl', one] }))
  }
  const best = (depth: Depth) => mine[depth].map(({ seconds }) => seconds).toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN
  for (const depth of depths) if (mine[depth][0]?.events !== oneEvents) throw new Error(`${depth}: not every event was read`)
  const lines = [`reading one log of ${mega(oneBytes)}, ${oneEvents.toLocaleString('en')} events, one thread, warm, processor time, median of ${rounds}`]
  const named: Record<Depth, string> = {
    head: 'ours, source and time of each', needed: 'ours, and each field that a rule names', all: 'ours, every field as text',
  }
  for (const depth of depths) lines.push(`  ${named[depth].padEnd(48)}${perSecond(oneEvents, best(depth))}  ${mega(oneBytes / best(depth))}/s`)
  if (!peer) return { lines: [...lines, '  evtx_dump is not on the PATH'], ratios: {} }
  const { cpu: seconds, megabytes } = median(theirs)
  lines.push(`  ${'evtx_dump -t 1 -o jsonl'.padEnd(48)}${perSecond(oneEvents, seconds)}  ${mega(oneBytes / seconds)}/s  peak ${megabytes.toFixed(0)} MB`)
  return {
    lines,
    ratios: {
      'parse: head ÷ evtx_dump (speed)': ratio(seconds, best('head')),
      'parse: needed fields ÷ evtx_dump (speed)': ratio(seconds, best('needed')),
      'parse: all fields ÷ evtx_dump (speed)': ratio(seconds, best('all')),
    },
  }
}

/** In a process of its own, so that one depth does not warm up the next. */
async function alone(depth: Depth, path: string): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', self, 'parse', path, depth])
  return JSON.parse(stdout) as Measured
}
