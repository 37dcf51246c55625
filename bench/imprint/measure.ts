// One line of the shell: its time, and the processor time of everything it started, as the kernel counted it at the
// end.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { median, type Ran, run } from '../child.ts'

const ticksPerSecond = 100

export async function measure(line: string, scratch: string): Promise<Ran> {
  const stat = join(scratch, 'stat')
  const ran = await run({ program: 'sh', args: ['-c', `${line}; cat /proc/$$/stat > "$0"`, stat], makes: stat })
  const text = readFileSync(stat, 'latin1')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { ...ran, cpu: (Number(fields[13]) + Number(fields[14])) / ticksPerSecond }
}

/** The median time and the median processor time; they need not be of the same run. */
export function middle(runs: readonly Ran[]): Ran {
  const cpu = runs.map((one) => one.cpu).toSorted((a, b) => a - b)[runs.length >> 1] ?? 0
  return { ...median(runs), cpu }
}
